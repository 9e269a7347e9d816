"""A site's files over the shipped facts: add, replace, retire, in any order."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from satark.errors import DataError
from satark.facts import load
from satark.facts.plain import with_organisations
from satark.facts.sources import DataFile

OWN = "in-rj-jvvnl"


def fact(organisation: str, slug: str, value: str) -> dict[str, object]:
    return {
        "id": f"{organisation}.header.{slug}", "kind": "header", "value": value, "strength": "hard",
        "source": "a letter", "checked_on": "2026-11", "review_by": "2027-11",
    }  # fmt: skip


def toml(organisation: str, *facts: dict[str, object]) -> str:
    rows = [f'id = "{organisation}"']
    for table in facts:
        rows.append("[[facts]]")
        rows += [
            f"{key} = {str(said).lower() if isinstance(said, bool) else repr(said)}"
            for key, said in table.items()
        ]
    return "\n".join(rows) + "\n"


def test_a_site_adds_replaces_and_retires_by_id(tmp_path: Path) -> None:
    shipped = load()
    (tmp_path / "own.toml").write_text(
        toml(
            OWN,
            fact(OWN, "jvvnl", "JVVNLT"),
            fact(OWN, "new", "JVVNEW"),
            {"id": f"{OWN}.phone.whatsapp_danger", "retired": True},
        ),
        "utf-8",
    )
    merged = load(tmp_path)
    assert merged.facts[f"{OWN}.header.jvvnl"].value == "JVVNLT"
    assert merged.facts[f"{OWN}.header.jvvnl"].strength == "hard"
    assert merged.index["header"]["JVVNEW"] == (f"{OWN}.header.new",)
    assert "JVVNL" not in merged.index["header"]
    assert f"{OWN}.phone.whatsapp_danger" not in merged.facts
    assert f"{OWN}.phone.whatsapp_danger" not in merged.organisations[OWN].facts
    assert "9414037085" not in merged.index["phone"]
    assert merged.organisations[OWN].short == "JVVNL"
    assert merged.digest != shipped.digest
    place = merged.organisations[OWN].facts.index(f"{OWN}.header.jvvnl")
    assert shipped.organisations[OWN].facts.index(f"{OWN}.header.jvvnl") == place


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert load(tmp_path).digest == load().digest


def test_the_folder_may_have_a_folder_for_organisations(tmp_path: Path) -> None:
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "own.toml").write_text(toml(OWN, fact(OWN, "new", "JVVNEW")), "utf-8")
    assert "JVVNEW" in load(tmp_path).index["header"]


def test_the_same_id_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(toml(OWN, fact(OWN, "new", "JVVNEW")), "utf-8")
    with pytest.raises(DataError, match=r"b\.toml:3"):
        load(tmp_path)


def test_spellings_follow_their_fact(tmp_path: Path) -> None:
    name = f"{OWN}.name.said"
    (tmp_path / "own.toml").write_text(toml(OWN, {"id": name, "retired": True}), "utf-8")
    merged = load(tmp_path)
    assert "jaipur discom" in load().index["name"]
    assert "jaipur discom" not in merged.index["name"]


ids = st.tuples(st.sampled_from(["in-aa", "in-bb"]), st.sampled_from("abcdef"))


@st.composite
def site_files(draw: st.DrawFn) -> list[DataFile]:
    """Up to four files for two organisations; no id stands in two of them."""
    chosen = draw(st.lists(ids, unique=True, max_size=8))
    files: dict[tuple[str, int], list[dict[str, object]]] = {}
    for organisation, slug in chosen:
        table = fact(organisation, slug, draw(st.sampled_from(["AAA", "BBB", "CCC"])))
        if draw(st.booleans()):
            table["retired"] = True
        files.setdefault((organisation, draw(st.integers(0, 1))), []).append(table)
    return [
        DataFile(f"{key}{number}.toml", "", {"id": key, "facts": tables})
        for (key, number), tables in sorted(files.items())
    ]


BASE = with_organisations(
    {},
    [
        DataFile(
            f"{key}.toml",
            "",
            {"id": key, "sector": "electricity", "country": "IN", "short": key, "names": {"en": key},
             "facts": [fact(key, slug, "AAA") for slug in "abc"]},
        )
        for key in ("in-aa", "in-bb")
    ],
)  # fmt: skip


@given(site_files())
def test_merging_twice_is_merging_once(files: list[DataFile]) -> None:
    once = with_organisations(BASE, files)
    assert with_organisations(once, files) == once


@given(site_files(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_fact(files: list[DataFile], random: object) -> None:
    shuffled = list(files)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = with_organisations(BASE, files), with_organisations(BASE, shuffled)
    assert one["indexes"] == other["indexes"]
    for key in one["organisations"]:
        assert by_id(one, key) == by_id(other, key)


def by_id(plain: dict[str, Any], organisation: str) -> dict[str, Any]:
    return {fact["id"]: fact for fact in plain["organisations"][organisation]["facts"]}


@given(site_files())
def test_an_index_made_bit_by_bit_is_the_index_made_at_once(files: list[DataFile]) -> None:
    merged = with_organisations(BASE, files)
    whole = [
        DataFile("", "", {"id": key, "sector": "electricity", "facts": plain["facts"]})
        for key, plain in merged["organisations"].items()
    ]
    assert with_organisations({}, whole)["indexes"] == merged["indexes"]


def test_loaded_facts_travel() -> None:
    facts = load()
    again = pickle.loads(pickle.dumps(facts))
    assert again == facts
    assert again.facts["in-national.law.notice"] == facts.facts["in-national.law.notice"]
