"""Questions to the database that are more than a line, by noun; none of them writes."""
