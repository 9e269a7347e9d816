"""The worked examples of the how-to pages do what the pages say."""

from __future__ import annotations

import importlib.util
import re
import shutil
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.facts.loading import facts_of, lines_of
from satark.facts.plain import compiled_bytes
from satark.facts.sources import DATA
from satark.records.facts import Facts
from satark.scan import judge
from satark.scan.detector import Detector, detectors
from satark.scan.walk import concepts
from satark.text.normal_form import normalise
from satark.text.tokens import tokenise

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
RULE, LANGUAGE = HOW_TO / "add-a-rule.md", HOW_TO / "add-a-language.md"


def blocks(page: Path, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", page.read_text("utf-8"), re.DOTALL)


@pytest.fixture
def module(tmp_path: Path) -> ModuleType:
    """The example's detector, as a file of its own."""
    (source,) = blocks(RULE, "python")
    path = tmp_path / "prize_promised.py"
    path.write_text(source, "utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_the_example_of_a_rule_keeps_its_cases(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    rule: Detector = module.PrizePromised()
    assert rule.code not in {each.code for each in detectors()}, "shipped by now: take another example"
    monkeypatch.setattr(judge, "detectors", lambda: (*detectors(), rule))
    # Ranked anew at each call: what is kept was ranked without the example.
    monkeypatch.setattr(judge, "_ranked", judge._ranked.__wrapped__)  # type: ignore[attr-defined]
    (cases,) = blocks(RULE, "yaml")
    for case in yaml.safe_load(cases):
        codes = {reason.code for reason in check(case["text"]).reasons}
        assert (rule.code in codes) is case["name"].startswith("catch_"), case["name"]


def test_the_example_of_a_rule_has_what_the_contract_asks(module: ModuleType) -> None:
    rule: Detector = module.PrizePromised()
    for head in ("Catches:", "Leaves alone:", "False alarms known:", "Source:"):
        assert head in (module.__doc__ or "")
    assert set(rule.wording) == {"en", "hi", "hi-Latn"}
    assert rule.group in shipped().scoring["ceilings"]


def test_the_page_on_rules_names_the_groups_and_thresholds_there_are() -> None:
    page = RULE.read_text("utf-8")
    assert ", ".join(sorted(shipped().scoring["ceilings"])) in page.replace("\n  ", " ")
    for label, points in shipped().scoring["thresholds"].items():
        assert re.search(f"{points} (?:is )?`{label}`", page), label


def compiled_with(folder: Path, gujarati: str | None) -> Facts:
    """The shipped data compiled anew, with this file for Gujarati or without one."""
    data = folder / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("compiled.jsonl"))
    file = data / "languages" / "gu.toml"
    if gujarati is None:
        file.unlink(missing_ok=True)
    else:
        file.write_text(gujarati, "utf-8")
    return facts_of(lines_of(compiled_bytes(data)))


@pytest.fixture(scope="module")
def with_gujarati(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    (words,) = blocks(LANGUAGE, "toml")
    return compiled_with(tmp_path_factory.mktemp("with"), words)


def test_the_example_of_a_language_is_met(with_gujarati: Facts) -> None:
    (cases,) = blocks(LANGUAGE, "yaml")
    said = yaml.safe_load(cases)
    for side, wanted in (("words", True), ("leaves", False)):
        for concept, texts in said[side].items():
            for text in texts:
                places = concepts(tokenise(normalise(text).text), with_gujarati).places
                assert (concept in places) is wanted, (concept, text)


def test_the_example_of_a_language_is_judged(with_gujarati: Facts, tmp_path: Path) -> None:
    (cases,) = blocks(LANGUAGE, "yaml")
    lure = yaml.safe_load(cases)["lure"]
    without = compiled_with(tmp_path, None)
    before, after = check(lure, facts=without), check(lure, facts=with_gujarati)
    assert before.label == "unclear" and before.language == after.language == "gu"
    assert after.label in ("suspicious", "scam")
    assert "LANGUAGE_NOT_READ" in {reason.code for reason in before.reasons}
    assert after.reasons[-1].code == "ANSWERED_IN_OTHER_LANGUAGE"


def test_the_concepts_of_the_example_are_those_of_english() -> None:
    (words,) = blocks(LANGUAGE, "toml")
    english = tomllib.loads((DATA / "languages" / "en.toml").read_text("utf-8"))
    assert set(tomllib.loads(words)["words"]) <= set(english["words"])
