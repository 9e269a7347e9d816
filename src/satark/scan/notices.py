"""Marks of honest notices: what a company or office writes of, and that it asks for nothing risky."""

from __future__ import annotations

Names = frozenset[str] | set[str]

# What a reader could come to harm by; a text without any of it is `quiet`.
_LOUD = (
    "contact.foreign", "link.foreign", "app.foreign", "share.secret", "share.kyc", "scan.qr",
    "approve.request", "update.bill", "not_updated.bill", "prepay.bill", "tiny.payment", "screen.shared",
    "secrecy", "prize", "call.named_officer", "pay.payee", "cut.deadline", "cut.hour", "pay.mobile",
    "ask.test_payment",
)  # fmt: skip
# Signs that a company writes to a customer, and not a friend to a friend.
_BUSINESS_LIKE = (
    "sender.header", "sender.short", "addressed", "amount", "account", "deadline", "phone.official",
    "phone.known", "link.official", "link.known", "thing.consumer", "upi.unknown", "upi.official",
    "thing.money",
)  # fmt: skip
_NOT_AT_THE_DOOR = (
    "ask.call", "ask.click", "person.officer", "person.named_officer", "sender.mobile", "thing.bank",
    "claim.electricity", "threat.block", "thing.kyc", "thing.sim", "notice.account",
)  # fmt: skip
# What makes of a link to look at, such as one to a receipt, a link to do something by.
_ACTS = (
    "click.link", "honest.not_you", "ask.update", "ask.share", "ask.update_bill", "time.now", "block.account",
    "threat.block", "thing.kyc", "pretext.gain", "marketing.many", "marketing.offers", "disguised.word",
)  # fmt: skip
_ACTS_ON_PARCELS = ("ask.pay", "ask.click", "time.hours", "amount.tiny", "negation")
_SUM = ("amount", "thing.money")
_TRADE = (
    "notice.ledger", "notice.mandate", "notice.bill", "notice.code", "notice.plan", "notice.travel",
    "notice.parcel", "notice.public", "notice.account", "notice.served", "notice.transfer",
)  # fmt: skip
_ASKED = (
    "ask.update", "ask.share", "ask.install", "ask.scan", "ask.approve", "ask.click", "ask.call",
    "ask.pay_to", "ask.reply", "ask.prepay", "threat.cut", "threat.block", "threat.law", "threat.final",
    "time.now", "marketing.many", "marketing.offers", "marketing.offer", "prize.told", "pretext.gain",
    "pretext.not_updated", "thing.link", "share.secret", "fraud.question", "notice.undone",
)  # fmt: skip
# What presses, whatever a notice is about; and what leaves open a thing that it should tell to be done.
_PRESSING = (
    "threat.law", "threat.final", "ask.reply", "prize.told", "prize", "pretext.not_updated", "time.hours",
    "marketing.many", "marketing.offers", "warning.borrowed", "ask.prepay",
)  # fmt: skip
_HURRIED = ("notice.undone", "ask.call", "ask.pay_to", "ask.update", "ask.click", "thing.dues")
_OPEN = ("notice.undone", "ask.update", "else", "thing.link", "voice.private")
_MAY_BE_OPEN = ("form.bill", "form.plan", "form.mandate", "form.code")
_SUBJECTS = ("notice.parcel", "notice.public", "notice.mandate")
# Form -> what must be said, at least one of each row; a message has the first form that fits.
FORMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "form.parcel": (("notice.parcel",), ("notice.moved", "honest.handover")),
    "form.code": (
        ("notice.code", "honest.otp"),
        ("notice.valid", "denied.thing.secret", "denied.ask.share", "fraud.deny_telling", "honest.otp"),
    ),
    "form.mandate": (("notice.mandate",), ("notice.arranged",)),
    "form.bill": (
        ("notice.bill", "thing.bill"), ("notice.due", "honest.due_date"), (*_SUM, "deadline.date", "account"),
    ),
    "form.transfer": (_SUM, ("honest.debit", "notice.transfer"), ("account", "notice.ledger")),
    "form.paid": (
        (*_SUM, "notice.handled"), ("honest.receipt", "notice.transfer"),
        ("notice.bill", "thing.bill", "account"),
    ),
    "form.works": (("notice.works", "honest.outage"), ("notice.served", "thing.power", "thing.supply")),
    "form.travel": (("notice.travel",), ("notice.booked",)),
    "form.plan": (("notice.plan",), ("notice.spent",)),
    "form.public": (("notice.public",), ("notice.handled",)),
    "form.account": (("notice.account", "notice.ledger", "honest.reading"), ("notice.handled",)),
}  # fmt: skip


