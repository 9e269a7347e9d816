"""Everything that can be said about the project without running it: `./dev check`. Changes nothing.

Runs all checks even when one fails, so that one run shows everything there is to mend.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("lint", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("floors", ["lint-imports"]),
    ("house rules", [sys.executable, "-m", "tools.house_rules"]),
    ("shell", ["sh", "-n", "dev"]),
    ("shell lint", ["shellcheck", "dev", ".ci/run", "tests/ground/awkward.sh"]),
)


def main() -> int:
    failed: list[str] = []
    for name, command in CHECKS:
        if name == "shell lint" and shutil.which(command[0]) is None:
            print(f"== {name}: left out, no shellcheck here (Debian: apt-get install shellcheck)", flush=True)
            continue
        started = time.monotonic()
        print(
            f"== {name}: {' '.join(Path(word).name if word == sys.executable else word for word in command)}",
            flush=True,
        )
        if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
            failed.append(name)
        print(f"   {'FAILED' if name in failed else 'ok'} in {time.monotonic() - started:.1f} s", flush=True)
    print(f"\n{'failed: ' + ', '.join(failed) if failed else 'all checks passed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
