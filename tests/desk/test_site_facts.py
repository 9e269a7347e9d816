"""Official facts: looked at, published with a reason, every revision kept; a faulty file never counts."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

import satark.facts
from satark.desk.actions.organisations import found
from satark.desk.actions.people import add
from satark.desk.actions.site_facts import publish
from satark.desk.knowledge import facts_of
from satark.desk.models import AuditEntry, DeskOrganisation, SiteFile, User
from satark.desk.problem_words import SENTENCES
from satark.desk.refusal import ChangedError, RefusedError
from satark.desk.site_files import new_id, problems_of, quoted, skeleton, with_fact
from satark.desk.words import say, words

ID = "in-rj-jvvnl"
FACT: dict[str, str | bool] = {
    "id": f"{ID}.phone.9000000061",
    "kind": "phone",
    "value": "9000000061",
    "use": "complaints",
    "strength": "hard",
    "source": "Letter of the IT cell, 3 November 2026",
    "checked_on": "2026-11",
    "review_by": "2027-11",
    "confirmed": True,
}
GOOD = with_fact(f'id = "{ID}"\n', FACT)
MESSAGE = "Dear consumer your bill is due. For complaints call 9000000061. JVVNL"
SignedIn = Callable[[str], Client]


def look(client: Client, text: str, **more: str) -> HttpResponse:
    given = {"do": "preview", "text": text, "base": "0", **more}
    return client.post("/desk/admin/facts", given)  # type: ignore[return-value]


def published(client: Client, text: str, base: int = 0, why: str = "new number") -> HttpResponse:
    page = look(client, text, base=str(base)).content.decode()
    (seen,) = re.findall(r'name="seen" value="([0-9a-f]{64})"', page)
    return look(client, text, do="publish", base=str(base), why=why, seen=seen)


def test_a_file_is_looked_at_then_published_and_counts(
    organisation: DeskOrganisation, signed_in: SignedIn
) -> None:
    client = signed_in("admin")
    assert skeleton(organisation).strip() in client.get("/desk/admin/facts").content.decode().replace(
        "&quot;", '"'
    )
    page = look(client, GOOD.replace("\n", "\r\n"), message=MESSAGE).content.decode()
    assert f"{ID}.phone.9000000061" in page and say("hi", "site_facts.verdict_then") in page
    assert not SiteFile.objects.exists(), "looking publishes nothing"
    assert published(client, GOOD).status_code == 303
    kept = SiteFile.objects.get()
    assert (kept.revision, kept.text, kept.why) == (1, GOOD, "new number")
    assert FACT["id"] in facts_of(organisation.pk).facts
    assert AuditEntry.objects.get().action == "facts.published"


def test_publishing_needs_a_reason_and_the_text_that_was_looked_at(
    organisation: DeskOrganisation, signed_in: SignedIn
) -> None:
    client = signed_in("admin")
    answer = published(client, GOOD, why=" x ")
    assert answer.status_code == 400 and say("hi", "site_facts.no_why") in answer.content.decode()
    for seen in ("", "0" * 64):
        look(client, GOOD, do="publish", why="new number", seen=seen)
    assert not SiteFile.objects.exists()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("id = ", "no_toml"),
        ("", "no_id"),
        ("x = " + "[" * 5000, "no_toml"),
        (GOOD.replace(f'id = "{ID}"\n', 'id = "in-rj-avvnl"\n', 1), "foreign_id"),
        (GOOD.replace('source = "Letter of the IT cell, 3 November 2026"\n', ""), "no_source"),
        (GOOD.replace('9000000061"\nuse', 'call us"\nuse'), "value"),
        (GOOD.replace('"hard"', '"certain"'), "strength"),
        (GOOD.replace("2026-11", "last week"), "no_date"),
        (GOOD.replace("confirmed = true", 'confirmed = "yes"'), "wrong_type"),
        (GOOD + GOOD.split("\n\n")[1], "id_twice"),
    ],
)
def test_a_file_with_a_fault_is_told_and_never_published(
    organisation: DeskOrganisation, people: dict[str, User], signed_in: SignedIn, text: str, key: str
) -> None:
    page = look(signed_in("admin"), text).content.decode()
    assert say("hi", f"facts_wrong.{key}") in page
    assert 'value="publish"' not in page
    with pytest.raises(RefusedError):
        publish(organisation, text, "because", 0, people["admin"])
    assert not SiteFile.objects.exists()


def test_earlier_revisions_are_kept_and_restored_as_new_ones(
    organisation: DeskOrganisation, signed_in: SignedIn
) -> None:
    client = signed_in("admin")
    published(client, GOOD)
    published(client, f'id = "{ID}"\n', base=1, why="number given up")
    page = client.get("/desk/admin/facts/2").content.decode()
    assert f'<span class="gone">-id = &quot;{FACT["id"]}&quot;</span>' in page
    assert FACT["id"] not in facts_of(organisation.pk).facts
    assert client.post("/desk/admin/facts/1", {"base": "2", "why": "given back"}).status_code == 303
    assert SiteFile.objects.get(revision=3).text == GOOD
    assert FACT["id"] in facts_of(organisation.pk).facts
    stale = client.post("/desk/admin/facts/2", {"base": "2", "why": "once more"})
    assert stale.status_code == 400 and SiteFile.objects.count() == 3


def test_two_admins_do_not_overwrite_each_other(
    organisation: DeskOrganisation, people: dict[str, User]
) -> None:
    publish(organisation, GOOD, "first", 0, people["admin"])
    with pytest.raises(ChangedError):
        publish(organisation, GOOD, "second", 0, people["admin"])


def test_facts_of_another_organisation_are_not_there(people: dict[str, User], signed_in: SignedIn) -> None:
    other = found("in-rj-avvnl", "Ajmer Discom", "अजमेर डिस्कॉम")
    stranger = add(other, email="s@example.org", name="S", role="admin")
    publish(other, 'id = "in-rj-avvnl"\n# Larkspur\n', "why", 0, stranger)
    client = signed_in("admin")
    assert "Larkspur" not in client.get("/desk/admin/facts").content.decode()
    assert client.get("/desk/admin/facts/1").status_code == 404
    assert client.post("/desk/admin/facts/1", {"base": "1", "why": "mine now"}).status_code == 404


def test_a_file_to_begin_with_is_whole_for_any_organisation(db: None) -> None:
    for id, name in ((ID, "JVVNL"), ("in-xx-power", 'Example "Power"\\')):
        assert not problems_of(id, skeleton(found(id, name, "बिजली")))


LINES = [
    "[[facts]]", "[facts.text]", "facts = 1", "facts = [[]]", 'kind = "phone"', "kind = []", "value = {}",
    'value = "9000000061"', "names = 3", "[names]", "en = 1", 'id = "x.y.z"', "id = 1979-05-27",
    f'id = "{ID}"',
]  # fmt: skip
TOML = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))


@settings(max_examples=60, deadline=None)
@given(TOML)
def test_any_text_gives_problems_or_none_never_an_error(text: str) -> None:
    for problem in problems_of(ID, text):
        assert problem.what


def sentences_of_checks() -> set[str]:
    """The beginnings of what the checks of the room of facts complain of."""
    told: set[str] = set()
    for name in ("checking", "fact_rules", "conflicts", "sources"):
        tree = ast.parse(Path(satark.facts.__path__[0], f"{name}.py").read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        told |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
            if re.match(r"[A-Z][a-z]* [a-z]", node.value) and not re.search(r"\bT(?:wo|OML)\b", node.value)
        }
    # Of files and folders that the desk makes itself.
    return {text for text in told if not re.search("folder|name of the file|cannot be read|hosts and", text)}


def test_what_the_room_of_facts_complains_of_has_words_here() -> None:
    told = sentences_of_checks()
    assert len(told) > 20
    patterns = [begins.partition(r"\S")[0].strip() for begins, _ in SENTENCES]
    assert [text for text in told if not any(text.startswith(begins) for begins in patterns)] == []
    for language in ("hi", "en"):
        assert {f"facts_wrong.{key}" for _, key in SENTENCES} | {"facts_wrong.other"} <= words(
            language
        ).keys()


def test_a_new_fact_has_an_id_of_its_own_and_a_safe_value(organisation: DeskOrganisation) -> None:
    facts = facts_of(organisation.pk)
    taken = next(id for id in facts.organisations[ID].facts if id.startswith(f"{ID}.domain."))
    value = facts.facts[taken].value
    made = new_id(facts, ID, "domain", value)
    assert made not in facts.facts
    assert quoted('a "b" \\ c') == '"a \\"b\\" \\\\ c"'
    with pytest.raises(ValueError):
        quoted("a\nb = 1")


def test_a_file_that_no_longer_fits_stops_no_report_and_can_be_mended(
    organisation: DeskOrganisation, signed_in: SignedIn
) -> None:
    SiteFile.objects.create(
        organisation=organisation, revision=1, text="id = 3", why="before an upgrade", at=timezone.now()
    )
    assert facts_of(organisation.pk).facts
    client = signed_in("admin")
    assert client.get("/desk/admin/facts").status_code == 200
    assert published(client, GOOD, base=1).status_code == 303
    assert FACT["id"] in facts_of(organisation.pk).facts
