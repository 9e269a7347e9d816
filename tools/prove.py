"""The long trials at full n: `./dev prove [NAME...]`; each writes what it did to `docs/proof/NAME.md`.

`./dev test` runs the same code with a small n; SATARK_PROVE_EXAMPLES asks for another n than the full one.
"""

import datetime
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tools.bench import machine

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Trial:
    folders: str
    about: str
    examples: int
    counted: str = "n for each property"


TRIALS = {
    "property": Trial("tests/property", "Every property, with this many random inputs each", 5_000),
    "formats": Trial(
        "tests/property/test_formats_any.py tests/unit/formats/test_memory.py",
        "Every reader of files, over files spoiled with knowledge of their format, any bytes and damaged\n"
        "packed files: rows with known problems or one plain refusal, twice the same; and peak memory\n"
        "for ten times the rows, 500,000 of each format",
        10_000,
    ),
    "kills": Trial(
        "tests/desk/test_kills.py",
        "Processes of a desk killed by signal 9 at random instants while four clients report and try again\n"
        "with their key: on SQLite the one process with web, writer and workers, also while it begins; on\n"
        "PostgreSQL a web process, one of workers, or a server process that writes. Answered is what\n"
        "clients were told to be kept; all rows from `lost` on must be 0",
        1_000,
        "kills of each database",
    ),
}


def run_trial(name: str, trial: Trial) -> bool:
    seed = secrets.randbelow(2**31)
    # What a trial counted, as rows of a table.
    with tempfile.NamedTemporaryFile("r", encoding="utf-8", suffix=".md") as figures:
        return _run(name, trial, seed, figures)


def _run(name: str, trial: Trial, seed: int, figures: IO[str]) -> bool:
    examples = int(os.environ.get("SATARK_PROVE_EXAMPLES") or trial.examples)
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *trial.folders.split(), f"--hypothesis-seed={seed}"],
        cwd=ROOT,
        env={
            **os.environ,
            "HYPOTHESIS_PROFILE": "prove",
            "SATARK_PROVE_EXAMPLES": str(examples),
            "SATARK_PROVE_SEED": str(seed),
            "SATARK_PROVE_FIGURES": figures.name,
        },
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, flush=True)
    minutes = (time.monotonic() - started) / 60
    closing = done.stdout.strip().rpartition("\n")[2].strip("= ")
    page = ROOT / "docs" / "proof" / f"{name}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(
        f"# {name}\n\n{trial.about}.\n\n"
        f"| | |\n|---|---|\n"
        f"| date | {datetime.date.today().isoformat()} |\n| {trial.counted} | {examples} |\n"
        f"| seed | {seed} |\n| machine | {machine()} |\n| minutes | {minutes:.1f} |\n"
        f"| outcome | {'passed' if done.returncode == 0 else 'FAILED'}: {closing} |\n"
        f"{figures.read()}\n"
        f"Again: `./dev prove {name}`.\n",
        encoding="utf-8",
    )
    return done.returncode == 0


def main(names: Sequence[str]) -> int:
    for name in names:
        if name not in TRIALS:
            print(f"no trial named {name}; there are: {', '.join(TRIALS)}", file=sys.stderr)
            return 2
    results = [run_trial(name, TRIALS[name]) for name in names or TRIALS]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
