"""A learned model as plain data: what it weighs, and how its score becomes points and a chance."""

from __future__ import annotations

from dataclasses import dataclass

BUCKETS = 1 << 18
"""Places for features; a power of two, so that a hash is cut to one by a mask. 256 kB stay in a processor's
cache (design figures: a larger table costs more than what is looked up in it)."""


@dataclass(frozen=True, slots=True)
class LearnedModel:
    """Weights of hashed features as signed bytes, and the whole numbers that make a score of them.

    A score is in thousandths of a log-odds: `intercept` + the weighed sum x `unit` >> 16. `zero` is the score
    of no points, `slope` the points for each 1,000 above it. `chances` are (points, thousandths), rising:
    the chance of fraud among messages that people report, from `calibrated` on. `name` is its date and
    `digest` the SHA-256 of its file; together they stand in a verdict's receipt.
    """

    name: str
    digest: str
    weights: bytes
    intercept: int
    unit: int
    zero: int
    slope: int
    chances: tuple[tuple[int, int], ...] = ()

    @property
    def receipt(self) -> str:
        """The model as a receipt names it."""
        return f"{self.name}+{self.digest[:12]}"
