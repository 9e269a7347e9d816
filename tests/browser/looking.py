"""What is wrong with a page as the browser shows it, in words: each function gives a list, best empty."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from satark.desk.words import words

SERIOUS = ("serious", "critical")
SMALLEST_TARGET_PX = 44
# Words in Latin letters that may stand on Hindi pages: names, and what phones and papers print so.
LATIN_ALLOWED = frozenset(Path(__file__).with_name("latin_words.txt").read_text("utf-8").split())
KEYS = words("en").keys() | words("hi").keys()

_TEXT = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (of.closest('script, style, noscript')) continue;
    found.push({
      text: node.textContent.trim(),
      lang: of.closest('[lang]')?.lang ?? '',
      given: !!of.closest('bdi, code, pre, textarea, blockquote, [translate=no]'),
    });
  }
  for (const of of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (of.getAttribute(name))
        found.push({text: of.getAttribute(name), lang: of.closest('[lang]')?.lang ?? '', given: false});
  found.push({text: document.title, lang: document.documentElement.lang, given: false});
  return found.filter(one => one.text);
}
"""

_TARGETS = """
smallest => {
  const wrong = [];
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  for (const of of document.querySelectorAll(targets)) {
    let shown = of;
    if (of.matches('[type=checkbox], [type=radio]')) shown = of.closest('label') ?? of.labels?.[0] ?? of;
    const box = shown.getBoundingClientRect();
    if (!box.width || !box.height || box.bottom <= 0 || box.right <= 0 || !of.checkVisibility()) continue;
    // A link within a sentence may be as high as its line (WCAG 2.5.8).
    const beside = [...of.parentElement.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
    const inline = of.matches('a') && getComputedStyle(of).display === 'inline' &&
      beside.some(node => node.textContent.trim().length > 1);
    if (!inline && box.height < smallest - 0.5)
      wrong.push(`${shown.outerHTML.slice(0, 90)} is ${box.height.toFixed(1)} px high`);
  }
  return wrong;
}
"""


def stopped(page: Page) -> list[str]:
    """What the policy of content stopped."""
    return [f"stopped by the policy: {one}" for one in page.evaluate("window.stopped")]


def barriers(page: Page) -> list[str]:
    """What axe-core finds serious or critical."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:120]}: {node['failureSummary'][-160:]!r}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


def sideways(page: Page) -> list[str]:
    """Scrolling to the side."""
    wide, has = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"{wide} px wide on {has}"] if wide > has else []


def small_targets(page: Page) -> list[str]:
    """What is too small to be touched."""
    found: list[str] = page.evaluate(_TARGETS, SMALLEST_TARGET_PX)
    return found


def unarmed(page: Page) -> list[str]:
    """Stored text that has become more than text: elements of its own, a link, letters that turn the line."""
    found: list[str] = page.evaluate(
        r"""
        () => {
          const wrong = [];
          if (document.querySelector('img[src="x"], [onerror], main script:not([src])'))
            wrong.push('stored text became an element');
          if (document.querySelector('a[href*="bill.example"], a[href*="9000000077"]'))
            wrong.push('what stands in a message became a link');
          const text = document.body.innerText;
          if (/[\u202a-\u202e\u2066-\u2069\u0007]/.test(text)) wrong.push('characters turn the line');
          return wrong;
        }
        """
    )
    return found


def frame(page: Page, language: str) -> list[str]:
    """What every page has: its language, a title, one heading above all."""
    wrong = []
    if page.locator("html").get_attribute("lang") != language:
        wrong.append(f"the page is not in {language}")
    if not page.title() or page.title() == "HIJACKED":
        wrong.append(f"the title is {page.title()!r}")
    if page.locator("h1").count() != 1:
        wrong.append(f"{page.locator('h1').count()} headings h1")
    return wrong


def unsaid(page: Page, language: str) -> list[str]:
    """Words nobody has put into the page's language: marks of templates, bare keys, English in Hindi."""
    wrong = []
    parts: list[dict[str, Any]] = page.evaluate(_TEXT)
    for part in parts:
        text = part["text"]
        if not part["given"]:
            wrong += [f"a mark of a template: {text[:80]!r}"] if re.search(r"\{\{|\{%|\{\w*\}", text) else []
            wrong += [
                f"a bare key: {key}" for key in re.findall(r"\b[a-z_]+\.[a-z_0-9]+\b", text) if key in KEYS
            ]
        if language == "hi" and part["lang"] == "hi" and not part["given"]:
            wrong += [f"not in Hindi: {found}" for found in _latin(text)]
        if language == "en" and part["lang"] == "en" and not part["given"]:
            wrong += [f"not in English: {text[:60]!r}"] if re.search("[\u0900-\u097f]", text) else []
    return sorted(set(wrong))


# What is no word: addresses, codes of reports, headers such as VM-JVVNL-S, what is masked.
_NO_WORD = re.compile(
    r"\S+@\S+|https?://\S+|\b[\w-]+(?:\.[\w-]+)+\S*|\b[0-9A-Z]{4}-[0-9A-Z-]+\b|\b[A-Z]{2}-[A-Z]+(?:-[A-Z])?\b|X{2,}"
)


def _latin(text: str) -> list[str]:
    words_there = re.findall(r"[A-Za-z]{2,}", _NO_WORD.sub(" ", text))
    return [word for word in words_there if word not in LATIN_ALLOWED]
