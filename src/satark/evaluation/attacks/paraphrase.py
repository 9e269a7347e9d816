"""The same said in other words: phrases replaced, the greeting changed, sentences in another order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from satark.evaluation.attacks.words import LETTERS, open_stretches, some_of

LEAST_SHARE = 0.8
_GREETING = re.compile(
    r"^\s*(?:(?:dear|hello|hi|respected|priya|pyare)\s+(?:[a-z]+\s+)?(?:customer|consumer|sir/madam|sir|madam|user"
    r"|member|client|friend|candidate|grahak|upbhokta)|(?:प्रिय|आदरणीय)\s+(?:ग्राहक|उपभोक्ता|महोदय))\b\s*[,:.!]*\s*(?=\S)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?।])\s+(?=\S)")
_SHORTEST_SENTENCE = 12  # shorter ones are `Rs.`, a number of a list, a name at the end


@dataclass(frozen=True, slots=True)
class Wording:
    """Ways to say things otherwise: `source = option | option`, parted by `;` or by lines.

    `greeting` takes the place of an opening such as `Dear customer,`. `last_first` moves the last sentence
    to the front; otherwise the first two change places.
    """

    tables: tuple[str, ...]
    greeting: str
    last_first: bool


@cache
def phrases(wording: Wording) -> Mapping[str, Sequence[str]]:
    """Each phrase in lower case with the ways to say it otherwise."""
    found: dict[str, Sequence[str]] = {}
    for entry in re.split(r"[;\n]", "\n".join(wording.tables)):
        if entry.strip():
            source, _, options = entry.partition("=")
            found[source.strip()] = [option.strip() for option in options.split("|")]
    return found


def paraphrased(text: str, random: Random, wording: Wording) -> str | None:
    """Text with at least three quarters of the known phrases said otherwise; None where there is none."""
    if random.random() < 0.7:
        text = _GREETING.sub(wording.greeting, text)
    stretches = open_stretches(text)
    found = [
        (at, match)
        for at, (stretch, is_open) in enumerate(stretches)
        if is_open
        for match in _finder(wording).finditer(stretch)
    ]
    if not found:
        return None
    chosen = some_of(found, random.uniform(LEAST_SHARE, 1), random)
    changed = "".join(
        _said_otherwise(stretch, [match for where, match in chosen if where == at], random, phrases(wording))
        for at, (stretch, _) in enumerate(stretches)
    )
    return _reordered(changed, last_first=wording.last_first) if random.random() < 0.5 else changed


@cache
def _finder(wording: Wording) -> re.Pattern[str]:
    longest = sorted(phrases(wording), key=len, reverse=True)
    known = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest)
    return re.compile(f"(?<![{LETTERS}0-9])(?:{known})(?![{LETTERS}0-9])", re.IGNORECASE)


def _said_otherwise(
    stretch: str,
    matches: Sequence[re.Match[str]],
    random: Random,
    table: Mapping[str, Sequence[str]],
) -> str:
    parts: list[str] = []
    at = 0
    for match in matches:
        # Ignoring case lets a few other letters match (a dotless i), so the table may not know the phrase.
        options = table.get(" ".join(match[0].lower().split()), (match[0],))
        parts += [stretch[at : match.start()], _in_case_of(match[0], random.choice(options))]
        at = match.end()
    return "".join([*parts, stretch[at:]])


def _in_case_of(source: str, new: str) -> str:
    if len(source) > 1 and source.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if source[0].isupper() else new


def _reordered(text: str, *, last_first: bool) -> str:
    sentences = _SENTENCE.split(text)
    if len(sentences) < 2 or any(len(sentence) < _SHORTEST_SENTENCE for sentence in sentences):
        return text
    if sentences[-1][-1] not in ".!?।":
        sentences[-1] += "।" if "।" in text else "."
    order = [sentences[-1], *sentences[:-1]] if last_first else [sentences[1], sentences[0], *sentences[2:]]
    return " ".join(order)
