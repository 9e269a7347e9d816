"""The pure function of the house: one message and the facts in, one verdict out."""

from __future__ import annotations

from satark.records.facts import Facts
from satark.records.message import Message
from satark.records.verdict import Verdict


def judge_message(message: Message, facts: Facts, reply_language: str | None = None) -> Verdict:
    """The verdict on one message, in the reader's language; never raises, whatever the message.

    `reply_language` is a code with full wording (`en`, `hi`, `hi-Latn`, or one a site has reviewed); None
    answers in the language of the message where that is one of them. Any other answer is in Hindi or English
    and says so (`ANSWERED_IN_OTHER_LANGUAGE`). Reads no network, disk, clock or chance.
    """
    from satark.scan.answer import answer

    return answer(message, facts, reply_language)
