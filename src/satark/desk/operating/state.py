"""What `satark doctor` says of the desk."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import Error, connection

from satark.desk.environment import data_folder
from satark.desk.models import Job
from satark.desk.operating.database import pending
from satark.desk.operating.ownership import is_owned
from satark.errors import UserError


def lines() -> Iterator[str]:
    """Kind of database and who may write, migrations, jobs."""
    if connection.vendor == "sqlite":
        serving = "served just now" if is_owned(data_folder()) else "not served just now"
        yield f"desk: embedded SQLite in {data_folder()}; one process owns writing, {serving}"
    else:
        yield "desk: PostgreSQL; several processes may serve and work"
    try:
        waiting = pending()
    except UserError as error:
        yield f"desk database: {error.lines()[0]}"
        return
    yield f"desk tables: {'of this version' if not waiting else 'older: run satark desk migrate'}"
    if waiting:
        return
    try:
        open_jobs = Job.objects.filter(done_at__isnull=True, set_aside_at__isnull=True).count()
        aside = list(Job.objects.filter(set_aside_at__isnull=False).values_list("kind", "error")[:20])
    except Error as error:
        yield f"desk database: {type(error).__name__}"
        return
    yield f"desk jobs: {open_jobs} to do or to come back, {len(aside)} set aside"
    for kind, why in aside:
        yield f"  {kind}: {why} (satark desk work --again takes them up)"
