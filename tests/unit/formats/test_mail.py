from __future__ import annotations

import time

from satark.formats.mail import LIMIT_HEADER_BYTES, MailReader
from satark.formats.mail_headers import LIMIT_CHARACTERS


def seconds_for(line: bytes, lines: int) -> float:
    mail = MailReader()
    began = time.process_time()
    mail.line(b"Subject: s\n", True)
    for _ in range(lines):
        mail.line(line, True)
    mail.line(b"\n", True)
    mail.line(b"hello\n", True)
    assert mail.row().message.text.endswith("hello")
    return time.process_time() - began


def test_a_header_of_many_lines_takes_time_by_its_length() -> None:
    most = LIMIT_HEADER_BYTES // 3 - 100
    # Joined one by one they took 0.9 s; what is kept of the header is the same.
    assert min(seconds_for(b" x\n", most) for _ in range(3)) < 0.3


def test_a_long_header_is_kept_as_far_as_it_is_shown() -> None:
    mail = MailReader()
    mail.line(b"Subject: begins\n", True)
    for _ in range(LIMIT_CHARACTERS):
        mail.line(b" x\n", True)
    mail.line(b"\n", True)
    text = mail.row().message.text
    assert text.startswith("begins x x") and LIMIT_CHARACTERS * 0.6 < len(text) <= LIMIT_CHARACTERS
