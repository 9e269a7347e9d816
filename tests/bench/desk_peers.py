"""What the desk is measured against: an application that echoes, and the same check behind Django alone."""

from __future__ import annotations

import json
import os
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from django.core.asgi import get_asgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

import satark
from satark.desk.judging import for_the_public


async def echo(
    scope: dict[str, Any],
    receive: Callable[[], Awaitable[dict[str, Any]]],
    send: Callable[[dict[str, Any]], Awaitable[None]],
) -> None:
    """Send the body back."""
    if scope["type"] != "http":
        return
    body = b""
    while True:
        event = await receive()
        body += event.get("body", b"")
        if not event.get("more_body"):
            break
    length = [(b"content-length", b"%d" % len(body)), (b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": length})
    await send({"type": "http.response.body", "body": body})


@csrf_exempt
def check(request: HttpRequest) -> JsonResponse:
    """The check as a usual view."""
    asked = json.loads(request.body)
    now: datetime = timezone.now()
    return JsonResponse(for_the_public(satark.check(asked["text"], received_at=now).to_dict()))


urlpatterns = [path("api/v1/check", check)]


def behind_django() -> Any:
    """Django with the desk's settings and this one address."""
    from django.conf import settings

    assert os.environ["DJANGO_SETTINGS_MODULE"]
    settings.ROOT_URLCONF = "tests.bench.desk_peers"
    return get_asgi_application()
