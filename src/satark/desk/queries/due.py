"""What time brings: cases that are late, and data that were kept long enough."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet

from satark.desk.models import Case, DeskOrganisation, Report


def late_cases(now: datetime) -> QuerySet[Case]:
    """New cases past their hour that are not marked yet, of all organisations, the oldest due first."""
    late = Case.objects.filter(state="new", due_at__lt=now, escalated_at__isnull=True)
    return late.select_related("area", "organisation").order_by("due_at", "id")


def with_old_reporters(organisation: DeskOrganisation, now: datetime) -> QuerySet[Report]:
    """Reports whose reporter's data are older than the organisation keeps them."""
    until = now - timedelta(days=organisation.keep_contacts_days)
    return Report.objects.filter(organisation=organisation, reporter__created_at__lt=until)


def with_old_messages(organisation: DeskOrganisation, now: datetime) -> QuerySet[Report]:
    """Reports whose case was closed before what the organisation keeps, and whose message is still there."""
    until = now - timedelta(days=organisation.keep_messages_days)
    past = Report.objects.filter(organisation=organisation, case__closed_at__lt=until)
    return past.filter(message__erased_at__isnull=True).select_related("message")
