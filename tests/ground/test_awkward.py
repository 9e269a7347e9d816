"""`./dev` in awkward places, each case of `awkward.sh` by itself."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "awkward.sh"
CASES = re.findall(r"^case_(\w+)\(\)", SCRIPT.read_text(encoding="utf-8"), re.MULTILINE)
# The core's own dependency, and what linking the project needs: all pure Python.
PACKAGES = ("click", "hatchling")
LIMIT_SECONDS = 120


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheels")
    subprocess.run([sys.executable, str(HERE / "pack_wheels.py"), str(folder), *PACKAGES], check=True)
    return folder


@pytest.mark.parametrize("case", CASES)
def test_awkward(case: str, wheels: Path) -> None:
    base = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
    environment = {
        **os.environ,
        "GROUND_PYTHON": base,
        "GROUND_WHEELS": str(wheels),
        "GROUND_UV": shutil.which("uv") or "",
    }
    done = subprocess.run(
        ["sh", str(SCRIPT), case],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    if done.returncode == 77:
        pytest.skip(done.stdout.strip().rpartition("\n")[2])
    assert done.returncode == 0, done.stdout


def test_the_cases_of_the_contract_are_here() -> None:
    promised = {"no_ensurepip", "no_home", "offline_second_run", "wrong_python_first", "two_clones_at_once"}
    assert promised <= set(CASES)
