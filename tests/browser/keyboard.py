"""Going through a page by the keyboard alone: tab to a thing, past none that hides having the focus."""

from __future__ import annotations

from playwright.sync_api import Page, expect

LIMIT_STOPS = 150
_SEEN = """
() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const framed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const across = box.width > 0 && box.right > 0 && box.left < innerWidth;
  const down = box.bottom > 0 && box.top < innerHeight;
  return framed && across && down ? '' : at.outerHTML.slice(0, 120);
}
"""


def reach(page: Page, selector: str) -> None:
    """Tab until the focus is on what a selector names; every stop on the way shows that it has the focus."""
    page.wait_for_load_state("load")  # before the styles are there, nothing shows that it has the focus
    for _ in range(LIMIT_STOPS):
        page.keyboard.press("Tab")
        hidden = page.evaluate(_SEEN)
        assert not hidden, f"has the focus and does not show it: {hidden}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by the tab key")


def type_into(page: Page, selector: str, text: str) -> None:
    """Reach a field and type."""
    reach(page, selector)
    page.keyboard.type(text)


def press(page: Page, selector: str, key: str = "Enter") -> None:
    """Reach a button or link and press it; wait for the page it leads to."""
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press(key)


def heading(page: Page, words: str) -> None:
    """The page that is there now has this heading."""
    expect(page.locator("h1")).to_contain_text(words)
