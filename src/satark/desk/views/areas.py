"""Areas of an organisation: the list, a file looked at before it counts, and the file of what there is."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from satark.desk.actions.areas import bring_in
from satark.desk.area_files import COLUMNS, LIMIT_BYTES, AreaFile, Problem, decoded, read, written
from satark.desk.guard import OfficeRequest
from satark.desk.queries.area_changes import as_rows, changes
from satark.desk.refusal import RefusedError
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of, say


def areas(request: OfficeRequest) -> HttpResponse:
    """The areas there are; a POST looks at a file and says what it would change."""
    if request.method != "POST":
        return _page(request, {})
    text, found = _sent(request)
    if found.problems:
        return _page(request, {"problems": _said(request, found.problems)}, status=400)
    return _page(request, {"changes": changes(request.user.organisation, found.rows), "text": text})


def bring_in_areas(request: OfficeRequest) -> HttpResponse:
    """Do what was looked at."""
    found = read(request.POST.get("text", ""))
    if found.problems:
        return _page(request, {"problems": _said(request, found.problems)}, status=400)
    try:
        done = bring_in(request.user.organisation, found.rows, request.POST.get("seen", ""), request.user)
    except RefusedError as refused:
        return _page(request, {"wrong": {"form": refused.said(language_of(request))}}, status=409)
    told(
        request,
        "areas.brought_in",
        added=len(done.added),
        changed=len(done.changed),
        retired=len(done.retired),
    )
    return SeeOther(reverse("areas"))


def areas_file(request: OfficeRequest) -> HttpResponse:
    """The areas there are as a file, to be changed and brought in again."""
    answer = HttpResponse(
        "\ufeff" + written(as_rows(request.user.organisation)), content_type="text/csv; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{request.user.organisation_id}-areas.csv"'
    return answer


def _sent(request: OfficeRequest) -> tuple[str, AreaFile]:
    file = request.FILES.get("file")
    if file is None or file.size is None:
        return "", AreaFile(problems=[Problem(0, "no_file")])
    if file.size > LIMIT_BYTES:
        return "", AreaFile(problems=[Problem(0, "too_large")])
    text = decoded(file.read())
    if text is None:
        return "", AreaFile(problems=[Problem(0, "not_utf8")])
    return text, read(text)


def _said(request: OfficeRequest, problems: list[Problem]) -> list[tuple[int, str]]:
    language = language_of(request)
    return [(one.line, say(language, f"areas_wrong.{one.key}", **one.given)) for one in problems]


def _page(request: OfficeRequest, more: dict[str, Any], status: int = 200) -> HttpResponse:
    page = {"rows": as_rows(request.user.organisation), "columns": COLUMNS, **more}
    return render(request, "admin/areas.html", page, status=status)
