"""Arrow, which only the extra `bulk` brings."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from satark.errors import UserError


def arrow(where: str, module: str = "pyarrow") -> Any:
    """The package pyarrow or a part of it. Raises UserError naming `where` if it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        raise UserError(
            "Parquet, Arrow and .zst files need the package pyarrow, which is not installed.",
            where=where,
            now="Install satark[bulk], or give JSON lines or CSV, plain or as .gz.",
        ) from None


def faults() -> tuple[type[BaseException], ...]:
    """What reading a wrong file with Arrow raises."""
    lib = import_module("pyarrow")
    return (lib.ArrowException, OSError, ValueError, MemoryError, OverflowError)
