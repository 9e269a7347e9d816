"""The long trials at full n: `./dev prove [NAME...]`; each writes what it did to `docs/proof/NAME.md`.

`./dev test` runs the same code with a small n.
"""

import datetime
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.bench import machine

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Trial:
    folders: str
    about: str
    examples: int


TRIALS = {
    "property": Trial("tests/property", "Every property, with this many random inputs each", 5_000),
    "formats": Trial(
        "tests/property/test_formats_any.py tests/unit/formats/test_memory.py",
        "Every reader of files, over files spoiled with knowledge of their format, any bytes and damaged\n"
        "packed files: rows with known problems or one plain refusal, twice the same; and peak memory\n"
        "for ten times the rows, 500,000 of each format",
        10_000,
    ),
}


def run_trial(name: str, trial: Trial) -> bool:
    seed = secrets.randbelow(2**31)
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *trial.folders.split(), f"--hypothesis-seed={seed}"],
        cwd=ROOT,
        env={**os.environ, "HYPOTHESIS_PROFILE": "prove", "SATARK_PROVE_EXAMPLES": str(trial.examples)},
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
        f"| date | {datetime.date.today().isoformat()} |\n| n for each property | {trial.examples} |\n"
        f"| seed | {seed} |\n| machine | {machine()} |\n| minutes | {minutes:.1f} |\n"
        f"| outcome | {'passed' if done.returncode == 0 else 'FAILED'}: {closing} |\n\n"
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
