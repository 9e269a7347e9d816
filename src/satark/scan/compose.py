"""Marks made of other marks: what a message threatens and asks, once all of it has been read."""

from __future__ import annotations

Names = frozenset[str]


def composed(names: Names) -> set[str]:
    """Marks that follow from `names`; plain logic, so that both paths can hold to it."""
    more: set[str] = set()
    business = not names.isdisjoint(
        (
            "claim.electricity",
            "claim.named",
            "thing.bill",
            "thing.dues",
            "thing.bank",
            "thing.kyc",
            "thing.wallet",
            "thing.consumer",
            "cut.other",
            "block.account",
            "sender.header",
        )  # fmt: skip
    )
    if not names.isdisjoint(
        ("phone.unknown.mobile", "phone.unknown.masked", "phone.unknown.foreign", "link.wa_me")
    ):
        more.add("contact.foreign")
    if not names.isdisjoint(("link.unknown", "link.other", "link.placeholder", "link.lookalike")):
        more.add("link.foreign")
    if not names.isdisjoint(("app.remote_access", "app.apk", "link.apk")):
        more.add("app.foreign")
    other = ("thing.gas", "thing.water", "thing.sim", "thing.telecom", "thing.bank", "thing.wallet")
    if (
        "cut.supply" in names
        and not names.isdisjoint(("thing.bill", "thing.dues", "thing.meter"))
        and names.isdisjoint(other)
    ):
        names |= {"claim.electricity"}  # nobody else cuts a supply for a bill: electricity need not be named
        more.add("claim.electricity")
    if business and "share.login" in names:
        more.add("share.secret")
    if "cut.supply" in names and (
        not names.isdisjoint(("cut.yours", "else", "time.now"))
        or not more.isdisjoint(("contact.foreign", "link.foreign"))
    ):
        more.add("threat.live")
    if business and not names.isdisjoint(("pay.bill", "prepay.bill", "tiny.payment", "update.bill")):
        more.add("ask.money")
    if (
        business
        and not names.isdisjoint(("call.number", "call.officer", "call.this_number"))
        or "call.number" in names
        and "addressed" in names
        and "amount" in names
    ):
        more.add("ask.contact")
    if "click.link" in names or business and "link.foreign" in more:
        more.add("ask.link")
    threatened = "threat.live" in more or not names.isdisjoint(
        ("block.account", "cut.other", "not_updated.bill", "update.bill")
    )
    if threatened:
        more.add("threatened")
    if not names.isdisjoint(("claim.named", "claim.authority", "office.electricity", "person.named_officer")):
        more.add("spoken_for")
    asks = not names.isdisjoint(
        (
            "ask.call",
            "ask.click",
            "ask.pay",
            "ask.update",
            "ask.share",
            "ask.install",
            "ask.scan",
            "ask.approve",
            "thing.kyc",
            "thing.secret",
        )
    )
    if "claim.electricity" in names and (
        threatened
        or not names.isdisjoint(("prepay.bill", "share.kyc", "share.secret"))
        or "spoken_for" in more
        and asks
    ):
        more.add("pressed")
    if _warns(names, frozenset(more)):
        more.add("warning.frame")
    return more


def _warns(names: Names, more: Names) -> bool:
    """True for a text that warns of fraud or tells of it, unless it carries its own live number, link or app.

    A scam can borrow the words of a warning: what it wants the reader to ring or open then stands outside
    quotation marks and is not called false; a report of a scam says both that people are told so and that one
    must not follow.
    """
    if not names.isdisjoint(("honest.otp", "honest.not_you")) or names.issuperset(
        ("honest.debit", "account")
    ):
        return False
    speaks = not names.isdisjoint(("fraud.word", "fraud.beware", "fraud.loss"))
    firm = not names.isdisjoint(
        (
            "fraud.deny",
            "fraud.such",
            "fraud.told",
            "fraud.story",
            "fraud.report",
            "fraud.loss",
            "denied.ask.call",
            "denied.ask.click",
        )
    )
    denies = "fraud.deny" in names and not names.isdisjoint(
        (
            "fraud.such",
            "fraud.report",
            "denied.thing.secret",
            "denied.ask.install",
            "denied.ask.click",
            "denied.ask.call",
        )
    )
    if not (speaks and firm or denies):
        return False
    live = not more.isdisjoint(("contact.foreign", "link.foreign", "app.foreign")) and not names.isdisjoint(
        ("ask.call", "ask.click", "ask.install", "ask.pay", "ask.share", "ask.update", "link.wa_me")
    )
    told = "fraud.story" in names and "sender.mobile" not in names and not names.isdisjoint(("fraud.word", "fraud.deny_contact", "fraud.loss"))
    return not live or told
