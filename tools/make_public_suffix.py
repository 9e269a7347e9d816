"""Make the Public Suffix List register from a downloaded list: its rules, notice, version and sections.

Usage: python tools/make_public_suffix.py public_suffix_list.dat

Writes src/satark/data/registers/public_suffix.dat and prints the version for public_suffix.toml. Comments are
left out: they hold names and addresses of people that no check needs.
"""

from __future__ import annotations

import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/satark/data/registers/public_suffix.dat"

NOTICE = """\
// Public Suffix List, rules only; comments were removed.
// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""


def rules_only(text: str) -> str:
    """The list without comments, keeping the version, the commit and the section marks."""
    kept = [
        row.split(" ")[0] if not row.startswith("//") else row
        for row in map(str.strip, text.splitlines())
        if row and (not row.startswith("//") or row.startswith(("// VERSION", "// COMMIT", "// ===")))
    ]
    return NOTICE + "\n".join(kept) + "\n"


def main(source: str) -> None:
    """Read the list at `source`, write the register, print what goes into its TOML file."""
    made = rules_only(Path(source).read_text("utf-8"))
    TARGET.write_text(made, "utf-8")
    for row in made.splitlines():
        if row.startswith(("// VERSION", "// COMMIT")):
            print(row.removeprefix("// "))


if __name__ == "__main__":
    main(sys.argv[1])
