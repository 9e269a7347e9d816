"""What can be wrong with one row: a stable code and words for each, never anything of the row itself."""

from __future__ import annotations

from satark.text.limits import LIMIT_CHARACTERS

UNREAD: dict[str, str] = {
    "TEXT_MISSING": "the row has no text",
    "TEXT_NOT_TEXT": "what stands as its text is a number, a list or the like",
    "UNREADABLE_TEXT": "there is no word in the text",
    "TEXT_TOO_LONG": f"the text is longer than {LIMIT_CHARACTERS:,} characters and was not read",
    "ROW_TOO_LONG": "the row is longer than any message and was passed over",
    "ROW_NOT_JSON": "the line is not JSON",
    "ROW_NOT_OBJECT": "the line is JSON, but no object with fields",
    "FIELD_TWICE": "a field stands in the row twice, so that it has two readings",
    "FIELD_COUNT": "the row has more or fewer fields than the header",
    "QUOTES": "the quotes of the row are not closed or stand wrongly",
    "SENT": "it was written on this phone, not received",
    "MEDIA_ONLY": "it was a picture, sound or file, which the file leaves out",
    "MAIL_TOO_DEEP": "mails or parts are nested too deeply in the mail",
    "MAIL_TOO_MANY_PARTS": "the mail has too many parts",
    "MAIL_TOO_LARGE": "the headers or the text of the mail are too large",
}
"""A row with one of these is not judged: its label is `unreadable`."""

NOT_USED: dict[str, str] = {
    "ID_NOT_TEXT": "the id is neither text nor a number; the row is called by its number",
    "SENDER_NOT_TEXT": "the sender is neither text nor a number",
    "SENDER_BASIS_NOT_KNOWN": "the sender_basis is none of the words for it",
    "CHANNEL_NOT_KNOWN": "the channel is none of the words for it",
    "RECEIVED_AT_NOT_TIME": "the received_at is no time as ISO 8601 writes it",
    "VALUE_TOO_LONG": "a value beside the text is longer than 1,000 characters",
    "LANGUAGE_NOT_TEXT": "the language is not text",
    "ORGANISATION_NOT_KNOWN": "the organisation is no id that the facts have",
}
"""A row with one of these is judged as if that one value were not given."""


def told(code: str) -> str:
    """The problem as the column `error` holds it: code, colon, words."""
    return f"{code}: {UNREAD.get(code) or NOT_USED[code]}"


def code_of(error: str) -> str:
    """The code of an error told."""
    return error.partition(":")[0]
