"""Official facts of an organisation: a site file looked at and published; every revision is kept."""

from __future__ import annotations

import difflib
import hashlib
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

import satark
from satark.desk.actions.site_facts import last_of, publish, restore
from satark.desk.guard import OfficeRequest
from satark.desk.judging import LIMIT_TEXT
from satark.desk.knowledge import facts_of
from satark.desk.merging import merged
from satark.desk.models import SiteFile
from satark.desk.problem_words import said_in
from satark.desk.refusal import RefusedError
from satark.desk.site_files import fact_changes, problems_of, skeleton, tidy
from satark.desk.views.notices import told
from satark.desk.views.see_other import SeeOther
from satark.desk.words import language_of
from satark.facts.sheets import sheet


def site_facts(request: OfficeRequest) -> HttpResponse:
    """The file there is; a POST looks at another or publishes it."""
    organisation = request.user.organisation
    last = last_of(organisation)
    page: dict[str, Any] = {
        "base": last.revision if last is not None else 0,
        "text": last.text if last is not None else skeleton(organisation),
    }
    if request.method != "POST":
        return _page(request, page)
    page |= _given(request)
    try:
        if request.POST.get("do") == "publish" and page["seen_before"] == page["seen"]:
            publish(organisation, page["text"], page["why"], page["base"], request.user)
            told(request, "site_facts.published")
            return SeeOther(reverse("site_facts"))
    except RefusedError as refused:
        page["wrong"] = {refused.field or "form": refused.said(language_of(request))}
    return _page(request, page | _looked_at(request, page), status=400 if "wrong" in page else 200)


def site_facts_revision(request: OfficeRequest, revision: int) -> HttpResponse:
    """One revision and what it changed; a POST restores it."""
    organisation = request.user.organisation
    of = get_object_or_404(SiteFile, organisation=organisation, revision=revision)
    last = last_of(organisation)
    base = last.revision if last is not None else 0
    wrong: dict[str, str] = {}
    if request.method == "POST":
        try:
            restore(organisation, of, request.POST.get("why", ""), _number(request, "base"), request.user)
        except RefusedError as refused:
            wrong = {refused.field or "form": refused.said(language_of(request))}
        else:
            told(request, "site_facts.restored", revision=revision)
            return SeeOther(reverse("site_facts"))
    before = SiteFile.objects.filter(organisation=organisation, revision=revision - 1).first()
    page = {
        "of": of,
        "base": base,
        "lines": _difference(before.text if before is not None else "", of.text),
        "wrong": wrong,
    }
    return render(request, "admin/site_facts_revision.html", page, status=400 if wrong else 200)


def _given(request: OfficeRequest) -> dict[str, Any]:
    text = tidy(request.POST.get("text", ""))
    return {
        "text": text,
        "why": request.POST.get("why", ""),
        "base": _number(request, "base"),
        "message": request.POST.get("message", "")[:LIMIT_TEXT],
        "sender": request.POST.get("sender", "")[:320],
        "seen": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "seen_before": request.POST.get("seen", ""),
    }


def _looked_at(request: OfficeRequest, page: dict[str, Any]) -> dict[str, Any]:
    """The problems of the text that was sent, or what it would change in facts and in a verdict."""
    organisation = request.user.organisation_id
    found = problems_of(organisation, page["text"])
    problems = [(problem, said_in(problem, language_of(request))) for problem in found]
    if any(problem.severity == "error" for problem in found):
        return {"problems": problems, "looked_at": True, "may_publish": False}
    # Not kept: whoever tries ten texts should not push other organisations' facts out of memory.
    before, after = facts_of(organisation), merged.__wrapped__(organisation, page["text"])
    looked: dict[str, Any] = {
        "problems": problems,
        "looked_at": True,
        "may_publish": True,
        "changes": fact_changes(before, after, organisation),
    }
    if page["message"].strip():
        now = timezone.now()
        looked["verdicts"] = [
            satark.check(page["message"], sender=page["sender"] or None, received_at=now, facts=facts).label
            for facts in (before, after)
        ]
    return looked


def _page(request: OfficeRequest, page: dict[str, Any], status: int = 200) -> HttpResponse:
    organisation = request.user.organisation
    facts = facts_of(organisation.pk)
    known = organisation.pk in facts.organisations
    more = {
        "history": SiteFile.objects.filter(organisation=organisation).select_related("by")[:100],
        "sheet": sheet(facts, organisation.pk, language_of(request)) if known else "",
    }
    return render(request, "admin/site_facts.html", {**more, **page}, status=status)


def _number(request: OfficeRequest, name: str) -> int:
    given = request.POST.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else -1


def _difference(before: str, after: str) -> list[tuple[str, str]]:
    """The lines of a difference with what each is: added, gone or there."""
    signs = {"+": "added", "-": "gone", " ": "there"}
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=3))[2:]
    return [(signs.get(line[:1], "place"), line) for line in lines]
