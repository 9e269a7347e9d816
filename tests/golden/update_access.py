"""Write docs/access.md anew: run by `./dev golden`, compared by tests/desk/test_access_page.py."""

from __future__ import annotations

import sys
from pathlib import Path

# Run as a script, so the project's tools are not on the path yet.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tools.access_reference import main

if __name__ == "__main__":
    sys.exit(main())
