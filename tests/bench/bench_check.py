"""One message in process, with reasons: the usual ones, and those made to be slow, in processor time."""

import sys
import time
from pathlib import Path
from typing import Any

import phonenumbers
import yaml

import satark
from tests.bench.hostile import SHAPES, Shape
from tests.bench.tables import Line, percentile, print_lines

MESSAGES = Path(__file__).resolve().parent.parent / "cases" / "messages"
LIMIT_USUAL_CHARACTERS = 300
ROUNDS = 5
HOSTILE_BYTES = 10_000
LIMIT_CHARACTERS = 10_000
LIMIT_P50_US, LIMIT_P99_US, LIMIT_HOSTILE_MS = 500.0, 2_000.0, 20.0
# Twice the text may take twice the time and the noise of the clock, not four times.
LIMIT_GROWTH = 3.0
SHOWN = 5


def processor_us(text: str, sender: str | None = None) -> float:
    began = time.thread_time_ns()
    satark.check(text, sender=sender).to_dict()
    return (time.thread_time_ns() - began) / 1e3


def peer_us(text: str) -> float:
    began = time.thread_time_ns()
    list(phonenumbers.PhoneNumberMatcher(text, "IN"))
    return (time.thread_time_ns() - began) / 1e3


def usual_messages() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for path in sorted(MESSAGES.glob("*.yml")):
        found += yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [case for case in found if len(case["text"]) <= LIMIT_USUAL_CHARACTERS]


def usual() -> list[Line]:
    cases = usual_messages()
    ours: list[float] = []
    peer: list[float] = []
    for turn in range(ROUNDS + 1):
        for case in cases:
            one, other = processor_us(case["text"], case.get("sender")), peer_us(case["text"])
            if turn:  # the first turn loads tables and fills caches
                ours.append(one)
                peer.append(other)
    p50 = percentile(ours, 0.5)
    print(f"{len(cases)} messages of at most {LIMIT_USUAL_CHARACTERS} characters, {ROUNDS} times each.\n")
    return [
        Line("usual messages: p50", p50, "us", LIMIT_P50_US),
        Line("usual messages: p99", percentile(ours, 0.99), "us", LIMIT_P99_US),
        Line(
            "usual messages: to finding only phone numbers with phonenumbers",
            p50 / percentile(peer, 0.5),
            "x",
        ),
    ]


def first_bytes(text: str, size: int) -> str:
    """The longest beginning of a text that takes at most `size` bytes."""
    taken = 0
    for at, char in enumerate(text):
        taken += len(char.encode("utf-8", "surrogatepass"))
        if taken > size:
            return text[:at]
    return text


def hostile_ms(shape: Shape) -> tuple[float, float, float]:
    """A quarter, a half, the whole of the size; the least of three runs each."""
    texts = [first_bytes(shape(HOSTILE_BYTES // part), HOSTILE_BYTES // part) for part in (4, 2, 1)]
    quarter, half, whole = (min(processor_us(text) for _ in range(3)) / 1e3 for text in texts)
    return quarter, half, whole


def hostile() -> list[Line]:
    times = {name: hostile_ms(shape) for name, shape in SHAPES.items()}
    lines = []
    for name, (_, _, whole) in sorted(times.items(), key=lambda item: -item[1][2])[:SHOWN]:
        lines.append(Line(f"hostile, {HOSTILE_BYTES} bytes: {name}", whole, "ms", LIMIT_HOSTILE_MS))
    # Growth over both doublings together; times below a tenth of a millisecond say nothing.
    growths = {name: (whole / max(quarter, 0.1)) ** 0.5 for name, (quarter, _, whole) in times.items()}
    for name, growth in sorted(growths.items(), key=lambda item: -item[1])[:SHOWN]:
        lines.append(Line(f"hostile, growth for each doubling: {name}", growth, "x", LIMIT_GROWTH))
    longest = {
        name: min(processor_us(shape(LIMIT_CHARACTERS)) for _ in range(3)) / 1e3
        for name, shape in SHAPES.items()
    }
    worst = max(longest, key=lambda name: longest[name])
    lines.append(Line(f"hostile, {LIMIT_CHARACTERS} characters of any size: {worst}", longest[worst], "ms"))
    return lines


def main() -> int:
    return print_lines([*usual(), *hostile()])


if __name__ == "__main__":
    sys.exit(main())
