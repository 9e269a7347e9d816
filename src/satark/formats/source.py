"""One input file: its format by its name, its bytes, and what is to be told of it at the end."""

from __future__ import annotations

import codecs
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from satark.errors import UserError
from satark.formats.decoding import SAMPLE_BYTES, decode_line, encoding_of
from satark.formats.packed import PACKINGS, Unpacked

LIMIT_LINE_BYTES = 1_000_000
"""A longer line is passed over. No message is that long, as `satark check` says too."""

# What a file is by its first bytes, where its name says it is text.
_FOREIGN = (
    (b"PK\x03\x04", "a zip archive or an office document", "unzip it, and give the file of messages inside"),
    (b"\x1f\x8b", "packed by gzip", "unpack it, or end its name in .gz once"),
    (b"\x28\xb5\x2f\xfd", "packed by zstd", "unpack it, or end its name in .zst once"),
    (b"BZh91AY&SY", "packed by bzip2", "unpack it first"),
    (b"\xfd7zXZ\x00", "packed by xz", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"PAR1", "a Parquet file", "end its name in .parquet"),
    (b"ARROW1", "an Arrow file", "end its name in .arrow"),
    (b"%PDF", "a PDF", "export the messages as text"),
    (b"SQLite format 3", "a database", "export the messages as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as CSV"),
)


class Source:
    """An input file.

    `extension` is that of its format, in small letters, `packing` that of how it is packed, or empty. `notes`
    counts what is to be told at the end (see `NOTES`). `position_bytes` says how far the file is read.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, _shown(path)
        suffixes = [suffix.lower() for suffix in path.suffixes]
        self.packing = suffixes.pop() if suffixes and suffixes[-1] in PACKINGS else ""
        self.extension = suffixes[-1] if suffixes else ""
        self.notes: Counter[str] = Counter()
        self._file: BinaryIO | None = None

    @property
    def size_bytes(self) -> int:
        """Its size on the disk. Raises OSError where it is not there."""
        return self.path.stat().st_size

    @property
    def position_bytes(self) -> int:
        """Bytes of it that were read; 0 before it is opened."""
        return self._file.tell() if self._file is not None and not self._file.closed else 0

    def open_file(self) -> BinaryIO:
        """The file as it lies on the disk. Raises OSError."""
        # What packed readers read ahead is small against the file: the position is good enough for a bar.
        self._file = open(self.path, "rb", buffering=0)  # noqa: SIM115 - closed by whoever reads
        return self._file

    def open_bytes(self) -> BinaryIO:
        """Its bytes, unpacked. Raises UserError for a file that is something else than its name says."""
        raw: Any = self.open_file()
        try:
            if self.packing:
                raw = Unpacked(raw, self.packing, self.size_bytes, self.name)
            stream = io.BufferedReader(raw, SAMPLE_BYTES)
            self._refuse_foreign(stream.peek(SAMPLE_BYTES))
        except BaseException:
            raw.close()
            raise
        return stream

    def _refuse_foreign(self, head: bytes) -> None:
        for magic, what, now in _FOREIGN:
            if head.startswith(magic):
                within = "What is packed in the file is" if self.packing else "The file is"
                raise UserError(
                    f"{within} {what}, not {self.extension or 'text'}.",
                    where=self.name,
                    now=f"{now[0].upper()}{now[1:]}.",
                )

    def open_text(self) -> BinaryIO:
        """Its text as UTF-8 without byte order mark, lines ending in LF or CR LF; malformed bytes stay."""
        stream = self.open_bytes()
        # A packed file may give less than asked at first.
        head = cast(io.BufferedReader, stream).read(SAMPLE_BYTES)
        encoding, mark = encoding_of(head)
        # Old Macs ended lines with CR alone.
        lone_cr = b"\n" not in head and b"\r" in head.rstrip(b"\r")
        rest: Any = _After(head[mark:], stream)
        if encoding != "utf-8" or lone_cr:
            rest = _Recoded(rest, encoding, lone_cr)
        return io.BufferedReader(rest, SAMPLE_BYTES)

    def lines(self) -> Iterator[str | None]:
        """Its lines, each with its line end; None for one that is longer than any message."""
        with self.open_text() as stream:
            for line in capped_lines(stream, LIMIT_LINE_BYTES):
                yield None if line is None else self.decoded(line)

    def decoded(self, line: bytes) -> str:
        """One line as text, by the rule of `decoding`, noted where that was needed."""
        text, reading = decode_line(line)
        if reading != "utf-8":
            self.notes[reading] += 1
        return text


NOTES = {
    "windows-1252": "lines that are not UTF-8, read as Windows-1252",
    "malformed": "lines with malformed bytes, shown as U+FFFD",
    "system": "lines of WhatsApp itself (who joined, encryption, ...) passed over",
    "month-first": "the dates of the chat were read as month/day",
}
"""What may be told of a file at the end, in words."""


def capped_lines(stream: BinaryIO, limit_bytes: int) -> Iterator[bytes | None]:
    """The lines of a stream, each with its line end; None in place of a longer one, in constant memory."""
    while line := stream.readline(limit_bytes):
        if len(line) < limit_bytes or line.endswith(b"\n"):
            yield line
            continue
        while (more := stream.readline(limit_bytes)) and not more.endswith(b"\n"):
            pass
        yield None


def at_most(lines: Iterator[str | None], count: int, characters: int) -> Iterator[str | None]:
    """The first lines: up to `count`, and none after those that have so many characters in all."""
    while count > 0 and characters > 0 and (line := next(lines, "")) != "":
        yield line
        count, characters = count - 1, characters - len(line or "")


class _After(io.RawIOBase):
    """Bytes that were read ahead, then the stream they came from."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            piece, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
            buffer[: len(piece)] = piece
            return len(piece)
        return cast(int, cast(Any, self._stream).readinto1(buffer))

    def close(self) -> None:
        self._stream.close()
        super().close()


class _Recoded(io.RawIOBase):
    """A stream in another encoding, or with other line ends, as UTF-8."""

    def __init__(self, stream: Any, encoding: str, lone_cr: bool) -> None:
        super().__init__()
        self._stream, self._lone_cr, self._ready, self._done = stream, lone_cr, b"", False
        # UTF-8 keeps its malformed bytes: they are judged line by line.
        self._decoder = None if encoding == "utf-8" else codecs.getincrementaldecoder(encoding)("replace")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready and not self._done:
            content: bytes = self._stream.read(SAMPLE_BYTES) or b""
            self._done = not content
            if self._decoder is not None:
                content = self._decoder.decode(content, self._done).encode("utf-8", "replace")
            self._ready = content.replace(b"\r", b"\n") if self._lone_cr else content
        piece, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _shown(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode("utf-8")
