"""Rules of the house that no linter knows: file sizes, names, nothing of one machine, no registry address."""

import ast
import configparser
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT_LINES = 600
LIMIT_MEDIAN_LINES = 150
LIMIT_FILE_BYTES = 3_000_000

# Each pattern is broken by a one-letter class, so that this file does not find itself.
MACHINE = re.compile(
    r"(?<![\w.])/(?:wor[k]|hom[e]/\w+|roo[t]|User[s]/\w+|mn[t]|op[t]/\w+|tm[p]/\w+)/|\.pyen[v]/|\.librar[y]\b"
)
REGISTRY = re.compile(
    r"pyp[i]\.org|pythonhoste[d]\.org|npmj[s]\.(?:org|com)|de[b]\.debian\.org|^\s*--(?:extra-)?index-ur[l]\b"
    r"|^\s*--find-link[s]\b|\"resolve[d]\": *\"http"
)
PURE_ROOMS = {"records", "text", "scan"}
REACHING_OUT = {"open", "print", "input", "eval", "exec", "__import__"}
UNICODE_CLASS = re.compile(r"(?<!\\)(?:\\\\)*(\\[wWbBdD])")
CATCH_ALL = re.compile(r"(?:^|_)(?:util|utils|helper|helpers|misc|common)$")


def tracked_files() -> list[Path]:
    """What git knows or would add; outside a clone (an unpacked archive), every file."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = sorted({name for name in listed.stdout.decode().split("\0") if name})
        return [path for path in (ROOT / name for name in names) if path.is_file()]
    skipped = {".git", ".env", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__"}
    return sorted(p for p in ROOT.rglob("*") if p.is_file() and not skipped & set(p.relative_to(ROOT).parts))


def rooms() -> list[str]:
    return sorted(
        path.stem
        for path in (ROOT / "src" / "satark").iterdir()
        if path.suffix == ".py" and path.stem != "__init__" or (path / "__init__.py").is_file()
    )


def lengths(paths: list[Path]) -> Iterator[str]:
    counts = []
    for path in paths:
        if path.suffix == ".py" and path.parent.name != "migrations":  # those are made by Django
            lines = path.read_bytes().count(b"\n")
            if path.is_relative_to(ROOT / "src"):
                counts.append(lines)
            if lines > LIMIT_LINES:
                yield f"{path.relative_to(ROOT)}: {lines} lines, at most {LIMIT_LINES}: split it by noun"
        if path.stat().st_size > LIMIT_FILE_BYTES:
            yield f"{path.relative_to(ROOT)}: over {LIMIT_FILE_BYTES} bytes"
    if counts and statistics.median(counts) >= LIMIT_MEDIAN_LINES:
        median = statistics.median(counts)
        yield f"src: the median file has {median:.0f} lines, under {LIMIT_MEDIAN_LINES} wanted"


def foreign_words(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, meaning in ((MACHINE, "a path of one machine"), (REGISTRY, "a package registry")):
                if pattern.search(line):
                    yield f"{path.relative_to(ROOT)}:{number}: names {meaning}: {line.strip()[:80]}"


def names(paths: list[Path]) -> Iterator[str]:
    taken = set(rooms())
    for path in paths:
        if path.suffix != ".py":
            continue
        if CATCH_ALL.search(path.stem):
            yield f"{path.relative_to(ROOT)}: name it by its noun"
        if not path.is_relative_to(ROOT / "src"):
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            if node.name in taken:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} is the name of a room"


def pure_rooms(paths: list[Path]) -> Iterator[str]:
    """What the linter's ban on imports cannot see: built-ins that reach out, and classes of `re` that change
    with the Python version (and cut Indian words in two: vowel signs are no word characters there)."""
    for path in paths:
        parts = path.relative_to(ROOT).parts
        if path.suffix != ".py" or parts[:2] != ("src", "satark") or parts[2] not in PURE_ROOMS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            where = f"{'/'.join(parts)}:{node.lineno}"
            if isinstance(node.func, ast.Name) and node.func.id in REACHING_OUT:
                yield f"{where}: {node.func.id}() in a pure room"
            for found in unicode_classes(node):
                yield f"{where}: {found} in a pattern: spell the characters out, or use satark.text"


def unicode_classes(call: ast.Call) -> list[str]:
    """The classes used in a literal pattern given to a function of `re`."""
    if not isinstance(call.func, ast.Attribute) or getattr(call.func.value, "id", "") != "re":
        return []
    parts = [part.value for part in ast.walk(call) if isinstance(part, ast.Constant)]
    return [found for part in parts if isinstance(part, str) for found in UNICODE_CLASS.findall(part)]


def contracts() -> Iterator[str]:
    """The contract on Django lists rooms by name; a room missing there would be free to import it."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    listed = set(parser["importlinter:contract:django"]["source_modules"].split())
    for room in rooms():
        if room != "desk" and f"satark.{room}" not in listed:
            yield f".importlinter: add satark.{room} to the rooms without Django"


def main() -> int:
    paths = tracked_files()
    problems = [*lengths(paths), *foreign_words(paths), *names(paths), *pure_rooms(paths), *contracts()]
    print("\n".join(problems) or f"{len(paths)} files keep the house rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
