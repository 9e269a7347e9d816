"""Where links stand in a text: with a scheme, with www, bare, or split by a space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from satark.scan.addresses import dotted
from satark.scan.domains import Domains
from satark.scan.pattern import pattern
from satark.scan.refang import Refanged

# A text with more links than this is a list; the rest is left unread.
LIMIT_LINKS = 48
LIMIT_CANDIDATES = 160
# Letters of a label; sets with other scripts are slow to compile and only needed where such letters stand.
_PLAIN = "a-z0-9_-"
_ANY = "a-z0-9_\u00df-\u1fff\u2c00-\u2dff\u3040-\ud7ff-"
_SCHEME = pattern(
    "(https?|ftp|upi|tez|phonepe|paytmmp|paytm|gpay|bhim|whatsapp)[ ]{0,2}:[ ]{0,2}/{1,3}[ ]{0,2}"
    "|(?<![a-z0-9@.-])www ?[.] ?"
)
_PAYMENT = frozenset(("upi", "tez", "phonepe", "paytmmp", "paytm", "gpay", "bhim"))
_AUTHORITY = {plain: pattern(f"[.~%@:{signs}]{{1,300}}") for plain, signs in ((True, _PLAIN), (False, _ANY))}
_MORE = {plain: pattern(f" ?[.] ?([{signs}]{{1,63}})") for plain, signs in ((True, _PLAIN), (False, _ANY))}
_HOST = {plain: pattern(f"[.{signs}]{{3,253}}") for plain, signs in ((True, _PLAIN), (False, _ANY))}
_PORT = pattern(":[0-9]{1,5}(?![0-9.:])")
_PATH = pattern("[/?#][!-;=?-_a-~]{0,1500}")
_TRAILING = ".,;:!?'\")]}*_|~"

# A bare two-label name under one of these is a link as it stands; under any other top-level name, many of
# which are English or romanised Hindi words (in, is, me, to, pay, live, ki), something else has to say so.
_PLAIN_TOPS = frozenset((
    "com", "net", "org", "info", "biz", "gov", "edu", "mil", "co", "io", "xyz", "icu", "cc", "ru", "cn",
    "tk", "ml", "ga", "cf", "gq", "uk", "eu", "fr", "au", "nl", "jp", "kr", "br", "pk", "bd", "np", "vip",
    "buzz", "cyou", "sbs", "example", "invalid",
))  # fmt: skip
_TITLED_TOPS = frozenset(("com", "net", "org", "info"))
_CUE = pattern(
    "(?:visit|site|website|link|url|portal|login|log in|open|browse|webpage|वेबसाइट|साइट|लिंक|पोर्टल)"
    "(?: on| at| to| is| पर)?[ :.@>-]{1,3}$"
)
_AT = pattern("[\\[(] ?(?:at|@) ?[\\])]$")
_VERSION = pattern("(?:v|ver|version|build)[. ]{0,2}$")
_PROSE = frozenset((
    "disconnected", "connection", "connected", "disconnect", "disconnection", "electricity", "electrical",
    "customer", "consumer", "consumers", "customers", "department", "immediately", "payment", "payments",
    "pending", "officer", "helpline", "complaint", "complaints", "transaction", "successful",
    "successfully", "generated", "registered", "registration", "processed", "activated", "deactivated",
    "cancelled", "completed", "received", "credited", "debited", "suspended", "terminated", "information",
    "assistance", "delivered", "following", "tomorrow", "yesterday", "verification", "installed",
    "download", "downloaded", "application",
))  # fmt: skip
_LEAST_NAME = 8
_SMALL_WORDS = frozenset((
    "in", "is", "it", "to", "me", "at", "so", "my", "by", "as", "am", "us", "ki", "se", "be", "do", "no",
    "now", "today", "call", "how", "new", "one", "open", "free", "fun", "day", "life", "love", "money",
    "news", "pay", "phone", "play", "read", "safe", "save", "best", "cool", "date", "fast", "help",
    "care", "contact", "like", "lol", "live", "here",
))  # fmt: skip


class Link(NamedTuple):
    """A link at a half-open range of the refanged text: scheme (or nothing), host, port, path with query."""

    start: int
    end: int
    scheme: str
    host: str
    host_start: int
    port: str
    path: str
    path_start: int
    traits: tuple[str, ...]


def links(refanged: Refanged, titled: Titled, domains: Domains) -> Iterator[Link]:
    """Links in the order of the text without overlaps, at most `LIMIT_LINKS`."""
    text = refanged.text
    found: list[Link] = []
    if "://" in text or ":/" in text or "www" in text or ": /" in text:
        for match in islice(_SCHEME().finditer(text), LIMIT_CANDIDATES):
            if found and match.start() < found[-1].end:
                continue
            if link := _with_scheme(text, match, domains):
                found.append(link)
                if len(found) >= LIMIT_LINKS:
                    break
    yield from found
    taken = [(link.start, link.end) for link in found]
    yield from _bare(text, taken, titled, domains)


class Titled:
    """Which characters of the refanged text were capitals; an object so that ASCII texts pay nothing."""

    def __init__(self, original: str, starts: object, refanged: Refanged) -> None:
        self._original, self._starts, self._index = original, starts, refanged.places

    def at(self, place: int) -> bool:
        """True if an ASCII capital followed by no capital stands at `place`."""
        original = self._original
        first = self._starts[self._index[place]]  # type: ignore[index]
        return "A" <= original[first] <= "Z" and not "A" <= original[first + 1 : first + 2] <= "Z"


def _with_scheme(text: str, match: re.Match[str], domains: Domains) -> Link | None:
    scheme = match[1] or ""
    start, at = match.start(), match.end()
    if scheme in _PAYMENT or scheme == "whatsapp":
        return _deep(text, start, at, scheme)
    authority = _AUTHORITY[text.isascii()]().match(text, at)
    if authority is None:
        return None
    userinfo, _, rest = authority.group().rpartition("@")
    host_start = at + len(userinfo) + bool(userinfo)
    host = rest.partition(":")[0].strip(".")
    host_start += len(rest) - len(rest.lstrip("."))
    end = host_start + len(host)
    traits = {"userinfo"} if userinfo else set()
    if not host:
        return None
    if " " in match.group():
        traits.add("split")
    address = dotted(host) if scheme else None
    if address is None:
        host, end = _cut_glued(host, end, domains)
        if domains.part(host) is None:
            joined = _joined(text, host, end, domains)
            if joined:
                host, end = joined
                traits.add("split")
            elif not scheme or "." not in host or set(host) <= set("x."):
                return None
    return _rest(text, start, scheme or "www", host, host_start, end, traits)


def _joined(text: str, host: str, end: int, domains: Domains) -> tuple[str, int] | None:
    """A host whose labels are parted by spaces around the dots, as far as it has to be read to be one."""
    for _ in range(4):
        more = _MORE[text.isascii()]().match(text, end)
        if more is None:
            return None
        host, end = f"{host}.{more[1]}", more.end()
        if domains.part(host):
            return host, end
    return None


def _cut_glued(host: str, end: int, domains: Domains) -> tuple[str, int]:
    """Take off what is no host any more: Indian letters glued to an ASCII name, a next sentence."""
    labels = host.split(".")
    last = labels[-1]
    if not last.isascii():
        ascii_part = last[: next(index for index, letter in enumerate(last) if not letter.isascii())]
        if ascii_part and domains.known_top(ascii_part):
            labels[-1] = ascii_part
    if len(labels) > 2 and not domains.known_top(labels[-1]) and domains.part(".".join(labels[:-1])):
        labels.pop()
    cut = ".".join(labels)
    return cut, end - len(host) + len(cut)


def _rest(text: str, start: int, scheme: str, host: str, host_start: int, end: int, traits: set[str]) -> Link:
    port = ""
    if match := _PORT().match(text, end):
        port, end = match.group(), match.end()
    path, path_start = "", end
    if match := _PATH().match(text, end):
        path = match.group().rstrip(_TRAILING)
        end = path_start + len(path)
    return Link(start, end, scheme, host, host_start, port, path, path_start, tuple(sorted(traits)))


def _deep(text: str, start: int, at: int, scheme: str) -> Link | None:
    """A link that opens an app: `upi://pay?pa=...`, `whatsapp://send?phone=...`."""
    authority = _AUTHORITY[text.isascii()]().match(text, at)
    if authority is None:
        return None
    host = authority.group().strip(".:")
    return _rest(
        text, start, scheme, host, at, at + len(host), {"upi_link"} if scheme in _PAYMENT else {"wa_me"}
    )


def _bare(text: str, taken: list[tuple[int, int]], titled: Titled, domains: Domains) -> Iterator[Link]:
    size, dot, found, nearest, looked = len(text), text.find("."), 0, 0, 0
    while dot != -1 and found < LIMIT_LINKS:
        after = text[dot + 1] if dot + 1 < size else " "
        if dot == 0 or after in " \n.,)" or text[dot - 1] in " \n.(":
            dot = text.find(".", dot + 1)
            continue
        while nearest < len(taken) and taken[nearest][1] <= dot:
            nearest += 1
        if nearest < len(taken) and taken[nearest][0] <= dot:
            dot = text.find(".", taken[nearest][1])
            continue
        start = dot
        least = max(0, dot - 63)
        while start > least and _is_label(text[start - 1]):
            start -= 1
        looked += 1
        if looked > LIMIT_CANDIDATES:
            return
        match = _HOST[text.isascii()]().match(text, start)
        if match is None or match.end() <= dot:
            dot = text.find(".", dot + 1)
            continue
        link = _bare_link(text, start, match.group(), titled, domains)
        if link is not None:
            found += 1
            yield link
        dot = text.find(".", max(match.end(), link.end if link else 0))


def _is_label(letter: str) -> bool:
    return "a" <= letter <= "z" or "0" <= letter <= "9" or letter in "-_" or "\u00df" <= letter < "\u2000"


def _bare_link(text: str, start: int, run: str, titled: Titled, domains: Domains) -> Link | None:
    whole = start + len(run)
    run = run.rstrip(".-_")
    while run[:1] and run[0] in "-_.":
        run, start = run[1:], start + 1
    before = text[start - 1] if start else " "
    if before in "])" and _AT().search(text[max(0, start - 6) : start]):
        return None
    if before in "@=\\%" or text[whole : whole + 1] == "@" or "." not in run or ".." in run:
        return None
    end = start + len(run)
    if "0" <= run[-1] <= "9":
        if (
            run.count(".") == 3
            and dotted(run) == run
            and before != "."
            and not _VERSION().search(text[max(0, start - 9) : start])
        ):
            return _rest(text, start, "", run, start, end, set())
        return None
    run, end = _cut_glued(run, end, domains)
    if not run.isascii():
        run, start = _cut_lead(run, start)
    parted = domains.part(run)
    if parted is None or not _worth(parted.name):
        return None
    link = _rest(text, start, "", run, start, end, set())
    labels = run.split(".")
    if len(link.path) > 1 or link.port or "." in parted.suffix and parted.before:
        return link
    top = end - len(labels[-1])
    alone = start == 0 and end == len(text.rstrip())
    cued = alone or _CUE().search(text[max(0, start - 18) : start]) is not None
    if titled.at(top) and labels[-1] not in _TITLED_TOPS and not cued and not titled.at(start):
        return None
    deep = len(labels) > 2 and not titled.at(top) and labels[-1] not in _SMALL_WORDS - {"in"}
    if cued or deep:
        return link
    if labels[-1] in _PLAIN_TOPS:
        return link if len(parted.name) > 2 or parted.before else None
    return link if _unmistakable(parted.name, run, domains) and not titled.at(top) else None


def _cut_lead(run: str, start: int) -> tuple[str, int]:
    """An ASCII host glued to Indian letters before it (`परjaipurdiscom.com`) begins where ASCII does."""
    name, _, rest = run.partition(".")
    if rest.isascii() and not name.isascii():
        at = next(index + 1 for index in range(len(name) - 1, -1, -1) if not name[index].isascii())
        if at < len(name):
            return run[at:], start + at
    return run, start


def _worth(name: str) -> bool:
    return any("a" <= letter <= "z" or letter > "\x7f" for letter in name) or len(name) == 3


def _unmistakable(name: str, host: str, domains: Domains) -> bool:
    digits = sum("0" <= letter <= "9" for letter in name)
    if ("-" in name or digits) and len(name) >= 4 and 0 <= digits < len(name):
        return True
    if domains.standing(host) != (None, None, (), ()):
        return True
    return len(name) >= _LEAST_NAME and name not in _PROSE and host.rpartition(".")[2] not in _SMALL_WORDS
