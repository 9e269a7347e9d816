"""Write docs/marks.md: every name a mark can have, by what makes it."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import get_args

from satark.api import shipped
from satark.scan import advise, apart, clock_rules, compose, judge, mark, notices, stories
from satark.scan.detector import detectors
from satark.scan.extractor import Extractor, extractors
from satark.scan.sender import SenderKind
from satark.text.normal_form import NormalText

PAGE = Path(__file__).resolve().parent.parent / "docs" / "marks.md"
TICKED = re.compile("`([a-z_]+)(?:[:=][^`]*)?`")
WHOSE = ("official", "other", "known", "unknown")

COMPOSED = {
    "claim.electricity": "a supply is cut for a bill: electricity need not be named",
    "share.secret": "a log-in is to be told, in a message of business",
    "threat.live": "a supply is cut, and it is the reader's, or something is to be done about it",
    "ask.money": "a bill, a pre-payment, a tiny sum or an update is asked for",
    "ask.payment": "money is to go to a person, by an ID, code or number of theirs, or under threat of law",
    "ask.contact": "somebody is to be called or written to",
    "ask.link": "a link is to be opened",
    "threatened": "a cut, a block, or a bill said not to be updated",
    "spoken_for": "somebody speaks in the name of a company, an authority, an office or an officer",
    "pressed": "electricity is spoken of and the reader is threatened or asked for something",
    "contact.foreign": "a private, masked or foreign number, or a chat link",
    "link.foreign": "a link that is not the organisation's, or only promised, or made to look like its own",
    "app.foreign": "a remote-access tool or an app file",
    "sender.stranger": "a registered header of a company no profile knows, without a sign of the family",
    "entity.foreign": "any number, link, address or payment ID that no fact gives to the organisation",
    "warning.frame": "the text warns of fraud or tells of it",
    "warning.borrowed": "it does, and wants something as a lure would",
}
FORMS = {
    "quiet": "nothing foreign to ring, open or install, and nothing asked that could do harm",
    "share.handover": "a code for the person at the door, with nobody to ring and nothing to open",
    "calm": "a form that neither presses nor leaves open what the reader has yet to do",
    "link.aside": "a sum that has moved, and a foreign link merely to look at",
    "form.parcel": "a parcel or order, and where it is",
    "form.code": "a one-time password, and what it is for or that nobody may be told it",
    "form.mandate": "a debit agreed on before: set up, due, done or revoked",
    "form.bill": "a bill of any sector: what for, how much or by when",
    "form.transfer": "a sum that has moved, and the account, card or reference",
    "form.paid": "a sum paid for a bill or into an account",
    "form.works": "a service that is off or back, and the work that is the reason",
    "form.travel": "a ticket, a journey or an appointment, and that it stands, moves or falls",
    "form.plan": "a plan, recharge or balance, and that it ends, was renewed or is used up",
    "form.public": "what an office has done with a number, an application, a refund or a benefit",
    "form.signed": "a word of a trade and the organisation's name, and nothing asked, threatened or offered",
    "form.account": "a change in an account: payee, card, cheque book, deposit, login, address",
}
STORIES = {
    "claim.service": "the message speaks for a bank, a wallet, a telecom, a courier, an office or the like",
    "arrest.digital": "the reader is told to be under digital arrest",
    "hurried": "the reader is to act at once, today or within hours",
    "lapse": "an account, card, number, scheme or connection is to be blocked or cut",
    "way.private": "a private number, a payment ID or a mailbox anybody can have",
    "way.link": "a link of unknown owner, or one only spoken of, that came under no registered header",
    "way.out": "either of these, or an app file",
    "way.elsewhere": "the reader is calmly sent to a branch, a shop or the own app as well",
    "service.pressed": "a message for a service threatens the reader or asks for something by such a way",
    "service.risk": "nothing settles it, and the reader could come to harm by doing what it wants",
    "story": "any of the stories below",
    "story.prize": "something is won that has to be fetched from a stranger",
    "story.refund": "a refund, grant or reward that has to be claimed",
    "story.job": "pay for almost nothing, or a job that costs a fee",
    "story.profit": "certain profit, with a stranger or in a chat group",
    "story.kin": "somebody close, on a new number or in trouble, needs money",
    "story.mistake": "money sent by mistake is wanted back",
    "story.estate": "a fortune from a stranger",
    "story.shame": "pictures are shown around unless money comes",
    "story.parcel": "a parcel is held for an address, a fee or customs",
    "story.fine": "a fine or toll is to be paid by an unknown link or an app file",
    "story.order": "an order is to be cancelled by a stranger's number, link or code",
    "story.pin": "a PIN is to be entered to receive money",
    "story.arrest": "an office of the law threatens the reader",
    "story.code": "a code is to be told to a stranger, or secrets are filled in behind an unknown link",
    "story.fee": "a fee to a stranger before something comes",
}
CLAIMS = {
    "claim.named": "an organisation is named by a name of its own",
    "claim.authority": "a department or ministry is named, which bills nobody",
}
CLOCK = {
    "hour.excluded": "a cut at an hour at which the rules known forbid it",
    "notice.short": "a day that leaves less than the notice the law asks for",
}
SHAPE = {
    "marketing.many": "three places or more with words of advertising",
    "sum.bare": "a round number or one with thousands set apart, without a currency",
    "marketing.offers": "two places or more where something is offered, or three with words of advertising",
    "language.not_read": "the text is mostly in a language without words here",
    "language.romanised": "Hindi in Roman letters",
    "learned": "the learned model gives the message some points; its words are those that carried them",
    "facts.account_always": "the organisation says that its messages always carry the account number",
    "fraud.beside": 'with an "if someone", something asked or threatened outside what it goes on to say',
    "apart.lure": "what stands outside the sentences of warning is a lure by itself",
    "apart.risk": "what stands outside them wants something of the reader that nothing settles",
    "disguised.word": "a known word written with digits or signs for letters",
}
HEAD = """# Marks

