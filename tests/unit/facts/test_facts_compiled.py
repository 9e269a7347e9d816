"""The compiled file: as its sources say, canonical, read by parts, with lexicons that find their phrases."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from satark.errors import DataError
from satark.facts import load
from satark.facts.canonical import words
from satark.facts.compile import main
from satark.facts.compiled_form import canonical_bytes
from satark.facts.lexicons import lexicon
from satark.facts.loading import COMPILED, read_compiled
from satark.facts.parts import Keys
from satark.facts.phrases import plain_lexicons
from satark.facts.plain import compiled_bytes

LANGUAGES: dict[str, dict[str, Any]] = {
    "en": {"code": "en", "words": {"threat.cut": ["will be cut", "cut off"], "pay": ["pay now", "Cut Off"]}},
    "xx": {"code": "xx", "folds": [["ee", "i"]], "words": {"pay": ["jaldee karo", "Paisa"]}},
}


def test_the_compiled_file_is_what_its_sources_say() -> None:
    made = compiled_bytes()
    assert Path(COMPILED).read_bytes() == made, "run python -m satark.facts.compile"


def test_the_compiled_file_is_canonical_and_small() -> None:
    raw = Path(COMPILED).read_bytes()
    lines = raw.removesuffix(b"\n").split(b"\n")
    assert all(line == canonical_bytes(json.loads(line)) for line in lines)
    head = json.loads(lines[0])
    digest = head.pop("digest")
    assert hashlib.sha256(b"\n".join([canonical_bytes(head), *lines[1:], b""])).hexdigest() == digest
    assert load().digest == digest
    assert list(head["parts"]) == sorted(head["parts"])
    assert list(head["parts"].values()) == [len(line) for line in lines[1:]]
    assert len(raw) < 3_000_000


def test_only_what_is_touched_is_read() -> None:
    facts = load()
    assert facts.facts["in-rj-jvvnl.name.official"].organisation == "in-rj-jvvnl"
    assert facts.organisations["in-rj-jvvnl"].short == "JVVNL"
    assert facts.index["phone"]["1930"]
    profiles: Any = facts.facts._profiles  # type: ignore[attr-defined]
    assert set(profiles._read) == {"in-rj-jvvnl"}
    indexes: Any = facts.index
    assert set(indexes._read) == {"phone"}
    registers: Any = facts.registers
    assert not registers._read


def test_an_index_answers_like_any_mapping() -> None:
    keys = Keys({"1912": "in-aa.phone.a in-bb.phone.b"})
    assert keys["1912"] == keys.get("1912") == ("in-aa.phone.a", "in-bb.phone.b")
    assert keys.get("1913", ()) == () and keys.get("1913") is None and "1913" not in keys
    assert dict(keys) == {"1912": ("in-aa.phone.a", "in-bb.phone.b")}
    with pytest.raises(KeyError):
        keys["1913"]


def test_ids_that_are_no_facts_are_not_there() -> None:
    facts = load()
    for key in ("in-rj-jvvnl.name.none", "in-none.name.official", "in-rj-jvvnl", "", "x"):
        assert key not in facts.facts
        with pytest.raises(KeyError):
            facts.facts[key]
    assert (
        len(facts.facts)
        == len(list(facts.facts))
        == sum(len(organisation.facts) for organisation in facts.organisations.values())
    )


def test_the_command_writes_checks_and_complains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "compiled.jsonl"
    assert main(["--check", "--out", str(out)]) == 1
    assert not out.exists()
    assert main(["--out", str(out)]) == 0
    assert main(["--check", "--out", str(out)]) == 0
    assert json.loads(read_compiled(out)[""])["digest"]
    assert main(["--data", str(tmp_path), "--out", str(out)]) == 2
    assert "about.toml" in capsys.readouterr().err


def test_a_missing_or_broken_compiled_file_is_a_data_error(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        read_compiled(tmp_path / "none.jsonl")
    sized = '{"parts":{"scoring":2}}\n{}\n'
    (tmp_path / "good.jsonl").write_text(sized, "utf-8")
    assert read_compiled(tmp_path / "good.jsonl")["scoring"] == b"{}"
    for broken in ("", "{", "[]", "[]\n", "{}\n", '{"parts":1}\n{}\n', sized[:-1], sized + "{}\n"):
        (tmp_path / "broken.jsonl").write_text(broken, "utf-8")
        with pytest.raises(DataError, match=r"broken\.jsonl"):
            read_compiled(tmp_path / "broken.jsonl")


def test_lexicons_keep_concepts_lengths_and_folds() -> None:
    lexicons = {key: lexicon(value) for key, value in plain_lexicons(LANGUAGES.values()).items()}
    assert set(lexicons) == {"", "xx"}
    every = lexicons[""]
    assert every.phrases["cut off"] == ("pay@en", "threat.cut@en")
    assert every.phrases["jaldee karo"] == ("pay@xx",)
    assert every.heads == {"will": (), "cut": (), "pay": (), "jaldee": (), "paisa": (1,)}
    assert every.begun == {"will be": (3,), "cut off": (2,), "pay now": (2,), "jaldee karo": (2,)}
    folded = lexicons["xx"]
    assert folded.folds == (("ee", "i"),)
    assert folded.phrases == {"jaldi karo": ("pay@xx",), "paisa": ("pay@xx",)}


def test_every_shipped_phrase_can_be_found() -> None:
    facts = load()
    for code, lexicon_ in facts.lexicons.items():
        for phrase in lexicon_.phrases:
            tokens = phrase.split(" ")
            assert tokens[0] in lexicon_.heads
            begun = lexicon_.begun if len(tokens) > 1 else lexicon_.heads
            assert len(tokens) in begun[" ".join(tokens[:2])], (code, phrase)
            assert words(phrase) == phrase or code in facts.languages or "*" in phrase, phrase


def test_the_suffix_list_is_found_by_whole_lines() -> None:
    register = load().registers["public_suffix"]
    rules, private = str(register["rules"]), str(register["private_rules"])
    for rule in ("com", "co.in", "gov.in", "bank.in", "*.ck", "!www.ck", "भारत", "xn--h2brj9c"):
        assert f"\n{rule}\n" in rules, rule
    assert "\nblogspot.com\n" in private
    assert "\nblogspot.com\n" not in rules
    assert "//" not in rules + private


def test_registers_say_source_date_and_licence() -> None:
    for name, register in load().registers.items():
        assert register["source"] and register["checked_on"] and register["licence"], name


def test_registers_have_the_look_ups_scan_needs() -> None:
    registers = load().registers
    names = registers["remote_access"]["names"]
    assert isinstance(names, dict)
    assert names["any desk"] == names["एनीडेस्क"] == "AnyDesk"
    assert names["quick support"] == "TeamViewer"
    assert "supremo" not in names
    handles = registers["upi_handles"]["handles"]
    assert isinstance(handles, dict)
    assert handles["ybl"] == ["PhonePe", "soft"]
    hosts, brands = registers["shorteners"]["hosts"], registers["shorteners"]["brands"]
    assert isinstance(hosts, list) and isinstance(brands, dict)
    assert "bit.ly" in hosts
    assert brands["hdfcbk.io"]["strength"] == "hard"
    assert not set(hosts) & set(brands)
