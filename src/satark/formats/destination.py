"""The output file: written beside its place and moved there when it is whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from satark.errors import UserError
from satark.formats.parts import parts_folder
from satark.formats.source import Source
from satark.formats.writer import Writer, writer_for


def check_destination(path: Path, sources: Iterable[Source]) -> None:
    """Refuse an output that cannot be written, or would replace an input. Raises UserError."""
    writer_for(path)
    shown = path.name.encode("utf-8", "replace").decode("utf-8")
    if path.is_dir():
        raise UserError("The output is a folder.", where=shown, now="Name a file in it.")
    if not path.parent.is_dir():
        raise UserError(
            "The folder of the output is not there.", where=shown, now="Make the folder, or name another."
        )
    for source in sources:
        with contextlib.suppress(OSError):
            if path.exists() and path.samefile(source.path):
                raise UserError(
                    "The output is one of the inputs.", where=shown, now="Give --out another name."
                )
            if source.path.resolve().parent == parts_folder(path).resolve():
                raise UserError(
                    "An input stands where the parts of the output are kept.",
                    where=source.name,
                    now="Move it away, or give --out another name.",
                )


@contextmanager
def written_whole(path: Path, explain: bool) -> Iterator[Writer]:
    """A writer for `path`: the file appears there when the block ends, and not at all when it fails.

    Raises OSError when the disk refuses.
    """
    make = writer_for(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    beside = Path(name)
    writer: Writer | None = None
    try:
        writer = make(beside, explain)
        yield writer
        writer.close()
        # mkstemp keeps others out; the user's own file has the rights of any new file.
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        beside.replace(path)
    except BaseException:
        if writer is not None:
            with contextlib.suppress(Exception):
                writer.close()
        beside.unlink(missing_ok=True)
        raise
