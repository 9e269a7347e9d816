"""Marks of frauds besides the power cut: what is threatened or told in whose name, and by which way out."""

from __future__ import annotations

from collections.abc import Callable

Names = frozenset[str] | set[str]

# Words by which a message speaks for a bank, a telecom, a courier, an office; electricity has its own rules.
_SERVICES = (
    "thing.bank", "thing.wallet", "thing.payment_app", "thing.kyc", "thing.sim", "thing.gas", "thing.water",
    "thing.pipe", "thing.parcel", "thing.toll", "thing.challan", "thing.tax", "thing.scheme", "thing.policy",
    "thing.loan", "office.law",
)  # fmt: skip
# Whose name stands in the text, by the trade of a profile.
_TRADES = (
    "claim.bank", "claim.wallet", "claim.telecom", "claim.regulator", "claim.police", "claim.tax",
    "claim.post", "claim.courier", "claim.shop", "claim.gas", "claim.water", "claim.insurance",
    "claim.technology", "claim.government", "claim.transport",
)  # fmt: skip
# Everyday words that speak for a service only where it is to lapse or where data are wanted.
_EVERYDAY = ("thing.account", "thing.line", "thing.order")
_LAPSES = ("block.account", "cut.other", "lapse.account", "lapse.number", "lapse.scheme")
_PRIVATE = ("contact.foreign", "upi.unknown", "pay.mobile", "email.free_mail")
_STRANGER = ("sender.mobile", "sender.foreign")
_WARNS = ("fraud.beware", "fraud.if", "fraud.this", "fraud.report")
_SECRET = ("share.secret", "fill.secret")
_DATA = ("ask.restore", "ask.details", "share.kyc", "share.login", "share.secret")
_HURRY = (
    "time.now", "time.today", "time.tonight", "time.hours", "deadline.today", "deadline.tonight",
    "deadline.within_hours", "deadline.hour", "threat.final",
)  # fmt: skip
_PAYS = (
    "ask.pay", "ask.prepay", "ask.transfer", "pay.bill", "pay.mobile", "upi.unknown", "scan.qr",
    "approve.request", "send.sum",
)  # fmt: skip
_MONEY = ("amount", "thing.money", "gain.sum", "sum.bare")
# Stories that are always told in the name of some company or office, though it may go unnamed.
_OF_SERVICES = ("story.refund", "story.parcel", "story.fine", "story.order", "story.arrest")
_WEAK_LINKS = (
    "link.lookalike", "link.ip", "link.cheap_top", "link.shared_host", "link.shortener", "link.idn",
)  # fmt: skip
_GAINS = (
    "gain.won", "gain.prize", "gain.refund", "gain.bonus", "gain.free", "gain.loan", "gain.deal",
    "thing.estate",
)  # fmt: skip

# What money is asked for by strangers: a thing that is to come, or one that is to be kept from coming.
_HANGS_ON = (
    "gain.won", "gain.loan", "gain.deal", "prize.told", "thing.estate", "job.chosen", "job.kind",
    "shame.thing", "kin.new_number", "office.law", "pay.account",
)  # fmt: skip


def stories(names: Names) -> set[str]:
    """`claim.service`, `way.*`, `hurried`, `lapse`, `story.*` and `service.pressed` that follow from `names`.

    `way.private` is a private number, payment ID or mailbox; `way.link` a link of unknown owner that did not
    come under a registered header, whose links the network has checked; `way.out` either, or an app file.
    """
    now = {*names, *_ways(names)}
    everyday = not names.isdisjoint(_EVERYDAY) and not names.isdisjoint((*_LAPSES, *_DATA))
    named = "claim.named" in names and not names.isdisjoint(_TRADES)
    if everyday or named or not names.isdisjoint(_SERVICES):
        now.add("claim.service")
    if _tells_code(now):
        now.add("story.code")
    # "Tell nobody" is said of a code by the honest and of the call by a captor: there it denies nothing.
    hidden = names.issuperset(("denied.threat.digital_arrest", "ask.hide", "addressed"))
    if "threat.digital_arrest" in names or hidden and names.isdisjoint(_WARNS):
        now.add("arrest.digital")
    if not names.isdisjoint(_HURRY):
        now.add("hurried")
    if _elsewhere(now):
        now.add("way.elsewhere")
    if not names.isdisjoint(_LAPSES) or _debits(now):
        now.add("lapse")
    if _asked_by_stranger(now):
        now.add("service.risk")
    if _notice(names):
        return now - names
    told = [name for name, (seeds, tells) in TOLD.items() if not now.isdisjoint(seeds) and tells(now)]
    now.update(told)
    if not now.isdisjoint(_OF_SERVICES):
        now.add("claim.service")
    if told or "story.code" in now:
        now.add("story")
    if "claim.service" in now and _presses(now):
        now.add("service.pressed")
    if _risks(now):
        now.add("service.risk")
    return now - names


