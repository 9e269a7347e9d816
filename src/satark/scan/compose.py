"""Marks made of other marks: what a message threatens and asks, once all of it has been read."""

from __future__ import annotations

Names = frozenset[str]


def composed(names: Names) -> set[str]:
    """Marks that follow from `names`; plain logic, so that both paths can hold to it."""
    more: set[str] = set()
    business = not names.isdisjoint(
        ("claim.electricity", "claim.named", "thing.bill", "thing.dues", "thing.bank", "thing.kyc", "thing.wallet", "thing.consumer",
         "cut.other", "block.account", "sender.header")  # fmt: skip
    )
    addressed = not names.isdisjoint(("addressed", "thing.bill", "thing.dues", "thing.consumer", "claim.named"))
    if "cut.supply" in names and addressed:
        more.add("threat.live")
    if not names.isdisjoint(("phone.unknown.mobile", "phone.unknown.masked", "phone.unknown.foreign", "link.wa_me")):
        more.add("contact.foreign")
    if not names.isdisjoint(("link.unknown", "link.other", "link.placeholder", "link.lookalike")):
        more.add("link.foreign")
    if not names.isdisjoint(("app.remote_access", "app.apk", "link.apk")):
        more.add("app.foreign")
    if business and not names.isdisjoint(("pay.bill", "prepay.bill", "tiny.payment", "update.bill")):
        more.add("ask.money")
    if business and not names.isdisjoint(("call.number", "call.officer", "call.this_number")) or "call.number" in names and "addressed" in names and "amount" in names:
        more.add("ask.contact")
    if "click.link" in names or business and "link.foreign" in more:
        more.add("ask.link")
    threatened = "threat.live" in more or not names.isdisjoint(("block.account", "cut.other", "not_updated.bill", "update.bill"))
    if threatened:
        more.add("threatened")
    if "claim.electricity" in names and (threatened or "ask.money" in more or "prepay.bill" in names or "share.kyc" in names):
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
    speaks = not names.isdisjoint(("fraud.word", "fraud.beware"))
    firm = not names.isdisjoint(("fraud.deny", "fraud.such", "fraud.told", "fraud.report"))
    denies = "fraud.deny" in names and not names.isdisjoint(("fraud.such", "fraud.report", "name", "office.electricity", "thing.secret"))
    if not (speaks and firm or denies):
        return False
    live = not more.isdisjoint(("contact.foreign", "link.foreign", "app.foreign")) and not names.isdisjoint(
        ("ask.call", "ask.click", "ask.install", "ask.pay", "ask.share", "ask.update", "link.wa_me")
    )
    told = names.issuperset(("fraud.told", "fraud.word")) or "fraud.deny_contact" in names and "fraud.told" in names
    return not live or told
