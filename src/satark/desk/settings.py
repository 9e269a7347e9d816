"""Django's settings, all of what a site may change taken from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from satark.desk.environment import behind_tls, database, hosts, secret_key
from satark.desk.openid import openid_apps

_HERE = Path(__file__).resolve().parent

SECRET_KEY = secret_key()
DEBUG = False
ALLOWED_HOSTS = hosts()
ROOT_URLCONF = "satark.desk.urls"
DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "desk.User"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "satark.desk.apps.Desk",
]

MIDDLEWARE = [
    "satark.desk.middleware.Counted",
    "satark.desk.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "satark.desk.middleware.Problems",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "satark.desk.middleware.ReadersLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "satark.desk.words.for_templates",
            ],
            "builtins": ["satark.desk.templatetags.said"],
        },
    }
]

STATIC_URL = "/static/"
STATICFILES_DIRS = [_HERE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Files are few and small: they are read from the package, no step of collecting them is needed.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

USE_TZ = True
TIME_ZONE = "Asia/Kolkata"
LANGUAGE_CODE = "hi"
LANGUAGES = [("hi", "हिन्दी"), ("en", "English")]
LOCALE_PATHS = [_HERE / "locale"]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_SAMESITE = "Lax"
if behind_tls():
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

# No field of a form is longer than a message may be; nothing is kept in memory beyond this.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

DEFAULT_FROM_EMAIL = os.environ.get("SATARK_MAIL_FROM", "satark@localhost")
EMAIL_HOST = os.environ.get("SATARK_MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("SATARK_MAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("SATARK_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SATARK_MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("SATARK_MAIL_TLS", "") == "yes"
EMAIL_TIMEOUT = 10

ACCOUNT_ADAPTER = "satark.desk.sign_in.Adapter"
SOCIALACCOUNT_ADAPTER = "satark.desk.sign_in.OpenIDAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
LOGIN_URL = "/desk/login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/desk/login"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {"reset_password": "satark.desk.sign_in_forms.ForgottenForm"}
MFA_ADAPTER = "satark.desk.second_factor.SecondStepAdapter"
# Addresses are the admins' to add; nobody types an own one.
MFA_ALLOW_UNVERIFIED_EMAIL = True
SECOND_STEP_REQUIRED = os.environ.get("SATARK_REQUIRE_MFA", "") != "no"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": openid_apps()}}
# A link, since a form may lead to no other site; it starts nothing but the sign-in.
SOCIALACCOUNT_LOGIN_ON_GET = True
# Clocks of phones differ by some seconds.
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Satark"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

# No message text, number or name reaches a log: Django's own loggers print paths and reports of errors.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "satark.desk.log.Quiet"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "satark": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
