"""Learned models as files: one line of JSON, then the weights, a signed byte each."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING, Any

from satark.errors import DataError
from satark.records.model import BUCKETS, LearnedModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MODELS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "models")
SUFFIX = ".model"
# A head has some hundred bytes; a huge file named by mistake is not read to its end.
LIMIT_HEAD = 1 << 16
LIMIT_CHANCES = 1000
# No training comes near it: a unit is some 37,000 for each log-odds of the largest weight, a slope 40,000 at
# most, a score some thousands. Below it a score and its points are whole numbers that JSON keeps exactly.
LIMIT_FIGURE = 10_000_000
# A name stands in every receipt and may stand in a log.
LIMIT_NAME = 40
# Sets and no patterns: a cold check would pay for compiling these.
_OF_NAMES = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_")
_OF_DIGESTS = frozenset("0123456789abcdef")


def shipped_model(folder: str | Path = MODELS) -> LearnedModel | None:
    """The newest model of a folder by its dated name; None where there is none.

    Its digest is taken as written: a cold check has no time to hash, and a test holds the shipped file's.
    """
    names = (
        sorted(name for name in os.listdir(folder) if name.endswith(SUFFIX)) if os.path.isdir(folder) else []
    )
    return _read(os.path.join(folder, names[-1])) if names else None


def read_model(path: str | Path) -> LearnedModel:
    """The model of a file; DataError when it is not one, or was changed after it was written."""
    model = _read(path)
    if not is_whole(model):
        raise _unreadable(path, "digest")
    return model


def is_model_name(said: object) -> bool:
    """Whether a model may be called so: a short word of letters, digits and `.`, `-`, `_`."""
    return type(said) is str and 0 < len(said) <= LIMIT_NAME and _OF_NAMES.issuperset(said)


def _read(path: str | Path) -> LearnedModel:
    key = ""
    try:
        head, weights = _halves(path)
        said: dict[str, Any] = json.loads(head)
        if type(said) is not dict or len(weights) != BUCKETS:
            raise ValueError
        for key, is_right in _IS_RIGHT.items():
            if not is_right(said[key]):
                raise ValueError
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise _unreadable(path, key) from error
    return LearnedModel(
        name=said["name"], digest=said["digest"], weights=weights, intercept=said["intercept"],
        unit=said["unit"], zero=said["zero"], slope=said["slope"],
        chances=tuple([(points, chance) for points, chance in said["chances"]]),
    )  # fmt: skip


def _halves(path: str | Path) -> tuple[bytes, bytes]:
    """The head of a file, and what stands behind it: a byte more than the weights where there is more."""
    with open(path, "rb", buffering=0, opener=_open_at_once) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError
        # Read apart and not cut apart: the weights are not copied once more.
        head = file.read(LIMIT_HEAD).partition(b"\n")[0]
        file.seek(len(head) + 1)
        return head, file.read(BUCKETS + 1)


def _open_at_once(path: str, flags: int) -> int:
    """A pipe named by mistake would be waited for until somebody writes to it."""
    return os.open(path, flags | os.O_NONBLOCK)


def _unreadable(path: str | Path, key: str) -> DataError:
    return DataError(
        "The learned model cannot be read.", file=os.path.basename(path), key=key,
        expected="a file as satark train wrote it",
    )  # fmt: skip


def _whole_from(least: int) -> Callable[[Any], bool]:
    # By its type: a truth value is an `int` to isinstance.
    return lambda said: type(said) is int and least <= said <= LIMIT_FIGURE


def _is_digest(said: Any) -> bool:
    return type(said) is str and len(said) == 64 and _OF_DIGESTS.issuperset(said)


def _are_chances(said: Any) -> bool:
    """Whether these are (points, thousandths), both rising from one to the next."""
    if type(said) is not list or len(said) > LIMIT_CHANCES:
        return False
    last, least = -1, -1
    for points, chance in said:
        if not (type(points) is type(chance) is int and last < points <= LIMIT_FIGURE):
            return False
        if not least < chance <= 1000:
            return False
        last, least = points, chance
    return True


_IS_RIGHT: Mapping[str, Callable[[Any], bool]] = {
    "name": is_model_name, "digest": _is_digest,
    "intercept": _whole_from(-LIMIT_FIGURE), "unit": _whole_from(0), "zero": _whole_from(-LIMIT_FIGURE),
    "slope": _whole_from(0), "chances": _are_chances,
}  # fmt: skip
"""Key of a head -> what its value must be."""


def model_bytes(model: LearnedModel) -> bytes:
    """The file of a model, its digest made anew."""
    head = _head(model)
    head["digest"] = digest_of(model)
    return json.dumps(head, sort_keys=True, separators=(",", ":")).encode() + b"\n" + model.weights


def digest_of(model: LearnedModel) -> str:
    """SHA-256 over the head without a digest, and the weights."""
    # A cold check never asks for it.
    import hashlib

    return hashlib.sha256(
        json.dumps(_head(model), sort_keys=True).encode() + b"\n" + model.weights
    ).hexdigest()


def is_whole(model: LearnedModel) -> bool:
    """Whether a model is as it was when it was written."""
    return model.digest == digest_of(model)


def _head(model: LearnedModel) -> dict[str, Any]:
    return {
        "name": model.name, "intercept": model.intercept, "unit": model.unit, "zero": model.zero,
        "slope": model.slope, "chances": [list(pair) for pair in model.chances],
    }  # fmt: skip
