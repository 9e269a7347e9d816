"""The registers: link suffixes, open hosts, handles and number rules, each with source, date and licence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from satark.facts.canonical import words
from satark.facts.sources import DataFile, read_toml, toml_files

REGISTERS = (
    "public_suffix", "shorteners", "shared_hosts", "remote_access", "upi_handles", "free_mail",
    "header_grammar", "number_plan", "government_domains", "bank_domains", "brands", "sms_headers_2020",
)  # fmt: skip
"""The registers the house knows; a file of another name is refused."""

SUFFIX_RULES = "public_suffix.dat"
HEADERS_2020 = "sms_headers_2020.dat"
RULE_FILES = {"public_suffix": SUFFIX_RULES, "sms_headers_2020": HEADERS_2020}
"""The registers whose body is a file of its own."""


def register_files(folder: Path, prefix: str = "") -> Iterator[tuple[str, DataFile]]:
    """Name and file of every register of a folder."""
    for path in toml_files(folder):
        yield path.stem, read_toml(path, prefix + path.name)


def plain_register(name: str, data: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """One register as plain JSON, with the look-ups its readers need beside what the file says.

    `public_suffix` gains `rules` and `private_rules` (see `suffix_rules`) and the `tops` among the rules (one
    label, or all below one), `remote_access` the maps `names`
    (words of the normal form), `sites` and `packages` to a tool's name, `upi_handles` the map `handles` to
    `[app, strength]`, and the `brands` of `shorteners` become a map by host, as do the `hosts` of `brands`.
    `sms_headers_2020` gains `held` (see `held_headers`).
    """
    plain = dict(data)
    match name:
        case "public_suffix":
            plain["rules"], plain["private_rules"] = suffix_rules((folder / SUFFIX_RULES).read_text("utf-8"))
            rules = plain["rules"].split("\n")
            plain["tops"] = "\n".join(rule for rule in rules if "." not in rule.removeprefix("*."))
        case "sms_headers_2020":
            plain["held"] = held_headers((folder / HEADERS_2020).read_text("utf-8"))
        case "remote_access":
            tools = plain["tools"]
            plain["names"] = {words(said): tool["name"] for tool in tools for said in _said(tool)}
            plain["sites"] = {site: tool["name"] for tool in tools for site in tool.get("sites", ())}
            plain["packages"] = {pack: tool["name"] for tool in tools for pack in tool.get("packages", ())}
            plain["weak"] = sorted(tool["name"] for tool in tools if tool.get("weak"))
            del plain["tools"]
        case "upi_handles":
            groups = plain.pop("groups")
            plain["handles"] = {
                handle: [group["app"], group["strength"]] for group in groups for handle in group["handles"]
            }
        case "brands":
            hosts = plain["hosts"]
            plain["names"] = sorted(hosts)
            plain["hosts"] = {host: name for name in sorted(hosts) for host in hosts[name]}
        case "shorteners":
            brands = plain.pop("brands")
            plain["brands"] = {
                brand["host"]: {key: brand[key] for key in sorted(brand) if key != "host"} for brand in brands
            }
    return plain


def _said(tool: Mapping[str, Any]) -> list[str]:
    return [tool["name"], *tool.get("also", ())]


def suffix_rules(text: str) -> tuple[str, str]:
    r"""Rules of both sections of the Public Suffix List, each as `\n<rule>\n<rule>\n`: `in` finds one.

    Rules in other scripts stand there twice: as written and in their ASCII form.
    """
    icann: list[str] = []
    private: list[str] = []
    section = icann
    for row in text.splitlines():
        if "===BEGIN PRIVATE DOMAINS===" in row:
            section = private
        rule = row.partition(" ")[0].strip()
        if rule and not rule.startswith("//"):
            section.append(rule)
            if not rule.isascii():
                section.append(ascii_host(rule))
    return _joined(icann), _joined(private)


def held_headers(text: str) -> str:
    """Holders and headers as `|<holder>;<header>;<header>;|`: `find` leads from `;<header>;` to the holder.

    One string and no table of 23,000: it costs nothing until a header is sought in it.
    """
    rows = (row.split("\t") for row in text.splitlines())
    return "|" + "".join(f"{holder};{headers.replace(' ', ';')};|" for holder, headers in rows)


def ascii_host(host: str) -> str:
    """The `xn--` form of a host or rule whose labels are already in lower case."""
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
        for label in host.split(".")
    )


def _joined(rules: list[str]) -> str:
    return "\n" + "\n".join(rules) + "\n"
