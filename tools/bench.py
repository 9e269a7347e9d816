"""Run the benchmarks: `./dev bench [NAME...] [--write]`.

Each `tests/bench/bench_NAME.py` is a script that prints one markdown table, with ratios to peers measured
in the same run, and exits 1 when a bar is missed. With `--write` the tables go into
`docs/performance.md`, each in the section of its name, with date and machine.
"""

import datetime
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
INTRODUCTION = """# Speed, as measured

Made by `./dev bench --write`; compare ratios, not times, between machines.
"""


def scripts() -> dict[str, Path]:
    return {p.stem.removeprefix("bench_"): p for p in sorted((ROOT / "tests" / "bench").glob("bench_*.py"))}


def machine() -> str:
    """Kind and number of processors, system, Python: enough to read a table, nothing that names a host."""
    model = platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(
            (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model
        )
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def replace_section(page: str, name: str, body: str) -> str:
    """The page with the section `## name` replaced, or added at the end."""
    head, *sections = page.split("\n## ")
    kept = {section.split("\n", 1)[0]: section for section in sections}
    kept[name] = f"{name}\n\n{body.strip()}\n"
    return "\n## ".join([head.rstrip() + "\n", *(section.rstrip() + "\n" for section in kept.values())])


def main(arguments: Sequence[str]) -> int:
    known = scripts()
    wanted = [word for word in arguments if not word.startswith("-")] or list(known)
    for name in wanted:
        if name not in known:
            print(f"no benchmark named {name}; there are: {', '.join(known) or 'none'}", file=sys.stderr)
            return 2
    failed = []
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else INTRODUCTION
    for name in wanted:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.bench.{known[name].stem}"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        print(f"## {name}\n\n{done.stdout}", flush=True)
        if done.returncode != 0:
            failed.append(name)
        stamp = f"Measured {datetime.date.today().isoformat()} on {machine()}."
        page = replace_section(page, name, f"{stamp}\n\n{done.stdout}")
    if "--write" in arguments:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")
        print(f"written to {PAGE.relative_to(ROOT)}")
    if failed:
        print(f"missed a bar: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
