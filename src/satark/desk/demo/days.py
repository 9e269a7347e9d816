"""When what happens in the demonstration: reports by realistic hours, and what the office does with each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from satark.desk.demo.grammar import Made, made
from satark.desk.demo.places import COMMON_WEIGHT, PLACES

DAYS = 10
REPORTS = 210
# One lure runs through one sub-division in an evening.
_WAVE, _WAVE_AREA, _WAVE_NUMBER, _WAVE_HOURS_AGO = 22, "N11", "9000000012", 41
# So many just came in.
_FRESH = 7
# Lures come in the evening, when offices are shut; people show them within hours, in daylight.
_HOURS = (0, 0, 0, 0, 0, 0, 1, 2, 5, 9, 11, 10, 7, 5, 5, 6, 8, 11, 15, 18, 16, 10, 4, 1)

Follow = Literal["acknowledge", "late", "note", "call", "ours", "correct", "forward", "close", "ring"]


@dataclass(frozen=True, slots=True)
class Coming:
    """One report: when the message came, when it was shown, where, and by which door."""

    message: Made
    received_at: datetime
    shown_at: datetime
    area: str
    basis: str
    door: str


def comings(now: datetime, chance: Random) -> list[Coming]:
    """All reports of the days before `now`, in their order."""
    found = [_one(now, chance) for _ in range(REPORTS)]
    found += [_of_the_wave(now, chance) for _ in range(_WAVE)]
    found += [_fresh(now, chance) for _ in range(_FRESH)]
    return sorted((one for one in found if one.shown_at < now), key=lambda one: one.shown_at)


def follows(one: Coming, chance: Random) -> list[tuple[datetime, Follow]]:
    """What the office does with a report, with the moment of each; some are left lying."""
    lure = one.message.kind not in ("bill", "outage", "paid")
    if chance.random() < 0.14:
        return [(one.shown_at + timedelta(hours=chance.uniform(0, 1)), "late")]
    at = one.shown_at + timedelta(minutes=4 + chance.expovariate(1 / 70))
    done: list[tuple[datetime, Follow]] = [(at, "acknowledge")]
    likely: list[tuple[Follow, float]] = [
        ("call", 0.35 if lure else 0.05),
        ("note", 0.4),
        ("ours", 0.5 if one.message.sender.startswith("VM-") else 0.08),
        ("correct", 0.05 if lure else 0.2),
        ("ring", 0.3),
    ]
    for what, share in likely:
        at += timedelta(minutes=chance.expovariate(1 / 40))
        if chance.random() < share:
            done.append((at, what))
    if chance.random() < 0.75:
        end: Follow = "forward" if lure and chance.random() < 0.2 else "close"
        done.append((at + timedelta(hours=chance.expovariate(1 / 9)), end))
    return done


def _one(now: datetime, chance: Random) -> Coming:
    day = now - timedelta(days=chance.uniform(0, DAYS))
    received = day.replace(hour=_hour(chance), minute=chance.randrange(60), second=chance.randrange(60))
    return _shown(made(chance), received, chance, _area(chance), 1 / 100)


def _of_the_wave(now: datetime, chance: Random) -> Coming:
    begun = now - timedelta(hours=_WAVE_HOURS_AGO)
    received = begun + timedelta(minutes=chance.triangular(0, 150, 40))
    message = made(chance, "cut_tonight", _WAVE_NUMBER)
    return _shown(message, received, chance, _WAVE_AREA, 1 / 45)


def _fresh(now: datetime, chance: Random) -> Coming:
    shown = now - timedelta(minutes=chance.uniform(2, 100))
    message = made(chance, "cut_tonight" if chance.random() < 0.5 else None)
    area = _area(chance)
    return Coming(message, shown - timedelta(minutes=20), shown, area, _basis(chance, area), _door(chance))


def _shown(message: Made, received: datetime, chance: Random, area: str, pace: float) -> Coming:
    shown = received + timedelta(minutes=3 + chance.expovariate(pace))
    return Coming(message, received, shown, area, _basis(chance, area), _door(chance))


def _hour(chance: Random) -> int:
    return chance.choices(range(24), _HOURS)[0]


def _area(chance: Random) -> str:
    weights = [place.weight for place in PLACES]
    return chance.choices([*(place.code for place in PLACES), ""], [*weights, COMMON_WEIGHT])[0]


def _basis(chance: Random, area: str) -> str:
    return chance.choice(("chosen", "chosen", "consumer_number", "pin_code")) if area else "none"


def _door(chance: Random) -> str:
    return chance.choices(("web", "call", "api"), (70, 25, 5))[0]
