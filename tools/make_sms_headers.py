"""Make the register of SMS headers of June 2020 from a list of headers and their registered holders.

Usage: python tools/make_sms_headers.py LIST.csv

LIST.csv has the columns `header` and `registered_holder`. Writes src/satark/data/registers/sms_headers_2020.dat,
a line for each holder: its name, then its headers. Holders whose name has no word of a company or an office
may be private persons: their headers stand without a name on the first line.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/satark/data/registers/sms_headers_2020.dat"

_HEADER = re.compile("[A-Z0-9]{3,11}")
# Words that a company, an office or a society has in its name, and a private person has not.
_ORGANISATION = re.compile(
    r"\b(?:l(?:imi)?te?d|pvt|private|bank|company|corp(?:oration)?|inc|llp|society|trust|university|college|schools?|"
    r"institute|hospitals?|department|government|govt|ministry|board|authority|nigam|council|association|"
    r"foundation|services?|solutions?|technolog\w*|systems?|enterprises?|industries|traders?|agenc\w+|club|union|"
    r"commission\w*|office|police|municipal\w*|finance|securities|insurance|media|group|cent(?:re|er)|academy|"
    r"mandir|temple|education\w*|stores?|motors|directorate|federation|consultan\w+|exchange|holdings|"
    r"communications?|telecom\w*|international)\b",
    re.IGNORECASE,
)


def by_holder(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """Headers by holder in order; those of possibly private holders under the empty name."""
    found: dict[str, set[str]] = {}
    spelt: dict[str, str] = {}
    for row in rows:
        header = row["header"].strip()
        if not _HEADER.fullmatch(header):
            continue
        holder = " ".join(re.sub("[;|\t]", " ", row["registered_holder"]).split())
        if not _ORGANISATION.search(holder):
            holder = ""
        name = spelt.setdefault(holder.casefold(), holder)
        found.setdefault(name, set()).add(header)
    return {name: sorted(found[name]) for name in sorted(found, key=lambda name: (name.casefold(), name))}


def main(source: str) -> None:
    """Read the list at `source` and write the register."""
    with open(source, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = ["\t".join((name, " ".join(headers))) for name, headers in by_holder(rows).items()]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} holders, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
