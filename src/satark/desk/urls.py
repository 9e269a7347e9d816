"""The addresses of the desk, made of the table of routes and of nothing else."""

from __future__ import annotations

from django.urls import path

from satark.desk.guard import guarded
from satark.desk.routes import routes

urlpatterns = [
    path(route.path, guarded(route), name=route.name) for route in routes() if route.view is not None
]
handler400 = "satark.desk.views.errors.bad_request"
handler403 = "satark.desk.views.errors.forbidden"
handler404 = "satark.desk.views.errors.not_found"
handler429 = "satark.desk.views.errors.too_many"
handler500 = "satark.desk.views.errors.failed"
