"""One mail as mail programs save it."""

from __future__ import annotations

from collections.abc import Iterator

from satark.formats.columns import ColumnNames
from satark.formats.mail import MailReader
from satark.formats.reader import Reader
from satark.formats.source import Source
from satark.records.row import MessageRow

LIMIT_PIECE_BYTES = 65_536


class Mail(Reader):
    """One row: subject and texts of the mail, its From as sender, its Message-ID as id."""

    extension = ".eml"
    about = "one mail"

    def rows(self, source: Source, names: ColumnNames) -> Iterator[MessageRow]:
        """See `Reader.rows`."""
        mail = MailReader()
        begins, empty = True, True
        with source.open_text() as stream:
            while line := stream.readline(LIMIT_PIECE_BYTES):
                # Some programs put the line of an mbox first, or blank ones.
                if not (empty and (not line.strip() or line.startswith(b"From "))):
                    mail.line(line, begins)
                    empty = False
                begins = line.endswith(b"\n")
        yield mail.row()