def noticed(names: Names) -> set[str]:
    """The `form.…` mark of what is written about; `quiet` where nothing is asked that could do harm."""
    found: set[str] = set()
    loud = names.intersection(_LOUD)
    if "notice.code" in names and "share.secret" not in names:
        loud -= {"secrecy"}  # "tell nobody" is what is said of a code
    if loud == {"share.secret"} and _handed_over(names):
        found.add("share.handover")
        loud = frozenset()
    if not loud:
        found.add("quiet")
    form = _form(names)
    if not form and not loud and "claim.named" in names and _tells_only(names):
        found.add("form.signed")
        found.add("calm")
    if form:
        found.add(form)
        # A notice that wants its reader to ring or open what is nobody's own is none to be left at that.
        if "contact.foreign" in names and not names.isdisjoint(("ask.call", "call.number")):
            found.add("ask.contact")
        if not names.isdisjoint(("pay.payee", "tiny.payment")):
            found.add("ask.money")
    if form == "form.works":
        loud -= {"cut.hour", "cut.deadline"}
    if form and not loud and _calm(names, form):
        found.add("calm")
    spoken_of = form or not names.isdisjoint(_SUBJECTS)
    if spoken_of and "calm" not in found and names.issuperset(("ask.pay_to", "amount", "notice.undone")):
        found.add("ask.money")
    if "link.foreign" in names and spoken_of:
        found.add("ask.link")
    looked_at = form == "form.transfer" or form == "form.parcel" and names.isdisjoint(_ACTS_ON_PARCELS)
    if looked_at and not names.isdisjoint(_SUM) and loud == {"link.foreign"} and names.isdisjoint(_ACTS):
        found.add("link.aside")
    return found


def _calm(names: Names, form: str) -> bool:
    """True where a notice tells, and neither presses nor leaves open what the reader has yet to do."""
    # "If this was not you, call at once" is what honest alerts end with.
    footed = not names.isdisjoint(("honest.not_you", "notice.not_you"))
    fee_then = names.issuperset(("pay.fee", "fee.then")) and not names.isdisjoint(("fee.first", "thing.loan"))
    if fee_then or "gain.deal" in names:
        return False  # first the fee, then the loan
    hurried = "time.now" in names and not footed and not names.isdisjoint(_HURRIED)
    pressing = names.intersection(_PRESSING)
    if form == "form.plan" and "marketing.offers" not in names:
        pressing -= {"marketing.many"}  # plans are spoken of in the words of advertising
    # A complaint is closed too; what is cut is the reader's supply.
    cut = names.issuperset(("threat.cut", "cut.other")) and form != "form.works"
    if hurried or pressing or cut:
        return False
    if form in _MAY_BE_OPEN:
        return True
    left = names.intersection(_OPEN) - ({"else"} if footed else set())
    if form == "form.parcel":
        left -= {"voice.private"}  # a neighbour takes parcels in
    # A wallet has the word in its name, and whoever brings a thing is paid at the door.
    named = "claim.wallet" in names and form in ("form.transfer", "form.paid")
    paid = "ask.pay_to" in names and not named and names.isdisjoint(("notice.at_door", "share.handover"))
    return not left and not paid


def _tells_only(names: Names) -> bool:
    """True for a word of a trade, and neither a request nor a threat nor an offer beside it."""
    return not names.isdisjoint(_TRADE) and names.isdisjoint(_ASKED) and "voice.private" not in names


def _handed_over(names: Names) -> bool:
    """True where a code is for the person at the door or in the cab, and nobody is to ring or be rung."""
    return "code.at_door" in names and names.isdisjoint(_NOT_AT_THE_DOOR)


def _form(names: Names) -> str:
    private = "voice.private" in names and "sender.header" not in names
    if private or names.isdisjoint(_BUSINESS_LIKE):
        return ""
    for form, (first, *others) in FORMS.items():
        if names.isdisjoint(first):  # nearly always, and so asked by itself
            continue
        if form == "form.code" and names.intersection(("marketing.many", "marketing.offers")):
            continue  # a code for a discount
        if not any(names.isdisjoint(row) for row in others):
            return form
    return ""
