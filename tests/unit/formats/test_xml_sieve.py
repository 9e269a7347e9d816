from __future__ import annotations

import pytest

from satark.errors import UserError
from satark.formats.xml_sieve import LIMIT_ATTRIBUTE_CHARACTERS, sieved

DOCUMENT = (
    "<?xml version='1.0'?><!-- a 'b\" > --><smses a=\"x\">"
    "<sms body='&#55357;&#56832;&#x1F600;&#55357;\"&amp;&#10;"
    "&#xd83d;&#xde00;&#56832;&#55357;&#55357;&#56832;&#0;' type=\"1\"/>text<!----><part data='>'/></smses>"
)
SIEVED = '<smses a="x"><sms body=\'😀&#x1F600;�"&amp;&#10;😀��😀�\' type="1"/>text<part data=\'>\'/></smses>'


def pieces(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 11, 16, 17, 23, 64, 1000])
def test_wherever_a_piece_ends_the_same_comes_out(size: int) -> None:
    assert "".join(sieved(pieces(DOCUMENT, size), "x")) == SIEVED


@pytest.mark.parametrize("first", range(len(DOCUMENT)))
def test_a_border_at_any_place_changes_nothing(first: int) -> None:
    assert "".join(sieved([DOCUMENT[:first], DOCUMENT[first:]], "x")) == SIEVED


@pytest.mark.parametrize("size", [1, 9, 100_000])
def test_long_values_are_cut_and_never_inside_a_reference(size: int) -> None:
    out = "".join(sieved(pieces(f"<a b='{'&#9731;' * 100_000}' c='d'/>", size), "x"))
    value = out.removeprefix("<a b='").removesuffix("' c='d'/>")
    assert LIMIT_ATTRIBUTE_CHARACTERS - 20 < len(value) <= LIMIT_ATTRIBUTE_CHARACTERS
    assert value == "&#9731;" * (len(value) // 7)


@pytest.mark.parametrize("size", [1, 2, 5, 1000])
@pytest.mark.parametrize("text", ["<!DOCTYPE a>", "<a><![CDATA[x]]></a>", "<!ENTITY a 'b'>", "<!ELEMENT a>"])
def test_declarations_are_refused(text: str, size: int) -> None:
    with pytest.raises(UserError):
        list(sieved(pieces(text + " " * 20, size), "x"))