def _ways(names: Names) -> set[str]:
    found = set()
    if not names.isdisjoint(_PRIVATE):
        found.add("way.private")
    link = "link.foreign" in names or (
        not names.isdisjoint(("click.link", "via.link", "ask.click_here"))
        and names.isdisjoint(("link.official", "link.known"))
    )
    if link and "sender.header" not in names:
        found.add("way.link")
    if found or "app.foreign" in names:
        found.add("way.out")
    return found


def _debits(names: Names) -> bool:
    """True where money is to leave within hours unless the reader goes a strange way; mandates name a day."""
    strange = not names.isdisjoint(("way.link", "contact.foreign"))
    return names.issuperset(("threat.debit", "hurried")) and strange and "deadline.date" not in names


def _elsewhere(names: Names) -> bool:
    """True where the reader is calmly sent to a branch, a shop or the own app as well."""
    pressing = ("hurried", "way.private", "app.foreign", *_STRANGER, *_SECRET)
    return not names.isdisjoint(("honest.elsewhere", "honest.counter")) and names.isdisjoint(pressing)


def _tells_code(names: Names) -> bool:
    """True where a code is told to a stranger, or secrets are filled in behind an unknown link."""
    handed = not names.isdisjoint(("honest.handover", "voice.private"))
    if "share.code" in names and not handed and not names.isdisjoint(_STRANGER):
        return not names.isdisjoint(("claim.service", "gain.refund", "thing.account", *_LAPSES))
    return names.issuperset(("fill.secret", "way.link"))


def _notice(names: Names) -> bool:
    """True for a bank's or wallet's notice of what has happened: its block numbers are no lure."""
    if not names.isdisjoint(("honest.not_you", "honest.otp")):
        return names.isdisjoint(("ask.return", "share.secret", "way.link", "thing.order"))
    return "honest.debit" in names and names.isdisjoint(
        (
            *_GAINS,
            "ask.claim",
            "ask.return",
            "mistake.sent",
            "share.secret",
            *_LAPSES,
            "threat.arrest",
            "threat.debit",
            "kin.new_number",
            "kin.trouble",
        )
    )


def _presses(names: Names) -> bool:
    if "voice.private" in names and names.isdisjoint(("link.foreign", "upi.unknown", "story")):
        return False
    if "story" in names:
        return True
    if "way.elsewhere" in names:
        return False
    if not names.isdisjoint(("story.code", "share.secret")):
        return names.isdisjoint(("honest.handover", "voice.at_door")) and (
            "thing.parcel" not in names or "sender.header" not in names
        )
    stranger = not names.isdisjoint(("way.out", *_STRANGER))
    if "lapse" in names or "arrest.you" in names:
        return (
            stranger
            or not names.isdisjoint(("ask.contact", "share.login"))
            or "office.law" in names
            and "sender.header" not in names
        )
    if not names.isdisjoint(("scan.qr", "approve.request")) and not names.isdisjoint(_STRANGER):
        return True
    bank = not names.isdisjoint(
        ("thing.bank", "thing.payment_app", "thing.kyc", "claim.bank", "claim.wallet")
    )
    if bank and names.issuperset(("ask.details", "contact.foreign")):
        return names.isdisjoint(("honest.handover", "sender.header"))
    wants = not names.isdisjoint(_DATA)
    if "way.link" in names and wants and not names.isdisjoint(_WEAK_LINKS) and "marketing.many" not in names:
        return True
    return stranger and wants and not names.isdisjoint(("threat.lapse", "threat.block"))


