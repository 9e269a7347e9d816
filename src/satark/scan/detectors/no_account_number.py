"""No account number, where the organisation says it always gives one.

Catches: SBPDCL: your supply will be cut, pay now
Leaves alone: the same with the consumer account number
False alarms known: a person retelling the message
Source: statements of the Bihar companies (2025), TGSPDCL (2025), TPCODL (2022)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class NoAccountNumber(Detector):
    """No account number, where the organisation says it always gives one."""

    code: ClassVar[str] = "NO_ACCOUNT_NUMBER"
    group: ClassVar[str] = "form"
    points: ClassVar[int] = 15
    cites: ClassVar[tuple[str, ...]] = ("always.account_number",)
    wording: ClassVar[dict[str, str]] = {
        "en": "It carries no account number.",
        "hi": "इसमें कोई खाता या उपभोक्ता संख्या नहीं है।",
        "hi-Latn": "Ismein koi account ya consumer number nahi hai.",
    }
    needs: ClassVar[str] = "facts.account_always"

    def fires(self, marks: Marks) -> bool:
        return marks.all("threat.live", "facts.account_always") and "account" not in marks
