"""Romanised Hindi: how common words sound where their typing leaves it open, and the words that tell it."""

from __future__ import annotations

_LISTED = """
aaj Aj, aap Ap, aapka ApkA, aapke Apke, aapki ApkI, aapko Apko, abhi abhI, adhikari adhikArI, apka ApkA
apke Apke, apki ApkI, apna apnA, apne apne, aur aur, baat bAt, bakaya bakAyA, band banD, batao batAO
bataye batAe, bhi bhI, bhugtan bhugtAn, bijli bijlI, chalu chAlU, dena denA, diya diyA, diye diye, ek ek
gaya gayA, gayi gaI, ghante ghanTe, grahak grAhak, hai hai, hain hai~, hamare hamAre, hamari hamArI, hi hI
ho ho, hoga hogA, hogi hogI, hua huA, hum ham, inaam inAm, is is, jaldi jaldI, jama jamA, jaye jAe
jayega jAegA, jayegi jAegI, ji jI, jo jo, jurmana jurmAnA, ka kA, kaat kAT, kal kal, kar kar, kare kare~
karein kare~, karen kare~, karna karnA, karne karne, karo karo, kat kaT, ke ke, khata khAtA, ki kI
kiya kiyA, ko ko, koi koI, kripya kripayA, kya kyA, lakh lAkh, liye lie, mahine mahIne, me me~, mein me~
mera merA, mere mere, mila milA, milega milegA, muft muft, nahi nahI~, nahin nahI~, naukri naukrI
nhi nahI~, niche nIche, pahle pahle, paise paise, par par, pe pe, pichle pichhle, police pulis, priya priy
raat rAt, raha rahA, rahe rahe, rahi rahI, rashi rAshi, rupaye rupaye, saath sAth, samay samay
sampark sampark, sarkari sarkArI, se se, suchna sUchnA, tak tak, to to, turant turant, upbhokta upabhoktA
us us, vibhag vibhAg, wala vAlA, wale vAle, warna varnA, wo vo, ya yA, yadi yadi, ye ye, yeh yah
yojana yojnA
"""
_WORDS = [pair.split() for pair in _LISTED.strip().replace("\n", ",").split(",")]
SOUNDS: dict[str, str] = {word[0]: word[1] for word in _WORDS}
ENGLISH_TOO = frozenset(
    {"band", "is", "us", "me", "par", "ho", "hi", "pe", "ya", "ye", "jo", "to", "police", "hum", "ji"}
)
_ENDINGS = (("ein", "e~"), ("ain", "ai~"), ("hoon", "hU~"), ("hin", "hI~"), ("ren", "re~"))


def typed_sounds(word: str) -> str:
    """The sounds of a word of romanised Hindi in lower case: as it is typed, but for its last nasal."""
    if word in SOUNDS:
        return SOUNDS[word]
    for ending, sound in _ENDINGS:
        if word.endswith(ending) and len(word) > 2:
            return word[: -len(ending)] + sound
    return word
