"""The steps of one answer: normalise, extract, mark, judge, explain."""

from __future__ import annotations

from satark.records.facts import Facts
from satark.records.message import Message
from satark.records.verdict import Verdict
from satark.scan.clock import day_of
from satark.scan.explain import Told
from satark.scan.extract import entities_of
from satark.scan.judge import judge
from satark.scan.lookup import looked_up
from satark.scan.mark import find
from satark.scan.sender import parse_sender
from satark.scan.view import view_of
from satark.text.limits import LIMIT_CHARACTERS


def answer(message: Message, facts: Facts, reply_language: str | None) -> Verdict:
    """The verdict on `message`; see `satark.scan.judge_message`."""
    told = Told(message, facts, reply_language)
    if len(message.text) > LIMIT_CHARACTERS:
        return told.unreadable("TEXT_TOO_LONG")
    view = view_of(message, facts)
    if not view.tokens.words:
        return told.unreadable("UNREADABLE_TEXT")
    on = day_of(message, facts).isoformat()
    sender = parse_sender(message.sender, facts, on) if message.sender and message.sender.strip() else None
    entities = entities_of(view)
    found = find(view, entities, sender)
    if lone := looked_up(view, entities, message):
        return told.lookup(lone, found)
    return told.explain(found, entities, judge(found.marks, facts))
