"""The learned score: wording and shape like those of known frauds, to a model that has read many messages.

Catches: scams, languages and disguises that no rule was written for
Leaves alone: what official facts vouch for, and texts that warn of fraud
False alarms known: terse notices of services nobody has a profile of
Source: the model card (docs/model-card.md); no fact: a model read it in messages
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class Learned(Detector):
    """A model finds its wording and shape close to those of known frauds."""

    code: ClassVar[str] = "LEARNED"
    group: ClassVar[str] = "learned"
    points: ClassVar[int] = 20  # its place among the reasons; how many it adds, the model says
    shows: ClassVar[tuple[str, ...]] = ("learned",)
    wording: ClassVar[dict[str, str]] = {
        "en": "Its wording has something of known frauds, to a model that has read many messages.",
        "hi": "बहुत-से संदेश पढ़ चुके एक मॉडल को इसकी भाषा जानी-पहचानी ठगी से मिलती-जुलती लगती है।",
        "hi-Latn": (
            "Bahut-se sandesh padh chuke ek model ko iski bhasha jaani-pehchani thagi se milti-julti "
            "lagti hai."
        ),
    }
    needs: ClassVar[str] = "learned"

    def worth(self, marks: Marks, points: int) -> int:
        """The points of the model; the group's ceiling caps them."""
        return marks.learned

    def fires(self, marks: Marks) -> bool:
        return "learned" in marks
