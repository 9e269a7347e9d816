"""A link under a top-level name that costs next to nothing, in a message that threatens or promises.

Catches: your toll is overdue, pay at a .top address
Leaves alone: a shop that advertises its .store address
False alarms known: small honest firms under such names
Source: parcel and toll texts of 2023 and 2024 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class CheapLink(Detector):
    """A link under a top-level name that costs next to nothing, in a message that threatens or promises."""

    code: ClassVar[str] = "CHEAP_LINK"
    group: ClassVar[str] = "link"
    points: ClassVar[int] = 20
    shows: ClassVar[tuple[str, ...]] = ("link.cheap_top",)
    cites: ClassVar[tuple[str, ...]] = (
        "always.own_domain",
        "claim.bank?in-bank-rbi:always.own_domain",
        "thing.challan?in-gov-parivahan:always.own_domain",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "Its link ends in a name that costs next to nothing and that frauds use most. Offices and"
            " big companies do not use it."
        ),
        "hi": (
            "इसका लिंक ऐसे नाम पर खत्म होता है जो लगभग मुफ्त मिलता है और ठगी में सबसे अधिक आता है। "
            "कार्यालय और बड़ी कंपनियाँ इसे नहीं रखतीं।"
        ),
        "hi-Latn": (
            "Iska link aise naam par khatam hota hai jo lagbhag muft milta hai aur thagi mein sabse "
            "zyada aata hai. Karyalay aur badi companiyan ise nahi rakhti."
        ),
    }
    needs: ClassVar[str] = "link.cheap_top"

    def fires(self, marks: Marks) -> bool:
        return marks.all("link.cheap_top", "way.link") and marks.any("pressed", "story")
