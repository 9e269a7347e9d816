"""Apps named: remote-access tools of the register, APK files, official apps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.names import app_names, strings
from satark.scan.pattern import pattern
from satark.scan.standing import Standing, standing_of
from satark.scan.view import View

_FILE = pattern("[.]apk(?![a-z0-9])")
_PACKAGE = pattern("(?<![a-z0-9.])com[.][a-z0-9._]{5,60}")
_WORDS = frozenset(("apk", "apks", "एपीके", "एपिके"))
_FILE_LENGTH = 60
LIMIT_FILES = 48
_FILE_SIGNS = frozenset("0123456789_().-")


class AppNamed(Extractor):
    """Apps; value the tool's name in the register, the file's name in lower case, or the official name.

    Traits: `remote_access`, `weak` (a name that is often meant otherwise), `apk`, `official`, `disguised`.
    """

    kind: ClassVar[EntityKind] = "app"

    def find(self, view: View) -> Iterator[Entity]:
        text, tokens = view.normal.text, view.tokens
        files: list[tuple[int, int]] = []
        if ".apk" in text:
            for match in islice(_FILE().finditer(text), LIMIT_FILES):
                start = _name_start(text, match.start())
                files.append((start, match.end()))
                yield view.entity("app", start, match.end(), text[start : match.end()], traits=("apk",))
        if "apk" in text or "एप" in text:
            for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
                if word in _WORDS and not any(first <= start < last for first, last in files):
                    yield view.entity("app", start, end, "apk", traits=("apk",))
        if "com." in text:
            yield from _packages(view, text)
        register = view.facts.registers["remote_access"]
        weak = frozenset(strings(register.get("weak")))
        for named in app_names(view.facts).find(tokens):
            start, end = tokens.starts[named.start], tokens.ends[named.end - 1]
            app = named.meaning
            disguised = ("disguised",) if named.disguised else ()
            if app.tool:
                traits = ("remote_access", *disguised, *(("weak",) if app.tool in weak else ()))
                yield view.entity("app", start, end, app.tool, traits=traits)
            else:
                value = " ".join(tokens.words[named.start : named.end])
                standing = standing_of(view.facts, "app", value)
                if not standing.facts:
                    fact = view.facts.facts[app.facts[0]]
                    standing = Standing(True, fact.organisation, app.facts)
                yield view.entity("app", start, end, value, standing, ("official", *disguised))


def _name_start(text: str, dot: int) -> int:
    """Where the name of a file begins whose extension begins at `dot`; without a name the extension alone."""
    start = dot
    while start > max(0, dot - _FILE_LENGTH) and (
        text[start - 1] in _FILE_SIGNS or "a" <= text[start - 1] <= "z"
    ):
        start -= 1
    return start if start < dot else dot + 1


def _packages(view: View, text: str) -> Iterator[Entity]:
    packages = view.facts.registers["remote_access"].get("packages", {})
    if not isinstance(packages, dict):
        return
    for match in islice(_PACKAGE().finditer(text), LIMIT_FILES):
        if tool := packages.get(match.group().rstrip(".")):
            yield view.entity("app", match.start(), match.end(), str(tool), traits=("remote_access",))
