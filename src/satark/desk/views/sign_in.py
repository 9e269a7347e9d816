"""Signing in, the own account and the second step: allauth's views with our pages, and nothing else of it."""

from __future__ import annotations

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.logout import logout
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from satark.desk.guard import OfficeRequest
from satark.desk.routes import View
from satark.desk.second_factor import lacks_second_step, needs_second_step

sign_out: View = account.LogoutView.as_view()
code: View = mfa.AuthenticateView.as_view(template_name="sign_in/code.html")
forgotten: View = account.PasswordResetView.as_view(template_name="sign_in/forgotten.html")
forgotten_sent: View = account.PasswordResetDoneView.as_view(template_name="sign_in/forgotten_sent.html")
new_password: View = account.PasswordResetFromKeyView.as_view(template_name="sign_in/new_password.html")
new_password_done: View = account.PasswordResetFromKeyDoneView.as_view(
    template_name="sign_in/new_password_done.html"
)
confirm: View = account.ReauthenticateView.as_view(template_name="account/confirm.html")
confirm_by_code: View = mfa.ReauthenticateView.as_view(template_name="account/confirm_by_code.html")
_account: View = mfa.IndexView.as_view(template_name="account/account.html")
_change_password: View = account.PasswordChangeView.as_view(template_name="account/change_password.html")
_set_up: View = totp.ActivateTOTPView.as_view(template_name="account/second_step.html")
_turn_off: View = totp.DeactivateTOTPView.as_view(template_name="account/second_step_off.html")
_codes: View = recovery.ViewRecoveryCodesView.as_view(template_name="account/recovery_codes.html")
_new_codes: View = recovery.GenerateRecoveryCodesView.as_view(template_name="account/new_recovery_codes.html")


def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Address and password, or the way to a provider."""
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    providers = [{"id": app["provider_id"], "name": app["name"]} for app in apps]
    view = account.LoginView.as_view(
        template_name="sign_in/sign_in.html", extra_context={"providers": providers}
    )
    return view(request)  # type: ignore[no-any-return]


def my_account(request: OfficeRequest) -> HttpResponseBase:
    """Who one is here, the password, the second step."""
    request.needs_second_step = needs_second_step(request.user)  # type: ignore[attr-defined]
    return _account(request)


def change_password(request: OfficeRequest) -> HttpResponseBase:
    """Change the own password; who signs in by a provider has none."""
    return _change_password(request) if request.user.has_usable_password() else redirect("mfa_index")


def set_up_second_step(request: OfficeRequest) -> HttpResponseBase:
    """Show the key and take the first code."""
    request.lacks_second_step = lacks_second_step(request.user)  # type: ignore[attr-defined]
    return _signed_in_lately(request) or _set_up(request)


def turn_off_second_step(request: OfficeRequest) -> HttpResponseBase:
    """Take the key away, where the role does not need it."""
    return _signed_in_lately(request) or _turn_off(request)


def recovery_codes(request: OfficeRequest) -> HttpResponseBase:
    """The codes that are left."""
    return _signed_in_lately(request) or _codes(request)


def new_recovery_codes(request: OfficeRequest) -> HttpResponseBase:
    """Make new codes in place of the old ones."""
    return _signed_in_lately(request) or _new_codes(request)


def by_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Go to a provider to sign in there; nothing else of what allauth would start by this address."""
    if set(request.GET) - {"next", "lang"}:
        raise Http404
    answer: HttpResponseBase = openid.login(request, provider_id)
    return answer


def back_from_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Come back from a provider."""
    answer: HttpResponseBase = openid.callback(request, provider_id)
    return answer


def _signed_in_lately(request: OfficeRequest) -> HttpResponse | None:
    """None, or for somebody with nothing to show once more that it is them: the way to sign in anew."""
    adapter = get_adapter()
    if adapter.get_reauthentication_methods(request.user) or not adapter.is_reauthentication_required(
        app="allauth.mfa"
    ):
        return None
    logout(request)
    return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
