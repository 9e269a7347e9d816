"""Caps that hold before anything else looks at a text."""

from __future__ import annotations

LIMIT_CHARACTERS = 10_000
"""A longer text is not read at all: the time budget of a message (20 ms for 10 kB) is set for this size,
and the notices met in the corpora stay under a tenth of it."""

LIMIT_MARK_RUN = 30
"""A longer run of combining marks is cut: Unicode's Stream-Safe Text Format (UAX #15, section 13) allows 30
non-starters, more than any language needs; longer runs only serve to slow readers down or to deface text."""

LIMIT_DISGUISED = 64
"""Mixed runs of letters and digits looked at in one text; an honest notice has a handful of codes."""

LIMIT_DISGUISED_LENGTH = 24
"""A longer mixed run is a code or a link, not a word in disguise."""