Made by `./dev run python -m tools.marks_reference`; a test compares.

A detector sees these names and nothing else ([why](decisions/0001-marks-as-the-hinge.md)). A mark is there or
not; how often does not matter. Names are lower case, parts joined by dots.

| form | made by | example |
|---|---|---|
| `family.concept` | a word or phrase of a language file; without the language | `threat.cut` |
| `what.of_what` | a pair: two marks near each other, by the scoring file | `cut.supply` |
| `kind.whose.trait` | an entity; links have traits without whose | `phone.unknown.mobile` |
| `sender.kind`, `sender.header.whose` | the sender shown | `sender.header.own.hard` |
| `claim.what` | whose name is used | `claim.electricity` |
| `denied.name`, `quoted.name` | a mark set apart by a denial or by quotation marks | `denied.ask.install` |

Quotation marks count in a text about fraud only. A mark set apart is gone unless it stands elsewhere too.

Whose, for entities: `official` (a fact says it is the organisation's, or the nation's, or no organisation is
named), `other` (another organisation's), `known` (a register knows it), `unknown`. `official` and `other` may
rest on a soft fact; where only disputed ones speak it is `unknown`.

Asked for by: detectors in capitals; `compose`, `notices`, `stories`, `apart`, `judge` and `advise` are steps
of the scan that ask too.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *concept_rows(), *pair_rows(), *entity_rows(), *other_rows()])


def all_names() -> set[str]:
    """Every name there can be, but for those set apart."""
    names = set(concepts()) | set(shipped().scoring["pairs"]) | sender_names() | claim_names()
    for extractor in extractors():
        names |= set(entity_names_of(extractor))
    return names | shape_names() | set(COMPOSED) | set(FORMS) | set(STORIES) | set(CLOCK)


def concepts() -> dict[str, list[str]]:
    """Concept -> codes of the languages that have words for it."""
    found: dict[str, list[str]] = {}
    for code, language in sorted(shipped().languages.items()):
        for concept in language["concepts"]:
            found.setdefault(concept, []).append(code)
    return {concept: found[concept] for concept in sorted(found) if concept != "function"}


