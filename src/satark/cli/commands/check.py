"""`satark check`: one message, one verdict."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click

from satark.cli.choices import check_organisation, check_reply_language, read_done, read_time
from satark.cli.intake import decode_argument, read_message
from satark.cli.root import example, version_option
from satark.cli.site_facts import load_facts
from satark.records.message import SENDER_BASES, Channel, Message, SenderBasis
from satark.scan import judge_message

FAIL_ON: dict[str, frozenset[str]] = {
    "scam": frozenset({"scam"}),
    "suspicious": frozenset({"suspicious", "scam"}),
}


@click.command(
    epilog=example(
        'satark check --sender VM-JVVNL-S "Your bill of Rs 840 is due on 30-11-2026."',
        "satark check --done called,paid --lang hi - < message.txt",
    )
)
@click.argument("text", required=False)
@click.option("--sender", metavar="S", help="Sender exactly as the phone shows it: number, header or name.")
@click.option(
    "--sender-basis",
    type=click.Choice(SENDER_BASES),
    help="Who says so. [default: typed with --sender, else unknown]",
)
@click.option("--channel", type=click.Choice(["sms", "whatsapp", "email", "call"]), help="How it came.")
@click.option(
    "--received-at", metavar="ISO8601", help="When it came; a time without zone is India's. [default: now]"
)
@click.option(
    "--organisation", metavar="ID", help="The organisation you deal with; ids by `satark facts list`."
)
@click.option(
    "--done", metavar="WORDS", multiple=True, help="Already done: opened,called,installed,paid,otp."
)
@click.option(
    "--reply-language",
    "--lang",
    metavar="CODE",
    help="Answer in hi, en, hi-Latn, ... [default: the message's]",
)
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
@click.option("--verbose", is_flag=True, help="Show codes, points, excused signs and the receipt too.")
@click.option("--fail-on", type=click.Choice(list(FAIL_ON)), help="Exit 1 if the label is this or worse.")
@version_option
@click.pass_context
def check(
    context: click.Context,
    text: str | None,
    sender: str | None,
    sender_basis: SenderBasis | None,
    channel: Channel | None,
    received_at: str | None,
    organisation: str | None,
    done: tuple[str, ...],
    reply_language: str | None,
    as_json: bool,
    verbose: bool,
    fail_on: str | None,
) -> None:
    """Judge one message: TEXT, or standard input when TEXT is left out or is `-`.

    Bytes are read as UTF-8: a byte order mark is dropped and each malformed sequence becomes U+FFFD.
    A message over 1 MB is refused. Nothing is stored and nothing leaves this machine.
    """
    shown_sender = decode_argument(sender).strip() if sender is not None else ""
    moment = read_time(received_at) if received_at is not None else None
    already = read_done(done)
    body = read_message(text)
    facts = load_facts()
    message = Message(
        text=body,
        sender=shown_sender or None,
        sender_basis=sender_basis or ("typed" if shown_sender else "unknown"),
        channel=channel or "unknown",
        received_at=moment or datetime.now(UTC),
        received_at_assumed=moment is None,
        organisation=check_organisation(organisation, facts) if organisation is not None else None,
        done=already,
    )
    language = check_reply_language(reply_language, facts) if reply_language is not None else None
    verdict = judge_message(message, facts, language)
    if as_json:
        import json

        click.echo(json.dumps(verdict.to_dict(), ensure_ascii=False))
    else:
        from satark.cli.verdict_text import render, wants_colour

        colour = wants_colour(sys.stdout)
        said = render(verdict, facts, language, sender=shown_sender, verbose=verbose, colour=colour)
        click.echo(said, color=colour)
    if fail_on is not None and verdict.label in FAIL_ON[fail_on]:
        context.exit(1)
