"""The rule of a route, kept before its view is called."""

from __future__ import annotations

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from satark.desk.models import ApiKey, User
from satark.desk.problems import problem
from satark.desk.roles import Access, Public, SignedIn
from satark.desk.routes import Route, View
from satark.desk.second_factor import lacks_second_step


class OfficeRequest(HttpRequest):
    """A request of somebody who has signed in: `user` is the person."""

    user: User


class KeyRequest(HttpRequest):
    """A request to the API: `key` where a program calls, `user` where a person does."""

    key: ApiKey | None


def guarded(route: Route) -> View:
    """The view of a route behind its rule."""
    view = route.view
    if view is None:
        raise ValueError(f"the route {route.name} has no view in Django")

    def call(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        rule = route.rule(request.method or "")
        if rule is None:
            return _wrong_method(request, route)
        key = key_of(request) if route.api else None
        request.key = key  # type: ignore[attr-defined]
        refused = _refused(request, route, rule, key)
        return view(request, **kwargs) if refused is None else refused

    call.csrf_exempt = route.api or route.sessionless  # type: ignore[attr-defined]
    call.route = route  # type: ignore[attr-defined]
    return call


def key_of(request: HttpRequest) -> ApiKey | None:
    """The key of `Authorization: Bearer KEY`, if it is one that counts."""
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    return live_key(value.strip()) if kind.lower() == "bearer" else None


def live_key(value: str) -> ApiKey | None:
    """The key of these characters, unless it was revoked."""
    digest = hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
    return ApiKey.objects.select_related("organisation").filter(digest=digest, revoked_at=None).first()


def allowed(rule: Access, user: object, key: ApiKey | None) -> bool:
    """True where a rule lets in this person or key."""
    if isinstance(rule, Public):
        return key is None or rule.scope is None or rule.scope in key.scopes
    person = user if isinstance(user, User) and user.is_active else None
    if isinstance(rule, SignedIn):
        return person is not None
    by_key = key is not None and rule.scope is not None and rule.scope in key.scopes
    return by_key or person is not None and person.role in rule.roles


def _refused(request: HttpRequest, route: Route, rule: Access, key: ApiKey | None) -> HttpResponse | None:
    # The API takes a session for reading alone: sending by it would need the protection of forms.
    user = None if route.api and request.method == "POST" else request.user
    if allowed(rule, user, key):
        return _second_step_first(request, route, user, rule, key)
    known = isinstance(user, User) or key is not None
    if route.api:
        return problem("not-allowed" if known else "no-key")
    if not known:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
    return render(request, "errors/403.html", status=403)


def _second_step_first(
    request: HttpRequest, route: Route, user: object, rule: Access, key: ApiKey | None
) -> HttpResponse | None:
    """The way to the second step for somebody whose role needs it and who has none."""
    if route.before_second_step or isinstance(rule, Public) or not isinstance(user, User):
        return None
    if not lacks_second_step(user) or allowed(rule, None, key):
        return None
    return problem("not-allowed") if route.api else redirect("mfa_activate_totp")


def _wrong_method(request: HttpRequest, route: Route) -> HttpResponse:
    verbs = [verb for verb in ("GET", "HEAD", "POST") if route.rule(verb) is not None]
    response = problem("wrong-method") if route.api else render(request, "errors/405.html", status=405)
    response.headers["Allow"] = ", ".join(verbs)
    return response
