"""One file for each input format, named for its extension; the folder is the registry."""
