"""Official facts: a site file published as a new revision; a file with a fault never is."""

from __future__ import annotations

from django.utils import timezone

from satark.desk.models import DeskOrganisation, SiteFile, User
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.site_files import problems_of, tidy
from satark.desk.writing import action, audit

_LEAST_WHY = 3
_LIMIT_WHY = 300


@action
def publish(organisation: DeskOrganisation, text: str, why: str, base: int, by: User) -> SiteFile:
    """Make a text the site file of an organisation. `base` is the revision it was written on (0: none).

    Raises RefusedError for a file with a fault or without a reason, ChangedError where another revision
    came meanwhile.
    """
    made = keep(organisation, text, why, base, by)
    audit("facts.published", made, by=by, revision=made.revision)
    return made


@action
def restore(organisation: DeskOrganisation, old: SiteFile, why: str, base: int, by: User) -> SiteFile:
    """Make an earlier revision the last one again. Raises as `publish` does."""
    made = keep(organisation, old.text, why, base, by)
    audit("facts.restored", made, by=by, revision=made.revision, before=old.revision)
    return made


def keep(organisation: DeskOrganisation, text: str, why: str, base: int, by: User) -> SiteFile:
    """Write a revision, within an action that leaves its audit row."""
    reason = " ".join(why.split())[:_LIMIT_WHY]
    if len(reason) < _LEAST_WHY:
        raise RefusedError("site_facts.no_why", field="why")
    tidied = tidy(text)
    if any(problem.severity == "error" for problem in problems_of(organisation.pk, tidied)):
        raise RefusedError("site_facts.has_problems", field="text")
    DeskOrganisation.objects.select_for_update().get(pk=organisation.pk)
    last = last_of(organisation)
    if (last.revision if last is not None else 0) != base:
        raise ChangedError
    return SiteFile.objects.create(
        organisation=organisation, revision=base + 1, text=tidied, why=reason, by=by, at=timezone.now()
    )


def last_of(organisation: DeskOrganisation) -> SiteFile | None:
    """The revision that counts."""
    return SiteFile.objects.filter(organisation=organisation).order_by("-revision").first()
