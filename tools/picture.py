"""The sentences in the picture of the first page, as the answer to the first sample says them.

The drawing is made by hand. `tools.readme_output` replaces only the text inside its groups `said-*`, in the
lines that are there.
"""

from __future__ import annotations

import re
import textwrap
from datetime import datetime
from html import escape
from pathlib import Path

import satark

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "verdict.svg"
# Letters that fit into a line of the drawing at its size.
COLUMNS = 63
# Group of the drawing: language, and what it says of the sample.
SAID = {
    "said-summary": ("hi", "summary"),
    "said-summary-en": ("en", "summary"),
    "said-sender": ("en", "SENDER_MOBILE"),
    "said-update": ("en", "UPDATE_DEMANDED"),
    "said-law": ("en", "CUT_THREAT"),
    "said-money": ("hi", "REPORT_1930"),
    "said-money-en": ("en", "REPORT_1930"),
}


def drawn(picture: str, sample: dict[str, str], day: str) -> str:
    """The picture with its sentences made anew. Raises ValueError where one does not fit or is not said."""
    for group, (language, what) in SAID.items():
        lines = textwrap.wrap(_sentence(sample, day, language, what), COLUMNS)
        found = re.search(rf'<g id="{group}".*?</g>', picture, re.DOTALL)
        places = re.findall(r"(<text[^>]*>)[^<]*</text>", found[0]) if found else []
        if found is None or not lines or len(lines) > len(places):
            raise ValueError(
                f"{group}: {len(places)} lines drawn, {len(lines)} needed; draw {PICTURE.name} anew"
            )
        made = found[0]
        for place, line in zip(places, [*lines, *[""] * len(places)], strict=False):
            made = re.sub(f"{re.escape(place)}[^<]*", place + escape(line, quote=False), made)
        picture = picture.replace(found[0], made)
    return picture


def _sentence(sample: dict[str, str], day: str, language: str, what: str) -> str:
    verdict = satark.check(
        sample["text"],
        sender=sample.get("sender"),
        received_at=datetime.fromisoformat(f"{day}+05:30"),
        reply_language=language,
    )
    if what == "summary":
        return re.split(r"(?<=[.।]) ", verdict.summary)[0]
    said = {reason.code: reason.text for reason in verdict.reasons}
    said |= {advice.code: advice.text for advice in verdict.advice}
    if what not in said:
        raise ValueError(f"{PICTURE.name}: the sample is no longer answered with {what}; draw it anew")
    return said[what]
