"""A backup as one file: a zip archive with a list of what is in it and the SHA-256 of each."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from satark.errors import UserError

MANIFEST = "manifest.json"
FORMAT = 1
_CHUNK = 1 << 20


def pack(files: Mapping[str, Path], about: Mapping[str, Any], to: Path) -> None:
    """Write files under their names; whole or not at all, and on the disk before this returns.

    Raises UserError where something stands there already: a backup is never written over.
    """
    part = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        digests = {name: _digest(path) for name, path in files.items()}
        manifest = {"format": FORMAT, **about, "sha256": digests}
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w+b") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
                for name, path in files.items():
                    archive.write(path, name)
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(part, to)
        except FileExistsError:
            raise UserError(
                "A file stands there already.",
                where=str(to),
                now="Take another name, as one with the date.",
            ) from None
        _sync_folder(to.parent)
    finally:
        part.unlink(missing_ok=True)


def manifest_of(file: Path) -> dict[str, Any]:
    """What a backup says of itself. Raises UserError for a file that is none."""
    try:
        with zipfile.ZipFile(file) as archive:
            found = json.loads(archive.read(MANIFEST))
            names = sorted(set(archive.namelist()) - {MANIFEST})
        if found["format"] == FORMAT and sorted(found["sha256"]) == names and all(map(_is_plain, names)):
            return dict(found)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError):
        pass
    raise UserError("The file is no backup of a desk.", where=str(file), now="Name one that is.")


def unpack(file: Path, folder: Path) -> None:
    """Write what is in a backup into a folder. Raises UserError where a digest differs from the list."""
    digests = manifest_of(file)["sha256"]
    with zipfile.ZipFile(file) as archive:
        for name, digest in digests.items():
            target = folder / name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                _copy(archive, name, target)
            except zipfile.BadZipFile:
                raise _damaged(file) from None
            if _digest(target) != digest:
                raise _damaged(file)


def _copy(archive: zipfile.ZipFile, name: str, target: Path) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with archive.open(name) as source, os.fdopen(descriptor, "wb") as out:
        while chunk := source.read(_CHUNK):
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def _is_plain(name: str) -> bool:
    """True for a name that stays in the folder."""
    return bool(name) and all(part not in ("", ".", "..") and "\\" not in part for part in name.split("/"))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(file: Path) -> UserError:
    return UserError("The backup is damaged.", where=str(file), now="Take another; nothing was restored.")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
