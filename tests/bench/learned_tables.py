"""The tables of a learned score: several scorers side by side, each family left out, one table a question.

Shares stand with their 95 % interval (bootstrap over clusters) and the number of rows behind them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from satark.evaluation import NOTHING_AUDITED, Audited
from satark.evaluation.families import BANK_FAMILIES, NOT_FOR_RECALL
from satark.evaluation.left_out import LeftOutFigures, LeftOutScores, figures
from satark.evaluation.recall import RATES, Recall, Share, share_over
from tools.accuracy_page import table

FAMILIES = (
    "spamhunter", "wibisono", "uci", "banglabarta", "pennywise", "junioralive", "exais", "ritankar", "nus",
)  # fmt: skip
CASES = "cases"
"""The development set: scored by a fit on every row of the corpora and on no case."""
POWER_CUT = "electricity"
"""Stands in the lure of a case about a power cut."""

RECALL = """The threshold flags this share of all legit rows, none of them seen in training, ties counted as
false alarms; n is scam / legit rows."""
POWER = """Scored by a fit on all corpora and no case; the thresholds, on all legit rows out of fold, are held
fixed."""
BANK = """The threshold is chosen in advance, on the legit rows of the other families alone; beside it the
pooled one, which the bank messages help to set."""
BUSINESS = """At the 1 % threshold. Business-like by the written rule of `satark.evaluation.business`; the
others are mostly chat, which flatters the pool."""
SPAM = "At the pooled thresholds; unwanted marketing, in most data sets mixed with fraud."
CALLED = """Spam rows whose label, as a user sees it, is `scam`; the score alone gives no label."""
REAL = """Legit rows of the family flagged at the pooled threshold, and at the one chosen in advance on the
other families alone: `yes` where that lies within a factor of 1.3 at 1 %, and where its interval
holds 0.1 %."""

Line = Sequence[object]
Pick = Callable[[LeftOutFigures], Recall | Share]


@dataclass
class Measured:
    """Scores by family and by name of the scorer, and the figures made of them, each computed once.

    `called_scam` are the spam rows labelled so, by data set and scorer; `absent` names scorers that were not
    run, whose columns say so.
    """

    names: Sequence[str]
    scores: Mapping[str, Mapping[str, LeftOutScores]]
    audited: Audited = NOTHING_AUDITED
    called_scam: Mapping[str, Mapping[str, Share]] = field(default_factory=dict)
    absent: Sequence[str] = ()
    _made: dict[tuple[str, str, float, bool], LeftOutFigures] = field(default_factory=dict)

    @property
    def families(self) -> list[str]:
        """The families left out; the cases are none."""
        return [family for family in self.scores if family != CASES]

    def turns(self, rates: Sequence[float] = RATES) -> list[tuple[float, bool]]:
        """Each rate without the legit rows audited as fraud, and with them where there are any."""
        return [
            (rate, known) for rate in rates for known in ((False, True) if self.audited.fraud else (False,))
        ]

    def figures(self, family: str, name: str, rate: float, with_fraud: bool = False) -> LeftOutFigures:
        key = (family, name, rate, with_fraud)
        if key not in self._made:
            scores = self.scores[family][name]
            self._made[key] = figures(scores, rate, self.audited, with_fraud=with_fraud)
        return self._made[key]

    def threshold(self, family: str, name: str, rate: float) -> int | None:
        """The pooled threshold, without the legit rows audited as fraud."""
        return self.figures(family, name, rate).points

    def power_cuts(self, name: str, truth: str, rate: float, with_fraud: bool = False) -> Share:
        """The cases about power cuts that one scorer flags."""
        at = self.figures(CASES, name, rate, with_fraud).points
        rows = [
            one
            for one in self.scores[CASES][name].extra
            if one.row.truth == truth
            and POWER_CUT in one.row.lure
            and one.row.id not in self.audited.doubtful
        ]
        return Share(None, None, None, 0, len(rows)) if at is None else share_over(rows, at)

    def line(self, family: str, rate: float, with_fraud: bool, pick: Pick, *start: object) -> Line:
        """One line of a table: its start, the number of rows (the same for all), a cell for each scorer."""
        found = [pick(self.figures(family, name, rate, with_fraud)) for name in self.names]
        return [*start, rows_behind(found[0]), *map(cell, found)]


def tables(measured: Measured) -> str:
    """All tables as markdown, each under a heading; one without rows is left out."""
    parts: list[str] = []
    for title, words, head, made in (
        ("Recall of scam rows, the family left out", RECALL, ("scam rows of", "at"), _recall(measured)),
        ("Power-cut scams among the cases", POWER, ("rows", "at"), _power_cuts(measured)),
        (
            "Genuine bank messages flagged, the family left out",
            BANK,
            ("family", "at", "threshold"),
            _bank(measured),
        ),
        ("Business-like legit rows flagged", BUSINESS, ("left out", "rows"), _business(measured)),
        ("Spam rows flagged, the family left out", SPAM, ("spam rows of", "at"), _spam(measured)),
        ("Promised rate and real rate", REAL, ("left out", "at", "threshold"), _real(measured)),
    ):
        found = list(made)
        if found:
            heads = [*head, "n", *measured.names, *(f"{name} (not in this run)" for name in measured.absent)]
            lines = [[*line, *("-" for _ in measured.absent)] for line in found]
            parts += [f"### {title}", words, table(heads, lines)]
    if measured.called_scam:
        parts += ["### Spam rows called scam, the family left out", CALLED, _called_scam(measured)]
    return "\n\n".join(parts) + "\n"


def _recall(measured: Measured) -> Iterator[Line]:
    for family in measured.families:
        for corpus in measured.figures(family, measured.names[0], RATES[0]).recall:
            beside = " (beside)" if corpus in NOT_FOR_RECALL else ""
            for rate, with_fraud in measured.turns():
                start = corpus + beside, _at(rate, with_fraud)
                yield measured.line(family, rate, with_fraud, _recall_of(corpus), *start)


def _power_cuts(measured: Measured) -> Iterator[Line]:
    if CASES not in measured.scores:
        return
    for truth in ("scam", "legit", "warning"):
        for rate, with_fraud in measured.turns():
            shares = [measured.power_cuts(name, truth, rate, with_fraud) for name in measured.names]
            if shares[0].n:
                yield [f"{truth} cases", _at(rate, with_fraud), rows_behind(shares[0]), *map(cell, shares)]


def _bank(measured: Measured) -> Iterator[Line]:
    for family in measured.families:
        if family in BANK_FAMILIES:
            for rate, with_fraud in measured.turns():
                at = _at(rate, with_fraud)
                yield measured.line(family, rate, with_fraud, _in_advance, family, at, "in advance")
                yield measured.line(family, rate, with_fraud, _alarms_of(family), family, at, "pooled")


def _business(measured: Measured) -> Iterator[Line]:
    for family in measured.families:
        for rate, with_fraud in measured.turns(RATES[:1]):
            beside = ", with audited" if with_fraud else ""
            yield measured.line(family, rate, with_fraud, _business_like, family, "business-like" + beside)
            yield measured.line(family, rate, with_fraud, _chat, family, "other" + beside)


def _spam(measured: Measured) -> Iterator[Line]:
    for family in measured.families:
        for corpus in measured.figures(family, measured.names[0], RATES[0]).spam:
            for rate in RATES:
                yield measured.line(family, rate, False, _spam_of(corpus), corpus, _at(rate, False))


def _called_scam(measured: Measured) -> str:
    names = list(next(iter(measured.called_scam.values())))
    lines = (
        [corpus, rows_behind(shares[names[0]]), *(cell(shares[name]) for name in names)]
        for corpus, shares in measured.called_scam.items()
    )
    return table(["spam rows of", "n", *names], lines)


def _real(measured: Measured) -> Iterator[Line]:
    for family in measured.families:
        if family not in measured.figures(family, measured.names[0], RATES[0]).false_alarms:
            continue
        for rate, with_fraud in measured.turns():
            at = _at(rate, with_fraud)
            yield measured.line(family, rate, with_fraud, _alarms_of(family), family, at, "pooled")
            found = [measured.figures(family, name, rate, with_fraud).in_advance for name in measured.names]
            cells = [f"{cell(one.real)} {yes_or_no(one.holds)}" for one in found]
            yield [family, at, "in advance", found[0].real.n, *cells]


def _recall_of(corpus: str) -> Pick:
    return lambda one: one.recall[corpus]


def _spam_of(corpus: str) -> Pick:
    return lambda one: one.spam[corpus]


def _alarms_of(family: str) -> Pick:
    return lambda one: one.false_alarms[family]


def _in_advance(one: LeftOutFigures) -> Share:
    return one.in_advance.real


def _business_like(one: LeftOutFigures) -> Share:
    return one.business


def _chat(one: LeftOutFigures) -> Share:
    return one.chat


def _at(rate: float, with_fraud: bool) -> str:
    return f"{rate * 100:g} %" + (", with audited" if with_fraud else "")


def yes_or_no(holds: bool | None) -> str:
    """The answer as the tables give it."""
    return "yes" if holds else "**no**"


def rows_behind(one: Recall | Share) -> str:
    return f"{one.n_scam} / {one.n_legit}" if isinstance(one, Recall) else str(one.n)


def cell(one: Recall | Share) -> str:
    """A share with its interval; rates under one in a hundred keep a second digit."""
    if one.value is None or one.low is None or one.high is None:
        return "-"
    digits = 2 if one.high < 0.02 else 1
    return " ".join([f"{one.value:.{digits}%}", f"({one.low:.{digits}%} to {one.high:.{digits}%})"])
