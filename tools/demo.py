"""Check the sample messages on the terminal, then show the desk: `./dev demo`. Samples: `docs/samples.toml`.

A sample is a table `[[samples]]` with `text`, and `title`, `sender`, `language` where known. The command
is called in process with exactly the words printed, so what is shown is what a reader gets.
"""

import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from satark.cli import main as satark

ROOT = Path(__file__).resolve().parent.parent


def arguments_of(sample: dict[str, str]) -> list[str]:
    words = ["check", sample["text"]]
    if sample.get("sender"):
        words += ["--sender", sample["sender"]]
    if sample.get("language"):
        words += ["--reply-language", sample["language"]]
    return words


def main(options: Sequence[str]) -> int:
    unknown = [option for option in options if option != "--check-only"]
    if unknown:
        print(f"demo knows --check-only, not {unknown[0]}", file=sys.stderr)
        return 2
    with (ROOT / "docs" / "samples.toml").open("rb") as file:
        samples = tomllib.load(file)["samples"]
    for number, sample in enumerate(samples, 1):
        words = arguments_of(sample)
        print(f"\n--- {number} of {len(samples)}{': ' + sample['title'] if sample.get('title') else ''}")
        print(f"$ satark {shlex.join(words)}\n", flush=True)
        status = satark(words)
        if status != 0:
            return status
    print(f'\n{len(samples)} messages checked. Your own: ./dev run satark check "..." --sender VM-EXAMPL')
    sys.stdout.flush()
    command = [sys.executable, "-m", "tools.demo_desk", *options]
    if "--check-only" not in options:
        # It takes this process's place, so that a signal reaches the desk itself.
        os.chdir(ROOT)
        os.execv(sys.executable, command)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
