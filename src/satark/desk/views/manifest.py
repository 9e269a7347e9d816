"""`/manifest.webmanifest`: the site as an app of a phone, to which messages can be shared."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from satark.desk.words import language_of, say

_THEME, _GROUND = "#143d59", "#f5f3ee"


def manifest(request: HttpRequest) -> JsonResponse:
    """The manifest in the language asked for; what is shared comes to `/` as a form."""
    language = language_of(request)
    response = JsonResponse(
        {
            "id": "/",
            "name": say(language, "site.app_name"),
            "short_name": say(language, "site.name"),
            "description": say(language, "check.lead"),
            "lang": language,
            "dir": "ltr",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "theme_color": _THEME,
            "background_color": _GROUND,
            "icons": [
                {"src": "/static/icons/satark.svg", "sizes": "any", "type": "image/svg+xml"},
                {"src": "/static/icons/satark-192.png", "sizes": "192x192", "type": "image/png"},
                {"src": "/static/icons/satark-512.png", "sizes": "512x512", "type": "image/png"},
                {
                    "src": "/static/icons/satark-512.png",
                    "sizes": "512x512",
                    "type": "image/png",
                    "purpose": "maskable",
                },
            ],
            "share_target": {
                "action": f"/?lang={language}#result",
                "method": "POST",
                "enctype": "application/x-www-form-urlencoded",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        },
        json_dumps_params={"ensure_ascii": False},
        content_type="application/manifest+json",
    )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
