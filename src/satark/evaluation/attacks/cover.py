"""One sentence of warning put before or after the text, as if whoever wrote it meant well."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

# What ends a sentence; without one the text and the warning would be read as one.
_ENDS = ".!?।"

TUNING: tuple[str, ...] = (
    "Never share your OTP with anyone.",
    "Beware of fraud calls.",
    "Do not click on unknown links, stay safe.",
    "Be alert, scammers are active these days. Report to 1930.",
    "Our staff never asks for your PIN or password.",
    "If someone asks for your card number, do not give it.",
    "Kisi ko apna OTP mat batana.",
    "Fraud call se savdhan rahe.",
    "Bank kabhi PIN nahi mangta, farzi message par dhyan na de.",
    "किसी को भी अपना ओटीपी न बताएं।",
    "ठगों से सावधान रहें।",
    "अनजान लिंक पर क्लिक न करें, साइबर ठगी से बचें।",
)
REPORTING: tuple[str, ...] = (
    "For your safety, do not disclose your PIN to any person.",
    "Public interest: stay vigilant against cyber criminals.",
    "Please ignore fake messages and inform the police.",
    "Many people have lost money to fraudsters, so be careful.",
    "We do not ask for OTP on phone, delete any such message.",
    "Caution: do not trust unknown callers.",
    "Apna PIN aur password kisi ke saath share na karein.",
    "Thagi se bachein, anjaan number par bharosa na karein.",
    "Dhokhadhadi hone par cyber cell me shikayat karein.",
    "अपना पिन और पासवर्ड किसी से साझा न करें।",
    "धोखाधड़ी की सूचना तुरंत 1930 पर दें।",
    "फर्जी फोन कॉल से सतर्क रहें, ऐसे लोगों की बात पर भरोसा न करें।",
)


def covered(text: str, random: Random, warnings: Sequence[str]) -> str | None:
    """Text with one of the `warnings` before or after it, as a sentence of its own."""
    stripped = text.strip()
    if not stripped:
        return None
    warning, joint = random.choice(warnings), random.choice((" ", "\n"))
    if random.random() < 0.5:
        return f"{warning}{joint}{text}"
    return f"{text}{joint if stripped[-1] in _ENDS else f'.{joint}'}{warning}"
