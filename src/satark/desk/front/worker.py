"""A process that judges lines: asked on its standard input, answering on its standard output, to its end.

A question is a head as JSON and the lines, each with its length before it; so is the answer without a head.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from struct import Struct
from typing import BinaryIO

from satark.desk.front.lines import judged_lines

LENGTH = Struct(">I")
# Whoever waits for one answer comes before whoever waits for a thousand.
_NICER = 5


def main(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer until nobody asks."""
    os.nice(_NICER)
    sites: dict[str, str] = {}
    # The first answer should not wait for what all need.
    judged_lines([b'{"text":"."}'], 1, None, sites, datetime.now(UTC))
    while (head := _read(asked)) is not None and (lines := _read(asked)) is not None:
        question = json.loads(head)
        sites = question.get("sites", sites)
        answer = judged_lines(
            lines.split(b"\n"), question["first"], question["organisation"], sites, datetime.now(UTC)
        )
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _read(asked: BinaryIO) -> bytes | None:
    length = asked.read(LENGTH.size)
    if len(length) < LENGTH.size:
        return None
    size = LENGTH.unpack(length)[0]
    read = asked.read(size)
    return read if len(read) == size else None


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
