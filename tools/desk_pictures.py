"""Pictures of the desk's main pages, to be looked at: `./dev run python -m tools.desk_pictures FOLDER`.

It serves the demonstration and writes PNGs at phone and desk width, in Hindi and English.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium

LURE = "बिजली बिल ऑनलाइन अपडेट करें, नहीं तो आपका कनेक्शन काट दिया जाएगा। 9000000021"
SIZES = {"phone": (360, 740), "desk": (1280, 900)}
# Name, role (nobody for the public), address.
PAGES = (
    ("check", "", "/"),
    ("about", "", "/about"),
    ("appeal", "", "/appeal"),
    ("sign-in", "", "/desk/login"),
    ("cases", "engineer", "/desk/cases"),
    ("new-report", "operator", "/desk/reports/new"),
    ("call-backs", "operator", "/desk/call-backs"),
    ("search", "admin", "/desk/search"),
    ("dashboard", "admin", "/desk/dashboard"),
    ("people", "admin", "/desk/admin/people"),
    ("facts", "admin", "/desk/admin/facts"),
    ("areas", "admin", "/desk/admin/areas"),
    ("audit", "auditor", "/desk/audit"),
)


def main(folder: Path) -> int:
    """Write all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with _demonstration() as (address, emails, password), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.program(), args=chromium.arguments())
        for language in ("hi", "en"):
            for size, (width, height) in SIZES.items():

                def of(role: str, language: str = language, width: int = width, height: int = height) -> Page:
                    page = _page(browser, address, language, width, height)
                    if role:
                        _sign_in(page, emails[role], password)
                    return page

                _shoot(of, folder, f"{size}-{language}")
        browser.close()
    return 0


def _shoot(of: Callable[[str], Page], folder: Path, ending: str) -> None:
    pages: dict[str, Page] = {}
    for name, role, path in PAGES:
        page = pages.setdefault(role, of(role)) if role not in pages else pages[role]
        page.goto(path)
        page.screenshot(path=folder / f"{name}-{ending}.png", full_page=True)
    page = pages[""]
    page.goto("/")
    page.locator("textarea[name=text]").fill(LURE)
    page.locator("input[name=done][value=called]").check()
    page.locator("main form button").first.click()
    page.screenshot(path=folder / f"answer-{ending}.png", full_page=True)
    page = pages["engineer"]
    page.goto("/desk/cases")
    page.locator("a.code").first.click()
    page.screenshot(path=folder / f"case-{ending}.png", full_page=True)


def _page(browser: Browser, address: str, language: str, width: int, height: int) -> Page:
    context = browser.new_context(base_url=address, viewport={"width": width, "height": height})
    context.add_cookies([{"name": "language", "value": language, "url": address}])
    return context.new_page()


def _sign_in(page: Page, email: str, password: str) -> None:
    page.goto("/desk/login")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_selector("header .who")


@contextmanager
def _demonstration() -> Iterator[tuple[str, dict[str, str], str]]:
    """The served demonstration: its address, an e-mail address by role, the password."""
    desk = subprocess.Popen([sys.executable, "-m", "tools.demo_desk"], stdout=subprocess.PIPE, text=True)
    try:
        said = ""
        while "The desk answers at" not in said:
            assert desk.stdout is not None
            line = desk.stdout.readline()
            if not line:
                raise RuntimeError(f"the demonstration ended: {said}")
            said += line
        address = re.search(r"answers at (http://\S+?)/? ", said)
        password = re.search(r"with the password (\S+)", said)
        assert address is not None and password is not None
        emails: dict[str, str] = {}
        for role, email in re.findall(r"^  (\w+) +(\S+@\S+)", said, re.MULTILINE):
            emails.setdefault(role, email)
        yield address[1], emails, password[1]
    finally:
        desk.terminate()
        desk.wait(30)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
