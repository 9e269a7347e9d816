"""Marks to signals, signals to points, points and facts to one label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, NamedTuple

from satark.records.facts import Facts
from satark.records.marks import Marks
from satark.records.verdict import Label, SignalState
from satark.scan.detector import Detector, detectors
from satark.scan.kept import once_per_facts

LIVE_THREAT = "threat.live"
# Marks of a request or threat that a reader could come to harm by, where neither facts nor signs settle it.
RISKY = (
    LIVE_THREAT, "ask.money", "ask.payment", "warning.borrowed",
    "ask.contact", "ask.link", "install.app", "share.secret", "share.kyc",
    "scan.qr", "approve.request", "block.account", "cut.other", "screen.shared", "app.apk",
    "app.remote_access", "service.risk",
)  # fmt: skip


# What an organisation writes about besides the forms that detectors vouch for; a header alone is none.
HONEST_SHAPES = (
    "honest.receipt", "honest.due_date", "honest.outage", "honest.reading", "honest.request",
    "honest.notice", "honest.otp", "honest.scheme", "honest.debit",
    "prepaid",
)  # fmt: skip
NEVER_GENUINE = (
    "contact.foreign", "link.foreign", "app.foreign", "phone.unknown", "phone.other", "link.known",
    "email.unknown", "email.other", "share.secret", "share.kyc", "install.app", "prize", "marketing.many",
    "marketing.offers", "prize.told",
    "secrecy", "scan.qr", "pay.payee", "approve.request", "update.bill", "not_updated.bill",
)  # fmt: skip
# A payee's ID stands in an account of what was or will be paid; elsewhere nobody vouches for it.
PAYEE = ("upi.unknown", "upi.other")
PAYEE_FORMS = ("form.transfer", "form.mandate")
# What another than the company that supplies power may write of a power bill.
BILL_FORMS = ("form.transfer", "form.mandate", "form.paid", "form.bill", "form.code")
# They have meters too, and a meter is taken for one of power.
METERED = ("claim.gas", "claim.water")
OTHER_SECTORS = (
    "claim.gas", "claim.water", "claim.bank", "claim.wallet", "claim.insurance", "claim.telecom",
    "claim.post", "claim.courier", "claim.shop", "claim.technology", "claim.transport",
    "claim.tax", "claim.government",
    "claim.police", "claim.regulator",
)  # fmt: skip
# Without one of these the bill is only spoken of: "did you pay the electricity bill?"
DEMANDED = (
    "threatened", "hurried", "pressed", "amount", "claim.named", "claim.authority", "entity.foreign",
    "addressed", "prepay.bill", "tiny.payment", "update.bill", "sender.header", "sender.mobile", "thing.qr",
    "else",
)  # fmt: skip
LEARNED = "LEARNED"
# Points of the model that open what the rules found nothing in, and that lift any label; fewer only rank.
DOUBTING, TELLING = 30, 50
# By what a reader could be reached or robbed. A demand that names none of these is true of some bills.
WAYS = (
    "link", "phone", "upi", "email", "app.apk", "app.remote_access", "thing.link", "thing.number",
    "ask.reply", "share.secret", "share.code", "share.kyc", "pay.payee", "scan.qr",
)  # fmt: skip
# What outranks the learned score only where none of these stands in the message.
NOT_THEIRS = (
    "link.unknown", "link.other", "link.lookalike", "link.placeholder", "link.wa_me", "app.foreign",
    "upi.unknown", "phone.unknown.mobile", "phone.unknown.masked", "phone.unknown.foreign", "phone.other",
    "email.unknown", "share.secret",
)  # fmt: skip
# What no header excuses beside a link that nobody knows.
LURED = ("app.foreign", "share.secret", "contact.foreign", "upi.unknown", "update.bill", "not_updated.bill")
# What is no threat in a notice of work on a network, whatever else stands in it.
OF_WORKS = (LIVE_THREAT, "cut.other", "service.risk")


class Signal(NamedTuple):
    """One detector that fired: what it adds, and why if that is not its full points."""

    detector: Detector
    points: int
    state: SignalState
    by: str = ""


class Judgement(NamedTuple):
    """Label, total points, the signals in the order in which they are told, and the points for its chance."""

    label: Label
    points: int
    signals: tuple[Signal, ...]
    rests_on: int


def judge(marks: Marks, facts: Facts) -> Judgement:
    """Label and points of a set of marks: the same marks always give the same judgement."""
    signals = weigh(marks, facts)
    points = sum(signal.points for signal in signals)
    thresholds: Mapping[str, Any] = facts.scoring["thresholds"]
    learned = next((signal.points for signal in signals if signal.detector.code == LEARNED), 0)
    label = _label(marks, points - learned, signals, thresholds)
    if learned and label == "genuine":
        # What the rules vouch for is theirs, a payee in it or a code for the courier too.
        signals, points, learned = tuple([_set_aside(signal) for signal in signals]), points - learned, 0
    lifts = learned >= DOUBTING and marks.any(*WAYS)
    if lifts:
        label = _lifted(label, _label(marks, points, signals, thresholds), learned)
    rests_on = points
    if label not in ("scam", "suspicious") and not (lifts and learned >= TELLING):
        # Beside a mild label, points of the model that told nothing speak no louder than a doubt.
        rests_on = min(points, max(points - learned, thresholds["unclear"]))
    return Judgement(label, points, signals, rests_on)


def _lifted(by_rules: Label, with_model: Label, learned: int) -> Label:
    """The model makes `scam` only of what the rules call suspicious, and `suspicious` at most of the rest."""
    if learned < TELLING:
        return "unclear" if by_rules == "nothing_found" != with_model else by_rules
    return "suspicious" if with_model == "scam" and by_rules not in ("scam", "suspicious") else with_model


def _set_aside(signal: Signal) -> Signal:
    return Signal(signal.detector, 0, "excused", "OWN_HEADER") if signal.detector.code == LEARNED else signal


def weigh(marks: Marks, facts: Facts) -> tuple[Signal, ...]:
    """The signals of `marks`: excused ones add nothing, a group adds no more than its ceiling."""
    always, by_mark = _ranked(facts)
    asked = [*always, *[rule for name in marks.names if name in by_mark for rule in by_mark[name]]]
    fired = sorted([rule for rule in asked if rule.fires(marks)], key=_PLACE)
    excused = {code: detector.code for _, _, detector, _ in fired for code in detector.excuses}
    if marks.learned and (by := _outranking(marks, fired)):
        excused[LEARNED] = by
    left: dict[str, int] = dict(facts.scoring["ceilings"])
    signals: list[Signal] = []
    for _, full, detector, _ in fired:
        if detector.code in excused:
            signals.append(Signal(detector, 0, "excused", excused[detector.code]))
            continue
        full = detector.worth(marks, full)
        counted = min(full, left.get(detector.group, full))
        left[detector.group] = left.get(detector.group, full) - counted
        signals.append(Signal(detector, counted, "counted" if counted == full else "capped"))
    return tuple(signals)


def _outranking(marks: Marks, fired: list[_Rule]) -> str:
    """The code of the sign that outranks the learned score: a text about fraud, or an official form or
    sender with nothing in it that is not the organisation's own."""
    codes = {rule.detector.code for rule in fired}
    if "WARNING_FRAME" in codes and "apart.risk" not in marks:
        return "WARNING_FRAME"
    if "FORWARDED_QUESTION" in codes:
        return "FORWARDED_QUESTION"
    if marks.any(*NOT_THEIRS):
        return ""
    if "OWN_HEADER" in codes:
        return "OWN_HEADER"
    return next((rule.detector.code for rule in fired if rule.detector.vouches), "")


