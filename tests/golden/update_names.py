"""Write the names other people may rely on: codes, kinds, organisations, marks. Run by `./dev golden`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from satark.api import shipped
from satark.formats.fields import output_fields
from satark.formats.problems import NOT_USED, UNREAD
from satark.formats.reader import readers
from satark.formats.writer import writers
from satark.records.entity import ENTITY_KINDS
from satark.records.message import Message
from satark.records.verdict import LABELS
from satark.scan.detector import detectors
from satark.scan.extract import entities_of
from satark.scan.extractor import extractors
from satark.scan.mark import find
from satark.scan.sender import parse_sender
from satark.scan.view import view_of

HERE = Path(__file__).parent
NAMES = HERE / "names.json"
# Made from another mark when it is set apart: the other one is listed.
SET_APART = ("quoted.", "denied.")


def messages() -> list[dict[str, Any]]:
    """The golden messages and the cases of the detectors: together they show every kind of mark."""
    paths = [HERE / "messages.yml", *sorted((HERE.parent / "cases" / "detectors").glob("*.yml"))]
    return [case for path in paths for case in yaml.safe_load(path.read_text("utf-8"))]


def declared_marks() -> set[str]:
    """Concepts of the language files, pairs of the scoring file, and a claim for each sector of a profile."""
    facts = shipped()
    concepts = {
        name.partition("@")[0]
        for lexicon in facts.lexicons.values()
        for names in lexicon.phrases.values()
        for name in names
    }
    claims = {f"claim.{one.sector}" for one in facts.organisations.values()}
    return concepts - {"function"} | set(facts.scoring["pairs"]) | claims


def marks_met() -> set[str]:
    """Marks of the messages, whatever made them."""
    facts, met = shipped(), set[str]()
    for case in messages():
        message = Message(case["text"], sender=case.get("sender"), organisation=case.get("organisation"))
        view = view_of(message, facts)
        sender = parse_sender(message.sender, facts) if message.sender else None
        met |= find(view, entities_of(view), sender).marks.names
    return {name for name in met if not name.startswith(SET_APART)}


def names() -> dict[str, list[str]]:
    return {
        "labels": list(LABELS),
        "detectors": [detector.code for detector in detectors()],
        "entity_kinds": sorted(ENTITY_KINDS),
        "extractors": [extractor.kind for extractor in extractors()],
        "organisations": sorted(shipped().organisations),
        "readers": list(readers()),
        "writers": list(writers()),
        "columns": [field.name for field in output_fields(True)],
        "problems": [*UNREAD, *NOT_USED],
        "marks": sorted(declared_marks() | marks_met()),
    }


def written() -> str:
    """What names.json should hold."""
    return json.dumps(names(), indent=1) + "\n"


if __name__ == "__main__":
    NAMES.write_text(written(), "utf-8")
