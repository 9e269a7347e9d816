"""One file for each output format, named for its extension; the folder is the registry."""
