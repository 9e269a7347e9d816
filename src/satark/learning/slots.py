"""What fills a slot of a written text: amounts, numbers, links and names in the shapes people write them.

Numbers and links are made by chance and belong to nobody on purpose; they are only read, never written to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

Fill = Callable[[Random], str]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_NAMES = (
    "Amit", "Priya", "Ramesh", "Sunita", "Imran", "Fatima", "Gurpreet", "Lakshmi", "Anil", "Deepa", "Joseph",
    "Kavita", "Suresh", "Neha", "Rahul", "Meena", "John", "Sarah", "Vijay", "Pooja",
)  # fmt: skip
_SURNAMES = (
    "Sharma", "Verma", "Gupta", "Patel", "Reddy", "Nair", "Das", "Singh", "Khan", "Iyer", "Joshi", "Yadav",
    "Mehta", "Rao",
)  # fmt: skip
_BANKS = (
    "SBI", "HDFC Bank", "ICICI Bank", "Axis Bank", "PNB", "Bank of Baroda", "Canara Bank", "Kotak Bank",
    "Union Bank", "IndusInd Bank", "YES BANK", "IDFC FIRST Bank", "Federal Bank", "Indian Bank", "UCO Bank",
    "Bank of India", "AU Bank", "RBL Bank", "IDBI Bank", "Central Bank of India",
)  # fmt: skip
_BANKS_ABROAD = (
    "Chase", "Wells Fargo", "Bank of America", "Citibank", "HSBC", "Barclays", "Lloyds", "NatWest",
    "Santander", "Emirates NBD", "ADCB", "Standard Chartered", "Equity Bank", "KCB", "GTBank", "Zenith Bank",
    "FNB", "Absa", "Commonwealth Bank", "ANZ", "Scotiabank", "TD Bank", "RBC", "Nabil Bank", "HBL",
    "Commercial Bank",
)  # fmt: skip
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "bank": _BANKS,
    "bank_world": _BANKS_ABROAD,
    "wallet": (
        "Paytm", "PhonePe", "Google Pay", "Amazon Pay", "MobiKwik", "Airtel Payments Bank", "BHIM", "CRED",
    ),
    "discom": (
        "JVVNL", "BSES Rajdhani", "Tata Power", "MSEDCL", "UPPCL", "BESCOM", "TANGEDCO", "PSPCL", "DHBVN",
        "MGVCL", "CESC", "Adani Electricity", "TSSPDCL", "KSEB", "NBPDCL", "MPPKVVCL",
    ),
    "telecom": ("Airtel", "Jio", "Vi", "BSNL", "Vodafone Idea"),
    "courier": (
        "Blue Dart", "Delhivery", "DTDC", "India Post", "Ekart", "XpressBees", "FedEx", "DHL", "UPS",
        "Ecom Express",
    ),
    "shop": (
        "Amazon", "Flipkart", "Myntra", "Big Bazaar", "DMart", "Swiggy", "Zomato", "BigBasket",
        "Reliance Digital", "IRCTC", "Croma", "Blinkit", "Meesho", "Apollo Pharmacy",
    ),
    "insurer": ("LIC", "HDFC Life", "Star Health", "ICICI Lombard", "SBI Life", "Max Life", "Bajaj Allianz"),
    "city": (
        "Jaipur", "Delhi", "Mumbai", "Pune", "Lucknow", "Patna", "Kolkata", "Chennai", "Hyderabad",
        "Bengaluru", "Ahmedabad", "Indore", "Kochi", "Guwahati", "Chandigarh",
    ),
    "area": (
        "Vaishali Nagar", "Sector 14", "MG Road", "Civil Lines", "Malviya Nagar", "Andheri East",
        "Gandhi Nagar", "Salt Lake", "Anna Nagar", "Indira Nagar", "Ashok Vihar",
    ),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "month": _LONG_MONTHS,
    "name": _NAMES,
    "remote": ("AnyDesk", "TeamViewer", "QuickSupport", "RustDesk", "AirDroid", "Anydesk app"),
    "apk": (
        "KYC.apk", "Customer Support.apk", "Wedding card.apk", "RTO Challan.apk", "Bill Update.apk",
        "PM Kisan.apk", "Invitation.apk", "SBI Rewards.apk",
    ),
}  # fmt: skip
# Parts of links nobody knows: words that fraud borrows, and the cheap ends it buys.
_BAIT = (
    "kyc", "secure", "verify", "update", "pay", "bill", "login", "account", "reward", "claim", "track",
    "help", "refund", "support", "service", "portal", "online", "alert", "info", "web", "my", "fast", "win",
    "gov",
)  # fmt: skip
_ENDS = (
    "com", "in", "xyz", "top", "online", "site", "club", "info", "net", "co", "live", "icu", "shop", "link",
    "app", "cc", "tk", "us", "me", "ru",
)  # fmt: skip
_SHORTENERS = (
    "bit.ly",
    "tinyurl.com",
    "cutt.ly",
    "t.ly",
    "rb.gy",
    "is.gd",
    "shorturl.at",
    "tiny.cc",
    "s.id",
    "ow.ly",
)
_OWN = (
    "www.onlinesbi.sbi", "netbanking.hdfcbank.com", "www.icicibank.com", "energy.rajasthan.gov.in",
    "bsesdelhi.com", "www.airtel.in", "jio.com", "www.amazon.in", "www.irctc.co.in", "incometax.gov.in",
    "www.flipkart.com", "uidai.gov.in", "www.indiapost.gov.in", "hdfcbk.io", "axbk.in", "i.airtel.in",
    "amzn.in", "fkrt.it", "lic.in", "mahadiscom.in", "tatapower-ddl.com", "parivahan.gov.in", "paytm.me",
    "phon.pe", "dlvr.in", "tinyurl.com",
)  # fmt: skip


def one_of(choices: Sequence[str]) -> Fill:
    """A slot filled by one of some words."""
    return lambda chance: chance.choice(choices)


def _digits(chance: Random, count: int, first: str = "123456789") -> str:
    return chance.choice(first) + "".join(chance.choice("0123456789") for _ in range(count - 1))


def _grouped(value: int) -> str:
    """Digits in the Indian way: 1,25,000."""
    text = str(value)
    head, tail = text[:-3], text[-3:]
    parts: list[str] = []
    while len(head) > 2:
        parts.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*([head] if head else []), *parts, tail])


def _rupees(chance: Random, value: int, *, paise: bool) -> str:
    number = chance.choice((str(value), _grouped(value)))
    if paise and chance.random() < 0.5:
        number += "." + chance.choice(("00", "00", "50", _digits(chance, 2)))
    return chance.choice(
        ("Rs.{}", "Rs {}", "Rs. {}", "₹{}", "INR {}", "₹ {}", "Rs{}", "{} Rs", "{}/-", "rs {}")
    ).format(number)


def _amount(chance: Random) -> str:
    value = chance.choice(
        (chance.randint(50, 999), chance.randint(1000, 9999), chance.randint(100, 999) * 100)
    )
    return _rupees(chance, value, paise=True)


def _lakh(chance: Random) -> str:
    return chance.choice(
        (
            f"{chance.randint(1, 95)} lakh", f"Rs {chance.randint(1, 50)} lakhs",
            f"{chance.randint(1, 5)} crore", _rupees(chance, chance.randint(1, 50) * 100000, paise=False),
        )
    )  # fmt: skip


def _money(chance: Random) -> str:
    value = chance.choice(
        (
            f"{chance.randint(1, 9)}.{_digits(chance, 2)}",
            str(chance.randint(10, 999)),
            f"{chance.randint(1, 9)},{_digits(chance, 3)}",
        )
    )
    return chance.choice(
        (
            "${}",
            "£{}",
            "€{}",
            "USD {}",
            "AED {}",
            "KES {}",
            "A${}",
            "R{}",
            "NPR {}",
            "{} EUR",
            "NGN{}",
            "Ksh{}",
        )
    ).format(value)


def _date(chance: Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.choice((2024, 2025, 2026))
    short, long = _MONTHS[month - 1], _LONG_MONTHS[month - 1]
    return chance.choice(
        (
            f"{day:02}-{month:02}-{year}", f"{day:02}/{month:02}/{year % 100}",
            f"{day:02}-{short}-{year % 100}", f"{day} {long}", f"{day:02}{short.upper()}{year % 100}",
            f"{day:02}.{month:02}.{year}", f"{day} {short} {year}", f"{year}-{month:02}-{day:02}",
            f"{short} {day}",
        )
    )  # fmt: skip


def _time(chance: Random) -> str:
    hour, minute = chance.randint(1, 12), chance.choice((0, 0, 15, 30, 30, 45, chance.randint(0, 59)))
    half = chance.choice(("am", "pm"))
    return chance.choice(
        (
            f"{hour}:{minute:02} {half}", f"{hour}.{minute:02} {half.upper()}", f"{hour} {half}",
            f"{hour:02}:{minute:02}",
            f"{hour + (12 if half == 'pm' and hour < 12 else 0):02}:{minute:02}:{chance.randint(0, 59):02}",
        )
    )  # fmt: skip


def _account(chance: Random) -> str:
    return chance.choice(("XX{}", "XXXXXX{}", "*{}", "x{}", "XXX{}", "...{}", "**{}")).format(
        _digits(chance, chance.choice((3, 4, 4)))
    )


def _reference(chance: Random) -> str:
    return chance.choice(
        (
            _digits(chance, 12),
            _digits(chance, 8),
            "".join(chance.choice(_LETTERS).upper() for _ in range(3)) + _digits(chance, 7),
        )
    )


def _mobile(chance: Random) -> str:
    number = _digits(chance, 10, "6789")
    return chance.choice(
        (
            number,
            number,
            number,
            f"+91{number}",
            f"+91 {number[:5]} {number[5:]}",
            f"0{number}",
            f"{number[:5]} {number[5:]}",
            f"{number[:5]}-{number[5:]}",
        )
    )


def _mobile_abroad(chance: Random) -> str:
    return chance.choice(
        (
            f"+1{_digits(chance, 10)}", f"({_digits(chance, 3)}) {_digits(chance, 3)}-{_digits(chance, 4)}",
            f"07{_digits(chance, 9)}", f"+44 7{_digits(chance, 9)}", f"08{_digits(chance, 9)}",
            f"+62{_digits(chance, 10)}", f"{_digits(chance, 3)}-{_digits(chance, 3)}-{_digits(chance, 4)}",
            f"+234{_digits(chance, 10)}", f"01{_digits(chance, 9)}",
        )
    )  # fmt: skip


def _toll_free(chance: Random) -> str:
    return chance.choice(
        (
            f"1800{_digits(chance, 7)}",
            f"1800-{_digits(chance, 3)}-{_digits(chance, 4)}",
            f"1860 {_digits(chance, 3)} {_digits(chance, 4)}",
            f"1800 {_digits(chance, 2)} {_digits(chance, 4)}",
        )
    )


def _landline(chance: Random) -> str:
    return chance.choice(
        (
            f"011-{_digits(chance, 8)}",
            f"0141-{_digits(chance, 7)}",
            f"022 {_digits(chance, 8)}",
            f"0{_digits(chance, 3)}-{_digits(chance, 7)}",
        )
    )


def _link(chance: Random) -> str:
    made = (
        chance.choice(_BAIT)
        + chance.choice(("-", "", "", "."))
        + chance.choice((*_BAIT, *(name.lower() for name in _NAMES)))
    )
    if chance.random() < 0.3:
        made += chance.choice(("-", "")) + chance.choice((*_BAIT, _digits(chance, 2)))
    host = f"{made}.{chance.choice(_ENDS)}"
    path = (
        ""
        if chance.random() < 0.5
        else "/" + "".join(chance.choice(_LETTERS + "0123456789") for _ in range(chance.randint(3, 8)))
    )
    shape = chance.random()
    if shape < 0.25:
        return _short_link(chance)
    if shape < 0.3:
        host = ".".join(str(chance.randint(11, 220)) for _ in range(4))
        return f"http://{host}{path or '/pay'}"
    return chance.choice(("https://", "http://", "", "www.", "https://www.")) + host + path


def _short_link(chance: Random) -> str:
    tail = "".join(
        chance.choice(_LETTERS + _LETTERS.upper() + "0123456789") for _ in range(chance.randint(5, 8))
    )
    return chance.choice(("https://", "", "http://")) + f"{chance.choice(_SHORTENERS)}/{tail}"


def _own(chance: Random) -> str:
    host = chance.choice(_OWN)
    path = (
        ""
        if chance.random() < 0.4
        else "/" + "".join(chance.choice(_LETTERS + "0123456789") for _ in range(chance.randint(2, 7)))
    )
    return chance.choice(("https://", "", "", "http://")) + host + path


def _telegram(chance: Random) -> str:
    handle = f"{chance.choice(_BAIT)}{chance.choice(_NAMES).lower()}{chance.choice(('', _digits(chance, 2)))}"
    return chance.choice((f"t.me/{handle}", f"https://t.me/{handle}", f"@{handle}", f"telegram @{handle}"))


def _person(chance: Random) -> str:
    name, surname = chance.choice(_NAMES), chance.choice(_SURNAMES)
    return chance.choice(
        (
            f"Mr {surname}",
            f"{name} {surname}",
            f"{surname} ji",
            f"Mrs {surname}",
            f"Shri {name} {surname}",
            name,
        )
    )


def _vehicle(chance: Random) -> str:
    return (
        f"{chance.choice(('RJ14', 'DL3C', 'MH12', 'UP32', 'KA05', 'TN09'))}"
        f"{chance.choice(_LETTERS).upper()}{chance.choice(_LETTERS).upper()}{_digits(chance, 4)}"
    )


FILLS: Mapping[str, Fill] = {
    **{slot: one_of(choices) for slot, choices in _CHOICES.items()},
    "amount": _amount,
    "small": lambda chance: _rupees(chance, chance.choice((1, 2, 5, 10, 10, 20, 25, 49, 99)), paise=False),
    "lakh": _lakh,
    "sum": lambda chance: chance.choice(
        (str(chance.randint(1, 99) * 50), _grouped(chance.randint(10, 99) * 100))
    ),
    "percent": lambda chance: f"{chance.randint(1, 90)}{chance.choice(('%', ' %', ' percent'))}",
    "date": _date,
    "time": _time,
    "account": _account,
    "card": _account,
    "ref": _reference,
    "otp": lambda chance: _digits(chance, chance.choice((4, 6, 6, 8))),
    "mobile": _mobile,
    "mobile_world": _mobile_abroad,
    "tollfree": _toll_free,
    "landline": _landline,
    "shortcode": lambda chance: _digits(chance, chance.choice((5, 6)), "56789"),
    "link": _link,
    "shortlink": _short_link,
    "own": _own,
    "wa": lambda chance: chance.choice(("https://wa.me/91{}", "wa.me/91{}")).format(
        _digits(chance, 10, "6789")
    ),
    "telegram": _telegram,
    "upi": lambda chance: (
        f"{chance.choice(_NAMES).lower()}{_digits(chance, 3)}"
        f"@{chance.choice(('ybl', 'paytm', 'okaxis', 'oksbi', 'ibl', 'upi'))}"
    ),
    "email": lambda chance: (
        f"{chance.choice(_NAMES).lower()}{_digits(chance, 3)}"
        f"@{chance.choice(('gmail.com', 'outlook.com', 'yahoo.co.in'))}"
    ),
    "person": _person,
    "consumer": lambda chance: _digits(chance, chance.choice((10, 12, 12))),
    "units": lambda chance: str(chance.randint(20, 900)),
    "vehicle": _vehicle,
    "awb": lambda chance: chance.choice(
        (_digits(chance, 11), f"E{_digits(chance, 9)}IN", f"AWB{_digits(chance, 9)}")
    ),
    "pnr": lambda chance: chance.choice(
        (_digits(chance, 10), "".join(chance.choice(_LETTERS).upper() for _ in range(6)))
    ),
    "money": _money,
}  # fmt: skip
"""Slot -> how it is filled."""