class _Rule(NamedTuple):
    """A detector with its points and its place in the order in which signals are told: most points first."""

    place: int
    points: int
    detector: Detector
    fires: Callable[[Marks], bool]


_PLACE = itemgetter(0)


@once_per_facts
def _ranked(facts: Facts) -> tuple[list[_Rule], Mapping[str, list[_Rule]]]:
    """The detectors to be asked always, and those to be asked where a mark is there that they need."""
    overrides: Mapping[str, int] = facts.scoring.get("points", {})
    known = [(overrides.get(detector.code, detector.points), detector) for detector in detectors()]
    always: list[_Rule] = []
    by_mark: dict[str, list[_Rule]] = {}
    for place, (points, detector) in enumerate(sorted(known, key=lambda one: (-one[0], one[1].code))):
        rules = by_mark.setdefault(detector.needs, []) if detector.needs else always
        rules.append(_Rule(place, points, detector, detector.fires))
    return always, by_mark


def _label(marks: Marks, points: int, signals: tuple[Signal, ...], thresholds: Mapping[str, Any]) -> Label:
    codes = {signal.detector.code for signal in signals}
    # Whoever asks about a lure, or warns while naming a number, is not called a scammer on words alone.
    doubtful = (
        "FORWARDED_QUESTION" in codes
        or "warning.borrowed" in marks
        and (
            "sender.mobile" not in marks
            or "fraud.this" in marks
            or marks.all("fraud.deny_contact", "fraud.told")
        )
    )
    # Under its own header an organisation may link to a site that its profile does not list yet.
    doubtful = doubtful or "OWN_HEADER" in codes and not marks.any("app.foreign", "share.secret")
    if points >= thresholds["scam"] and not doubtful:
        return "scam"
    asks_only = "FORWARDED_QUESTION" in codes and not marks.any("entity.foreign", "addressed")
    if points >= thresholds["suspicious"] and not asks_only:
        # A link is all there is against the own header: the profile may not know it yet.
        linked = sum(signal.points for signal in signals if signal.detector.group == "link")
        own = "OWN_HEADER" in codes and points - linked < thresholds["unclear"]
        return "unclear" if own and not marks.any(*LURED) else "suspicious"
    if "WARNING_FRAME" in codes:
        return "unclear" if "apart.risk" in marks else "warning"
    if "language.not_read" in marks:
        return "unclear"
    if "OWN_HEADER" in codes and not points and _honest(marks, signals):
        return "genuine"
    if _risky(marks, signals):
        return (
            "spam"
            if "MARKETING" in codes and not marks.any("threat.live", "share.secret", "block.account")
            else "unclear"
        )
    if points >= thresholds["unclear"] or marks.any("quoted.phone.unknown", "quoted.link.unknown"):
        return "unclear"
    if "MARKETING" in codes:
        return "spam"
    return "nothing_found"


