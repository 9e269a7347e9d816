"""Freezing: fitted numbers become signed bytes and whole numbers, so that every machine scores alike."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from satark.facts.models import digest_of
from satark.learning.fitting import Fitted
from satark.learning.matrix import SCALE
from satark.records.model import LearnedModel

_LARGEST = 127


def frozen(fitted: Fitted, name: str) -> LearnedModel:
    """The model of fitted weights, with points still to be set (`with_points`)."""
    size = np.abs(fitted.weights)
    # The few weights far out carry much: cutting them to a 1 in 10,000 quantile cost 3 to 5 points of recall.
    largest = float(size.max()) or 1.0
    steps = np.clip(np.rint(fitted.weights * (_LARGEST / largest)), -_LARGEST, _LARGEST).astype(np.int8)
    unit = round((1 << 16) * 1000 * SCALE * largest / _LARGEST)
    return sealed(LearnedModel(name, "", steps.tobytes(), round(fitted.intercept * 1000), unit, 0, 0))


def sealed(model: LearnedModel) -> LearnedModel:
    """The model with its digest."""
    return replace(model, digest=digest_of(model))
