"""The words of the extractors stand in the normal form: another spelling would never be met."""

from __future__ import annotations

import re
from functools import partial

import pytest

from satark.scan import links, moments, shapes
from satark.scan.extractors import account, amount, app, deadline, phone, url
from satark.text.normal_form import normalise

MODULES = (links, moments, shapes, account, amount, app, deadline, phone, url)
WORD = re.compile("[\u0900-\u0df0]+")


def words(value: object) -> set[str]:
    """Words of other scripts in a table or a pattern."""
    if isinstance(value, str):
        return set(WORD.findall(value))
    if callable(value) and isinstance(inner := getattr(value, "__wrapped__", None), partial):
        return {word for each in inner.args for word in words(each)}  # a pattern not compiled yet
    if isinstance(value, dict):
        return {word for key in value for word in words(key)}
    if isinstance(value, (tuple, list, frozenset)):
        return {word for each in value for word in words(each)}
    return set()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_words_are_in_normal_form(module: object) -> None:
    tables = [
        value for name, value in vars(module).items() if name.startswith("_") and not name.startswith("__")
    ]
    found = {word for value in tables for word in words(value)}
    missed = {word for word in found if normalise(word).text != word}
    # A second spelling beside the one that is met does no harm.
    assert {word for word in missed if normalise(word).text not in found} == set()
