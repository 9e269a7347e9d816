from __future__ import annotations

import json

import pytest

from satark.cli import main

SCAM = (
    "Dear customer as per record last month bill of your electricity connection is not updated, supply "
    "will be disconnected tonight 9.30 pm. Talk to our electricity officer at once 9000000012"
)


def test_a_scam_is_told_in_words_with_its_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", SCAM]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == "[!!] Scam"
    assert lines[2] == "" and lines[3] == "What to do now"
    assert "(source: " in out and ", checked 20" in out
    assert "Why" in lines and "1930" in out
    assert "9000000012" not in out and "9 0 0 0 0 0 0 0 1 2" in out
    assert "\x1b" not in out and "+4" not in out and err == ""


def test_hindi_is_answered_in_hindi_and_any_message_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["check", "आपका बिजली बिल अपडेट नहीं है, आज रात 9:30 बजे बिजली काट दी जाएगी। 9000000012 पर कॉल करें"])
        == 0
    )
    hindi = capsys.readouterr().out
    assert "क्यों" in hindi and "अब क्या करें" in hindi
    assert main(["check", "--lang", "HI-latn", SCAM]) == 0
    assert "Ab kya karen" in capsys.readouterr().out


def test_json_is_one_line_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json", "--sender", "VM-JVVNL-S", "--done", "paid,otp", SCAM]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    verdict = json.loads(out)
    assert list(verdict)[:7] == ["id", "label", "points", "probability", "organisation", "language", "script"]
    assert list(verdict["reasons"][0]) == ["code", "points", "state", "text", "spans", "source"]
    assert list(verdict["entities"][0]) == ["kind", "raw", "value", "span", "official", "owner"]
    assert list(verdict["receipt"]) == ["rules", "facts", "model", "normal_form"]
    assert verdict["advice"][0]["contact"] == {"kind": "phone", "value": "1930"}


def test_verbose_shows_what_the_sum_is_made_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--verbose", SCAM]) == 0
    out = capsys.readouterr().out
    assert "counted]" in out and "points: " in out and "receipt: rules@" in out


@pytest.mark.parametrize(
    ("fail_on", "text", "status"),
    [("scam", SCAM, 1), ("suspicious", SCAM, 1), ("scam", "See you at nine, I will bring the books", 0)],
)
def test_fail_on_sets_the_status(fail_on: str, text: str, status: int) -> None:
    assert main(["check", "--fail-on", fail_on, text]) == status


@pytest.mark.parametrize("text", ["   ", "\n", "👍👍", "...", "\u200b"])
def test_text_with_nothing_to_judge_is_unreadable(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", text]) == 0
    assert capsys.readouterr().out.startswith("[x] ")


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (["check", ""], "TEXT"),
        (["check", "a", "b"], "satark check"),
        (["check", "--received-at", "yesterday", "hello there"], "--received-at"),
        (["check", "--done", "slept", "hello there"], "--done"),
        (["check", "--organisation", "jvnl", "hello there"], "--organisation"),
        (["check", "--organisation", "\x00", "hello there"], "--organisation"),
        (["check", "--lang", "xx", "hello there"], "--reply-language"),
        (["check", "--channel", "pigeon", "hello there"], "satark check"),
        (["check", "-50% off"], "satark check"),
        (["check", "--fail-on"], "satark check"),
        (["evaluate"], "satark evaluate"),
        (["evaluate", "missing.jsonl"], "missing.jsonl"),
        (["evaluate", "a\0b"], "a\\0b"),
        (["evaluate", "--model", "no.model", "README.md"], "no.model"),
        (["facts", "show", "nobody"], "ID"),
        (["facts", "check", "no-such-folder"], "no-such-folder"),
        (["conquer"], "satark"),
        (["--wrong"], "satark"),
    ],
)
def test_a_user_error_says_what_where_and_what_to_do_now(
    arguments: list[str], where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    what, place, now = capsys.readouterr().err.splitlines()
    assert what.endswith((".", "?")) and not what.startswith("Traceback")
    assert place == f"Where: {where}"
    assert now.startswith("Now: ")


def test_a_missing_site_folder_is_a_user_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SATARK_SITE", "no-such-folder")
    assert main(["check", "hello there"]) == 2
    assert "SATARK_SITE" in capsys.readouterr().err


def test_an_id_that_is_spelled_alike_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--organisation", "JVVNL", "hello there"]) == 2
    assert "in-rj-jvvnl" in capsys.readouterr().err
