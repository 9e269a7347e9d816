"""Satark: a message in, an honest verdict with cited reasons out."""

__version__ = "0.1.0"
