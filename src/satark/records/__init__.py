"""Frozen records that every room speaks in."""
