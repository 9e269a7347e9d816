"""Log lines that hold nothing of a message or a person: what failed and where, never with what."""

from __future__ import annotations

import logging
import traceback


class Quiet(logging.Formatter):
    """Time, level, logger and the words of the call; of an exception its class and places, not its text.

    Arguments are shown for our own loggers alone: Django puts paths, headers and settings into its lines.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one for each place of a traceback."""
        own = record.name.partition(".")[0] == "satark"
        words = record.getMessage() if own else record.module
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name} {words}"]
        if record.exc_info and record.exc_info[0] is not None:
            lines.append(f"  {record.exc_info[0].__name__}")
            for frame in traceback.extract_tb(record.exc_info[2]):
                lines.append(f"  {frame.filename}:{frame.lineno} {frame.name}")
        return "\n".join(lines)
