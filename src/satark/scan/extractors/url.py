"""Links: whole or bare, defanged, split, by number, into a chat or a payment app, or only promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from satark.records.entity import Entity, EntityKind
from satark.scan.addresses import dotted
from satark.scan.domains import Domains, domains, encoded
from satark.scan.extractor import Extractor
from satark.scan.links import Link, Titled, links
from satark.scan.pattern import pattern
from satark.scan.refang import Refanged, refang
from satark.scan.shapes import TINY_PAISE
from satark.scan.standing import Standing, standing_of
from satark.scan.view import View

_CHAT = frozenset(
    ("wa.me", "www.wa.me", "api.whatsapp.com", "web.whatsapp.com", "whatsapp.com", "www.whatsapp.com")
)
_CHAT_NUMBER = pattern("(?:^/|phone=|/send/)([+]?[0-9]{7,15})(?![0-9])|%2b([0-9]{7,15})")
_PAYEE = pattern("[?&]pa=([a-z0-9._-]{1,64}(?:@|%40)[a-z0-9.]{2,40})")
_SUM = pattern("[?&]am=([0-9]{1,9})(?:[.]([0-9]{1,2}))?(?![0-9.])")
_PLACEHOLDER = pattern(
    "[<\\[{(] ?(?:[a-z]{1,12} ){0,2}?(?:link|url|website|लिंक) ?[>\\])}]"
    "|(?<![a-z])(?:link|url|लिंक)(?: is| here| पर)?[ :.-]{1,3}"
    "(?:x{4,40}|[*]{4,40}|_{4,40}|[.]{6,40})(?![a-z0-9])"
)
_STORES = frozenset(("play.google.com", "apps.apple.com", "itunes.apple.com"))


class Url(Extractor):
    """Links; value is host and path without scheme, the host in lower case, encoded when it is no ASCII.

    Traits: `shortener`, `shared_host`, `government`, `bank_in`, `remote_access`, `store`, `apk`, `ip`, `idn`,
    `userinfo`, `port`, `defanged`, `split`, `chat` and, unless its number is official, `wa_me`, `upi_link`,
    `placeholder` (a link only promised), `lookalike` with `like:<organisation or brand>`, `soft`, `cheap_top`
    (a top-level name that costs next to nothing). A link into a chat
    yields its phone number too, one into a payment app its UPI ID and amount.
    """

    kind: ClassVar[EntityKind] = "url"

    def find(self, view: View) -> Iterator[Entity]:
        text = view.normal.text
        if "link" in text or "url" in text or "website" in text or "लिंक" in text:
            for match in _PLACEHOLDER().finditer(text):
                yield view.entity("url", match.start(), match.end(), "link", traits=("placeholder",))
        if "." not in text and ":/" not in text and ": /" not in text and "dot" not in text:
            return
        refanged = refang(text)
        register = domains(view.facts)
        titled = Titled(view.normal.original, view.normal.starts, refanged)
        for link in links(refanged, titled, register):
            yield from _entities(view, refanged, link, register)


def _entities(view: View, refanged: Refanged, link: Link, register: Domains) -> Iterator[Entity]:
    start, end = refanged.back(link.start, link.end)
    traits = set(link.traits)
    if refanged.changed and end - start != link.end - link.start:
        traits.add("defanged")
    if "upi_link" in traits:
        yield view.entity("url", start, end, f"{link.scheme}://{link.host}", traits=traits)
        yield from _payment(view, refanged, link)
        return
    host = _real(view, refanged, link)
    if (address := dotted(host)) is not None and link.scheme != "www":
        host = address
        traits.add("ip")
        standing = Standing()
    else:
        standing = register.standing(host)
    if standing.official is None and register.cheap(host):
        traits.add("cheap_top")
    if host != link.host or "xn--" in host:
        traits.add("ip" if "ip" in traits else "idn")
        if "idn" in traits and not standing.facts:
            standing = _shown_as(standing, link, register)
    if link.port and link.port not in (":80", ":443"):
        traits.add("port")
    path = _path(view, refanged, link)
    low = link.path.partition("#")[0]
    if ".apk" in low and low.partition("?")[0].endswith(".apk"):
        traits.add("apk")
    if host in _STORES:
        traits.add("store")
        packages = view.facts.registers["remote_access"].get("packages", {})
        if isinstance(packages, dict) and any(name in low for name in packages):
            traits.add("remote_access")
    if host in _CHAT or link.scheme == "whatsapp":
        traits.add("chat")
        standing = Standing()
        for number in _chat_number(view, refanged, link):
            standing = Standing(number.official, number.owner, number.facts)
            yield number
        if not standing.official:
            traits.add("wa_me")
    shown = host.removeprefix("www.") if host.count(".") > 1 else host
    value = shown + (link.port if "port" in traits else "") + path
    yield view.entity("url", start, end, value, standing, traits)


def _shown_as(standing: Standing, link: Link, register: Domains) -> Standing:
    """A host that only looks like an official one in other letters."""
    looks = register.standing(link.host)
    if looks.facts and looks.owner:
        return Standing(None, None, (), ("lookalike", f"like:{looks.owner}"))
    if "lookalike" in looks.traits:
        return Standing(None, None, (), tuple({*standing.traits, *looks.traits}))
    return standing


def _real(view: View, refanged: Refanged, link: Link) -> str:
    """The host as a browser takes it: letters of other scripts stay, styled ones become plain."""
    original, starts = view.normal.original, view.normal.starts
    if original.isascii():
        return link.host
    letters: list[str] = []
    for offset, letter in enumerate(link.host):
        at = starts[refanged.places[link.host_start + offset]] if "split" not in link.traits else -1
        there = original[at] if at >= 0 else letter
        other = "\u00df" <= there < "\u2000" or "\u2c00" <= there < "\u2e00" or "\ua000" <= there < "\ud800"
        letters.append(there if other else letter)
    return ".".join(encoded(label) for label in "".join(letters).split("."))


def _path(view: View, refanged: Refanged, link: Link) -> str:
    """The path as written (servers tell capitals apart), without query, fragment and last slash."""
    path = link.path.partition("?")[0].partition("#")[0].rstrip("/")
    if not path:
        return ""
    original, starts, index = view.normal.original, view.normal.starts, refanged.places
    first = link.path_start
    letters = [original[starts[index[first + offset]]] for offset in range(len(path))]
    return "".join(there if there.isascii() else plain for there, plain in zip(letters, path, strict=True))


def _chat_number(view: View, refanged: Refanged, link: Link) -> Iterator[Entity]:
    match = _CHAT_NUMBER().search(link.path)
    if match is None:
        return
    group = 1 if match[1] else 2
    digits = match[group].lstrip("+").removeprefix("00")
    indian = len(digits) == 12 and digits.startswith("91") and digits[2] in "6789"
    value = digits[2:] if indian else digits if len(digits) == 10 and digits[0] in "6789" else f"+{digits}"
    start, end = refanged.back(link.path_start + match.start(group), link.path_start + match.end(group))
    sort = "foreign" if value.startswith("+") else "mobile"
    yield view.entity("phone", start, end, value, standing_of(view.facts, "phone", value), (sort, "wa_me"))


def _payment(view: View, refanged: Refanged, link: Link) -> Iterator[Entity]:
    if match := _PAYEE().search(link.path):
        value = match[1].replace("%40", "@")
        start, end = refanged.back(link.path_start + match.start(1), link.path_start + match.end(1))
        handles = view.facts.registers["upi_handles"].get("handles", {})
        known = isinstance(handles, dict) and value.partition("@")[2] in handles
        traits = ("known_handle", "upi_link") if known else ("upi_link",)
        yield view.entity("upi", start, end, value, standing_of(view.facts, "upi", value), traits)
    if match := _SUM().search(link.path):
        paise = int(match[1]) * 100 + int(((match[2] or "") + "00")[:2])
        start, end = refanged.back(link.path_start + match.start(1), link.path_start + match.end())
        yield view.entity(
            "amount",
            start,
            end,
            str(paise),
            traits=("tiny", "upi_link") if 0 < paise <= TINY_PAISE else ("upi_link",),
        )