def _risks(names: Names) -> bool:
    """True for what no sign settles and a reader could still come to harm by."""
    if names.issuperset(("arrest.you", "office.law", "addressed")):
        return True
    if "share.code" in names and "honest.handover" not in names and not names.isdisjoint(_STRANGER):
        return True
    if "lapse" in names:
        return not names.isdisjoint(("hurried", "ask.restore", "ask.details", "thing.kyc"))
    gain = not names.isdisjoint(_GAINS) and not names.isdisjoint(("ask.claim", "way.link"))
    details = "ask.details" in names and "claim.service" in names
    return (gain or details) and not names.isdisjoint(("way.link", "way.private"))


def _asked_by_stranger(names: Names) -> bool:
    """True where who is not known asks for a code, or for money that something promised or feared hangs on.

    Honest people ask for money too: this accuses nobody, it only leaves the answer open.
    """
    if names.isdisjoint((*_STRANGER, "sender.email", "way.private")) or "sender.header" in names:
        return False
    if not names.isdisjoint(("voice.private", "voice.at_door", "way.elsewhere", "fraud.word", "fraud.such")):
        return False
    if names.issuperset(("thing.came", "ask.share")) or (
        "share.code" in names and "honest.handover" not in names
    ):
        return True
    if names.isdisjoint(_MONEY):
        return False
    promised = names.issuperset(("job.kind", "contact.foreign")) or not names.isdisjoint(
        ("pay.fee", "job.chosen", *_GAINS)
    )
    promised = promised or names.issuperset(("thing.policy", "gain.sum"))
    if "fee.first" in names and promised or names.issuperset(("secrecy", "claim.service")):
        return True
    if names.issuperset(("fee.word", "gain.deal")):
        return True
    only = names.issuperset(("gain.sum", "thing.scheme", "turn"))  # so many lakhs, and only this to be paid
    return (only or not names.isdisjoint(_HANGS_ON)) and not names.isdisjoint((*_PAYS, "ask.pay_to"))


def _prize(names: Names) -> bool:
    if names.isdisjoint(("gain.won", "gain.prize")) or "sender.header" in names:
        return False
    stranger = not names.isdisjoint(("way.private", "fee.first", *_STRANGER))
    if "marketing.many" in names and not stranger:
        return False
    drawn = names.issuperset(("won.number", "prize"))
    asked = not names.isdisjoint(
        (
            "ask.claim",
            "way.out",
            "call.number",
            "ask.call",
            "ask.share",
            "phone.unknown",
            "fee.first",
            *_STRANGER,
        )
    )
    if asked and (drawn or "gain.won" in names and not names.isdisjoint(("won.number", "hurried"))):
        named = not names.isdisjoint(("ask.claim", "prize", "gain.prize"))
        if drawn or named and not names.isdisjoint(_MONEY):
            return True
    reached = not names.isdisjoint(
        ("way.out", "call.number", "ask.contact", "email", "phone.unknown", "fee.first", *_STRANGER)
    )
    claimed = not names.isdisjoint(("ask.claim", "fee.first", "ask.details"))
    if "gain.won" in names:
        asked = not names.isdisjoint(("ask.call", "ask.share", "way.link")) and "addressed" in names
        return reached and (claimed or asked and not names.isdisjoint(("gain.prize", "prize", *_MONEY)))
    wants = not names.isdisjoint(("ask.call", "fee.first", *_STRANGER))
    return reached and claimed and wants and ("ask.claim" in names or "held.parcel" not in names)


def _refund(names: Names) -> bool:
    asked = not names.isdisjoint(
        (
            "ask.claim", "ask.details", "ask.restore", "ask.approve", "share.secret", "click.link",
            "ask.click_here", "share.code", "install.app",
        )
    )  # fmt: skip
    out = not names.isdisjoint(("way.out", "email", "approve.request")) or (
        not names.isdisjoint(("share.secret", "share.code")) and not names.isdisjoint(_STRANGER)
    )
    if names.issuperset(("gain.free", "way.link")):
        return "marketing.many" not in names or "thing.scheme" in names
    office = not names.isdisjoint(("thing.tax", "thing.scheme")) and "way.link" in names
    if not (asked or office) or not out:
        return False
    if not names.isdisjoint(("gain.refund", "gain.free")):
        return "marketing.many" not in names or "thing.scheme" in names or "thing.tax" in names
    risky = (*_STRANGER, "link.ip", "link.shared_host", "link.cheap_top", "share.secret", "ask.approve")
    return "gain.bonus" in names and not names.isdisjoint(risky)


