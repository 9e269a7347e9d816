"""Judge the golden messages and write their verdicts: run by `./dev golden`, compared by the tests."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from satark import check

HERE = Path(__file__).parent
VERDICTS = HERE / "verdicts.json"
RECEIVED_AT = datetime(2026, 11, 24, 6, tzinfo=UTC)


def messages() -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = yaml.safe_load((HERE / "messages.yml").read_text("utf-8"))
    return said


def verdict_of(message: dict[str, Any]) -> dict[str, Any]:
    """The verdict as JSON values; the receipt without the facts' digest, which any new word changes."""
    found: Any = check(
        message["text"],
        sender=message.get("sender"),
        sender_basis=message.get("sender_basis"),
        channel=message.get("channel", "unknown"),
        organisation=message.get("organisation"),
        done=message.get("done", ()),
        reply_language=message.get("reply"),
        received_at=RECEIVED_AT,
    ).to_dict()
    del found["receipt"]["facts"]
    return {"name": message["name"], **found}


def written() -> str:
    """What verdicts.json should hold."""
    verdicts = [verdict_of(message) for message in messages()]
    return json.dumps(verdicts, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    VERDICTS.write_text(written(), "utf-8")
