"""What programs ask for and send: JSON in, JSON or problem documents out."""
