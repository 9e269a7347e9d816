"""`/`: one box for a message, and the verdict in place."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from satark.desk.judging import LIMIT_TEXT, Shown, judged
from satark.desk.words import language_of


def check(request: HttpRequest) -> HttpResponse:
    """The empty box, or the verdict on what was put into it; nothing is stored."""
    text = request.POST.get("text", "")[:LIMIT_TEXT].strip()
    verdict = None
    if text:
        shown = Shown(text, timezone.now(), sender=request.POST.get("sender", "").strip()[:320])
        verdict = judged(shown, None, language_of(request))
    return render(request, "check/check.html", {"text": text, "verdict": verdict})
