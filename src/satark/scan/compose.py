"""Marks made of other marks: what a message threatens and asks, once all of it has been read."""

from __future__ import annotations

from satark.scan.notices import noticed
from satark.scan.stories import stories

Names = frozenset[str] | set[str]

_BUSINESS = (
    "claim.electricity", "claim.named", "thing.bill", "thing.dues", "thing.bank", "thing.kyc", "thing.wallet",
    "thing.consumer", "cut.other", "block.account", "sender.header",
)  # fmt: skip
_PRIVATE_CONTACT = ("phone.unknown.mobile", "phone.unknown.masked", "phone.unknown.foreign", "link.wa_me")
_FOREIGN_LINK = ("link.unknown", "link.other", "link.placeholder", "link.lookalike")
_NOT_OFFICIAL = (
    "phone.unknown", "phone.other", "phone.known", "link.known", "upi.unknown", "upi.other", "email.unknown",
    "email.other",
)  # fmt: skip
_OTHER_SERVICE = ("thing.gas", "thing.water", "thing.pipe", "thing.sim", "thing.telecom")
_ASKS = (
    "ask.call", "ask.click", "ask.pay", "ask.update", "ask.share", "ask.install", "ask.scan",
    "ask.approve", "thing.kyc", "thing.secret",
)  # fmt: skip
_SPEAKS_FOR = ("claim.named", "claim.authority", "office.electricity", "person.named_officer")
_METERED = ("thing.bill", "thing.dues", "prepaid", "thing.kyc")
# Signs that the writer speaks to a consumer, not about one.
_TO_THE_READER = (
    "spoken_for", "thing.consumer", "addressed", "not_updated.bill", "update.bill", "prepay.bill",
    "cut.hour", "cut.deadline", "share.secret", "share.kyc", "sender.header",
)  # fmt: skip
_FAMILY = (
    "claim.named", "claim.authority", "not_updated.bill", "update.bill", "call.named_officer",
    "contact.foreign", "app.foreign", "upi.unknown",
)  # fmt: skip
_DENIAL = ("fraud.deny", "fraud.deny_contact")
_FIRM = (*_DENIAL, "fraud.such", "fraud.told", "fraud.story", "fraud.report", "fraud.loss")
_DENIED = (
    "denied.app.apk", "denied.app.remote_access", "denied.thing.secret", "denied.ask.install",
    "denied.ask.click", "denied.ask.call",
)  # fmt: skip
_LIVE_ASKS = (
    "ask.call", "ask.click", "ask.install", "ask.pay", "ask.share", "ask.update", "link.wa_me"
)  # fmt: skip
_NOTICE = ("honest.otp", "honest.not_you")


def composed(names: Names) -> set[str]:
    """Marks that follow from `names`; plain logic, so that both paths can hold to it."""
    now = {*names, *_foreign(names)}
    business = not names.isdisjoint(_BUSINESS)
    if _implies_electricity(now):
        now.add("claim.electricity")
    if business and "share.login" in names:
        now.add("share.secret")
    if _threatens(names, now):
        now.add("threat.live")
        if _at_night(names):
            now |= {"cut.hour", "hour.excluded"}
    if business and not names.isdisjoint(("pay.bill", "prepay.bill", "tiny.payment", "update.bill")):
        now.add("ask.money")
    if _asks_payment(names):
        now.add("ask.payment")
    called = not names.isdisjoint(("call.number", "call.officer", "call.this_number"))
    if business and called or names.issuperset(("call.number", "addressed", "amount")):
        now.add("ask.contact")
    if "click.link" in names or business and "link.foreign" in now:
        now.add("ask.link")
    now |= stories(now)
    if not now.isdisjoint(("threat.live", "story.arrest")) or not names.isdisjoint(
        ("block.account", "cut.other", "not_updated.bill", "update.bill", "lapse.account", "lapse.number")
    ):
        now.add("threatened")
    if not names.isdisjoint(_SPEAKS_FOR):
        now.add("spoken_for")
    if "service.pressed" in now or _presses(now):
        now.add("pressed")
    if _stranger(now):
        now.add("sender.stranger")
    framed = _framed(now)
    # What stands apart from the warning is a lure by itself: see `satark.scan.apart`.
    now |= {"warning.borrowed"} if framed and "apart.lure" in now else framed
    now |= noticed(now)
    return now - names


