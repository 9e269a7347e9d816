"""The written rule for a legit row that looks like business, not chat: the rows a false alarm would hurt.

Private chat makes up most of the legit rows there are and hardly ever looks like fraud, so it flatters every
rate of false alarms. A text is business-like when it has one of five shapes. They are told by this module's
own patterns, apart from those of the checker: the rule that measures must not move with what it measures.
"""

from __future__ import annotations

import re

_CUSTOMER = (
    r"customers?|consumers?|clients?|subscribers?|members?|users?|guests?|students?|parents?|passengers?"
    r"|partners?|applicants?|candidates?|sir|madam|ma'am|(?:card|account|a/c|policy) ?holders?"
    r"|grahak|upa?bhokta|nasabah"
)
_CURRENCY = (
    r"rs|inr|usd|gbp|eur|aed|sar|ngn|bdt|npr|lkr|pkr|idr|kes|ksh|tzs|tsh|ugx|egp|thb|sgd|aud|rp|rm|qar|omr|kwd"
    r"|bhd|etb|birr"
)
_SIGN = r"[₹$£€₦৳₨฿¥₽]"
_MONEY = (
    r"rupees?|rupiah|ribu|juta|taka|naira|dollars?|pounds|dirhams?|lakhs?|crores?|रुपये|रुपए|रुपया|रूपये|रु"
    r"|টাকা|টাকার|ریال|درهم|บาท"
)
_ENDING = (
    r"com|net|org|info|biz|edu|gov|in|id|bd|ng|uk|co|ly|me|io|gl|gd|app|xyz|top|site|online|club|link|page"
)

SHAPES: dict[str, re.Pattern[str]] = {
    # "Dear Customer", "Valued member", "Yth. Bapak", the customer of the Indian languages; not "Dear Ravi".
    "formal address": re.compile(
        r"\b(?:dear|valued|esteemed|respected|priya|pelanggan)[ ,]{1,3}(?:[a-z]{2,12} ){0,2}"
        rf"(?:{_CUSTOMER})\b"
        r"|\b(?:yth|yang terhormat)\b"
        r"|(?:प्रिय|आदरणीय|माननीय|सम्मानित) {1,3}(?:ग्राहक|उपभोक्ता|महोदय|सदस्य|खाताधारक|अभिभावक|यात्री)"
        r"|(?:প্রিয়|প্রিয়|সম্মানিত|মাননীয়|মাননীয়) {1,3}(?:গ্রাহক|সদস্য|অভিভাবক|শিক্ষার্থী|স্যার|মহোদ)"
        r"|প্ৰিয় {1,3}গ্ৰাহক|ਪਿਆਰੇ {1,3}ਗਾਹਕ|પ્રિય {1,3}(?:ગ્રાહક|સભ્ય)|ପ୍ରିୟ {1,3}(?:ଗ୍ରାହକ|ଉପଭୋକ୍ତା)"
        r"|(?:அன்பான|அன்புள்ள|மதிப்பிற்குரிய) {1,3}(?:வாடிக்கையாள|நுகர்வோ)"
        r"|(?:ప్రియమైన|గౌరవనీయ) {1,3}(?:కస్టమర్|వినియోగదారు|ఖాతాదారు)"
        r"|(?:ಪ್ರಿಯ|ಆತ್ಮೀಯ) {1,3}(?:ಗ್ರಾಹಕ|ಬಳಕೆದಾರ)|(?:പ്രിയ|പ്രിയപ്പെട്ട) {1,3}(?:ഉപഭോക്താ|കസ്റ്റമർ)"
        r"|عزيزي *(?:العميل|عميلنا)|عميلنا العزيز|محترم *صارف",
        re.IGNORECASE,
    ),
    # Money beside its number, on either side; a bare number is no amount.
    "amount": re.compile(
        rf"{_SIGN} ?[.,]?\d|\d ?{_SIGN}|(?<![a-z])(?:{_CURRENCY})[.:]? {{0,2}}\d|(?<![a-z])tk\.? ?\d\d"
        rf"|(?<![a-z])n\d{{1,3}}(?:,\d{{3}}|00)|\d ?(?:{_MONEY}|{_CURRENCY})(?![^\W_])|\d ?/-",
        re.IGNORECASE,
    ),
    # A scheme, www, or a name under a usual ending; a short ending only before a slash ("ok.me" is chat).
    "link": re.compile(
        r"https?:|\bwww[. ]|[a-z0-9-]{2}\.(?:com|net|org|info|biz|edu|gov|(?:co|gov)\.[a-z]{2})(?![^\W_])"
        rf"|[a-z0-9-]{{2}}\.(?:{_ENDING})/[a-z0-9]",
        re.IGNORECASE,
    ),
    # Nine digits or more with single gaps, a toll-free number, a number to call or text, a code to dial.
    "phone number": re.compile(
        r"(?<!\d)\d(?:[ -]?\d){8,13}(?!\d)|(?<!\d)1[89]\d\d[ -]?\d{2,4}[ -]?\d{3,4}(?!\d)"
        r"|\b(?:call|dial|ring|phone|text|txt|sms|whatsapp|helpline|contact)\b[^.\n]{0,30}?(?<!\d)\d{5,}"
        r"|\*\d{2,4}(?:\*\d{1,12}){0,4}#",
        re.IGNORECASE,
    ),
    # A masked or numbered account, a balance, or a word of booking beside a number.
    "debit": re.compile(
        r"(?<![a-z])[x*•]{2,}-?\d{2,6}(?!\d)|\b(?:a/c|acct?|account|card)\b[^.\n]{0,20}?\d{3}"
        r"|\b(?:debited|credited|withdrawn|deducted|transferred|recharged?|refunde?d?)\b[^\n]{0,60}?\d\d"
        r"|\d\d[^\n]{0,60}?\b(?:debited|credited|withdrawn|deducted|transferred|refunded)\b"
        r"|\b(?:avl|avail|available|avbl|a/c|acct?|account)\.? ?bal(?:ance)?\b|\b(?:neft|imps|rtgs)\b"
        r"|\bupi[ :/-]{0,2}(?:ref|txn|id|no|\d)",
        re.IGNORECASE,
    ),
}
"""What makes a text business-like: the name of each shape and its pattern, on the text as it came."""


def shapes_of(text: str) -> tuple[str, ...]:
    """The names of the shapes found in a text, in the order of `SHAPES`."""
    return tuple(name for name, pattern in SHAPES.items() if pattern.search(text))


def business_like(text: str) -> bool:
    """True when a text has at least one of the shapes."""
    return any(pattern.search(text) for pattern in SHAPES.values())
