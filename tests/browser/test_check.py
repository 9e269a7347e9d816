"""Somebody shows a message and reads the verdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

LURE = "बिजली बिल ऑनलाइन अपडेट करें, नहीं तो आपका कनेक्शन काट दिया जाएगा। 9000000021"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_message_is_checked(opened: Callable[..., Page], language: str, scripts: bool) -> None:
    page = opened("/", language=language, scripts=scripts)
    page.locator("textarea[name=text]").fill(LURE)
    page.locator("main form button").first.click()
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("main section h2").count() >= 1