def _foreign(names: Names) -> set[str]:
    found = set()
    # A reader's own number is named in honest notices; where a call is asked for it may be the one to ring.
    rung = "phone.subject" in names and "ask.call" in names
    if rung or not names.isdisjoint(_PRIVATE_CONTACT):
        found.add("contact.foreign")
    if not names.isdisjoint(_FOREIGN_LINK):
        found.add("link.foreign")
    if not names.isdisjoint(("app.remote_access", "app.apk", "link.apk")):
        found.add("app.foreign")
    if found or not names.isdisjoint(_NOT_OFFICIAL):
        found.add("entity.foreign")
    return found


def _implies_electricity(names: Names) -> bool:
    # Nobody else cuts a supply for a bill: electricity need not be named.
    if not names.isdisjoint(_OTHER_SERVICE):
        return False
    cut = "cut.supply" in names and not names.isdisjoint(("thing.bill", "thing.dues", "thing.meter"))
    power = names.issuperset(("cut.supply", "thing.power", "cut.yours"))
    metered = "thing.meter" in names and not names.isdisjoint(_METERED)
    officer = names.issuperset(("cut.supply", "cut.yours", "call.named_officer", "contact.foreign"))
    return cut or power or metered or officer


def _asks_payment(names: Names) -> bool:
    """True where money is to go to a person: by a payment ID, code or number of theirs, or under threat."""
    if "tiny.payment" in names or "pay.mobile" in names:
        return True
    if names.isdisjoint(("ask.pay", "ask.pay_app")):
        return False
    code = "thing.qr" in names and not names.isdisjoint(("ask.share", "ask.scan"))
    number = names.issuperset(("thing.number", "sender.mobile"))
    law = names.issuperset(("threat.law", "claim.electricity")) and names.isdisjoint(
        ("sender.header", "fraud.word", "fraud.report")
    )
    return "upi.unknown" in names or code or number or law


def _threatens(names: Names, more: set[str]) -> bool:
    timed = not names.isdisjoint(("cut.deadline", "cut.hour"))
    if timed and "claim.named" in names and "contact.foreign" in more:
        return True
    if "cut.supply" not in names or _private(names) and names.isdisjoint(("thing.bill", "thing.dues")):
        return False
    if not names.isdisjoint(("else", "time.now", "call.officer", "call.named_officer")):
        return True
    if "sender.header.own" in names and names.isdisjoint(("thing.bill", "thing.dues", "prepaid")):
        return False  # hours without supply, told under the company's own header: work on the network
    if "cut.yours" in names:
        return True
    return timed and ("claim.named" in names or not more.isdisjoint(("contact.foreign", "link.foreign")))


def _at_night(names: Names) -> bool:
    """True for a cut tonight without an hour: that is after the last hour at which any organisation cuts.

    Not where people at home speak of it, and not for a prepaid meter, whose balance knows no hours.
    """
    return names.issuperset(("cut.deadline", "deadline.tonight")) and names.isdisjoint(
        ("deadline.hour", "voice.private", "prepaid")
    )


def _presses(names: Names) -> bool:
    if "claim.electricity" not in names or _private(names):
        return False
    if not names.isdisjoint(("threatened", "prepay.bill", "share.kyc", "share.secret")):
        return not names.isdisjoint(_TO_THE_READER)
    # Who names a counter or office to go to does not press for one link or number.
    if "honest.counter" in names and names.isdisjoint(("sender.mobile", "upi.unknown", "scan.qr")):
        return False
    gain = (
        "pretext.gain" in names
        and ("thing.solar" not in names or not names.isdisjoint(_FOREIGN_LINK))
        and not names.isdisjoint(("link.foreign", "contact.foreign"))
    )
    return gain or "spoken_for" in names and not names.isdisjoint(_ASKS)


def _private(names: Names) -> bool:
    """True where family, neighbours or a building talk among themselves, and nothing foreign is named."""
    return "voice.private" in names and names.isdisjoint(
        ("link.foreign", "upi.unknown", "app.foreign", "share.secret", "claim.authority")
    )


