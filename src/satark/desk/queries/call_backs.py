"""The call-backs that are open at an organisation."""

from __future__ import annotations

from django.db.models import QuerySet

from satark.desk.models import CallBack, User


def open_call_backs(user: User) -> QuerySet[CallBack]:
    """Those of a person's organisation, the one that waits longest first."""
    ours = CallBack.objects.filter(report__organisation_id=user.organisation_id, closed_at__isnull=True)
    return ours.select_related("report__message", "report__organisation").order_by("opened_at", "id")
