"""Fill the outputs shown in README.md by running the commands: `./dev run python -m tools.readme_output`.

Between `<!-- output: TITLE -->` and `<!-- end -->` stands what `satark check` prints for the sample of that
title in docs/samples.toml; after `<!-- command: WORDS -->` what `satark WORDS` prints; after
`<!-- scan: FILE -->` the summary and the rows that `satark scan FILE` makes, without the time it took; after
`<!-- accuracy: bars -->` a few of the bars of docs/accuracy.md.
The picture's sentences are those of the first sample.

Every check is answered as on one day, so that the page does not change by itself when facts grow old.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
import tomllib
from pathlib import Path

from satark.cli import main as satark
from tools.demo import arguments_of
from tools.picture import PICTURE, drawn

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
SAMPLES = ROOT / "docs" / "samples.toml"
ACCURACY = ROOT / "docs" / "accuracy.md"
DAY = "2026-11-24T18:30"
"""The day of the scoring file and the facts; the page says so."""

_BLOCK = re.compile(r"<!-- (output|command|scan|accuracy): ([^\n]+?) -->\n.*?<!-- end -->", re.DOTALL)


def samples() -> list[dict[str, str]]:
    """The sample messages, in the order of the file."""
    found: list[dict[str, str]] = tomllib.loads(SAMPLES.read_text(encoding="utf-8"))["samples"]
    return found


def printed(words: list[str]) -> str:
    """What `satark` prints for these words, run on the page's day. Raises ValueError where it fails."""
    dated = [*words, "--received-at", DAY] if words[0] == "check" else words
    out = io.StringIO()
    # A site's own facts have no place on this page.
    site = os.environ.pop("SATARK_SITE", None)
    try:
        with contextlib.redirect_stdout(out):
            status = satark(dated)
    finally:
        if site is not None:
            os.environ["SATARK_SITE"] = site
    if status not in (0, 1):
        raise ValueError(f"satark {shlex.join(words)} ended with {status}")
    return out.getvalue().rstrip("\n")


def filled(page: str) -> str:
    """The page with every block made anew. Raises ValueError for a title that no sample has."""
    known = {sample["title"]: sample for sample in samples()}

    def block(match: re.Match[str]) -> str:
        kind, name = match.groups()
        if kind == "accuracy":
            return f"<!-- {kind}: {name} -->\n{measured(ACCURACY.read_text(encoding='utf-8'))}\n<!-- end -->"
        if kind == "scan":
            return f"<!-- {kind}: {name} -->\n```console\n{scanned(name)}\n```\n<!-- end -->"
        if kind == "output" and name not in known:
            raise ValueError(f"docs/samples.toml has no sample with the title {name!r}")
        words = arguments_of(known[name]) if kind == "output" else shlex.split(name)
        told = printed(words)
        head = f"<!-- {kind}: {name} -->"
        return f"{head}\n```console\n$ satark {_typed(words)}\n{told}\n```\n<!-- end -->"

    return _BLOCK.sub(block, page)


def scanned(name: str) -> str:
    """What a scan of a file tells and writes. Raises ValueError where it fails."""
    told = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(told):
        out = Path(folder) / "verdicts.csv"
        status = satark(["scan", str(ROOT / name), "--out", str(out)])
        if status != 0:
            raise ValueError(f"satark scan {name} ended with {status}")
        rows = out.read_text(encoding="utf-8").rstrip("\n")
    # The time is another one on each machine and day.
    summary = re.sub(r" in [0-9].*", "", told.getvalue().rstrip("\n"), count=1)
    return f"$ satark scan {name} --out verdicts.csv\n{summary}\n$ cat verdicts.csv\n{rows}"


def measured(accuracy: str) -> str:
    """What the page of figures found, in a few lines. Raises ValueError if a bar is gone."""

    def found(bar: str) -> list[tuple[int, int]]:
        rows = re.findall(rf"^\| {bar} \| (\d+) of (\d+)", accuracy, re.MULTILINE)
        if not rows:
            raise ValueError(f"docs/accuracy.md has no bar like {bar!r}")
        return [(int(count), int(whole)) for count, whole in rows]

    (scam, scams), (signs, _) = (
        found(r"power-cut scams in Hindi and English called scam[^|]*")[0],
        found(r"\.\.\. called scam or suspicious[^|]*")[0],
    )
    accused, genuine = found(r"genuine messages among the cases called scam[^|]*")[0]
    warned, warnings = found(r"power-cut warnings in Hindi and English[^|]*")[0]
    legit = found(r"legit rows of \w+ called scam[^|]*")
    lines = (
        f"- development set, power cuts in Hindi and English: {scam} of {scams} scams called `scam`,",
        f"  {signs} of {scams} `scam` or `suspicious`; {warned} of {warnings} warnings told as `warning`;",
        f"- development set, genuine messages called `scam`: {accused} of {genuine};",
        f"- legitimate rows of public collections called `scam`: {sum(count for count, _ in legit)} of "
        f"{sum(whole for _, whole in legit):,} (rows audited as fraud left out).",
    )
    return "\n".join(lines)


def shown(page: str) -> list[str]:
    """Titles of the samples the page shows."""
    return [name for kind, name in _BLOCK.findall(page) if kind == "output"]


def _typed(words: list[str]) -> str:
    """The command as one types it: words with blanks in double quotes where nothing in them forbids it."""
    return " ".join(
        f'"{word}"' if re.search(r"\s", word) and not re.search(r'["$`\\!]', word) else shlex.quote(word)
        for word in words
    )


def main() -> int:
    """Write the page and its picture."""
    text, picture = PAGE.read_text(encoding="utf-8"), PICTURE.read_text(encoding="utf-8")
    made, painted = filled(text), drawn(picture, samples()[0], DAY)
    PAGE.write_text(made, encoding="utf-8")
    PICTURE.write_text(painted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
