"""What a cold start pays for the facts: importing their room, loading them, and the first check."""

import compileall
import json
import subprocess
import sys
from pathlib import Path

from tests.bench.tables import Line, median, print_lines

STARTS = 15
MESSAGE = "Dear customer your power will be cut tonight 9:30 pm. Update your bill, call 9000000011"
LIMIT_LOAD_MS = 2.0
# One fresh interpreter: everything is measured once, as at a cold start with the byte code there.
ONE_START = """
import json, sys, time
marks = [time.perf_counter()]
mark = lambda: marks.append(time.perf_counter())
import satark.facts.loading as loading
mark()
facts = loading.load()
mark()
import satark.api
mark()
satark.api.check(sys.argv[1], sender="VM-ABCDEF-S", facts=facts)
mark()
satark.api.check(sys.argv[1], sender="VM-ABCDEF-S", facts=facts)
mark()
with open(loading.COMPILED, "rb") as file:
    lines = file.read().splitlines()
mark()
for line in lines:
    json.loads(line)
mark()
print(json.dumps([(end - begin) * 1e3 for begin, end in zip(marks, marks[1:])]))
"""
STEPS = (
    "import the room `facts`", "load the facts", "import the rest", "first check", "second check",
    "read the file alone", "parse every part of it",
)  # fmt: skip


def start() -> list[float]:
    """Milliseconds of each step in one fresh interpreter."""
    said = subprocess.run(
        [sys.executable, "-c", ONE_START, MESSAGE], check=True, capture_output=True, text=True
    ).stdout
    steps: list[float] = json.loads(said)
    return steps


def main() -> int:
    # An installed package has its byte code; a checkout may be without, or have an older one.
    compileall.compile_dir(str(Path(__file__).parents[2] / "src" / "satark"), quiet=2)
    start()  # fills the disk cache
    starts = [start() for _ in range(STARTS)]
    steps = {step: median([each[at] for each in starts]) for at, step in enumerate(STEPS)}
    lines = [
        Line(step, value, "ms", LIMIT_LOAD_MS if step == "load the facts" else None)
        for step, value in steps.items()
    ]
    ratio = steps["load the facts"] / (steps["read the file alone"] + steps["parse every part of it"])
    print(f"Median of {STARTS} starts.\n")
    return print_lines([*lines, Line("loading to parsing the whole file", ratio, "x")])


if __name__ == "__main__":
    sys.exit(main())
