"""A site's language files over the shipped ones: words added, sentences replaced, a review told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from satark import check
from satark.errors import DataError
from satark.facts import check as problems
from satark.facts import load
from satark.facts.language_files import with_languages
from satark.facts.plain import compile_folder
from satark.scan.walk import concepts
from satark.text.normal_form import normalise
from satark.text.tokens import tokenise

ODIA = 'code = "or"\nname = "Odia"\nnative = "ଓଡ଼ିଆ"\n'
SENTENCES = """[wording]
"summary.unclear" = "एक"
"summary.unclear.not_read" = "दोन"
"summary.nothing_found" = "तीन"
"""


def site(folder: Path, name: str, text: str) -> Path:
    (folder / "languages").mkdir(exist_ok=True)
    (folder / "languages" / name).write_text(text, "utf-8")
    return folder


def met(text: str, folder: Path) -> set[str]:
    return set(concepts(tokenise(normalise(text).text), load(folder)).places)


def test_a_site_adds_words_to_a_shipped_language(tmp_path: Path) -> None:
    site(tmp_path, "en.toml", 'code = "en"\n[words]\n"threat.cut" = ["be unhooked"]\n')
    assert "threat.cut" in met("Your line will be unhooked", tmp_path)
    assert "thing.bill" in met("Your bill is here", tmp_path)
    assert load(tmp_path).digest != load().digest


def test_a_sites_words_are_folded_too(tmp_path: Path) -> None:
    site(tmp_path, "hi-Latn.toml", 'code = "hi-Latn"\n[words]\n"threat.cut" = ["batti gayi samjho"]\n')
    assert "threat.cut" in met("aapki battee gayee samjho bhai", tmp_path)


def test_a_site_adds_stems_to_a_script(tmp_path: Path) -> None:
    text = (
        'code = "or"\nname = "Odia"\nnative = "ଓଡ଼ିଆ"\n[words]\n"thing.bill" = ["ବିଲ*"]\n"function" = ["ଏବଂ"]\n'
    )
    site(tmp_path, "or.toml", text)
    assert "thing.bill" in met("ଆପଣଙ୍କ ବିଲର ରାଶି", tmp_path)
    assert "or" in load(tmp_path).languages


def test_a_site_adds_words_of_time(tmp_path: Path) -> None:
    site(tmp_path, "or.toml", ODIA + '[moments]\n"tonight" = ["ଆଜିରାତି"]\n')
    verdict = check("ଆଜିରାତି 9:30", facts=load(tmp_path))
    assert [entity.value for entity in verdict.entities] == ["tonight 21:30"]


def test_a_reviewed_language_answers_in_its_own_words(tmp_path: Path) -> None:
    """Sentences not written yet come in English; the reason that says so is gone."""
    text = "आपले वीजबिल आहे"
    codes = {reason.code for reason in check(text).reasons}
    assert "ANSWERED_IN_OTHER_LANGUAGE" in codes
    site(
        tmp_path,
        "mr.toml",
        'code = "mr"\nreviewed = true\nreviewed_by = "R. Reader, Pune"\n' + SENTENCES,
    )
    verdict = check(text, facts=load(tmp_path))
    assert verdict.summary in ("एक", "दोन", "तीन")
    assert "ANSWERED_IN_OTHER_LANGUAGE" not in {reason.code for reason in verdict.reasons}


def test_draft_sentences_are_not_shown_before_somebody_has_read_them_over(tmp_path: Path) -> None:
    site(
        tmp_path,
        "mr.toml",
        'code = "mr"\n[wording]\n"summary.unclear" = "एक"\n"summary.nothing_found" = "तीन"\n',
    )
    facts = load(tmp_path)
    assert facts.languages["mr"]["wording"]["summary.unclear"] == "एक"
    assert check("आपले वीजबिल आहे", facts=facts).summary not in ("एक", "दोन", "तीन")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('code = "mr"\nreviewed = true\n', "reviewed"),
        ('code = "mr"\nreviewed = "yes"\n', "reviewed"),
        ('code = "gu"\n', "code"),
        ('code = "mr"\ncolour = "red"\n', "colour"),
        ('code = "mr"\nanswered_in = "fr"\n', "answered_in"),
        ('code = "mr"\n[words]\n"thing.bill" = ["बि*ल"]\n', "thing.bill"),
        ('code = "mr"\n[words]\n"thing.bill" = ["ब*"]\n', "thing.bill"),
        ('code = "mr"\n[words]\n"thing.bill" = "बिल"\n', "thing.bill"),
        ('code = "mr"\n[moments]\n"same day" = ["आज"]\n', "same day"),
    ],
)
def test_a_mistake_in_a_sites_language_is_named_and_keeps_it_out(tmp_path: Path, text: str, key: str) -> None:
    site(tmp_path, "mr.toml", text)
    found = [problem for problem in problems(tmp_path) if problem.severity == "error"]
    assert key in {problem.key for problem in found}
    assert {problem.file for problem in found} == {"languages/mr.toml"}
    with pytest.raises(DataError):
        load(tmp_path)


def test_a_new_language_of_a_site_needs_its_names(tmp_path: Path) -> None:
    site(tmp_path, "kok.toml", 'code = "kok"\n')
    assert {problem.key for problem in problems(tmp_path)} == {"name", "native"}


def test_merging_nothing_changes_nothing() -> None:
    plain = compile_folder()
    same = with_languages(plain, [{"code": "mr"}, {"code": "en"}, {"code": "hi-Latn"}])
    assert json.dumps(same, sort_keys=True) == json.dumps(plain, sort_keys=True)
