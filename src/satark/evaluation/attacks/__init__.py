"""Attacks on a text that leave its sense to a reader: one set to tune against, another to report with."""

from satark.evaluation.attacks.suite import KINDS, NAMES, Attack, Kind, attacks

__all__ = ["KINDS", "NAMES", "Attack", "Kind", "attacks"]
