"""Signing in and the own account; the names are those by which allauth finds its pages."""

from __future__ import annotations

from django.urls import register_converter
from django.urls.converters import StringConverter

from satark.desk.roles import PUBLIC, SIGNED_IN
from satark.desk.routes import Route
from satark.desk.views import sign_in as views


class PersonKey(StringConverter):
    """The short form of a person's number in a link, up to the hyphen before its key."""

    regex = "[0-9A-Za-z]{1,13}"


register_converter(PersonKey, "person")
_BY = "desk/login/with/<slug:provider_id>"


def _open(path: str, name: str, view: object, *, post: bool = False) -> Route:
    return Route(path, name, view, get=PUBLIC, post=PUBLIC if post else None)  # type: ignore[arg-type]


def _own(path: str, name: str, view: object, *, post: bool = True, nav: str = "") -> Route:
    post_rule = SIGNED_IN if post else None
    return Route(path, name, view, get=SIGNED_IN, post=post_rule, nav=nav, before_second_step=True)  # type: ignore[arg-type]


ROUTES = [
    _open("desk/login", "account_login", views.sign_in, post=True),
    _open("desk/login/code", "mfa_authenticate", views.code, post=True),
    _open(_BY, "openid_connect_login", views.by_provider),
    _open(f"{_BY}/back", "openid_connect_callback", views.back_from_provider),
    Route("desk/logout", "account_logout", views.sign_out, post=SIGNED_IN, before_second_step=True),
    _open("desk/password/forgotten", "account_reset_password", views.forgotten, post=True),
    _open("desk/password/forgotten/sent", "account_reset_password_done", views.forgotten_sent),
    _open(
        "desk/password/new/<person:uidb36>-<str:key>",
        "account_reset_password_from_key",
        views.new_password,
        post=True,
    ),
    _open("desk/password/new/done", "account_reset_password_from_key_done", views.new_password_done),
    _own("desk/account", "mfa_index", views.my_account, post=False, nav="my_account.nav"),
    _own("desk/account/password", "account_change_password", views.change_password),
    _own("desk/account/confirm", "account_reauthenticate", views.confirm),
    _own("desk/account/confirm/code", "mfa_reauthenticate", views.confirm_by_code),
    _own("desk/account/second-step", "mfa_activate_totp", views.set_up_second_step),
    _own("desk/account/second-step/off", "mfa_deactivate_totp", views.turn_off_second_step),
    _own("desk/account/recovery-codes", "mfa_view_recovery_codes", views.recovery_codes, post=False),
    _own("desk/account/recovery-codes/new", "mfa_generate_recovery_codes", views.new_recovery_codes),
]