def _honest(marks: Marks, signals: tuple[Signal, ...]) -> bool:
    """True for a message of a form its organisation uses, without anything that is not its own."""
    vouched = "calm" in marks and any(signal.detector.vouches for signal in signals)
    # The forms known first are those of a company that supplies power, and of nobody else.
    shaped = marks.any(*HONEST_SHAPES) or any(signal.detector.vouches for signal in signals)
    power = "claim.electricity" in marks
    others = marks.any(*OTHER_SECTORS)
    formed = vouched or "form.signed" in marks or shaped and power and not others
    if power and others and not marks.any(*BILL_FORMS, *METERED):
        return False
    payee = marks.any(*PAYEE) and not marks.any(*PAYEE_FORMS)
    wrong = {name for name in NEVER_GENUINE if name in marks}
    if marks.all("form.plan", "calm"):
        wrong.discard("marketing.many")
    if "share.handover" in marks:
        wrong.discard("share.secret")
    if "quiet" in marks:
        wrong.discard("secrecy")  # said of a code, or it were not quiet
    return formed and not payee and not wrong


def _risky(marks: Marks, signals: tuple[Signal, ...]) -> bool:
    """True where something risky is asked that no honest form explains."""
    settled = {name for signal in signals for name in signal.detector.settles}
    if "share.handover" in marks:
        settled.add("share.secret")
    if "honest.request" in marks and "cut.supply" not in marks:
        settled.add("cut.other")  # what is closed is the request
    if not marks.any(*DEMANDED):
        settled.add("ask.money")
    if not marks.any("quiet", "link.aside"):
        settled &= set(OF_WORKS)
    return any(name in marks for name in RISKY if name not in settled)
