"""The words around facts on a sheet and in lists, in the source languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

TITLES: Final[Mapping[str, tuple[str, str, str]]] = {
    "name": ("Names", "नाम", "Naam"),
    "header": ("SMS senders", "SMS भेजने वाले (सेंडर आईडी)", "SMS bhejne wale (sender ID)"),
    "header_not_theirs": (
        "SMS senders that are not theirs",
        "मिलते-जुलते सेंडर आईडी जो इनके नहीं",
        "Milte-julte sender ID jo inke nahi",
    ),
    "phone": ("Phone numbers", "फ़ोन नंबर", "Phone number"),
    "email": ("E-mail", "ई-मेल", "E-mail"),
    "domain": ("Sites", "वेबसाइट", "Website"),
    "app": ("Apps", "ऐप", "App"),
    "upi": ("UPI ids", "UPI आईडी", "UPI ID"),
    "account": ("Consumer number", "उपभोक्ता संख्या", "Upbhokta sankhya"),
    "never": ("Never in its messages", "इसके संदेश में कभी नहीं", "Iske sandesh mein kabhi nahi"),
    "always": ("Always in its messages", "इसके संदेश में हमेशा", "Iske sandesh mein hamesha"),
    "sends": ("What it sends", "यह क्या भेजता है", "Yeh kya bhejta hai"),
    "clock": ("When it may cut supply", "सप्लाई कब काट सकता है", "Supply kab kaat sakta hai"),
    "biller": ("Who bills", "बिल कौन देता है", "Bill kaun deta hai"),
    "prepaid": ("Prepaid meters", "प्रीपेड मीटर", "Prepaid meter"),
    "area": ("Areas", "क्षेत्र", "Kshetra"),
    "contact": ("Where to turn", "किससे पूछें", "Kisse poochhein"),
    "law": ("Law", "क़ानून", "Kanoon"),
    "helpline": ("Helplines", "हेल्पलाइन", "Helpline"),
    "note": ("Notes", "टिप्पणी", "Tippani"),
}  # fmt: skip
"""Headings of the kinds of facts: English, Hindi, Hindi in Roman letters."""

SECTOR_TITLES: Final[Mapping[str, tuple[str, str, str]]] = {
    "electricity": ("Electricity", "बिजली", "Bijli"),
    "gas": ("Gas", "गैस", "Gas"),
    "water": ("Water", "पानी", "Paani"),
    "bank": ("Banks", "बैंक", "Bank"),
    "wallet": ("UPI and wallets", "UPI और वॉलेट", "UPI aur wallet"),
    "insurance": ("Insurance", "बीमा", "Bima"),
    "telecom": ("Telecoms", "दूरसंचार कंपनियाँ", "Doorsanchar companiyan"),
    "post": ("Post", "डाक", "Daak"),
    "courier": ("Couriers", "कूरियर", "Courier"),
    "shop": ("Shops", "दुकानें", "Dukanein"),
    "technology": ("Companies of the net", "इंटरनेट कंपनियाँ", "Internet companiyan"),
    "transport": ("Transport, challan, toll", "परिवहन, चालान, टोल", "Parivahan, challan, toll"),
    "tax": ("Tax", "कर", "Kar"),
    "government": ("Government", "सरकार", "Sarkar"),
    "police": ("Police", "पुलिस", "Police"),
    "regulator": ("Regulators", "नियामक", "Niyamak"),
}

_SAID: Final[Mapping[str, tuple[str, str, str]]] = {
    "hard": ("firm", "पक्का", "pakka"),
    "soft": ("not firm", "पक्का नहीं", "pakka nahi"),
    "disputed": ("disputed", "विवादित", "vivadit"),
    "confirmed": ("confirmed by the organisation", "संस्था ने पुष्टि की है", "sanstha ne pushti ki hai"),
    "unconfirmed": (
        "not confirmed by the organisation", "संस्था ने पुष्टि नहीं की", "sanstha ne pushti nahi ki",
    ),
    "also": ("also found as", "इन रूपों में भी", "in roopon mein bhi"),
    "beside": ("only near one of", "केवल इनमें से किसी के पास", "keval inmein se kisi ke paas"),
    "value": ("value", "मान", "maan"),
    "holds": ("holds from {start} until {end}", "{start} से {end} तक लागू", "{start} se {end} tak lagu"),
    "open": ("...", "...", "..."),
    "source": ("source", "स्रोत", "srot"),
    "read": (
        "read {checked_on}, to be read again by {review_by}", "{checked_on} में पढ़ा, {review_by} तक फिर पढ़ना है",
        "{checked_on} mein padha, {review_by} tak phir padhna hai",
    ),
    "note": ("note", "टिप्पणी", "tippani"),
    "id": ("id", "id", "id"),
    "sources": ("Sources", "स्रोत", "Srot"),
    "count": (
        "{all} facts: {hard} firm, {soft} not firm, {disputed} disputed",
        "{all} तथ्य: {hard} पक्के, {soft} पक्के नहीं, {disputed} विवादित",
        "{all} tathya: {hard} pakke, {soft} pakke nahi, {disputed} vivadit",
    ),
    "legend": (
        "Firm: the organisation says it or is quoted. Not firm: press, code and lists; it only informs.",
        "पक्का: संस्था ने ख़ुद कहा या उसका कथन छपा। पक्का नहीं: समाचार, कोड, सूचियाँ; केवल जानकारी।",
        "Pakka: sanstha ne khud kaha ya uska kathan chhapa. Pakka nahi: samachar, code, soochiyan.",
    ),
}  # fmt: skip

USES: Final[Mapping[str, tuple[str, str]]] = {
    "own site": ("अपनी वेबसाइट", "apni website"),
    "old own site": ("पुरानी वेबसाइट", "purani website"),
    "redirects": ("अब नई पर भेजती है", "ab nayi par bhejti hai"),
    "its own app": ("अपना ऐप", "apna app"),
    "net banking": ("नेट बैंकिंग", "net banking"),
    "payment": ("भुगतान", "bhugtan"),
    "support": ("सहायता", "sahayata"),
    "ask about a message": ("संदेश के बारे में पूछें", "sandesh ke baare mein poochhein"),
    "ask about a bill": ("बिल के बारे में पूछें", "bill ke baare mein poochhein"),
    "customer care": ("ग्राहक सेवा", "grahak seva"),
    "toll-free": ("टोल-फ़्री", "toll-free"),
    "it calls from here": ("यहाँ से कॉल करता है", "yahan se call karta hai"),
    "balance by missed call": ("मिस्ड कॉल से बैलेंस", "missed call se balance"),
    "complaints": ("शिकायत", "shikayat"),
    "report": ("शिकायत दर्ज करें", "shikayat darj karein"),
    "report fraud": ("ठगी की शिकायत", "thagi ki shikayat"),
    "report a fraud": ("ठगी की शिकायत", "thagi ki shikayat"),
    "report phishing": ("ठगी के लिंक की शिकायत", "thagi ke link ki shikayat"),
    "reporting portal": ("शिकायत का पोर्टल", "shikayat ka portal"),
    "money lost": ("पैसे जाने पर", "paise jaane par"),
    "short links in SMS": ("SMS में छोटे लिंक", "SMS mein chhote link"),
    "e-mail": ("ई-मेल", "e-mail"),
    "e-mail alerts": ("ई-मेल सूचनाएँ", "e-mail suchnayein"),
    "in genuine alerts": ("असली संदेशों में", "asli sandeshon mein"),
    "block card": ("कार्ड बंद करें", "card band karein"),
    "SMS to block a card": ("कार्ड बंद करने का SMS", "card band karne ka SMS"),
    "dispute": ("लेन-देन पर आपत्ति", "len-den par aapatti"),
    "challan check and payment": ("चालान देखें और भरें", "challan dekhein aur bharein"),
    "own site in 2020": ("2020 में अपनी वेबसाइट", "2020 mein apni website"),
    "its pages on the state's energy portal": (
        "राज्य के ऊर्जा पोर्टल पर इसके पन्ने", "rajya ke urja portal par iske panne",
    ),
    "its pages on the state's energy portal (/jdvvnl)": (
        "राज्य के ऊर्जा पोर्टल पर इसके पन्ने (/jdvvnl)", "rajya ke urja portal par iske panne (/jdvvnl)",
    ),
    "e-bill mails": ("ई-बिल के मेल", "e-bill ke mail"),
    "see and pay the bill": ("बिल देखना और भरना", "bill dekhna aur bharna"),
    "complain": ("शिकायत करना", "shikayat karna"),
    "supply complaints and bill disputes": (
        "बिजली न आने और बिल की शिकायत", "bijli na aane aur bill ki shikayat",
    ),
    "dangerous boxes and lines": ("ख़तरनाक बक्से और तार", "khatarnak bakse aur taar"),
    "send the connection number by SMS": (
        "SMS से कनेक्शन नंबर भेजें", "SMS se connection number bhejein",
    ),
    "get the amount due": ("बकाया रकम जानें", "bakaya rakam jaanein"),
    "K number": ("के नंबर", "K number"),
    "TCOS-2021": ("टीसीओएस-2021", "TCOS-2021"),
    "clause 11.2": ("खंड 11.2", "khand 11.2"),
    "its own advisory on the Electricity Act": (
        "विद्युत अधिनियम पर इसकी अपनी सलाह", "Vidyut Adhiniyam par iski apni salah",
    ),
    "s.56": ("धारा 56", "dhara 56"),
    "show them such a message": ("ऐसा संदेश दिखाएँ", "aisa sandesh dikhayein"),
    "zone": ("ज़ोन", "zone"),
    "circle": ("सर्किल", "circle"),
    "Terms and Conditions for Supply of Electricity 2021": (
        "विद्युत आपूर्ति के नियम और शर्तें 2021", "vidyut aapurti ke niyam aur shartein 2021",
    ),
    "registered office": ("पंजीकृत कार्यालय", "panjikrit karyalay"),
    "New Power House": ("न्यू पावर हाउस", "New Power House"),
    "Jodhpur": ("जोधपुर", "Jodhpur"),
    "instruction of the managing director": ("प्रबंध निदेशक का निर्देश", "prabandh nideshak ka nirdesh"),
    "told by the superintending engineer": ("अधीक्षण अभियंता ने बताया", "adhikshan abhiyanta ne bataya"),
    "Sikar": ("सीकर", "Sikar"),
    "cyber fraud": ("साइबर ठगी", "cyber thagi"),
    "India": ("भारत", "Bharat"),
    "World": ("पूरी दुनिया", "poori duniya"),
}  # fmt: skip
"""Frequent uses of facts, and the widest regions, in Hindi and in Hindi in Roman letters."""

_PLACES: Final = {"en": 0, "hi": 1, "hi-Latn": 2}


def word(key: str, language: str, **values: str) -> str:
    """One of the words of a sheet in `language`, English where that language has none."""
    return _SAID[key][_PLACES.get(language, 0)].format(**values)


def title(kind: str, language: str) -> str:
    """The heading of a kind of facts."""
    return TITLES[kind][_PLACES.get(language, 0)]


def sector_title(sector: str, language: str = "en") -> str:
    """The heading of a sector; one a site made up stands as it is."""
    found = SECTOR_TITLES.get(sector)
    return found[_PLACES.get(language, 0)] if found else sector


def use_words(use: str, language: str) -> str:
    """What a fact is for, part by part in `language`; a part that is not known stands as it is."""
    place = _PLACES.get(language, 0)
    if not place:
        return use
    parts = re.split("(, |; |: )", use)
    return "".join(USES[part][place - 1] if part in USES else part for part in parts)
