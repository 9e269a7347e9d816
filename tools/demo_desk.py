"""The desk of `./dev demo`: made in a folder of its own, seeded, served on a free port of this machine.

A process of its own, since it loads Django. The folder goes when the desk ends.
"""

import os
import secrets
import sys
import tempfile
from collections.abc import Sequence

from satark.desk.operating.setup import prepare


def main(options: Sequence[str]) -> int:
    """Make the desk, print the log-ins, and serve unless told `--check-only`."""
    # Only for this: a second step needs a phone, and the demonstration has made-up people alone.
    os.environ["SATARK_REQUIRE_MFA"] = "no"
    for name in ("SATARK_DATABASE_URL", "SATARK_HOSTS", "SATARK_SECRET_KEY"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory(prefix="satark-demo-") as folder:
        prepare(folder)
        _make()
        if "--check-only" not in options:
            from satark.desk.operating.serving import serve

            serve("127.0.0.1", 0, _say_address)
    return 0


def _make() -> None:
    from django.conf import settings
    from django.utils import timezone

    from satark.desk.demo.places import PEOPLE
    from satark.desk.demo.seed import seed
    from satark.desk.operating.database import migrate

    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    print("\nMaking a desk with some days of made-up reports ...", flush=True)
    migrate()
    # By chance, so that nobody serves a demonstration under a password known from here.
    password = "-".join(secrets.token_hex(2) for _ in range(3))
    count = seed(password, timezone.now())
    print(f"{count} reports, all made up. Log-ins for the office (/desk/), all with the password {password}")
    for person in PEOPLE:
        print(f"  {person.role:<9} {person.email}", flush=True)


def _say_address(address: str) -> None:
    print(
        f"\nThe desk answers at {address} (public page) and {address}desk/ (office). Ctrl-C ends it.",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
