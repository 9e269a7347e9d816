"""What a text that speaks of fraud says outside its sentences of warning, judged by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from satark.records.marks import Marks
from satark.scan.compose import composed
from satark.scan.judge import NOT_THEIRS, judge
from satark.scan.view import View
from satark.scan.walk import Hits, Place, denied_scopes, pairs

WARNING = ("fraud.word", "fraud.beware", "fraud.such", "fraud.if", "fraud.this", "fraud.report")
"""Words of a warning that hide the stories of other frauds, whether or not the whole is a warning."""
# A sentence with one of these is one of warning, whatever else it says: "beware of messages that your ..."
_WARNS = (
    "fraud.word", "fraud.such", "fraud.deny_contact", "fraud.loss", "fraud.report", "fraud.if", "fraud.this",
    "fraud.others", "fraud.question",
)  # fmt: skip
_DENIES = ("fraud.deny", "fraud.deny_telling")
_TELLS = ("fraud.story", "fraud.told")
# Lures have such words in them too: "last warning", "tell nobody at home", "claim your caller prize".
_OF_LURES = ("ask.claim", "threat.arrest", "threat.final", "secrecy", "gain.prize", "voice.caller")
# With one of these in its sentence a reader is spoken to, or somebody is to be reached: no tale of others.
_NEAR = ("addressed", "gain.", "link.unknown", "phone.unknown", "email.unknown", "upi.unknown")
# By these a text tells of others or calls the lure false: without a way to a stranger it is then quoted.
_ABOUT = (*_TELLS, "fraud.such", "fraud.this", "fraud.others", "fraud.loss", "fraud.question")
_WANTED = (
    "addressed", "hurried", "ask.share", "service.risk", "ask.call", "ask.click", "ask.pay", "ask.claim",
    "ask.restore", "ask.transfer", "ask.reply",
)  # fmt: skip

# What no honest sender wants told in an answer, or kept by one.
_ANSWERED = ("thing.secret", "thing.kyc", "ask.details", "ask.card_codes", "threat.cut", "threat.lapse")
# Words from a loss to its sum, as for the pair `fraud.loss`.
_NEAR_ITS_SUM = 4


def apart(view: View, hits: Hits, aside: set[str], fixed: set[str], organisation: str | None) -> set[str]:
    """What follows from the part that does not warn: `apart.lure` with its stories, or `apart.risk`.

    Else one sentence of warning, before or after a lure, would excuse all of it. `aside` are the marks set
    apart by denials and quotation marks, `fixed` those without a place: of the sender, of claims, of shape.
    """
    rest = _rest(view, hits, only_secrets="denied.thing.secret" in aside)
    if not rest.places:
        return set()
    names = {*fixed, *rest.places, *[name for name, _ in pairs(rest, view.tokens, view.facts)]}
    names |= composed(names)
    lured = judge(Marks(frozenset(names), organisation), view.facts).label in ("scam", "suspicious")
    if names.isdisjoint(NOT_THEIRS):
        wants = lured or _answer_wanted(rest, view.tokens.sentences)
        return {"apart.risk"} if wants and not _about_fraud(view, hits) else set()
    if lured:
        return {"apart.lure", *[name for name in names if name.startswith(("story", "service."))]}
    return set() if names.isdisjoint(_WANTED) else {"apart.risk"}


def _rest(view: View, hits: Hits, *, only_secrets: bool) -> Hits:
    """The hits outside the sentences of warning.

    With `only_secrets` the text forbids to tell a secret. "Never share your code" says nothing of what stands
    beside it, so no more is left out than the denial reaches.
    """
    sentences = view.tokens.sentences
    warning = set(_warning(hits, sentences))
    scopes = denied_scopes(hits, view.tokens, view.facts) if only_secrets else []
    if not only_secrets:
        warning.update(sentences[place.start] for place in _clear(hits, _DENIES))
    rest = Hits()
    for name, places in hits.places.items():
        for place in places:
            at = place.start
            if sentences[at] not in warning and not any(first <= at < last for first, last in scopes):
                rest.add(name, place)
    return rest


def _warning(hits: Hits, sentences: tuple[int, ...]) -> Iterator[int]:
    """The numbers of the sentences of warning, without those that only deny."""
    for place in (*_all(hits, _WARNS), *_clear(hits, ("fraud.beware", *_TELLS))):
        yield sentences[place.start]
    near = [name for name in hits.places if name.startswith(_NEAR)]
    lured = {sentences[place.start] for place in _all(hits, near)}
    for place in _all(hits, _TELLS):
        if sentences[place.start] not in lured:
            yield sentences[place.start]


def _answer_wanted(rest: Hits, sentences: tuple[int, ...]) -> bool:
    """True where an answer is to tell or to save something: it reaches a stranger without any other way.

    "Reply STOP to opt out" and "reply YES to confirm" are asked by honest senders too.
    """
    answers = {sentences[place.start] for place in rest.places.get("ask.reply", ())}
    return any(sentences[place.start] in answers for place in _all(rest, _ANSWERED))


def _about_fraud(view: View, hits: Hits) -> bool:
    """True where the text tells of others, calls the lure false, or tells of a sum that was lost.

    A loss with its currency is `fraud.loss`; people leave the currency out: "I lost 12,000".
    """
    if _clear(hits, _ABOUT):
        return True
    words, sentences = view.tokens.words, view.tokens.sentences
    return any(
        words[at][0].isdecimal() and sentences[at] == sentences[lost.start]
        for lost in _all(hits, ("fraud.lost",))
        for at in range(lost.end, min(lost.end + _NEAR_ITS_SUM, len(words)))
    )


def _all(hits: Hits, names: Iterable[str]) -> list[Place]:
    return [place for name in names for place in hits.places.get(name, ())]


def _clear(hits: Hits, names: Iterable[str]) -> list[Place]:
    """The places of `names` that are no part of what lures say."""
    lures = _all(hits, _OF_LURES)
    return [
        place
        for place in _all(hits, names)
        if not any(lure.start <= place.start and place.end <= lure.end for lure in lures)
    ]
