"""The model that comes with Satark."""

from __future__ import annotations

import os

from satark.api import shipped
from satark.facts.models import MODELS, SUFFIX, is_whole

LIMIT_BYTES = 1_000_000


def test_the_shipped_model_is_whole_and_small() -> None:
    names = [name for name in os.listdir(MODELS) if name.endswith(SUFFIX)]
    model = shipped().model
    assert model is not None and is_whole(model)
    assert f"{model.name}{SUFFIX}" == max(names)
    assert sum(os.path.getsize(os.path.join(MODELS, name)) for name in names) < LIMIT_BYTES


def test_the_chances_of_the_shipped_model_rise() -> None:
    model = shipped().model
    assert model is not None and model.unit > 0 and model.slope > 0
    points, chances = zip(*model.chances, strict=True)
    assert points[0] == 0 and sorted(set(points)) == list(points) and sorted(set(chances)) == list(chances)
    assert chances[0] > 0 and chances[-1] < 1000
