"""The desk as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class Desk(AppConfig):
    """All models, templates and static files of the desk."""

    name = "satark.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Begin to note what happens around signing in."""
        from satark.desk.sign_in_log import listen

        listen()
