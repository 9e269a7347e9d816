"""What people come for, done by keyboard from beginning to end, in Hindi on a phone, in English at a desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Desk
from tests.browser.keyboard import press, reach, type_into
from tests.desk.world import PASSWORD

LURE = "बिजली बिल ऑनलाइन अपडेट करें, नहीं तो आपका कनेक्शन काट दिया जाएगा। 9000000021"
BOTH = pytest.mark.parametrize(("language", "size"), [("hi", PHONE), ("en", DESK)], ids=["hi", "en"])
Opened = Callable[..., Page]


@BOTH
def test_check_report_and_status(opened: Opened, language: str, size: Any) -> None:
    page = opened("/", language=language, size=size)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip", "the first stop skips the frame"
    type_into(page, "textarea[name=text]", LURE)
    reach(page, "input[name=done][value=called]")
    page.keyboard.press("Space")
    press(page, "button:not(.quiet)")
    expect(page.locator("section.verdict .label").first).not_to_be_empty()
    expect(page.locator("mark").first).to_be_visible()
    assert page.locator("a[href='tel:1930']").count() >= 1
    assert page.locator("a[href*='9000000021']").count() == 0, "a number of the message is no link"
    reach(page, "input[name=organisation]")
    page.keyboard.press("Space")
    press(page, "form[action^='/report'] button")
    assert re.search(r"/r/[0-9A-Z]{11}", page.url)
    code = page.locator(".code.big").inner_text().strip()
    page.goto("/r/")
    type_into(page, "input[name=code]", code.lower())
    page.keyboard.press("Enter")
    expect(page.locator(".code.big")).to_contain_text(code[:4])


@BOTH
def test_signing_in_and_out(desk: Desk, opened: Opened, language: str, size: Any) -> None:
    page = opened("/desk/", language=language, size=size)
    assert "/desk/login" in page.url
    type_into(page, "input[name=login]", desk.seeded["emails"]["operator"])
    type_into(page, "input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("header .who")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == language
    press(page, "form[action$=logout] button")
    assert "/desk/login" in page.url


@BOTH
def test_an_operator_takes_a_report(desk: Desk, opened: Opened, language: str, size: Any) -> None:
    page = opened(desk.page("new-report"), by="operator", language=language, size=size)
    type_into(page, "textarea[name=text]", LURE)
    press(page, "#report-form button:not([name])")
    for code in ("hi", "en"):
        expect(page.locator(f".answers .say[lang={code}] .verdict-word")).to_be_visible()
    press(page, ".keep-now button")
    expect(page.locator(".big-code").first).to_have_text(re.compile(r"^[0-9A-Z-]{13}$"))


@BOTH
def test_an_engineer_works_on_a_case(desk: Desk, opened: Opened, language: str, size: Any) -> None:
    page = opened(desk.page("new-report"), by="operator", language=language, size=size)
    page.locator("textarea[name=text]").fill(LURE)
    page.locator("select[name=area]").select_option(index=1)
    page.locator("#report-form button[name=keep]").click()
    code = page.locator(".big-code").first.inner_text().strip()

    page = opened(desk.page("cases"), by="admin", language=language, size=size)
    row = page.locator("tr", has_text=code)
    path = row.locator("a.code").get_attribute("href")
    assert path is not None
    press(page, f"form[action='{path}/acknowledge'] button")
    page.goto(path)
    expect(page.locator(".marks .mark.acknowledged")).to_be_visible()
    press(page, "#ours button[value=no]")
    expect(page.locator("#ours li").first).to_be_visible()
    reach(page, "details summary:has(+ form[action$=note])")
    page.keyboard.press("Enter")
    type_into(page, "textarea#note", "Rang the number: no answer.")
    press(page, "form[action$=note] button")
    expect(page.locator("ol.history")).to_contain_text("Rang the number: no answer.")
    press(page, "a[href$=sheet]")
    expect(page.locator("article.sheet")).to_contain_text(code)


@BOTH
def test_an_admin_adds_somebody_and_the_auditor_sees_it(
    desk: Desk, opened: Opened, language: str, size: Any
) -> None:
    page = opened(desk.page("people"), by="admin", language=language, size=size)
    reach(page, "main summary")
    page.keyboard.press("Enter")
    type_into(page, "input[name=email]", f"kamla.{language}@example.org")
    type_into(page, "input[name=name]", "Kamla Devi")
    reach(page, "select[name=role]")
    page.keyboard.press("ArrowDown")
    press(page, "main details button")
    expect(page.locator("h1")).to_contain_text("Kamla Devi")
    page = opened(desk.page("audit"), by="auditor", language=language, size=size)
    expect(page.locator("main table")).to_be_visible()
    assert "Kamla" not in page.locator("main").inner_text()
