"""The facts the desk judges with: the shipped ones, with an organisation's site file merged over them."""

from __future__ import annotations

from satark.api import shipped
from satark.desk.merging import merged
from satark.desk.models import SiteFile
from satark.records.facts import Facts


def facts_of(organisation_id: str | None) -> Facts:
    """The facts for messages shown to an organisation; the shipped ones where it has no site file."""
    if organisation_id is None:
        return shipped()
    last = SiteFile.objects.filter(organisation_id=organisation_id).order_by("-revision").first()
    return shipped() if last is None else merged(organisation_id, last.text)
