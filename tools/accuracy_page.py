"""The tables of docs/accuracy.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from satark.evaluation import Judged
from satark.evaluation.families import BANK_FAMILIES, NOT_FOR_RECALL, UNREAD_SCAM_ROWS
from satark.evaluation.outcomes import is_allowed
from satark.evaluation.recall import RATES, Recall, recall_at
from satark.records.verdict import LABELS
from tools.accuracy_bars import Data, bars, count
from tools.accuracy_breadth import breadth_bars

INTRODUCTION = """# Accuracy, as measured

Made by `SATARK_DATA=folder ./dev run python -m tools.accuracy`; the data are not part of the project.

The cases are the set the rules were developed on, so their figures are no test. Of the corpora, the scam rows
of spamhunter and wibisono were never read by whoever wrote the rules. Nothing here says anything of natural
Hindi, Hinglish or other Indian-language SMS at scale, of genuine discom messages at scale, or of scams newer
than the data.

The figures above the part on the learned score are of the shipped model, which was trained on rows of the
families uci, junioralive and banglabarta ([model card](model-card.md)): on these they are no test either, and
30 of the 297 cases stand in these families too. On the other families, and in that part on all, the model saw
nothing of what it is measured on.

Data sets that share texts form one family. Right answers: for a genuine message `genuine`, `nothing_found` or
`unclear` (`spam` too where it is marketing); for a warning `warning` or `nothing_found`; for a scam `scam` or
`suspicious`, and `unclear` for the listed pairs alone."""

FALSE_ALARMS = """Called scam, the bar being 1 in 2,000 rounded up (bank rows: at most 1), and the real share
of each family at the common thresholds on points, chosen on all legit rows."""

THRESHOLDS = """The threshold on points is chosen on all legit rows of the corpora (without audited ones),
ties counted as false alarms. Intervals: 95 %, bootstrap over clusters, the threshold chosen anew in each
resample."""

MISSES = """Cases with a wrong label, and rows of the corpora that are grave errors (legit or warning called
scam, scam called genuine). Scam rows that are scored and not read stand in the tables only."""


def page(data: Data) -> str:
    """The whole page."""
    facts = data.facts
    model = f"model {facts.model.receipt}" if facts.model else "no learned score"
    parts = [
        INTRODUCTION,
        f"Rules {facts.scoring.get('dated')}, facts {facts.dated} (digest {facts.digest[:12]}), "
        f"normal form {facts.normal_form}, {model}. Figures are of the whole verdict.",
        "## Bars",
        table(
            ["bar", "found", "met"],
            (
                [name, found, "yes" if met else "**no**"]
                for name, found, met in (*bars(data), *breadth_bars(data))
            ),
        ),
        *_cases(data),
        *_corpora(data),
        *_recall(data),
        *_lists(data),
    ]
    return "\n\n".join(parts) + "\n"


def _cases(data: Data) -> Iterator[str]:
    yield "## Real cases (development set)"
    yield "Power cuts, Hindi (romanised too) and English:"
    yield labels_table([(truth, data.in_hindi_or_english(truth)) for truth in ("scam", "warning")])
    yield "Power cuts, other languages:"
    yield labels_table(
        [(truth, data.in_hindi_or_english(truth, others=True)) for truth in ("scam", "warning")]
    )
    yield "All cases:"
    truths = ("legit", "scam", "warning")
    yield labels_table(
        [(truth, [one for one in data.scored_cases if one.row.truth == truth]) for truth in truths]
    )
    scam = [one for one in data.scored_cases if one.row.truth == "scam"]
    yield "Scams by language:"
    yield labels_table(groups(scam, lambda one: one.row.lang))
    yield "Scams by lure:"
    yield labels_table(groups(scam, lambda one: one.row.lure))
    yield "Scams by how the text reached the source:"
    yield labels_table(groups(scam, lambda one: one.row.quoted))
    yield "Pairs that the text alone cannot decide (`unclear` is right for both members):"
    rows = [one for one in data.cases if one.row.id in data.audited.undecidable]
    yield table(
        ["id", "truth", "label", "why"],
        ([one.row.id, one.row.truth, one.label, data.audited.undecidable[one.row.id]] for one in rows),
    )


def _corpora(data: Data) -> Iterator[str]:
    legit = [one for one in data.corpora if one.row.truth == "legit"]
    yield "## Corpora: legit rows"
    yield FALSE_ALARMS
    yield table(
        ["family", "n", "scam", "without audited", "bar", "suspicious", "at 1 %", "at 0.1 %"],
        (
            [
                f"{one.family} (bank)" if one.family in BANK_FAMILIES else one.family,
                one.n,
                one.scam,
                one.scam_without_audited,
                one.bar,
                one.suspicious,
                *(f"{one.rates.get(f'{rate:g}', 0):.2%}" for rate in RATES),
            ]
            for one in data.measured.false_alarms
        ),
    )
    yield f"Labelled legit and plain fraud when read (ids in `audited.toml`): {len(data.audited.fraud)}."
    yield "Labels by family and language (fewer than 20 rows of a language are counted as other):"
    sizes = Counter((one.row.family, one.row.lang) for one in legit)

    def family_language(one: Judged) -> str:
        lang = one.row.lang if sizes[one.row.family, one.row.lang] >= 20 else "other"
        return f"{one.row.family} {lang}"

    yield labels_table(groups(legit, family_language), shares=True)
    yield "## Corpora: scam and spam rows"
    yield (
        "Labels of scam rows, per data set; "
        + "; ".join(f"{name}: {why}" for name, why in NOT_FOR_RECALL.items())
        + "."
    )
    yield labels_table(groups((one for one in data.corpora if one.row.truth == "scam"), corpus), shares=True)
    yield "Labels of spam rows (unwanted marketing, in most data sets mixed with fraud):"
    yield labels_table(groups((one for one in data.corpora if one.row.truth == "spam"), corpus), shares=True)


def _recall(data: Data) -> Iterator[str]:
    yield "## Recall of scam rows at one threshold"
    yield THRESHOLDS
    scam = [one for one in data.corpora if one.row.truth == "scam"]
    legit = [one for one in data.corpora if one.row.truth == "legit" and one.row.id not in data.audited.fraud]
    rows: list[list[object]] = []
    pooled = data.measured.recall
    rows.append(
        [
            "pooled",
            *(cell for rate in RATES for cell in recall_cells(pooled[f"{rate:g}"])),
            _sizes(pooled["0.01"]),
        ]
    )
    for name, members in groups(scam, corpus):
        found = [recall_at(members, legit, rate) for rate in RATES]
        beside = " (beside, not pooled)" if name in NOT_FOR_RECALL else ""
        rows.append([name + beside, *(cell for one in found for cell in recall_cells(one)), _sizes(found[0])])
    yield table(["scam rows of", "at 1 %", "points", "at 0.1 %", "points", "n scam / legit"], rows)


def _lists(data: Data) -> Iterator[str]:
    yield "## Every miss"
    yield MISSES
    missed = [one for one in data.scored_cases if not is_allowed(one, data.audited)]
    missed += [
        one
        for one in data.corpora
        if (one.row.truth, one.label) in {("legit", "scam"), ("scam", "genuine"), ("warning", "scam")}
        and (one.row.truth == "legit" or one.row.family not in UNREAD_SCAM_ROWS)
    ]
    if not missed:
        yield "None."
        return
    yield table(
        ["id", "truth", "label", "points", "codes", "reason"],
        (
            [
                one.row.id,
                one.row.truth,
                one.label,
                one.points,
                " ".join(one.codes),
                data.reason(one),
            ]
            for one in missed
        ),
    )


def corpus(one: Judged) -> str:
    """The data set of a row."""
    return one.row.corpus


def groups(rows: Iterable[Judged], key: Callable[[Judged], str]) -> list[tuple[str, list[Judged]]]:
    """Rows by a key, keys sorted."""
    found: dict[str, list[Judged]] = {}
    for one in rows:
        found.setdefault(key(one) or "(none)", []).append(one)
    return sorted(found.items())


def recall_cells(one: Recall) -> tuple[str, str]:
    """Recall with its interval, and the threshold."""
    if one.value is None:
        return "-", "-"
    return f"{one.value:.1%} ({one.low:.1%} to {one.high:.1%})", str(one.points)


def _sizes(one: Recall) -> str:
    return f"{one.n_scam} / {one.n_legit}"


def labels_table(rows: Sequence[tuple[str, Sequence[Judged]]], *, shares: bool = False) -> str:
    """One line a group: n and its labels, as numbers or as shares."""
    used = [label for label in LABELS if any(count(members, label) for _, members in rows)]

    def cell(members: Sequence[Judged], label: str) -> str:
        number = count(members, label)
        return f"{number / len(members):.1%}" if shares and number else str(number)

    lines = (
        [name, len(members), *(cell(members, label) for label in used)] for name, members in rows if members
    )
    return table(["", "n", *used], lines)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A markdown table; bars in cells are escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines
    )
