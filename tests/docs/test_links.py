"""Every link of the pages leads somewhere: to a file of the project, a heading, or an address of its form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [path for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))) if path.is_file()]
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
FILE = re.compile(
    r"`((?:src|docs|tests|tools|data|requirements)/[A-Za-z0-9_./-]+[.](?:py|md|toml|yml|json|txt|csv|dat))`"
)


def links(page: Path) -> list[str]:
    return LINK.findall(CODE.sub("", page.read_text("utf-8")))


def anchors(page: Path) -> set[str]:
    """Anchors of the headings, as code hosts make them."""
    headings = re.findall(r"^#{1,6} (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^a-z0-9 _-]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_relative_links_lead_to_files_of_the_project(page: Path) -> None:
    broken = []
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if (
            not target.is_relative_to(ROOT)
            or not target.exists()
            or anchor
            and target.suffix == ".md"
            and anchor not in anchors(target)
        ):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_outward_links_are_of_the_web(page: Path) -> None:
    outward = [link for link in links(page) if re.match(r"[a-z]+:", link)]
    assert [
        link for link in outward if not re.fullmatch(r"https?://[a-z0-9.-]+(?:/\S*)?|mailto:\S+", link)
    ] == []


def test_every_page_can_be_found_from_the_index() -> None:
    seen, open_ = set[Path](), [ROOT / "docs" / "README.md"]
    while open_:
        page = open_.pop()
        if page in seen:
            continue
        seen.add(page)
        targets = [
            (page.parent / link.partition("#")[0]).resolve() for link in links(page) if "://" not in link
        ]
        open_ += [target for target in targets if target.suffix == ".md" and target.exists()]
    missing = [path.relative_to(ROOT).as_posix() for path in PAGES if path not in seen]
    assert [path for path in missing if path.startswith("docs/")] == []


@pytest.mark.parametrize(
    "page",
    [ROOT / "docs" / "architecture.md", ROOT / "docs" / "privacy-and-safety.md"],
    ids=lambda page: page.name,
)
def test_files_named_on_the_page_are_there(page: Path) -> None:
    found = FILE.findall(page.read_text("utf-8"))
    places = ("", "src/satark")
    assert [name for name in found if not any((ROOT / place / name).exists() for place in places)] == []
