"""Run the tests kind by kind, fast ones first: `./dev test [KIND...] [-- PYTEST ARGUMENTS...]`.

A kind is a folder of `tests/`, or one of them on another database. A kind that cannot run here is left out,
and the summary says so and how to get it; with SATARK_TEST_ALL=1 or CI set, a kind left out is a failure.
The last line is the sum over all kinds.
"""

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import chromium, postgres

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Kind:
    """`folder` is that of the same name unless given; `missing` says what it needs and is not here."""

    name: str
    about: str
    folder: str = ""
    missing: Callable[[], str] | None = None
    on_postgres: bool = False

    @property
    def path(self) -> str:
        return f"tests/{self.folder or self.name}"


# In the order of running: what is quick and tells most stands first.
KINDS = (
    Kind("unit", "each module by itself"),
    Kind("contract", "what every plug-in of a kind must hold"),
    Kind("cases", "messages and the verdicts they must get"),
    Kind("golden", "names and verdicts that may change only by ./dev golden"),
    Kind("docs", "what the pages say is what the program does"),
    Kind("property", "any input at all, by Hypothesis"),
    Kind("desk", "the public page, the office and the API, on SQLite"),
    Kind(
        "desk-postgres",
        "the same, on PostgreSQL",
        folder="desk",
        missing=postgres.reason_to_leave_out,
        on_postgres=True,
    ),
    Kind("browser", "the desk as people see it, in Chromium", missing=chromium.reason_to_leave_out),
    Kind("ground", "./dev itself, in awkward places"),
)


@dataclass(slots=True)
class Outcome:
    kind: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    left_out: str = ""

    @property
    def state(self) -> str:
        if self.left_out:
            return "left out"
        return "FAILED" if self.failed else "passed"


def all_are_required() -> bool:
    return any(os.environ.get(name, "") not in ("", "0", "false") for name in ("SATARK_TEST_ALL", "CI"))


def reason_to_leave_out(kind: Kind) -> str:
    if not any((ROOT / kind.path).rglob("test_*.py")):
        return f"no tests in {kind.path} yet: write the first"
    return kind.missing() if kind.missing is not None else ""


def read_counts(report: Path, outcome: Outcome, exit_code: int) -> None:
    """Fill the counts from pytest's report; a run that broke off is one failure."""
    try:
        suites = list(ET.parse(report).getroot().iter("testsuite"))
    except (OSError, ET.ParseError):
        suites = []
    total = sum(int(suite.get("tests", 0)) for suite in suites)
    outcome.failed = sum(int(suite.get("failures", 0)) + int(suite.get("errors", 0)) for suite in suites)
    outcome.skipped = sum(int(suite.get("skipped", 0)) for suite in suites)
    outcome.passed = max(total - outcome.failed - outcome.skipped, 0)
    if exit_code != 0 and outcome.failed == 0:
        outcome.failed = 1


def run_kind(kind: Kind, arguments: Sequence[str]) -> Outcome:
    outcome = Outcome(kind.name, left_out=reason_to_leave_out(kind))
    if outcome.left_out:
        return outcome
    print(f"\n== {kind.name}: {kind.about}", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        server = ["-m", "tests.postgres", sys.executable] if kind.on_postgres else []
        # What starts databases by itself was tried on both in the pass before.
        fewer = ["-m", "not own_database"] if kind.on_postgres else []
        command = [
            sys.executable,
            *server,
            "-m",
            "pytest",
            "-q",
            f"--junitxml={report}",
            kind.path,
            *fewer,
            *arguments,
        ]
        exit_code = subprocess.run(command, cwd=ROOT, check=False).returncode
        read_counts(report, outcome, exit_code)
    outcome.seconds = time.monotonic() - started
    return outcome


def print_summary(outcomes: Sequence[Outcome]) -> None:
    print("\n== summary")
    for outcome in outcomes:
        if outcome.left_out:
            print(f"{outcome.kind:<13} left out: {outcome.left_out}")
        else:
            counts = f"{outcome.passed} passed, {outcome.failed} failed, {outcome.skipped} skipped"
            print(f"{outcome.kind:<13} {outcome.state} in {outcome.seconds:.1f} s: {counts}")


def main(arguments: Sequence[str]) -> int:
    names, rest = split_arguments(arguments)
    known = {kind.name: kind for kind in KINDS}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no kind of tests named {unknown[0]}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    chosen = [kind for kind in KINDS if kind.name in names] if names else list(KINDS)
    outcomes = [run_kind(kind, rest) for kind in chosen]
    print_summary(outcomes)
    left_out = [outcome.kind for outcome in outcomes if outcome.left_out]
    failed = sum(outcome.failed for outcome in outcomes)
    if left_out and (all_are_required() or names):
        print(f"left out, but required here: {', '.join(left_out)}")
        failed += len(left_out)
    passed = sum(outcome.passed for outcome in outcomes)
    skipped = sum(outcome.skipped for outcome in outcomes)
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed or passed == 0 else 0


def split_arguments(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Kinds before the first argument that is not one by shape, pytest's own arguments after it."""
    words = list(arguments)
    if "--" in words:
        at = words.index("--")
        return words[:at], words[at + 1 :]
    at = next((i for i, word in enumerate(words) if word.startswith("-")), len(words))
    return words[:at], words[at:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
