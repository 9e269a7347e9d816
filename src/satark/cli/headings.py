"""The few words of the command line's own: headings, signs and kinds of entity, in its languages."""

from __future__ import annotations

SIGNS: dict[str, str] = {
    "scam": "[!!]",
    "suspicious": "[!]",
    "unclear": "[?]",
    "nothing_found": "[-]",
    "genuine": "[=]",
    "warning": "[i]",
    "spam": "[~]",
    "unreadable": "[x]",
}
"""A sign for each label, of plain characters: it reads the same without colour, on any terminal, aloud."""

COLOURS: dict[str, str] = {"scam": "red", "suspicious": "yellow", "unclear": "cyan", "genuine": "green"}

HEADINGS: dict[str, dict[str, str]] = {
    "en": {
        "why": "Why",
        "found": "Found in the message (do not tap or call what is not marked official)",
        "now": "What to do now",
        "source": "source",
        "checked": "checked",
        "official": "official",
        "official_of": "official, {owner}",
        "not_official": "not official",
        "unknown": "not known to be official",
        "url": "link",
        "phone": "number",
        "upi": "UPI id",
        "header": "SMS sender",
        "email": "e-mail",
        "amount": "amount",
        "deadline": "time",
        "app": "app",
        "account": "account",
        "organisation": "name",
    },
    "hi": {
        "why": "क्यों",
        "found": "संदेश में मिला (जिस पर आधिकारिक न लिखा हो, उसे न दबाएँ, न उस पर फ़ोन करें)",
        "now": "अब क्या करें",
        "source": "स्रोत",
        "checked": "जाँचा गया",
        "official": "आधिकारिक",
        "official_of": "आधिकारिक, {owner}",
        "not_official": "आधिकारिक नहीं",
        "unknown": "आधिकारिक होना ज्ञात नहीं",
        "url": "लिंक",
        "phone": "नंबर",
        "upi": "UPI आईडी",
        "header": "SMS भेजने वाला",
        "email": "ई-मेल",
        "amount": "रकम",
        "deadline": "समय",
        "app": "ऐप",
        "account": "खाता",
        "organisation": "नाम",
    },
    "hi-Latn": {
        "why": "Kyon",
        "found": "Sandesh mein mila (jis par official na likha ho, use na dabayen, na us par phone karen)",
        "now": "Ab kya karen",
        "source": "srot",
        "checked": "jaancha gaya",
        "official": "official",
        "official_of": "official, {owner}",
        "not_official": "official nahin",
        "unknown": "official hona pata nahin",
        "url": "link",
        "phone": "number",
        "upi": "UPI id",
        "header": "SMS bhejne wala",
        "email": "e-mail",
        "amount": "rakam",
        "deadline": "samay",
        "app": "app",
        "account": "khata",
        "organisation": "naam",
    },
}
"""Language -> heading; a language without an entry is headed in English."""
