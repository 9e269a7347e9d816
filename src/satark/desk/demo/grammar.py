"""Messages for the demonstration, made of the grammar in `words.toml`; the same seed, the same messages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

LANGUAGES = ("hi", "hinglish", "en")
_WEIGHTS = (45, 33, 22)
# Numbers of the project's own for tests: nobody has them.
_NUMBERS = [f"90000000{place:02}" for place in range(10, 100)]
_LINKS = [f"https://{name}.example" for name in ("bijli-bill", "urja-seva", "bill-update", "power-help")]
_SLOT = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up message: what kind it is, what it says, who sent it and how it came."""

    kind: str
    language: str
    text: str
    sender: str
    channel: str
    done: tuple[str, ...]


@cache
def words() -> dict[str, Any]:
    """The grammar."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def kinds() -> dict[str, dict[str, Any]]:
    """The kinds of message by name."""
    return {kind["name"]: kind for kind in words()["kinds"]}


def made(chance: Random, kind: str | None = None, number: str | None = None) -> Made:
    """A message by chance; of one kind and with one number where these are given."""
    known = kinds()
    if kind is None:
        kind = chance.choices(list(known), [one["weight"] for one in known.values()])[0]
    chosen = known[kind]
    language = chance.choices(LANGUAGES, _WEIGHTS)[0]
    number = number or chance.choice(_NUMBERS[:24])
    given = {"number": number, "link": chance.choice(_LINKS), "two": f"{chance.randrange(10, 100)}"}
    text = _filled(chance.choice(chosen[language]), given, chance)
    sender, channel = _sent(chosen["from"], number)
    done = tuple(sorted({chance.choice(chosen["done"])})) if chosen["done"] and chance.random() < 0.3 else ()
    return Made(kind, language, text, sender, channel, done)


def _sent(origin: str, number: str) -> tuple[str, str]:
    if origin == "header":
        return "VM-JVVNL-S", "sms"
    return number, "whatsapp" if origin == "whatsapp" else "sms"


def _filled(text: str, given: dict[str, str], chance: Random) -> str:
    slots: dict[str, list[str]] = words()["slots"]

    def fill(found: re.Match[str]) -> str:
        name: str = found[1]
        if "|" in name:
            return chance.choice(name.split("|"))
        return given[name] if name in given else chance.choice(slots[name])

    # A slot may hold slots.
    while _SLOT.search(text):
        text = _SLOT.sub(fill, text)
    return text
