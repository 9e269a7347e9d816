"""Official facts, words and registers: read, checked, merged, compiled, and loaded as one value."""

from satark.facts.loading import load

__all__ = ["load"]
