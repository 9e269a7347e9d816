"""To whom a header was registered in June 2020: told to whoever asks, and never used to judge."""

from __future__ import annotations

from satark.records.facts import Facts
from satark.scan.kept import once_per_facts

# Headers asked for lately, each sought once: a stream repeats the same senders.
LIMIT_ASKED = 2048

_TOLD = {
    "en": "In June 2020 the header {header} was registered to {holder}. That does not prove who uses it now.",
    "hi": "जून 2020 में हेडर {header} {holder} के नाम दर्ज था। आज इससे कौन भेजता है, यह इसका प्रमाण नहीं।",
    "hi-Latn": (
        "June 2020 mein header {header} {holder} ke naam darj tha. "
        "Aaj isse kaun bhejta hai, yeh iska pramaan nahi."
    ),
}
# The name of a holder that may be a private person is not kept.
_SOMEBODY = {"en": "a holder not named here", "hi": "किसी अनाम धारक", "hi-Latn": "kisi anaam dharak"}


def holder_2020(header: str, facts: Facts) -> str | None:
    """Who held a header in June 2020 by TRAI's list: the whole header and nothing like it.

    Empty where the holder's name is not kept, None where the list has no such header.
    """
    asked = _asked(facts)
    if header not in asked:
        if len(asked) >= LIMIT_ASKED:
            asked.clear()
        asked[header] = _sought(header, facts)
    return asked[header]


@once_per_facts
def _asked(facts: Facts) -> dict[str, str | None]:
    return {}


def _sought(header: str, facts: Facts) -> str | None:
    held = str(facts.registers.get("sms_headers_2020", {}).get("held", ""))
    at = held.find(f";{header};") if header.isalnum() else -1
    if at < 0:
        return None
    start = held.rindex("|", 0, at + 1) + 1
    return held[start : held.index(";", start)]


def told_2020(header: str, facts: Facts, language: str) -> str:
    """The same as a sentence, empty where there is nothing to tell."""
    holder = holder_2020(header, facts)
    if holder is None:
        return ""
    spoken = language if language in _TOLD else "en"
    return _TOLD[spoken].format(header=header, holder=holder or _SOMEBODY[spoken])
