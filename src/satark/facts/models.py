"""Learned models as files: one line of JSON, then the weights, a signed byte each."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from satark.errors import DataError
from satark.records.model import BUCKETS, LearnedModel

if TYPE_CHECKING:
    from pathlib import Path

MODELS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "models")
SUFFIX = ".model"
# A head has some hundred bytes; a device or a huge file named by mistake is not read to its end.
LIMIT_BYTES = BUCKETS + (1 << 16)


def shipped_model(folder: str | Path = MODELS) -> LearnedModel | None:
    """The newest model of a folder by its dated name; None where there is none."""
    names = (
        sorted(name for name in os.listdir(folder) if name.endswith(SUFFIX)) if os.path.isdir(folder) else []
    )
    return read_model(os.path.join(folder, names[-1])) if names else None


def read_model(path: str | Path) -> LearnedModel:
    """The model of a file; DataError when it is not one. Its digest is taken as written (see `is_whole`)."""
    try:
        with open(path, "rb", buffering=0) as file:  # one read of the whole file, without a copy between
            head, _, weights = file.read(LIMIT_BYTES).partition(b"\n")
        said: dict[str, Any] = json.loads(head)
        if len(weights) != BUCKETS:
            raise ValueError
        return LearnedModel(
            name=str(said["name"]), digest=str(said["digest"]), weights=weights,
            intercept=int(said["intercept"]), unit=int(said["unit"]), zero=int(said["zero"]),
            slope=int(said["slope"]),
            chances=tuple([(int(points), int(chance)) for points, chance in said["chances"]]),
        )  # fmt: skip
    except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError) as error:
        raise DataError(
            "The learned model cannot be read.", file=os.path.basename(path),
            expected="a file written by satark train",
        ) from error  # fmt: skip


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
