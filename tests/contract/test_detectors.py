"""Every detector keeps the shape, the wording and the manners of one."""

from __future__ import annotations

import ast
import inspect
import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from string import Formatter
from types import ModuleType
from typing import Any

import pytest
import yaml

from satark import check
from satark.api import shipped
from satark.facts.kinds import SECTORS
from satark.records.marks import Marks
from satark.records.message import Message
from satark.records.verdict import Verdict
from satark.scan import detectors as folder
from satark.scan import judge_message
from satark.scan.detector import Detector, detectors

HERE = Path(__file__).parent
CASES = HERE.parent / "cases" / "detectors"
NAMES = json.loads((HERE.parent / "golden" / "names.json").read_text("utf-8"))
FILES = sorted(path for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__")
WORDING = ("en", "hi", "hi-Latn")
LIMIT_LINES = 70
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)


@pytest.fixture(params=detectors(), ids=lambda detector: detector.code)
def detector(request: pytest.FixtureRequest) -> Detector:
    found: Detector = request.param
    return found


def module_of(detector: Detector) -> ModuleType:
    found = inspect.getmodule(type(detector))
    assert found is not None and found.__file__ is not None
    return found


def cases(detector: Detector) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = yaml.safe_load((CASES / f"{detector.code.lower()}.yml").read_text("utf-8"))
    return said


def judged(case: dict[str, Any]) -> Verdict:
    return check(
        case["text"],
        sender=case.get("sender"),
        channel=case.get("channel", "unknown"),
        organisation=case.get("organisation"),
        received_at=RECEIVED_AT,
    )


def marks_asked_for(detector: Detector) -> set[str]:
    """Names of marks written down in its rule."""
    tree = ast.parse(Path(str(module_of(detector).__file__)).read_text("utf-8"))
    return {
        constant.value
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name == "fires"
        for constant in ast.walk(function)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }


def test_the_folder_is_the_registry() -> None:
    assert sorted(path.stem.upper() for path in FILES) == [detector.code for detector in detectors()]


def test_every_file_of_cases_has_a_detector() -> None:
    assert sorted(path.stem for path in CASES.glob("*.yml")) == sorted(path.stem for path in FILES)


def test_the_docstring_says_what_it_catches_and_where_that_was_learnt(detector: Detector) -> None:
    """One sentence, then what it catches, what it leaves alone, false alarms known, and its source."""
    first, _, rest = (module_of(detector).__doc__ or "").strip().partition("\n")
    assert first.endswith(".") and len(first) > 20
    said = dict(line.split(":", 1) for line in rest.strip().splitlines() if ":" in line)
    for head in ("Catches", "Leaves alone", "False alarms known", "Source"):
        assert said.get(head, "").strip(), head
    assert (type(detector).__doc__ or "").strip().endswith(".")


def test_the_file_is_short_and_named_for_its_code(detector: Detector) -> None:
    path = Path(str(module_of(detector).__file__))
    assert path.stem == detector.code.lower()
    assert len(path.read_text("utf-8").splitlines()) <= LIMIT_LINES


def test_it_has_wording_in_the_source_languages(detector: Detector) -> None:
    assert set(WORDING) <= set(detector.wording)
    for language, sentence in detector.wording.items():
        assert 10 < len(sentence) <= 200, language
        assert sentence.endswith("।" if language == "hi" else "."), language
        assert any("\u0900" <= letter <= "\u097f" for letter in sentence) == (language == "hi"), language
        asked = {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}
        assert asked <= {"organisation"}, language
        assert ("{organisation}" in sentence) == ("{organisation}" in detector.wording["en"]), language


def test_the_wording_neither_blames_nor_vouches(detector: Detector) -> None:
    for sentence in detector.wording.values():
        words = sentence.lower().replace(".", " ").replace(",", " ").split()
        assert not {"safe", "surakshit", "सुरक्षित", "careless", "your fault"} & set(words)
        assert detector.code not in sentence


def test_points_and_group_are_known_to_the_scoring_file(detector: Detector) -> None:
    ceilings = shipped().scoring["ceilings"]
    assert type(detector.points) is int
    assert detector.points >= 0
    assert detector.group in {*ceilings, "honest"}
    if detector.group == "honest":
        assert detector.points == 0
    else:
        assert 0 < detector.points <= ceilings[detector.group]


def test_the_scoring_file_moves_points_of_known_codes_only() -> None:
    assert set(shipped().scoring.get("points", {})) <= {detector.code for detector in detectors()}


