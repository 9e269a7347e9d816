"""A harmless message put before or after the text."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

FEWEST_WORDS, MOST_WORDS = 40, 120


def padded(text: str, random: Random, messages: Sequence[str]) -> str | None:
    """Text with the beginning of one harmless message, whole sentences of it, before or after."""
    if not text.strip():
        return None
    sentences = random.choice(messages).strip().split("\n")
    wanted = random.randint(FEWEST_WORDS, MOST_WORDS)
    taken: list[str] = []
    while (
        sentences and _count(taken) < FEWEST_WORDS or sentences and _count([*taken, sentences[0]]) <= wanted
    ):
        taken.append(sentences.pop(0))
    joint = random.choice((" ", "\n", "\n\n"))
    parts = (" ".join(taken), text) if random.random() < 0.5 else (text, " ".join(taken))
    return joint.join(parts)


def _count(sentences: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)
