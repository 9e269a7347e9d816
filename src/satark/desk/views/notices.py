"""What is told on the page that follows an action."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from satark.desk.words import language_of, say


def told(request: HttpRequest, key: str, **given: object) -> None:
    """Tell that something was done."""
    messages.success(request, say(language_of(request), key, **given))
