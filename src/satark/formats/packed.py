"""Files packed by gzip or zstd, unpacked as they are read, with a cap on how much may come out of little."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO

from satark.errors import UserError
from satark.formats.bulk import arrow

LIMIT_RATIO = 250
"""Times its size that a file may unpack to. Messages pack 4 to 60 times, bombs 1,000 times and more."""

LIMIT_FREE_BYTES = 64 * 1024 * 1024
"""What may come out whatever the ratio: many equal messages are no bomb."""


def _gzip(file: BinaryIO, name: str) -> Any:
    return gzip.GzipFile(fileobj=file, mode="rb")


def _zstd(file: BinaryIO, name: str) -> Any:
    arrow_ = arrow(name)
    return arrow_.CompressedInputStream(arrow_.PythonFile(file, mode="r"), "zstd")


PACKINGS: dict[str, Callable[[BinaryIO, str], Any]] = {".gz": _gzip, ".zst": _zstd}
"""Extension -> what opens it."""


class Unpacked(io.RawIOBase):
    """The bytes of a packed file. Raises UserError for a damaged or cut file and for a bomb."""

    def __init__(self, file: BinaryIO, packing: str, size: int, name: str) -> None:
        super().__init__()
        self._file = file
        self._stream, self._size, self._name, self._out = PACKINGS[packing](file, name), size, name, 0

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as one read of the packed file allows."""
        try:
            content: bytes = self._stream.read(len(buffer))
        except EOFError:
            raise self._damaged("ends in the middle") from None
        except (OSError, zlib.error, ValueError) as error:
            # Arrow says so in words only.
            cut = "Truncated" in str(error)
            raise self._damaged("ends in the middle" if cut else "is damaged") from None
        self._out += len(content)
        if self._out > LIMIT_FREE_BYTES and self._out > LIMIT_RATIO * max(self._size, 1):
            raise UserError(
                f"The file unpacks to more than {LIMIT_RATIO} times its size.",
                where=self._name,
                now="If you trust it, unpack it first and give the unpacked file.",
            )
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        """Close the packed file too."""
        if not self.closed:
            self._stream.close()
            self._file.close()
        super().close()

    def _damaged(self, how: str) -> UserError:
        return UserError(
            f"The packed file {how}.", where=self._name, now="Get the whole file again; nothing was written."
        )
