"""`python -m satark.cli` is `satark`."""

import sys

from satark.cli import main

sys.exit(main())
