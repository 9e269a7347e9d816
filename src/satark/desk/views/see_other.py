"""The answer to a form that did something: look over there."""

from __future__ import annotations

from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """303: whatever was sent, the next page is read."""

    status_code = 303
