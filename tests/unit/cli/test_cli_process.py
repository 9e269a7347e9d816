from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.cli_runs import SOURCE, run_satark

HEAVY = (
    "rich",
    "yaml",
    "tomllib",
    "asyncio",
    "http",
    "email",
    "importlib.metadata",
    "multiprocessing",
    "unicodedata",
)
# Rooms and a package of which no part is imported either.
LATE = ("satark.formats", "satark.engines", "pyarrow", "csv")


def test_any_bytes_on_the_pipe_are_answered() -> None:
    for given in (b"\xff\xfe\x00b\x00i\x00l", b"\0", bytes(range(256)), b"\xed\xa0\x80 bill"):
        done = run_satark("check", "--json", "-", given=given)
        assert (done.returncode, done.stderr) == (0, b""), given
        assert done.stdout.count(b"\n") == 1


def test_malformed_bytes_in_an_argument_are_answered() -> None:
    assert run_satark("check", "--sender", b"\xff\xfe", b"bill \xff\xfe due").returncode == 0


def test_over_a_megabyte_is_refused() -> None:
    done = run_satark("check", given=b"a" * 1_000_001)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == b"The message is larger than 1 MB."


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_hindi_comes_out_whole_in_any_locale(locale: dict[str, str]) -> None:
    done = run_satark("check", "--lang", "hi", "-", given="आपका बिजली बिल".encode(), environment=locale)
    assert done.returncode == 0
    assert "हिन्दी".encode() not in done.stderr and "संदेश" in done.stdout.decode("utf-8")


def test_closed_streams_are_no_traceback() -> None:
    for command in ("facts list", "check hello-there --verbose", "--help"):
        shell = f"set -o pipefail; {shlex.quote(sys.executable)} -m satark.cli {command} | true"
        done = subprocess.run(
            ["bash", "-c", shell],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            check=False,
        )
        assert done.stderr == b"", command
        assert done.returncode in (0, 2), command
    shell = f"{shlex.quote(sys.executable)} -m satark.cli check <&-"
    done = subprocess.run(
        ["bash", "-c", shell], capture_output=True, env={**os.environ, "PYTHONPATH": str(SOURCE)}, check=False
    )
    assert done.returncode == 2 and done.stderr.startswith(b"No message was given.")


def test_a_check_imports_nothing_heavy() -> None:
    code = (
        "import sys; from satark.cli import main; main(['check', 'hello there']);"
        f"print(*[name for name in sys.modules if name in {HEAVY!r} or name.startswith({LATE!r})])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=True,
    )
    assert done.stdout.splitlines()[-1] == ""


def test_a_sites_own_facts_are_used(tmp_path: Path) -> None:
    assert run_satark("check", "hello there", environment={"SATARK_SITE": str(tmp_path)}).returncode == 0
    told = run_satark("doctor", environment={"SATARK_SITE": str(tmp_path)}).stdout.decode()
    assert f"site facts: {tmp_path}" in told
