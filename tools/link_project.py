"""Link this checkout into an environment: `link_project.py ENVIRONMENT`, run by that environment's Python.

An editable install without an installer: the same whichever of uv, venv or the system's pip made the
environment, and possible offline. The project's own build backend makes the wheel (PEP 660); what is
added is unpacking it and a launcher for each console script, since `pip install --target` leaves
launchers that start the wrong Python.
"""

import compileall
import contextlib
import io
import os
import sys
import sysconfig
import tempfile
import zipfile
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# `exec` through sh: a path in a `#!` line may hold neither blanks nor more than 127 bytes.
LAUNCHER = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys
from {module} import {first}
sys.exit({call}())
"""


def unpack_editable(packages: Path) -> None:
    from hatchling.build import build_editable

    os.chdir(ROOT)
    for old in packages.glob("satark-*.dist-info"):
        for file in old.iterdir():
            if file.is_file():
                file.unlink()
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.redirect_stdout(io.StringIO()):
            wheel = build_editable(folder)
        with zipfile.ZipFile(Path(folder) / wheel) as archive:
            archive.extractall(packages)


def write_launchers(environment: Path, packages: Path) -> None:
    """Add the launchers that are missing; those of the project always, since its entry points may change."""
    scripts = environment / "bin"
    shell_safe = str(scripts / "python").translate({ord(c): "\\" + c for c in '\\"$`'})
    for found in distributions(path=[str(packages)]):
        for entry in found.entry_points:
            if entry.group != "console_scripts":
                continue
            launcher = scripts / entry.name
            if launcher.exists() and found.name != "satark":
                continue
            text = LAUNCHER.format(
                python=shell_safe, module=entry.module, first=entry.attr.split(".")[0], call=entry.attr
            )
            replacement = scripts / f".{entry.name}.new"
            replacement.write_text(text, encoding="utf-8")
            replacement.chmod(0o755)
            replacement.replace(launcher)
    # Programs that are no entry points (ruff, uv) stay where --target put them; link those.
    for program in (packages / "bin").glob("*"):
        if not (scripts / program.name).exists():
            (scripts / program.name).symlink_to(program)


def write_byte_code(packages: Path) -> None:
    """A cold check then reads byte code from its first start, also where Python is told to write none."""
    for folder in (ROOT / "src" / "satark", packages / "click"):
        compileall.compile_dir(str(folder), quiet=2)


def main(environment: Path) -> None:
    packages = Path(sysconfig.get_path("purelib"))
    unpack_editable(packages)
    write_launchers(environment, packages)
    write_byte_code(packages)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
