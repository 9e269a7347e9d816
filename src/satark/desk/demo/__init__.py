"""A desk to look at: a demonstration organisation with some days of reports, all of it made up.

The texts come from the grammar in `words.toml`. They go nowhere but, judged, into the database of the
demonstration: there is no way to have them printed or sent. Their numbers are nobody's (90000000NN), their
addresses end in `.example`, and there are fewer wordings than the project's own tests hold.
"""