def test_it_excuses_codes_that_exist_and_only_where_it_is_a_sign_of_honesty(detector: Detector) -> None:
    codes = {other.code: other for other in detectors()}
    assert set(detector.excuses) <= set(codes)
    assert detector.code not in detector.excuses
    if detector.excuses:
        assert detector.group == "honest"
    assert [code for code in detector.excuses if codes[code].group == "honest"] == []


def test_its_marks_exist(detector: Detector) -> None:
    """A mark that nothing makes is a rule that never holds."""
    assert sorted(set(detector.shows) - set(NAMES["marks"])) == []
    assert sorted(marks_asked_for(detector) - set(NAMES["marks"])) == []
    assert marks_asked_for(detector)


def test_it_does_not_fire_on_nothing(detector: Detector) -> None:
    assert detector.fires(Marks(frozenset())) is False


def test_it_says_yes_or_no_and_always_the_same(detector: Detector) -> None:
    every = Marks(frozenset(NAMES["marks"]), "in-rj-jvvnl")
    for marks in (every, *(Marks(frozenset({name})) for name in NAMES["marks"])):
        found = detector.fires(marks)
        assert type(found) is bool
        assert detector.fires(marks) is found


def test_it_has_cases_to_catch_and_to_leave_alone(detector: Detector) -> None:
    """At least three of each, one of each in Devanagari letters, names used once."""
    found = cases(detector)
    names = [case["name"] for case in found]
    assert len(set(names)) == len(names)
    for sort in ("catch_", "leave_"):
        texts = [case["text"] for case in found if case["name"].startswith(sort)]
        assert len(texts) >= 3, sort
        if detector.code not in NOT_IN_DEVANAGARI:
            assert any("\u0900" <= letter <= "\u097f" for text in texts for letter in text), sort


# What they look for happens inside Latin words.
NOT_IN_DEVANAGARI = {"HIDDEN_CHARACTERS", "MIXED_SCRIPTS"}


def test_its_reasons_point_into_the_text_and_repeat(detector: Detector) -> None:
    for case in cases(detector):
        verdict = judged(case)
        assert judged(case).to_dict() == verdict.to_dict()
        for reason in verdict.reasons:
            for start, end in reason.spans:
                assert 0 <= start < end <= len(case["text"]), (case["name"], reason.code)
            assert reason.text.strip()
            assert "{" not in reason.text, (case["name"], reason.code)


@pytest.mark.parametrize("language", WORDING)
def test_its_reasons_are_in_the_language_asked_for(detector: Detector, language: str) -> None:
    case = next(case for case in cases(detector) if case["name"].startswith("catch_") and "xfail" not in case)
    message = Message(case["text"], sender=case.get("sender"), received_at=RECEIVED_AT)
    reason = next(
        reason
        for reason in judge_message(message, shipped(), language).reasons
        if reason.code == detector.code
    )
    start = detector.wording[language].partition("{")[0]
    assert reason.text.startswith(start)


def stated(topic: str) -> bool:
    """True where a shipped fact, hard or soft, is what `topic` asks for, of its holder if it names one."""
    holder, _, said = topic.rpartition("?")[2].rpartition(":")
    return any(
        fact.strength != "disputed"
        and (fact.text is not None or said == "header")
        and (fact.organisation == holder or not holder)
        and (said in (fact.kind, fact.topic) or fact.id.endswith(f".{said}"))
        for fact in shipped().facts.values()
    )


def test_what_accuses_rests_on_a_fact_or_says_why_not(detector: Detector) -> None:
    """A reason cites what an organisation or office has said; the line Source says why one does not."""
    if detector.group == "honest":
        return
    source = next(
        line for line in str(module_of(detector).__doc__).splitlines() if line.startswith("Source:")
    )
    assert bool(detector.cites) != ("; no fact: " in source), source


def test_it_cites_what_is_stated_and_by_marks_that_exist(detector: Detector) -> None:
    assert [topic for topic in detector.cites if not stated(topic)] == []
    bound = {topic.rpartition("?")[0] for topic in detector.cites} - {""}
    assert sorted(bound - set(NAMES["marks"]) - {f"claim.{sector}" for sector in SECTORS}) == []


def test_a_detector_never_fires_without_what_it_needs(detector: Detector) -> None:
    """By chance, and by all marks there are but that one."""
    if not detector.needs:
        return
    names = sorted({*NAMES["marks"], *marks_named_in(detector)} - {detector.needs})
    chance = Random(detector.code)
    assert not detector.fires(Marks(frozenset(names)))
    for _ in range(300):
        share = chance.random()
        some = frozenset(name for name in names if chance.random() < share)
        assert not detector.fires(Marks(some)), sorted(some)


def marks_named_in(detector: Detector) -> set[str]:
    """Every string of a detector's file that could be a mark."""
    tree = ast.parse(inspect.getsource(module_of(detector)))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
