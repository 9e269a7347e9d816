from __future__ import annotations

import pytest

from satark.formats.chats import head_of, is_chat, moment_of, month_first, parted


@pytest.mark.parametrize(
    "line",
    [
        "12/09/23, 9:41 pm - A: b",
        "12/09/23, 9:41\u202fpm - A: b",
        "\u200e[12/09/23, 9:41:22\u202fPM] A: b",
        "[12.09.2023, 21:41:22] A: b",
        "12-9-23 9.41 p.m. - A: b",
        "2023/09/12, 21:41 - A: b",
        "১২/০৯/২৩, ৯:৪১ pm - A: b",
        "12/09/23, 9:41 பிற்பகல் - A: b",
    ],
)
def test_a_message_begins_with_date_and_time(line: str) -> None:
    head = head_of(line)
    assert head is not None and head.rest == "A: b"
    moment = moment_of(head, False)
    assert moment is not None and (moment.year, moment.day, moment.hour, moment.minute) == (2023, 12, 21, 41)


@pytest.mark.parametrize(
    "line",
    ["", "hello", "12/09/23", "12/09/23, 9:41 pm", "12/09/23, 9:71 pm - A: b", "32/09/23, 9:41 - A: b",
     "12/09/2, 9:41 - A: b", "1/2/3/4, 9:41 - A: b", " 12/09/23, 9:41 - A: b", "[12/09/23, 9:41 PM - A: b"],
)  # fmt: skip
def test_other_lines_go_on(line: str) -> None:
    assert head_of(line) is None
    assert not is_chat([line])


def test_the_month_stands_first_only_where_it_must() -> None:
    assert not month_first(["1/2/23, 9:41 - A: b"])
    assert month_first(["1/2/23, 9:41 - A: b", "1/13/23, 9:41 - A: b"])
    assert not month_first(["13/1/23, 9:41 - A: b", "1/13/23, 9:41 - A: b"])


def test_a_date_that_is_none_is_no_time() -> None:
    for line in ("30/02/23, 9:41 - A: b", "0/02/23, 9:41 - A: b", "31/04/2023, 9:41 - A: b"):
        head = head_of(line)
        assert head is None or moment_of(head, False) is None


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("Asha: hello: you", ("Asha", "hello: you")),
        ("~\u202fAsha K: hello", ("Asha K", "hello")),
        ("+91 90000 00001: hello", ("+91 90000 00001", "hello")),
        ("Asha: ", ("Asha", "")),
        ("Asha created the group", None),
        ("Asha left\nnext: line", None),
        ("x" * 120 + ": hello", None),
    ],
)
def test_sender_and_text_are_parted(rest: str, found: tuple[str, str] | None) -> None:
    assert parted(rest) == found
