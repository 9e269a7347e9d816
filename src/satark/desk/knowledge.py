"""The facts the desk judges with: the shipped ones, with an organisation's site file merged over them."""

from __future__ import annotations

import logging

from satark.api import shipped
from satark.desk.merging import merged
from satark.desk.models import SiteFile
from satark.errors import DataError
from satark.records.facts import Facts

_log = logging.getLogger("satark.desk")


def facts_of(organisation_id: str | None) -> Facts:
    """The facts for messages shown to an organisation; the shipped ones where no site file of it fits."""
    if organisation_id is None:
        return shipped()
    last = SiteFile.objects.filter(organisation_id=organisation_id).order_by("-revision").first()
    try:
        return shipped() if last is None else merged(organisation_id, last.text)
    except DataError as error:
        # Published files have no fault; an upgrade may ask more of them. Reports are taken all the same.
        _log.error("the site file of %s no longer fits (key %s)", organisation_id, error.key)
        return shipped()
