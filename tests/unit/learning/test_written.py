"""Texts of our own: every template is filled, and nothing of its grammar is left in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from satark.api import shipped
from satark.errors import DataError
from satark.evaluation.rows import TRUTHS
from satark.learning.examples import TEXTS_A_TEMPLATE, WRITTEN
from satark.learning.slots import FILLS
from satark.learning.training import SEED, written_rows
from satark.learning.written import FOLDER, Template, templates

# Written in, and not read: languages without a file of their own.
NOT_READ = {"or", "as", "ur", "id"}
GRAMMAR = re.compile(r"[\[\]{}|]|  ")


@cache
def shipped_templates() -> tuple[Template, ...]:
    return tuple(templates())


@cache
def shipped_texts() -> dict[str, tuple[str, ...]]:
    return {one.name: tuple(one.texts(TEXTS_A_TEMPLATE, SEED)) for one in shipped_templates()}


def folder_of(tmp_path: Path, *lines: str, head: str = 'label = "scam"\nlang = "en"\n') -> Path:
    quoted = ", ".join(f'"{line}"' for line in lines)
    (tmp_path / "some.en.toml").write_text(
        f'{head}[words]\nthing = ["bill", "{{bank}} card"]\n[[texts]]\nlines = [{quoted}]\n'
    )
    return tmp_path


def made(tmp_path: Path, line: str, count: int = 50) -> list[str]:
    return list(next(templates(folder_of(tmp_path, line))).texts(count, 1))


def test_every_template_makes_texts_without_grammar_in_them() -> None:
    assert len(shipped_templates()) >= 100
    for name, texts in shipped_texts().items():
        assert 1 <= len(texts) <= TEXTS_A_TEMPLATE, name
        for text in texts:
            assert text.strip() == text != "" and not GRAMMAR.search(text), name


def test_every_text_is_made_once() -> None:
    texts = [text for made in shipped_texts().values() for text in made]
    assert len(texts) == len(set(texts))


def test_every_template_is_written_once_and_has_a_name_of_its_own() -> None:
    found = shipped_templates()
    assert len({one.line for one in found}) == len(found) == len({one.name for one in found})


def test_labels_and_languages_are_those_known() -> None:
    assert {one.label for one in shipped_templates()} <= set(TRUTHS)
    assert {one.language for one in shipped_templates()} <= NOT_READ | set(shipped().languages)


def test_each_file_is_named_by_its_language() -> None:
    for one in shipped_templates():
        assert one.name.split()[0].endswith(f".{one.language}.toml")


def test_every_language_has_both_kinds() -> None:
    kinds = {(one.label, one.language) for one in shipped_templates()}
    for language in {language for _, language in kinds}:
        assert {("scam", language), ("legit", language)} <= kinds


def test_the_texts_are_the_same_every_time_and_do_not_hang_on_others() -> None:
    assert [tuple(one.texts(TEXTS_A_TEMPLATE, SEED)) for one in reversed(list(templates()))] == list(
        reversed(shipped_texts().values())
    )


def test_another_seed_makes_others() -> None:
    other = [tuple(one.texts(TEXTS_A_TEMPLATE, SEED + 1)) for one in shipped_templates()[:50]]
    assert other != list(shipped_texts().values())[:50]


def test_fewer_texts_are_the_first_of_more(tmp_path: Path) -> None:
    one = next(templates(folder_of(tmp_path, "pay {amount} by {date}")))
    assert list(one.texts(3, 1)) == list(one.texts(9, 1))[:3]
    assert list(one.texts(0, 1)) == []


def test_a_choice_takes_one_and_may_be_empty(tmp_path: Path) -> None:
    assert set(made(tmp_path, "pay [now|soon|] please")) == {
        "pay now please",
        "pay soon please",
        "pay please",
    }


def test_a_word_of_the_file_may_hold_slots(tmp_path: Path) -> None:
    texts = made(tmp_path, "your {thing}")
    assert "your bill" in texts and len(texts) > 2
    assert all(text == "your bill" or text.endswith(" card") and "{" not in text for text in texts)


def test_a_choice_may_hold_slots(tmp_path: Path) -> None:
    texts = made(tmp_path, "pay [{otp}|nothing]")
    assert "pay nothing" in texts and any(re.fullmatch(r"pay \d{4,8}", text) for text in texts)


def test_a_slot_that_nothing_fills_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError) as told:
        list(templates(folder_of(tmp_path, "pay now", "pay {amount} {nonsense}")))
    assert told.value.file == "some.en.toml"
    assert "texts.0.lines.1" in str(told.value) and "nonsense" in str(told.value)
    assert "pay" not in str(told.value)


@pytest.mark.parametrize("head", ['lang = "en"\n', 'label = "fraud"\nlang = "en"\n'])
def test_a_file_without_a_known_label_is_named(head: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as told:
        list(templates(folder_of(tmp_path, "pay now", head=head)))
    assert told.value.file == "some.en.toml" and "label" in str(told.value)


HEAD = 'label = "scam"\nlang = "en"\n'
TEXTS = '[[texts]]\nlines = ["pay now"]\n'
# What is wrong with the file -> the key that is named.
WRONG = {
    'label = "scam"\n' + TEXTS: "lang",
    'label = "scam"\nlang = 7\n' + TEXTS: "lang",
    'label = "scam"\nlang = ""\n' + TEXTS: "lang",
    'label = ["scam"]\nlang = "en"\n' + TEXTS: "label",
    HEAD: "texts",
    HEAD + "texts = []": "texts",
    HEAD + 'texts = "pay now"': "texts",
    HEAD + '[texts]\nlines = ["pay now"]': "texts",
    HEAD + 'texts = ["pay now"]': "texts.0.lines",
    HEAD + TEXTS + '[[texts]]\nstory = "empty"': "texts.1.lines",
    HEAD + "[[texts]]\nlines = []": "texts.0.lines",
    HEAD + '[[texts]]\nlines = "pay now"': "texts.0.lines",
    HEAD + '[[texts]]\nlines = ["pay now", 7]': "texts.0.lines",
    HEAD + 'words = "bill"\n' + TEXTS: "words",
    HEAD + '[words]\nthing = "bill"\n' + TEXTS: "words.thing",
    HEAD + "[words]\nthing = []\n" + TEXTS: "words.thing",
    HEAD + "[words]\nthing = [7]\n" + TEXTS: "words.thing",
    HEAD + '[words]\nthing = ["bill", "{nonsense} bill"]\n' + TEXTS: "words.thing.1",
}


@pytest.mark.parametrize("content", WRONG)
def test_a_missing_or_wrong_key_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "some.en.toml").write_text(content)
    with pytest.raises(DataError) as told:
        list(templates(tmp_path))
    assert told.value.file == "some.en.toml" and told.value.key == WRONG[content]
    assert told.value.expected and "pay now" not in str(told.value)


@pytest.mark.parametrize(
    "content", [b"label = ", HEAD.encode() + b"texts = [", b"\xff\xfelabel", b'a = "\xe9"']
)
def test_what_is_no_toml_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "some.en.toml").write_bytes(content)
    with pytest.raises(DataError) as told:
        list(templates(tmp_path))
    assert told.value.file == "some.en.toml" and "TOML" in told.value.what


def test_every_slot_is_used() -> None:
    text = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.toml"))
    assert [slot for slot in FILLS if f"{{{slot}}}" not in text] == []


def test_rows_are_marked_as_written() -> None:
    rows = list(written_rows())
    assert {(row.source, row.corpus, row.family) for row in rows} == {(WRITTEN, WRITTEN, WRITTEN)}
    assert len({row.id for row in rows}) == len(rows) == sum(map(len, shipped_texts().values()))
    assert len({row.cluster for row in rows}) == len(shipped_templates())


def test_rows_of_a_language_can_be_left_out() -> None:
    languages = {row.lang for row in written_rows(frozenset(("hi", "bn")))}
    assert languages == {one.language for one in shipped_templates()} - {"hi", "bn"}
