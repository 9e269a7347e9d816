"""A cold `satark check`: median of 15 starts, in turn with a bare interpreter."""

import compileall
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.tables import Line, median, print_lines

STARTS = 15
MESSAGES = {
    "English": "Dear customer your power will be cut tonight 9:30 pm. Update your bill, call 9000000011",
    "Hindi": "प्रिय उपभोक्ता आपकी बिजली आज रात 9:30 बजे काट दी जाएगी। बिल अपडेट करें, 9000000011 पर कॉल करें",
}
LIMIT_WALL_MS, LIMIT_RSS_MB, LIMIT_CPU_RATIO = 120.0, 60.0, 10.0
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes on Linux


@dataclass(frozen=True, slots=True)
class Start:
    wall_ms: float
    cpu_ms: float
    rss_mb: float


def start(command: list[str]) -> Start:
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Start(wall * 1e3, (used.ru_utime + used.ru_stime) * 1e3, used.ru_maxrss * RSS_UNIT / 1e6)


def command_path() -> str:
    beside = Path(sys.executable).with_name("satark")
    found = str(beside) if beside.exists() else shutil.which("satark")
    if not found:
        raise SystemExit("no satark command in this environment: run through ./dev bench start")
    return found


def main() -> int:
    bare = [sys.executable, "-c", "pass"]
    commands = {name: [command_path(), "check", text] for name, text in MESSAGES.items()}
    # An installed package has its byte code; a checkout may be without, or have an older one.
    compileall.compile_dir(str(Path(__file__).parents[2] / "src" / "satark"), quiet=2)
    for command in (bare, *commands.values()):
        start(command)  # fills the disk cache
    bare_starts: list[Start] = []
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    for _ in range(STARTS):
        bare_starts.append(start(bare))
        for name, command in commands.items():
            starts[name].append(start(command))
    bare_cpu = median([s.cpu_ms for s in bare_starts])
    lines = [
        Line("bare `python -c pass`: wall", median([s.wall_ms for s in bare_starts]), "ms"),
        Line("bare `python -c pass`: CPU", bare_cpu, "ms"),
    ]
    for name, measured in starts.items():
        cpu = median([s.cpu_ms for s in measured])
        lines += [
            Line(f"`satark check`, {name}: wall", median([s.wall_ms for s in measured]), "ms", LIMIT_WALL_MS),
            Line(f"`satark check`, {name}: memory", max(s.rss_mb for s in measured), "MB", LIMIT_RSS_MB),
            Line(f"`satark check`, {name}: CPU", cpu, "ms"),
            Line(f"`satark check`, {name}: CPU to bare", cpu / bare_cpu, "x", LIMIT_CPU_RATIO),
        ]
    print(f"Median of {STARTS} starts, in turn; memory is the most any start took.\n")
    return print_lines(lines)


if __name__ == "__main__":
    sys.exit(main())
