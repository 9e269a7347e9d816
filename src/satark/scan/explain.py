"""A judgement in the reader's words: reasons with sources, two sentences, what to do now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from satark.records.entity import Entity
from satark.records.facts import Fact, Facts
from satark.records.message import Message
from satark.records.verdict import Label, Reason, Receipt, Source, Verdict
from satark.scan.advise import advised
from satark.scan.citing import cited
from satark.scan.detector import Detector
from satark.scan.judge import Judgement, Signal
from satark.scan.learned.chance import chance_beside
from satark.scan.lines import line_of
from satark.scan.lookup import Lone
from satark.scan.mark import Found
from satark.scan.registered import told_2020
from satark.scan.reply import passed_over, reply_language
from satark.text.limits import LIMIT_CHARACTERS
from satark.text.normal_form import NORMAL_FORM

NO_MODEL = "none"
"""The receipt's model where the rules judge alone."""


class Told:
    """One message's answers, in one language; every way to answer it ends here."""

    def __init__(self, message: Message, facts: Facts, reply_language: str | None) -> None:
        self.message, self.facts, self._asked = message, facts, reply_language
        self._wordings: dict[str, Mapping[str, str]] = {}

    def language(self, of_message: str) -> str:
        """The language to answer in; see `satark.scan.reply.reply_language`."""
        return reply_language(self.facts, self._asked, of_message)

    def say(self, language: str, key: str, **values: str) -> str:
        """A sentence of the language file, English where that file has none."""
        sentence = self._wording(language).get(key) or self._wording("en").get(key)
        return sentence.format(**values) if sentence is not None else key

    def _wording(self, language: str) -> Mapping[str, str]:
        found = self._wordings.get(language)
        if found is None:
            found = self._wordings[language] = self.facts.languages[language].get("wording", {})
        return found

    def unreadable(self, code: str) -> Verdict:
        """The answer to a text without anything to judge, or too long to read."""
        language = self.language("")
        key = "summary.unreadable.too_long" if code == "TEXT_TOO_LONG" else "summary.unreadable"
        text = self.say(language, key, limit=f"{LIMIT_CHARACTERS:,}")
        return self._verdict(
            "unreadable",
            0,
            None,
            ("und", ""),
            text,
            (Reason(code, 0, "counted", text),),
            (),
            language,
            frozenset(),
        )

    def lookup(self, lone: Lone, found: Found) -> Verdict:
        """The answer to a text that is only a link, number, header, handle or app name."""
        language = self.language(found.language.language)
        text = self.say(
            language, f"summary.lookup.{lone.outcome}", owner=lone.owner_name(self.facts, language)
        )
        if lone.outcome == "unknown" and lone.entity.kind == "header":
            text = f"{text} {told_2020(lone.entity.value, self.facts, language)}".rstrip()
        reason = Reason(
            lone.code, lone.points, "counted", text, (lone.entity.span,), source_of(lone.fact(self.facts))
        )
        return self._verdict(
            lone.label, lone.points, lone.organisation,
            (found.language.language, found.language.script), text,
            (reason,), (lone.entity,), language, found.marks.names,
        )  # fmt: skip

    def explain(self, found: Found, entities: tuple[Entity, ...], judgement: Judgement) -> Verdict:
        """The answer to a judged message."""
        language = self.language(found.language.language)
        told: set[str] = set()
        reasons = [self._reason(signal, found, language, told) for signal in judgement.signals]
        if not found.language.read:
            reasons.append(
                Reason("LANGUAGE_NOT_READ", 0, "counted", self.say(language, "summary.unclear.not_read"))
            )
        guess = found.language
        thresholds: Mapping[str, int] = self.facts.scoring["thresholds"]
        chance = chance_beside(judgement.label, judgement.rests_on, thresholds, self.facts.model)
        return self._verdict(
            judgement.label, judgement.points, found.organisation.id if found.organisation else None,
            (guess.language, guess.script), self._summary(judgement.label, found, language), tuple(reasons),
            entities,
            language, found.marks.names, chance,
        )  # fmt: skip

    def _reason(self, signal: Signal, found: Found, language: str, told: set[str]) -> Reason:
        detector = signal.detector
        name = self._name(found, language)
        text = self._sentence(detector, language).format(organisation=name)
        fact = cited(detector.cites, found, self.facts)
        if fact is not None and fact.id not in told:
            told.add(fact.id)  # a fact's sentence stands in the first reason that rests on it
            sentence = (fact.text or {}).get(language) or (fact.text or {}).get("en", "")
            text = f"{text} {sentence}".rstrip()
        sender = found.sender
        if detector.group == "sender" and sender is not None and sender.kind == "header" and not sender.owner:
            text = f"{text} {told_2020(sender.value, self.facts, language)}".rstrip()
        if signal.state == "excused":
            text = self.say(language, "excused", reason=text)
        return Reason(
            detector.code, signal.points, signal.state, text, found.spans(detector.shows), source_of(fact)
        )

    def _sentence(self, detector: Detector, language: str) -> str:
        """A detector's own sentence, else that of the language file (`reason.<code>`), else in English."""
        if language in detector.wording:
            return detector.wording[language]
        return self._wording(language).get(f"reason.{detector.code.lower()}", detector.wording["en"])

    def _elsewhere(self, of_message: str, language: str) -> Iterator[Reason]:
        """A reason that says so where the reader's own language does not answer yet."""
        if code := passed_over(self.facts, self._asked, of_message):
            own: Any = self.facts.languages[code]
            name = str(own["native"] if language == "hi" else own["name"])
            text = self.say(language, "answered_in_other", named=name)
            yield Reason("ANSWERED_IN_OTHER_LANGUAGE", 0, "counted", text)

    def _name(self, found: Found, language: str) -> str:
        """A short name the reader knows; words such as "your bank" where none is named."""
        if found.organisation is not None:
            return found.organisation.called(language)
        line = line_of(found.marks.names, None)
        return self.say(language, "name.any" if line == "bill" else f"name.any.{line or 'service'}")

    def _summary(self, label: Label, found: Found, language: str) -> str:
        name = self._name(found, language)
        if label == "unclear" and not found.language.read:
            return self.say(language, "summary.unclear.not_read")
        if label == "genuine" and self.message.sender_basis not in ("network", "backup"):
            sender = (self.message.sender or "").strip()
            return self.say(language, "summary.genuine.if_sender", organisation=name, sender=sender)
        return self.say(language, f"summary.{label}", organisation=name)

    def _verdict(
        self,
        label: Label,
        points: int,
        organisation: str | None,
        tongue: tuple[str, str],
        summary: str,
        reasons: tuple[Reason, ...],
        entities: tuple[Entity, ...],
        language: str,
        names: frozenset[str],
        probability: float | None = None,
    ) -> Verdict:
        facts = self.facts
        return Verdict(
            id=self.message.id,
            label=label,
            points=points,
            probability=probability,
            organisation=organisation,
            language=tongue[0],
            script=tongue[1],
            summary=summary,
            reasons=(*reasons, *self._elsewhere(tongue[0], language)),
            entities=entities,
            advice=advised(label, organisation, names, self.message.done, facts, self, language),
            receipt=Receipt(
                f"rules@{facts.scoring['dated']}",
                f"{facts.dated}+{facts.digest[:12]}",
                facts.model.receipt if facts.model else NO_MODEL,
                NORMAL_FORM,
            ),
        )


def source_of(fact: Fact | None) -> Source | None:
    """Where a fact was read, or None without a fact; an address among words is taken out of them."""
    if fact is None:
        return None
    return Source(_address(fact.source), fact.checked_on, fact.source)


@lru_cache(maxsize=4096)
def _address(source: str) -> str | None:
    found = re.search("https?://[^ ;,)]{4,500}", source)
    return found[0] if found else None
