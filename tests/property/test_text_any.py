"""Whatever the characters: nothing raises, a normal form is its own normal form, spans hold."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from satark.text import table_2026_11_24 as table
from satark.text.folds import fold
from satark.text.normal_form import normalise
from satark.text.scripts import main_script, script_counts
from satark.text.tokens import tokenise

FLAGS = {"hidden", "lookalike", "styled", "rtl", "mark_runs"}
# Characters that some rule looks at, so that rules meet each other.
TRICKY = (
    "ािेोौंँः़् नमणङञकगचजटडतदपबयअआएईइ०९।ज़ड़ৎড়যোৌொோൻർઁઃঃ"
    "\u200b\u200c\u200d\u00ad\u202e\u2066\u200f\u034f\u0301\u0337\u20dd\ufe0f\u20e3"
    "1a'’b2Z \r\n\t.-😀👩🇮🇳🇧🇱🏴\U000e0067\U000e007fаеοΩωжйЖИηΗßæﬁﷺ①⑩⒈ᴀ𝐛ｂآیےًـא\ud800\udfff\x00ㅤѐև"
)
_characters = st.one_of(
    st.sampled_from(TRICKY),
    st.characters(),
    st.characters(categories=["Cs"]),
    st.sampled_from("abiln12 '.-"),
    st.sampled_from(table.FOLD_FROM + table.LONG_FROM + table.LOOK_FROM),
)
texts = st.one_of(
    st.text(_characters, max_size=20),
    st.text(st.sampled_from(TRICKY), max_size=30),
    st.text(st.sampled_from([*map(chr, range(0x0900, 0x0980)), *" a'1"]), max_size=12),
    st.text(st.sampled_from(sorted({*table.COMPOSED_FROM, *table.COMPOSED_TO, *"न्'"})), max_size=12),
    st.text(st.sampled_from("аеοжΩh ab'\u0301\u200b"), max_size=12),
)


def words_of(text: str) -> str:
    return "".join(tokenise(normalise(text).text).words)


@given(texts)
def test_a_normal_form_is_its_own(text: str) -> None:
    normal = normalise(text)
    again = normalise(normal.text)
    assert again.text == normal.text
    assert again.flags <= {"rtl"} & normal.flags


@given(texts)
def test_starts_lead_back_into_the_text_in_order(text: str) -> None:
    normal = normalise(text)
    assert len(normal.starts) == len(normal.text) + 1
    assert normal.starts[-1] == len(text)
    assert all(one <= two for one, two in pairwise(normal.starts))
    assert normal.flags <= FLAGS
    assert normalise(text) == normal


@given(texts)
def test_the_span_of_a_token_holds_the_token(text: str) -> None:
    normal = normalise(text)
    tokens = tokenise(normal.text)
    last = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        begin, stop = normal.span(start, end)
        assert last <= begin < stop <= len(text)
        last = begin
        piece = text[begin:stop]
        # a look-alike is read as Latin because of its neighbours: give the piece some
        assert any(word in words_of(before + piece) for before in ("", "a", "ab ")), (word, piece)


@given(texts)
def test_tokens_are_in_order_and_every_list_is_as_long(text: str) -> None:
    tokens = tokenise(text)  # any string, in normal form or not
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends) == len(tokens.sentences)
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert all(one <= two <= one + 1 for one, two in pairwise(tokens.sentences))
    for spelling, first, count in tokens.disguised:
        assert spelling and count > 0 and first + count <= len(tokens.words)


@given(texts)
def test_scripts_and_folds_take_any_text(text: str) -> None:
    counts = script_counts(text)
    assert all(count > 0 for count in counts.values())
    assert (main_script(counts) == "") == (not counts)
    assert fold(text, (("a", "b"),)).count("bb") == 0


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_plain_ascii_raises_no_flag(text: str) -> None:
    normal = normalise(text)
    assert normal.flags == frozenset()
    assert normal.text.isascii()


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=2, max_size=12), st.data())
def test_an_invisible_character_inside_a_word_changes_no_word(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    hidden = data.draw(st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u2063\u034f\U000e0061"))
    normal = normalise(word[:place] + hidden + word[place:])
    assert normal.text == word
    assert "hidden" in normal.flags
