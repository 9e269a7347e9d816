"""The bodies that the API takes, each described once."""

from __future__ import annotations

from satark.desk.contract.fields import Body, Field, Instant, OneOf, SomeOf, Text, YesNo
from satark.desk.judging import LIMIT_SENDER, LIMIT_TEXT
from satark.records.message import CHANNELS, DONE, SENDER_BASES

# A text of the longest kind, every character of it written as a pair of escapes, with room for the rest.
LIMIT_BODY_BYTES = 256 * 1024
LIMIT_BULK_LINES = 1_000
LIMIT_BULK_BYTES = 8 * 1024 * 1024

TEXT = Text("The message as it came, or a link, number, header or app name alone.", LIMIT_TEXT)
SENDER = Text("What the phone shows as its origin: number, header, address or name.", LIMIT_SENDER)
CHANNEL = OneOf("How it came.", CHANNELS)
RECEIVED_AT = Instant("When it came (RFC 3339); now, where it is not given.")
ALREADY_DONE = SomeOf("What the reader has already done with it.", DONE)
ORGANISATION = Text(
    "The organisation the reader deals with, by the id of its profile.",
    64,
    pattern="[a-z0-9]+(?:-[a-z0-9]+)*",
    expected="the id of an organisation, such as in-rj-jvvnl",
)
REPLY_LANGUAGE = Text(
    "The language of reasons and advice; that of the message where it is not given.",
    16,
    pattern="[a-z]{2,3}(?:-[A-Z][a-z]{3})?",
    expected="the code of a language, such as hi, en or hi-Latn",
)

_TO_CHECK: dict[str, Field] = {
    "text": TEXT,
    "sender": SENDER,
    "sender_basis": OneOf("Who says so; only a network or a backup vouches for it.", SENDER_BASES),
    "channel": CHANNEL,
    "received_at": RECEIVED_AT,
    "organisation": ORGANISATION,
    "done": ALREADY_DONE,
    "reply_language": REPLY_LANGUAGE,
}
CHECK = Body("Check", "One message to be judged; nothing of it is kept.", _TO_CHECK, ("text",))
BULK_LINE = Body(
    "BulkLine",
    "One message to be judged among many; one line of NDJSON.",
    {"id": Text("The caller's own name for it, given back with the verdict.", 200), **_TO_CHECK},
    ("text",),
)

CONTACT = Body(
    "Contact",
    "How the reporter may be told of a corrected verdict.",
    {
        "kind": OneOf("What it is.", ("phone", "whatsapp", "email")),
        "value": Text("The number or address.", 320, least=5),
    },
    ("kind", "value"),
)
CONSENT = Body(
    "Consent",
    "What the reporter allows; asked one by one.",
    {
        "store": YesNo("The message may be kept for the work on it; needed.", must=True),
        "contact": YesNo("The contact may be kept and used for news of this report."),
        "share": YesNo("The reporter may be named to the police."),
    },
    ("store",),
)
REPORT = Body(
    "NewReport",
    "A message shown to the desk. In a form (multipart), a field of an object is named `contact.kind`.",
    {
        "text": TEXT,
        "sender": SENDER,
        "channel": CHANNEL,
        "received_at": RECEIVED_AT,
        "organisation": Text(
            "The organisation it is shown to; needed where several work at this desk and no key says which.",
            64,
            pattern=ORGANISATION.pattern,
            expected=ORGANISATION.expected,
        ),
        "area": Text("The code of the area it belongs to.", 32),
        "pin_code": Text("The reporter's pin code.", 6, 6, pattern="[1-9][0-9]{5}", expected="six digits"),
        "consumer_number": Text(
            "The reporter's number at the organisation.",
            24,
            pattern="[0-9A-Za-z/ -]{1,24}",
            expected="letters, digits, blanks, hyphens and slashes, at most 24",
        ),
        "done": ALREADY_DONE,
        "reply_language": OneOf("The language of the answer; hi where it is not given.", ("hi", "en")),
        "contact": CONTACT,
        "consent": CONSENT,
    },
    ("text", "consent"),
)
BODIES = (CHECK, BULK_LINE, REPORT, CONTACT, CONSENT)
