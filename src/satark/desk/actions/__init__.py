"""What people and programs do at the desk: each action one transaction with its audit row."""
