"""Training and freezing a model: never imported at run time (extra `train`)."""
