"""Pay by the day for likes, reviews or easy work at home, settled in chat, or a job for a fee.

Catches: like videos and earn Rs 3,000 daily, join Telegram
Leaves alone: your interview is on Monday at our office
False alarms known: a small shop that pays students by the day and hires by chat
Source: job offers on WhatsApp, August 2022, and the Home Ministry, December 2023 (docs/sources.md)
"""

from __future__ import annotations

from typing import ClassVar

from satark.records.marks import Marks
from satark.scan.detector import Detector


class EasyJob(Detector):
    """Pay by the day for likes, reviews or easy work at home, settled in chat, or a job for a fee."""

    code: ClassVar[str] = "EASY_JOB"
    group: ClassVar[str] = "story"
    points: ClassVar[int] = 70
    shows: ClassVar[tuple[str, ...]] = ("job.task", "job.kind", "job.daily", "job.chosen")
    cites: ClassVar[tuple[str, ...]] = (
        "never.job_fee",
        "job.task?in-gov-i4c:note.task_jobs",
        "job.daily?in-gov-i4c:note.task_jobs",
    )
    wording: ClassVar[dict[str, str]] = {
        "en": (
            "It promises pay for almost nothing, or a job that costs you a fee first. In the end the "
            "worker is made to pay."
        ),
        "hi": (
            "यह लगभग बिना काम के पैसे का, या पहले शुल्क लेकर नौकरी का वादा करता है। अंत में पैसे काम "
            "करने वाले से ही लिए जाते हैं।"
        ),
        "hi-Latn": (
            "Yeh lagbhag bina kaam ke paise ka, ya pehle fees lekar naukri ka vaada karta hai. Ant "
            "mein paise kaam karne wale se hi liye jaate hain."
        ),
    }
    needs: ClassVar[str] = "story.job"

    def fires(self, marks: Marks) -> bool:
        return "story.job" in marks
