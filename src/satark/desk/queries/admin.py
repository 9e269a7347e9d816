"""The first page of an organisation's admin: what there is, and what waits."""

from __future__ import annotations

from satark.desk.models import ApiKey, Area, DeskOrganisation, OwnAnswer, SiteFile, User


def counts(organisation: DeskOrganisation) -> dict[str, int]:
    """How many of each thing the admin looks after; `own_answers` are those that wait."""
    last = SiteFile.objects.filter(organisation=organisation).order_by("-revision").first()
    return {
        "people": User.objects.filter(organisation=organisation, is_active=True).count(),
        "areas": Area.objects.filter(organisation=organisation, retired=False).count(),
        "own_answers": OwnAnswer.objects.filter(organisation=organisation, state="proposed").count(),
        "facts": last.revision if last is not None else 0,
        "keys": ApiKey.objects.filter(organisation=organisation, revoked_at=None).count(),
    }
