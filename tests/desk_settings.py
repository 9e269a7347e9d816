"""The desk's settings for tests and the type checker: a data folder of its own, nothing of the machine's.

SQLite, unless SATARK_TEST_DATABASE_URL names a PostgreSQL (`python -m tests.postgres pytest tests/desk`).
"""

import os
import tempfile

os.environ["SATARK_DESK_DATA"] = tempfile.mkdtemp(prefix="satark-desk-test-")
os.environ["SATARK_SECRET_KEY"] = "for tests alone"
os.environ["SATARK_REQUIRE_MFA"] = "no"
os.environ.pop("SATARK_HOSTS", None)
os.environ.pop("SATARK_DATABASE_URL", None)
if os.environ.get("SATARK_TEST_DATABASE_URL"):
    os.environ["SATARK_DATABASE_URL"] = os.environ["SATARK_TEST_DATABASE_URL"]

from satark.desk.settings import *  # noqa: E402, F403

# A file, as at a site: SQLite in memory locks otherwise, and its connections are never closed.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(os.environ["SATARK_DESK_DATA"], "test.sqlite3")}  # noqa: F405
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Hashing is slow on purpose; tests sign in hundreds of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
