"""The words of the pages: whole in both languages, each of them used, and no words anywhere else."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

from satark.api import shipped
from satark.desk.words import languages, words
from satark.records.verdict import LABELS

DESK = Path(__file__).resolve().parents[2] / "src" / "satark" / "desk"
TEMPLATES = sorted((DESK / "templates").rglob("*.html")) + sorted((DESK / "templates").rglob("*.txt"))
# What stands between words and is none: signs, digits, names of signs.
SIGNS = re.compile(r"(?:[\W\d_]|&[a-z]+;)*")
NO_WORDS = {"title", "alt", "placeholder", "aria-label", "content", "summary", "label"}


def keys(language: str) -> set[str]:
    return set(words(language))


def sources() -> str:
    files = [*DESK.rglob("*.py"), *TEMPLATES]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_both_languages_say_the_same_things() -> None:
    assert keys("en") == keys("hi")
    for key in keys("en"):
        put_in = [
            {name for _, name, _, _ in string.Formatter().parse(words(code)[key]) if name is not None}
            for code in ("en", "hi")
        ]
        assert put_in[0] == put_in[1], key


def test_labels_are_called_as_in_the_glossary_and_in_every_answer() -> None:
    for code in ("en", "hi"):
        wording = shipped().languages[code]["wording"]
        for label in LABELS:
            assert words(code)[f"verdict.{label}"] == wording[f"label.{label}"], (code, label)


def test_no_table_stands_in_two_files() -> None:
    for language in languages():
        tables: list[str] = []
        for path in sorted((DESK / "words" / language).glob("*.toml")):
            tables += tomllib.loads(path.read_text(encoding="utf-8"))
        assert len(tables) == len(set(tables)), [table for table in tables if tables.count(table) > 1]


def test_hindi_is_written_in_devanagari() -> None:
    for key, text in words("hi").items():
        # A name or a bare sign may be the same in both.
        assert re.search(r"[\u0900-\u097f]", text) or text == words("en")[key], key


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    text = sources()
    pages = "\n".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    tables = {key.partition(".")[0] for key in keys("en")}
    asked = set(re.findall(r'{% say "([^"]+)"', pages)) | set(re.findall(r'[( ]say\(\w+, "([^"]+)"', text))
    assert asked <= keys("en"), asked - keys("en")
    # `{% say_of "table" value %}`, `say(language, f"table.{value}")`: all of the table.
    of_tables = set(re.findall(r'{% say_of "(\w+)"', pages))
    assert of_tables <= tables, of_tables - tables
    whole = of_tables | set(re.findall(r'f[\'"](\w+)\.\{', text))
    used = set(re.findall(r"""['"]([a-z0-9_]+\.[a-z0-9_]+)['"]""", text))
    # A table none of whose keys is written out is read by values, where something names it.
    named = set(re.findall(r"""['"](\w+)\.?['"]""", text)) & tables
    whole |= named - {key.partition(".")[0] for key in used & keys("en")}
    # Beginnings of keys, such as f"error.title_{status}".
    begun = set(re.findall(r'f[\'"](\w+\.\w+)\{', text))
    unused = {
        key
        for key in keys("en") - used
        if key.partition(".")[0] not in whole and not any(key.startswith(beginning) for beginning in begun)
    }
    assert not unused, sorted(unused)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(DESK / "templates")))
def test_a_template_holds_no_words_of_its_own(path: Path) -> None:
    text = re.sub(
        r"(?s){#.*?#}|{% comment.*?endcomment %}|{%.*?%}|{{.*?}}|<!--.*?-->", "\0", path.read_text("utf-8")
    )
    if path.suffix == ".html":
        for name, value in re.findall(r'\b([a-z-]+)="([^"]*)"', text):
            bare = value.replace("\0", "")
            if name in NO_WORDS and not re.search(r'<meta[^>]*content="' + re.escape(value), text):
                assert SIGNS.fullmatch(bare), (name, value)
        text = re.sub(r"(?s)<[^>]*>", "\0", text)
    for said in text.split("\0"):
        # Official addresses are names, not words: they are the same in every language.
        assert SIGNS.fullmatch(re.sub(r"cybercrime\.gov\.in|sancharsaathi\.gov\.in", "", said)), said.strip()
