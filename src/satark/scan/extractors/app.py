"""Apps named: remote-access tools of the register, APK files, official apps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.extractor import Extractor
from satark.scan.names import app_heads
from satark.scan.view import View

_APK = re.compile(
    "(?<![a-z0-9/._-])[a-z0-9][a-z0-9_-]{0,60}(?: [a-z0-9_-]{1,20}){0,2}[.]apk(?![a-z0-9])|(?<![a-z])apk(?![a-z])|एपीके"
)


class App(Extractor):
    """Apps; value the tool's name, the file's name or the official name. Traits: `remote_access`, `apk`, `official`."""

    kind: ClassVar[EntityKind] = "app"

    def find(self, view: View) -> Iterator[Entity]:
        text, facts = view.normal.text, view.facts
        for match in _APK.finditer(text) if "apk" in text or "एपीके" in text else ():
            span = view.normal.span(match.start(), match.end())
            yield Entity(
                "app", view.message.text[span[0] : span[1]], match.group(), span, None, None, (), ("apk",)
            )
        tools = facts.registers["remote_access"]["names"]
        official = facts.index.get("app", {})
        heads = app_heads(facts, (*tools, *official))
        words, tokens = view.tokens.words, view.tokens
        for first, word in enumerate(words):
            for length in heads.get(word, ()):
                name = " ".join(words[first : first + length])
                span = view.normal.span(
                    tokens.starts[first], tokens.ends[min(first + length, len(words)) - 1]
                )
                raw = view.message.text[span[0] : span[1]]
                if name in tools:
                    yield Entity("app", raw, tools[name], span, None, None, (), ("remote_access",))
                    break
                if keys := official.get(name):
                    owner = facts.facts[keys[0]].organisation
                    yield Entity("app", raw, name, span, True, owner, keys, ("official",))
                    break
