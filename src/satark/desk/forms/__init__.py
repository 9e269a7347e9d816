"""What public forms send, read into plain values; what is wrong is told by field, as keys of the words."""