def _job(names: Names) -> bool:
    if _sold_post(names):
        return True
    reached = not names.isdisjoint(("way.out", "chat.group", *_STRANGER))
    if not reached or "sender.header" in names:
        return False
    if names.issuperset(("voice.private", "kin.word")) and names.isdisjoint(("way.out", "chat.group")):
        return False  # a brother who has found work
    paid = not names.isdisjoint(("job.earn", "job.daily", "amount"))
    if "job.task" in names and paid:
        return True
    fee = not names.isdisjoint(("fee.first", "pay.fee")) and not names.isdisjoint(_PAYS)
    if fee and not names.isdisjoint(("job.chosen", "job.kind")):
        return not names.isdisjoint(("fee.first", "fee.then", *_STRANGER))
    money = not names.isdisjoint(("amount", "sum.bare", "job.earn"))
    chatted = not names.isdisjoint(("link.wa_me", "chat.group", "link.shared_host", "sender.foreign"))
    if "job.daily" in names and money and chatted and not names.isdisjoint(("job.kind", "job.earn")):
        return True
    if "job.chosen" in names and not names.isdisjoint(_PAYS) and not names.isdisjoint(_STRANGER):
        return not names.isdisjoint(("amount", "sum.bare"))
    if not names.isdisjoint(("job.chosen", "job.kind")) and names.issuperset(("job.daily", "job.earn")):
        return not names.isdisjoint(("contact.foreign", "chat.group", "link.wa_me", "fee.first"))
    return False


def _sold_post(names: Names) -> bool:
    """True where a post is to be had for money that nobody is to hear of."""
    if "job.chosen" not in names or names.isdisjoint(_MONEY):
        return False
    if "sender.email" in names:
        return names.issuperset(("pay.fee", "fee.first", "secrecy"))
    return "secrecy" in names and not names.isdisjoint(_STRANGER)


def _profit(names: Names) -> bool:
    back = names.issuperset(("time.days", "profit.get", "sum.bare")) and not names.isdisjoint(_STRANGER)
    if back and not names.isdisjoint(("thing.invest", "ask.pay")):
        return True
    reached = not names.isdisjoint(("way.out", "chat.group", *_STRANGER))
    if "sender.header" in names or not reached:
        return False
    if names.issuperset(("thing.invest", "chat.group")) and not names.isdisjoint(_STRANGER):
        return "sender.foreign" in names or not names.isdisjoint(("profit.word", "profit.sure"))
    return "sure.profit" in names


def _kin(names: Names) -> bool:
    sends = ("ask.transfer", "denied.ask.transfer")
    if (
        "sender.header" in names
        or names.isdisjoint(sends)
        and not names.issuperset(("ask.share", "sum.bare"))
    ):
        return False
    money = not names.isdisjoint((*_MONEY, "thing.account", "thing.bill", "thing.qr", "thing.payment_app"))
    if names.issuperset(("kin.new_number", "ask.transfer")) and not names.isdisjoint(_STRANGER):
        return True
    if names.issuperset(("thing.gift_card", "ask.card_codes")):
        return not names.isdisjoint(("secrecy", "hurried", "kin.new_number"))
    if "kin.new_number" in names:
        return money and not names.isdisjoint(("kin.word", "kin.trouble", "secrecy", "hurried", *_STRANGER))
    pushed = not names.isdisjoint(("secrecy", "time.now", "threat.arrest", *_STRANGER))
    return "kin.trouble" in names and money and pushed and "kin.word" in names


def _mistake(names: Names) -> bool:
    to_whom = not names.isdisjoint(("contact.foreign", "upi.unknown", *_STRANGER))
    money = not names.isdisjoint((*_MONEY, "thing.account", "thing.payment_app", "ask.pay"))
    sent = "mistake.sent" in names
    return sent and to_whom and money and "ask.return" in names


def _estate(names: Names) -> bool:
    reached = not names.isdisjoint(("email", "way.out", "contact.foreign", *_STRANGER))
    by_mail = "sender.email" in names and not names.isdisjoint(("fee.first", "fee.word"))
    return "thing.estate" in names and (reached or by_mail)


def _shame(names: Names) -> bool:
    # "Send it to all at home" is said of a wedding film too: a sum, a debt or a way to pay makes it a threat.
    paid = not names.isdisjoint((*_PAYS, *_MONEY, "thing.loan"))
    family = names.issuperset(("voice.private", "kin.word")) and names.isdisjoint((*_MONEY, "thing.loan"))
    if family and names.isdisjoint(("threat.own", "pay.coin", "contact.foreign", "upi.unknown")):
        return False
    return "shame.thing" in names and not names.isdisjoint(("shame.spread", "pay.coin")) and paid