def asked_by() -> dict[str, list[str]]:
    """Mark -> codes of the detectors whose rule names it."""
    found: dict[str, list[str]] = {}
    for detector in detectors():
        module = inspect.getmodule(type(detector))
        for name in sorted(constants(module, "fires")) if module else ():
            found.setdefault(name, []).append(detector.code)
    return found


def used_by() -> dict[str, list[str]]:
    """Mark -> what asks for it: detectors, and the steps of the scan that ask for marks by name."""
    found = {name: list(codes) for name, codes in asked_by().items()}
    known = all_names()
    for step in (compose, notices, stories, apart, judge, advise):
        for name in sorted(constants(step) & known):
            found.setdefault(name, []).append(f"`{step.__name__.rpartition('.')[2]}`")
    return found


def constants(module: ModuleType, function: str = "") -> set[str]:
    """Strings written in a module, or in its functions of that name."""
    tree: ast.AST = ast.parse(inspect.getsource(module))
    parts: Iterable[ast.AST] = [tree]
    if function:
        parts = [
            node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == function
        ]
    nodes = [node for part in parts for node in ast.walk(part)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def added(module: ModuleType) -> set[str]:
    """Strings a module adds to a set, or returns in one: the marks it makes."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        made: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add":
            made = node.args
        elif isinstance(node, ast.Return) and node.value is not None:
            made = [each for part in ast.walk(node.value) if isinstance(part, ast.Set) for each in part.elts]
        found |= {
            each.value for each in made if isinstance(each, ast.Constant) and isinstance(each.value, str)
        }
    return found


def traits_of(extractor: Extractor) -> list[str]:
    """The traits its docstring names."""
    told = (type(extractor).__doc__ or "").partition("rait")[2]
    return sorted(set(TICKED.findall(told)))


def entity_names_of(extractor: Extractor) -> Iterator[str]:
    """Names of the marks of one kind, as `scan.mark.entity_names` forms them."""
    kind, traits = extractor.kind, traits_of(extractor)
    if kind == "organisation":
        yield from ("name", "name.authority")
    elif kind == "url":
        yield from (
            "link",
            *(f"link.{whose}" for whose in WHOSE),
            *(f"link.{trait}" for trait in mark._LINK_TRAITS),
        )
    elif kind == "deadline":
        yield from ("deadline", "deadline.stamp", *(f"deadline.{trait}" for trait in mark._DEADLINE_TRAITS))
    elif kind == "phone":
        yield from ("phone", "phone.subject", *(f"phone.{whose}" for whose in WHOSE))
        yield from (f"phone.{whose}.{trait}" for whose in WHOSE for trait in (*traits, "wa_me", "disputed"))
    elif kind in ("upi", "email"):
        yield from (kind, *(f"{kind}.{whose}" for whose in WHOSE))
        yield from (f"{kind}.{trait}" for trait in (*traits, "disputed"))
    else:
        yield from (kind, *(f"{kind}.{trait}" for trait in (*traits, "soft", "disputed")))
        if kind == "account":
            yield "account.own"  # it fits the organisation named


def sender_names() -> set[str]:
    """Marks of the sender."""
    headers = ("unknown", "other", "own", "own.hard", "own.soft")
    return {"sender.none", *(f"sender.{kind}" for kind in get_args(SenderKind))} | {
        f"sender.header.{whose}" for whose in headers
    }


def claim_names() -> set[str]:
    """Marks of whose name is used: those named above, and one for each sector of a profile."""
    return set(CLAIMS) | {f"claim.{one.sector}" for one in shipped().organisations.values()}


def shape_names() -> set[str]:
    """Marks of the flags of the normal form, and those made beside them."""
    told = (NormalText.__doc__ or "").partition("flags")[2]
    return {f"shape.{flag}" for flag in TICKED.findall(told)} | set(SHAPE)


def concept_rows() -> Iterator[str]:
    asked, pairs = used_by(), shipped().scoring["pairs"]
    yield "## Concepts\n\nWords of the language files.\n"
    yield "| mark | languages | in pairs | asked for by |\n|---|---|---|---|"
    for concept, languages in concepts().items():
        inside = [name for name, rule in pairs.items() if concept in (*rule["a"], *rule["b"])]
        yield row(concept, ", ".join(languages), ticked(inside), plain(asked.get(concept, ())))
    yield ""


def pair_rows() -> Iterator[str]:
    asked = used_by()
    yield "## Pairs\n\nWithin: tokens between the two. Guard: a negation that near to the first undoes it.\n"
    yield "| mark | first | second | within | guard | asked for by |\n|---|---|---|---|---|---|"
    for name, rule in sorted(shipped().scoring["pairs"].items()):
        guard = str(rule.get("guard", ""))
        yield row(
            name, ticked(rule["a"]), ticked(rule["b"]), str(rule["within"]), guard, plain(asked.get(name, ()))
        )
    yield ""


def entity_rows() -> Iterator[str]:
    asked = used_by()
    yield "## Entities\n\n`disputed`, `soft`: only such facts speak of it.\n"
    yield "| kind | marks | asked for |\n|---|---|---|"
    for extractor in extractors():
        names = list(dict.fromkeys(entity_names_of(extractor)))
        told = [f"{name}: {plain(asked[name])}" for name in names if name in asked]
        yield f"| {extractor.kind} | {', '.join(short(names))} | {'; '.join(told)} |"
    yield ""


def short(names: list[str]) -> Iterator[str]:
    """Names of one kind, those that differ in their last part put together."""
    groups: dict[str, list[str]] = {}
    for name in names:
        head, _, last = name.rpartition(".")
        groups.setdefault(head, []).append(last)
    heads: dict[tuple[str, ...], list[str]] = {}
    for head, last_parts in groups.items():
        heads.setdefault(tuple(last_parts), []).append(head)
    for parts, above in heads.items():
        if above == [""]:
            yield ticked(parts)
            continue
        whose = [head.rpartition(".")[2] for head in above]
        front = f"{above[0].rpartition('.')[0]}.{{{', '.join(whose)}}}" if len(above) > 1 else above[0]
        yield f"`{front}.{{{', '.join(parts)}}}`"


def other_rows() -> Iterator[str]:
    asked = used_by()
    yield "## Sender\n\nFor a header: `own` is the organisation's, by a hard or a soft fact.\n"
    yield "| mark | asked for by |\n|---|---|"
    yield from (row(name, plain(asked.get(name, ()))) for name in sorted(sender_names()))
    sections = (
        ("Claims", "Whose name is used.", {name: CLAIMS.get(name, "its sector") for name in claim_names()}),
        ("Clock", "Hours and days held against the rules known.", CLOCK),
        (
            "Shape",
            "How the text is written, and what is known besides.",
            {name: SHAPE.get(name, "a flag of the [normal form](normal-form.md)") for name in shape_names()},
        ),
        ("Composed", "Marks that follow from other marks (`scan.compose`).", COMPOSED),
        ("Forms", "What a company or office writes of (`scan.notices`): the first that fits.", FORMS),
        ("Stories", "What other frauds threaten, promise and want (`scan.stories`).", STORIES),
    )
    for heading, told, meanings in sections:
        yield f"\n## {heading}\n\n{told}\n\n| mark | there when | asked for by |\n|---|---|---|"
        for name in sorted(meanings):
            yield row(name, meanings[name], plain(asked.get(name, ())))
    yield ""


def row(name: str, *cells: str) -> str:
    return f"| `{name}` | {' | '.join(cells)} |"


def ticked(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def plain(codes: Iterable[str]) -> str:
    return ", ".join(codes)


def made_in_code() -> tuple[set[str], set[str], set[str]]:
    """Marks made by `compose`, `stories`, `clock_rules` and `notices`: the tables above must name each."""
    composed = added(compose) | added(stories) | set(stories.TOLD)
    return composed, added(clock_rules), added(notices) | set(notices.FORMS)


def main() -> int:
    """Write the page; the documentation tests compare it."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