def _framed(names: Names) -> set[str]:
    """`warning.frame` for a text that warns or tells of fraud, `warning.borrowed` if it also wants something.

    A scam can borrow the words of a warning: then what it wants the reader to ring, open or tell stands
    outside quotation marks and is not forbidden. A report of a scam may name such a number too, but tells
    of it as a thing others did (`fraud.story`).
    """
    if not names.isdisjoint(_NOTICE) or names.issuperset(("honest.debit", "account")):
        return set()
    # A bank's word about an account, such as a KYC that is due, may end with "open no link".
    if names.issuperset(("account", "sender.header.own")) and "fraud.word" not in names:
        return set()
    # "Tell nobody" denies too, and a blackmailer speaks of malware: neither warns of anything.
    held = names.issuperset(("story.arrest", "secrecy")) and "fraud.word" not in names
    own = names.issuperset(("story.shame", "threat.own"))
    if (held or own) and names.isdisjoint(("fraud.beware", "fraud.such", "fraud.told")):
        return set()
    denies = not names.isdisjoint(_DENIAL)
    if _disowned(names):
        return {"warning.frame"}
    speaks = not names.isdisjoint(("fraud.word", "fraud.beware", "fraud.loss")) or names.issuperset(
        ("fraud.story", "quoted.threat.cut")
    )
    forbids = denies and not names.isdisjoint(("fraud.such", "fraud.report", "quoted.threat.cut", *_DENIED))
    if not (speaks and not names.isdisjoint(_FIRM) or forbids):
        return set()
    private = not names.isdisjoint(("sender.mobile", "sender.header.unknown"))
    named = not names.isdisjoint(("contact.foreign", "link.foreign", "app.foreign"))
    live = named and (private or not names.isdisjoint(_LIVE_ASKS)) or "share.secret" in names
    live = live or names.issuperset(("sender.mobile", "call.this_number")) or _pressed_beside(names)
    told = not private and _told(names)
    return {"warning.frame"} if not live or told else {"warning.borrowed"}


def _pressed_beside(names: Names) -> bool:
    """True where a text presses or asks beside its "if someone", and does not tell of what others do."""
    wants = not names.isdisjoint(("threatened", "app.foreign", "ask.transfer", "ask.pay_to", "ask.details"))
    return wants and "fraud.beside" in names and names.isdisjoint(("fraud.such", "fraud.told", "fraud.this"))


def _stranger(names: Names) -> bool:
    """True for a registered header of a company no profile knows, without a sign of the family.

    Such a company may link to its own site and, for a prepaid meter, warn of the same day: no accusation.
    """
    return (
        "sender.header.unknown" in names
        and names.isdisjoint(_FAMILY)
        and (
            names.issuperset(("prepaid", "office.electricity"))
            or names.isdisjoint(("cut.deadline", "cut.hour"))
        )
    )


def _disowned(names: Names) -> bool:
    """True where a lure is retold with a plain "this is fraud", as sent to others, or only asked about.

    Never with a live number, link, payment ID or app, nor with "call this number" from a mobile: whoever
    reads on could follow it.
    """
    if not names.isdisjoint(("contact.foreign", "link.foreign", "upi.unknown")):
        return False
    answered = not names.isdisjoint((*_DENIAL, "fraud.loss", "fraud.report"))
    # "If someone calls and asks for the code, hang up": what is asked is only thought of.
    if answered and "fraud.if" in names and "fraud.beside" not in names:
        return True
    if "share.secret" in names or "app.foreign" in names:
        return False
    if names.issuperset(("sender.mobile", "call.this_number")):
        return False
    called_false = answered and "fraud.this" in names
    of_others = names.issuperset(("fraud.others", "fraud.beware"))
    asked = names.issuperset(("fraud.question", "fraud.such")) and names.isdisjoint(
        ("entity.foreign", "addressed")
    )
    return called_false or of_others or asked


def _told(names: Names) -> bool:
    """True for the tale of a fraud, which may name its number but does not tell you to do its bidding."""
    if "fraud.story" not in names or names.isdisjoint(("fraud.word", "fraud.deny_contact", "fraud.loss")):
        return False
    # A tale of the writer's own hurries no reader to tell a code or to install an app.
    hurries = names.issuperset(("addressed", "hurried")) and names.isdisjoint(("fraud.loss", *_DENIAL))
    if hurries and not names.isdisjoint(("share.secret", "app.foreign")):
        return False
    number = not names.isdisjoint(("contact.foreign", "link.foreign"))
    if not number or "fraud.deny_contact" in names:
        return True
    threatens = names.issuperset(("threat.live", "addressed"))
    return not threatens and names.isdisjoint(("share.secret", "app.foreign"))
