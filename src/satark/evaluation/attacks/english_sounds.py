"""How English words of such messages sound, in the notation of `devanagari`; a rule for the others."""

from __future__ import annotations

import re

_LISTED = """
a e, about abAuT, access ekses, account akAunT, action ekshan, activate ekTiveT, activated ekTiveTeD
active ekTiv, address aiDres, after AfTar, all Ol, alert alarT, amount amAunT, an en, and enD, any enI
app aip, application aiplikeshan, apply aplAI, approved aprUvD, are Ar, at aiT, available avelebal
avoid avOiD, balance bailens, bank baink, be bI, because bikOz, been bIn, before bifOr, bill bil
bills bils, block blOk, blocked blOkD, bonus bonas, but baT, buy bAI, by bAI, call kOl, can kain
cancel kainsal, cannot kainOT, card kArD, care keyar, case kes, cash kaish, cashback kaishbaik
charge chArj, charges chArjes, check chek, claim klem, click klik, code koD, company kampanI
complete kamplIT, confirm kanfarm, congratulations kOngrechuleshans, connection kanekshan
contact kOnTaikT, court korT, credit kreDiT, credited kreDiTeD, customer kasTamar, daily DelI, date DeT
day De, days Dez, dear Diyar, debit DebiT, debited DebiTeD, delivery DilivarI, department DipArTment
details DiTels, did DiD, disconnect Diskanekt, disconnected DiskanekTeD, do Du, document DOkyument
documents DOkyuments, download DAunloD, due Dyu, earn arn, electricity ilekTrisiTI, expire ekspAyar
expired ekspAyarD, failed felD, fee fI, final fAinal, fine fAin, for fOr, form fOrm, free frI, from frOm
get geT, gift gifT, go go, government gavarment, has haiz, have haiv, help help, here hiyar, home hom
hours Avars, if if, immediately imIDieTlI, in in, income inkam, information infOrmeshan, install insTOl
invest invesT, is iz, it iT, job jOb, join jOin, kindly kAinDlI, kyc keVAIsI, last lAsT, legal lIgal
limited limiTeD, link link, loan lon, login lOgin, lottery lOTarI, lucky lakI, mail mel
mandatory mainDeTarI, message mesej, meter mITar, mobile mobAil, money manI, month manth, more mor
must masT, my mAI, name nem, new nyU, no no, not nOT, notice noTis, now nAU, number nambar, of Of
offer Ofar, office Ofis, officer Ofisar, on On, online OnlAin, or Or, otp oTIpI, our Avar, package paikej
pan pain, parcel pArsal, password pAsvarD, pay pe, payment pement, pending penDing, pm pIem, phone fon
pin pin, please plIz, police pulis, power pAvar, previous prIviyas, prize prAiz, process prOses
profit prOfiT, receive risIv, received risIvD, recharge richArj, refund rifanD, register rejisTar
registered rejisTarD, reply riplAI, reward rivArD, rs rupaye, salary sailrI, scheme skIm
security sikyoriTI, selected silekTeD, send senD, service sarvis, share sheyar, sir sar, sms esemes
soon sUn, sorry sOrI, submit sabmiT, support saporT, supply saplAI, suspend saspenD, suspended saspenDeD
task TAsk, tax Taiks, team TIm, thank thaink, that daiT, the di, this dis, time TAim, to TU, today TuDe
tomorrow TumOro, tonight TunAiT, transaction TrAnzekshan, transfer TrAnsfar, unpaid anpeD, update apDeT
updated apDeTeD, upi yupIAI, urgent arjent, us as, use yuz, user yuzar, valid vailiD
verification verifikeshan, verify verifAI, via vAyA, visit viziT, warning vOrning, was vOz, we vI
website vebsAiT, welcome velkam, whatsapp vATsaip, will vil, win vin, winner vinar, with vid, within vidin
won van, work vark, yes yes, you yU, your yor
"""
_WORDS = [pair.split() for pair in _LISTED.strip().replace("\n", ",").split(",")]
SOUNDS: dict[str, str] = {word[0]: word[1] for word in _WORDS}
# In turn; each works on what the one before has left.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"([b-df-hj-np-tv-z])\1", r"\1"), (r"[ts]ion", "shan"), (r"igh", "AI"), (r"ph", "f"), (r"ck", "k"),
        (r"qu", "kv"), (r"^kn", "n"), (r"wh", "v"), (r"ee|ea", "I"), (r"oo", "U"), (r"ou|ow", "AU"),
        (r"ay|ai", "E"), (r"oa", "E"), (r"a([^aeiouAEIU])e$", r"E\1"), (r"i([^aeiouAEIU])e$", r"AI\1"),
        (r"o([^aeiouAEIU])e$", r"o\1"), (r"(?<=.)e$", ""), (r"(?<=.)y$", "I"),
        (r"ar", "Ar"), (r"er$|or$", "ar"),
        (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"), (r"t(?!h)", "T"), (r"d", "D"), (r"o(?=[^aeiou])", "O"),
        (r"E", "e"), (r"AI", "Ai"), (r"AU", "Au"), (r"w", "v"),
    )
)  # fmt: skip


def sounds_of(word: str) -> str:
    """The sounds of an English word in lower case."""
    if word in SOUNDS:
        return SOUNDS[word]
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return word