def _parcel(names: Names) -> bool:
    if names.isdisjoint(("thing.parcel", "pretext.undelivered")):
        return False
    held = (
        "held.parcel" in names
        or "address.bad" in names
        or names.issuperset(("fee.first", "ask.pay", "thing.parcel"))
    )
    wants = not names.isdisjoint(("ask.details", "fee.first", "ask.update"))
    if "way.link" in names:
        if "thing.address" in names and (wants or "hurried" in names):
            return True
        return held or "pretext.undelivered" in names and wants
    if "way.private" in names or not names.isdisjoint(_STRANGER):
        # Riders ask for the way and the house; a price, a secret or an office is what lures ask in.
        paid = "ask.transfer" in names and not names.isdisjoint(_MONEY)
        return held and (
            paid or not names.isdisjoint(("fee.first", "office.law", "share.secret", "ask.update"))
        )
    return False


def _order(names: Names) -> bool:
    cancels = not names.isdisjoint(("honest.not_you", "ask.cancel"))
    reached = not names.isdisjoint(("way.link", "contact.foreign")) or "share.code" in names
    return "thing.order" in names and cancels and reached and "sender.header" not in names


def _pin(names: Names) -> bool:
    return "pin.receive" in names and "sender.header" not in names


def _fine(names: Names) -> bool:
    return "fine.due" in names and not names.isdisjoint(("way.link", "app.foreign"))


def _arrest(names: Names) -> bool:
    if "sender.header" in names or names.isdisjoint(("addressed", "kin.word", "secrecy", *_STRANGER)):
        return False
    if not names.isdisjoint(_WARNS) or "fraud.deny" in names and "ask.hide" not in names:
        return False  # who warns of such calls is no caller
    asks = not names.isdisjoint(
        ("ask.press", "ask.call", "ask.transfer", "ask.hide", "way.out", "secrecy", "ask.money")
    )
    if "arrest.digital" in names:
        return asks or "addressed" in names
    wants = asks or "addressed" in names and not names.isdisjoint(_STRANGER)
    threat = asks and "lapse.number" in names or wants and "arrest.you" in names
    if names.issuperset(("arrest.you", "ask.transfer")) and not names.isdisjoint(_STRANGER):
        return True
    return "office.law" in names and threat


def _fee(names: Names) -> bool:
    if "marketing.many" in names and "fee.then" not in names or "sender.header" in names:
        return False
    reached = not names.isdisjoint(("way.private", "way.link", *_STRANGER))
    sure = ("pay.fee", "fee.then", "hurried", "upi.unknown", "pay.mobile")
    if "fee.first" in names and not names.isdisjoint(_PAYS) and not names.isdisjoint(sure):
        return reached
    then = not names.isdisjoint(("fee.then", "hurried"))
    return reached and then and "pay.fee" in names and not names.isdisjoint(_MONEY)


# Story -> marks of which it has at least one, asked first, and what tells it.
TOLD: dict[str, tuple[tuple[str, ...], Callable[[Names], bool]]] = {
    "story.prize": (("gain.won", "gain.prize"), _prize),
    "story.refund": (("gain.refund", "gain.free", "gain.bonus"), _refund),
    "story.job": (("job.task", "job.chosen", "job.kind", "job.daily"), _job),
    "story.profit": (("thing.invest", "sure.profit", "profit.get"), _profit),
    "story.kin": (("kin.new_number", "kin.trouble", "thing.gift_card"), _kin),
    "story.mistake": (("mistake.sent",), _mistake),
    "story.estate": (("thing.estate",), _estate),
    "story.shame": (("shame.thing",), _shame),
    "story.parcel": (("thing.parcel", "pretext.undelivered"), _parcel),
    "story.order": (("thing.order",), _order),
    "story.pin": (("pin.receive",), _pin),
    "story.fine": (("fine.due",), _fine),
    "story.arrest": (("arrest.digital", "arrest.you", "office.law"), _arrest),
    "story.fee": (
        (
            *_GAINS, "job.chosen", "job.kind", "thing.scheme", "thing.loan", "thing.policy", "held.parcel",
            "thing.army",
        ),
        _fee,
    ),
}  # fmt: skip
