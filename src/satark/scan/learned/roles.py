"""Who is claimed, what is asked, with what threat, by which way and what is shown, taken together."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

# Each role with the marks that can play it, the telling ones first.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("claim", (
        "claim.electricity", "claim.bank", "claim.gas", "claim.water", "claim.telecom", "claim.post",
        "claim.courier", "claim.tax", "claim.police", "claim.wallet", "claim.insurance", "claim.shop",
        "claim.technology", "claim.transport", "claim.regulator", "claim.government", "claim.authority",
        "claim.named",
    )),
    ("ask", (
        "share.secret", "install.app", "share.kyc", "scan.qr", "approve.request", "prepay.bill",
        "update.bill", "pay.bill", "ask.pay", "ask.transfer", "call.officer", "call.number", "ask.call",
        "click.link", "ask.click", "ask.claim", "ask.update", "ask.reply", "ask.share",
    )),
    ("threat", (
        "story.arrest", "threat.live", "cut.supply", "block.account", "lapse.account", "lapse.number",
        "lapse.scheme", "held.parcel", "fine.due", "threat.cut", "threat.block", "threat.lapse",
        "threat.arrest", "threat.fine",
    )),
    ("gain", (
        "prize", "prize.told", "gain.won", "gain.word", "sure.profit", "profit.word", "thing.lottery",
        "marketing.offers",
    )),
    ("way", (
        "link.lookalike", "link.shortener", "link.unknown", "link.known", "link.official", "link.wa_me",
        "phone.unknown.mobile", "phone.unknown", "phone.official", "upi.unknown", "email.unknown",
        "app.foreign",
    )),
    ("shown", ("account.own", "account", "addressed", "honest.receipt", "honest.otp", "amount")),
)  # fmt: skip


def role_names(names: frozenset[str] | set[str]) -> tuple[str, ...]:
    """The roles played in a message with the marks `names`: each two of them, and all at once."""
    return _together(tuple([next((mark for mark in marks if mark in names), "") for _, marks in _ROLES]))


@lru_cache(maxsize=4096)
def _together(played: tuple[str, ...]) -> tuple[str, ...]:
    twos = [f"R{one}&{other}" for one, other in combinations(played, 2) if one and other]
    alone = [f"R{place}-" for place, mark in enumerate(played) if not mark]
    return (*twos, *alone, "R" + "&".join(played))
