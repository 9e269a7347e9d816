"""A mailbox: many mails in one file, each after a line that begins with `From `."""

from __future__ import annotations

import re
from collections.abc import Iterator

from satark.errors import UserError
from satark.formats.columns import ColumnNames
from satark.formats.mail import MailReader
from satark.formats.reader import Reader
from satark.formats.readers.eml import LIMIT_PIECE_BYTES
from satark.formats.source import Source
from satark.records.row import MessageRow

# Name, then a time and a year somewhere: a sentence that begins with the word does not part a mail.
_SEPARATOR = re.compile(rb"From [^\r\n]{1,300}[0-9]{1,2}:[0-9]{2}[^\r\n]{0,40}[0-9]{4}")
_QUOTED = re.compile(rb">+From ")


class Mailbox(Reader):
    """One row for each mail, in the order of the file; one mail is in memory at a time."""

    extension = ".mbox"
    about = "a mailbox"

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`."""
        mail: MailReader | None = None
        begins, blank = True, True
        with source.open_text() as stream:
            while line := stream.readline(LIMIT_PIECE_BYTES):
                if begins and blank and line.startswith(b"From ") and _SEPARATOR.match(line):
                    if mail is not None:
                        yield mail.row()
                    mail = MailReader()
                elif mail is not None:
                    quoted = begins and _QUOTED.match(line) is not None
                    mail.line(line[1:] if quoted else line, begins)
                elif line.strip():
                    raise UserError(
                        "The file is no mailbox: it does not begin with a line `From ...`.",
                        where=source.name,
                        now="Export it as mbox; a single mail is a .eml file.",
                    )
                blank = begins and not line.strip()
                begins = line.endswith(b"\n")
        if mail is not None:
            yield mail.row()
