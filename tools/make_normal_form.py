"""Make a dated normal-form table from Unicode data: `python tools/make_normal_form.py 2026-11-24`.

Runs only when a new table is wanted; nothing at run time reads Unicode data. Needs the
confusable-homoglyphs package (it carries Unicode's confusables.txt) and writes
`src/satark/text/table_<date>.py`. See docs/normal-form.md.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIMIT_EXPANSION = 3  # U+FDFA would turn one character into eighteen: longer expansions are not taken

# Look-alikes that Unicode's list lacks or ranks otherwise: our own eye, for phone fonts. Strict: the letter
# passes for the Latin one in any word. Loose: only inside a word that has real Latin letters.
STRICT = (
    "аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd ԛq ԝw һh ӏl үy ѵv ѡw ҽe ԍg "
    "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԀD ԚQ ԜW ҺH ӀI ҮY ѴV ѠW ҼE ԌG "
    "αa βb εe ζz ηn ιi κk μu νv οo ρp τt υu χx γy ωw "
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΓR ΩW "
    "աw ցg հh ոn սu օo զq քp յj ռn ՕO ՏS ՍU տs"
)
LOOSE = "гr пn иu ийu цu шw щw яr эe ьb ъb бb дd ғf ГR ПN ИN ЦU ШW ЩW ЯR ЭE ЬB ЪB БB ДA λa πn σo ςc δd θo ΛA ΠN ΣE ΔA ΘO"
# Scripts whose look-alikes come from Unicode's list; nobody writes to an Indian customer in them.
EXOTIC = {
    "CHEROKEE", "CANADIAN", "COPTIC", "DESERET", "LISU", "TIFINAGH", "RUNIC", "MIAO", "LYCIAN", "OSAGE",
    "CARIAN", "ELBASAN", "OLD", "WARANG", "BAMUM",
}  # fmt: skip
LATIN_ALIKE = {
    "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʊ": "u", "ɐ": "a", "ɔ": "c", "ʌ": "v", "ɯ": "w", "ɛ": "e", "ɜ": "e",
    "ə": "e", "ǝ": "e", "ɣ": "y", "ƽ": "s", "ǀ": "l", "ꞓ": "c", "ɒ": "a", "ƨ": "s", "Ɔ": "c",
    "Ɛ": "e", "Ə": "e", "Ɩ": "i", "Ʊ": "u", "Ɯ": "w", "Ɑ": "a", "Ʀ": "r", "Ƽ": "s", "Ƨ": "s", "ƅ": "b", "Ƅ": "b",
    "ʃ": "s", "ɹ": "r", "ɾ": "r", "ʇ": "t", "ʎ": "y", "ʍ": "w", "ɥ": "h", "ʞ": "k", "ɿ": "r",
}  # fmt: skip
LATIN_OWN = {
    "ß": "ss", "ẞ": "ss", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ı": "i", "ȷ": "j", "ŋ": "n", "Ŋ": "n",
    "ĸ": "k", "ʼ": "'", "ŉ": "n", "ĳ": "ij", "Ĳ": "ij", "ﬅ": "st", "ﬆ": "st", "µ": "u", "İ": "i",
    "ª": "a", "º": "o", "℮": "e", "ℹ": "i", "㏂": "am", "㏘": "pm", "℡": "tel", "Ω": "ω",
}  # fmt: skip
KEEP = set("ℵℶℷℸ™℠®©℀℁℃℅℆℉½¼¾⅓⅔⅛⅜⅝⅞⁇⁈⁉‼")
PUNCTUATION = {
    "'": "‘’‚‛`´′ʹʻʼʽˈ‹›＇ꞌ՚׳ˊˋ", '"': "“”„‟″«»〝〞＂״‶", "-": "−⁃➖﹣˗",
    ".": "।॥॰۔。｡…‥︙︰·‧∙⋅・･᛫᠃෴৷․։᭟៕", ",": "،、､٬‚", ";": "؛;⁏", "?": "؟¿", ":": "∶꞉ː˸፡", "/": "⁄∕⧸",
    "~": "∼〜～˜", "%": "٪", "*": "٭∗⁎", "!": "ǃ", "|": "∣｜￨⏽", " ": "⠀ㅤﾠ",
}  # fmt: skip
PUNCTUATION["'"] = PUNCTUATION["'"].replace("‚", "")
OWN_PUNCTUATION = {char: plain for plain, chars in PUNCTUATION.items() for char in chars}
INDIC_OWN = {
    # chandrabindu -> anusvara, in every script that has one; Gurmukhi tippi too
    "ँ": "ं", "ঁ": "ং", "ਁ": "ਂ", "ੰ": "ਂ", "ઁ": "ં", "ଁ": "ଂ", "ఀ": "ం", "ఁ": "ం", "ಀ": "ಂ", "ಁ": "ಂ", "ഀ": "ം", "ഁ": "ം",
    # Devanagari vowels that only loan words and southern names use, one way
    "ऑ": "आ", "ऍ": "ए", "ऎ": "ए", "ऒ": "ओ", "ॲ": "ए", "ॉ": "ा", "ॅ": "े", "ॆ": "े", "ॊ": "ो", "ऄ": "अ",
    "ઑ": "આ", "ૉ": "ા", "ઍ": "એ", "ૅ": "ે",
    # one letter that older text writes as letter, virama and a joiner
    "ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്", "ৎ": "ত্",
}  # fmt: skip
ARABIC_OWN = {
    "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۀ": "ہ", "ۂ": "ہ", "ە": "ہ", "أ": "ا", "إ": "ا",
    "آ": "ا", "ٱ": "ا", "ؤ": "و", "ۓ": "ے",
}  # fmt: skip
NUKTA = set("़়਼઼଼಼఼")
DROPPED_RANGES = (
    ((0x0951, 0x0954), (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC),
     (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2),
     (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x1CD0, 0x1CE8))
)  # fmt: skip
SCRIPTS = {
    "LATIN": "Latn", "DEVANAGARI": "Deva", "BENGALI": "Beng", "GURMUKHI": "Guru", "GUJARATI": "Gujr", "ORIYA": "Orya",
    "TAMIL": "Taml", "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "ARABIC": "Arab", "CYRILLIC": "Cyrl",
    "GREEK": "Grek", "CJK": "Hani", "IDEOGRAPHIC": "Hani", "MEETEI": "Mtei", "OL": "Olck", "SINHALA": "Sinh",
}  # fmt: skip
REGIONS = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz "
    "ca cc cd cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj "
    "fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir "
    "is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm "
    "mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt "
    "pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl "
    "tm tn to tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw"
)

_LATIN = re.compile(r"LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])(?: WITH .*)?$")
_LATIN_PAIR = re.compile(
    r"LATIN (?:CAPITAL|SMALL) LETTER (AE|OE|AA|AO|AU|AV|AY|OO|DZ|LJ|NJ|TZ)(?: WITH .*)?$"
)
_STYLED = re.compile(
    r"(?:NEGATIVE (?:SQUARED|CIRCLED)|SQUARED|PARENTHESIZED|CROSSED NEGATIVE SQUARED|CIRCLED ITALIC|TORTOISE SHELL BRACKETED)"
    r" LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])$|LATIN LETTER SMALL CAPITAL (?:REVERSED |TURNED |INVERTED |BARRED )?([A-Z])(?: WITH .*)?$"
)


def name(char: str) -> str:
    return unicodedata.name(char, "")


def is_generic_mark(char: str) -> bool:
    return (
        unicodedata.category(char) in {"Mn", "Me"}
        and name(char).startswith("COMBINING")
        and "KATAKANA" not in name(char)
    )


def is_dropped_mark(char: str) -> bool:
    return char in NUKTA or any(low <= ord(char) <= high for low, high in DROPPED_RANGES)


def is_invisible(char: str) -> bool:
    code = ord(char)
    if code in {0x00AD, 0x115F, 0x1160, 0x17B4, 0x17B5} or 0xE0000 <= code <= 0xE0FFF:
        return True
    if 0x180B <= code <= 0x180F or 0xFE00 <= code <= 0xFE0F:
        return True
    prepended = name(char).startswith(("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN")) and code != 0x061C
    return unicodedata.category(char) == "Cf" and not prepended


def _is_far(char: str) -> bool:
    """What the table leaves alone: Han, kana and Hangul need no folding here and would treble it."""
    return name(char).startswith(("MUSICAL", "CJK", "HANGUL", "KATAKANA", "HIRAGANA", "IDEOGRAPHIC"))


@cache
def fold(char: str) -> str:
    """What a character becomes, context aside; the result's characters all fold to themselves."""
    done = step(char)
    for _ in range(6):
        again = "".join(step(part) for part in done)
        if again == done:
            return done if len(done) <= LIMIT_EXPANSION else char
        done = again
    raise AssertionError(f"no fixpoint for {char!r}")


def step(char: str) -> str:
    code, category = ord(char), unicodedata.category(char)
    if char in "\n\r\x85\u2028\u2029":
        return "\n"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if category in {"Cc", "Zs"}:
        return " "
    for own in (OWN_PUNCTUATION, INDIC_OWN, ARABIC_OWN, LATIN_OWN, LATIN_ALIKE):
        if char in own:
            return own[char]
    if char in KEEP:
        return char
    if is_invisible(char) or is_dropped_mark(char) or is_generic_mark(char):
        return ""
    if code < 0x80:
        return char.lower()
    if category == "Pd":
        return "-"
    return _step_letter(char)


def _step_letter(char: str) -> str:
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    value = unicodedata.numeric(char, None)
    enclosed = re.search(r"CIRCLED|PARENTHESIZED|FULL STOP|KEYCAP", name(char)) is not None
    if value in range(10, 51) and enclosed and unicodedata.category(char) in {"No", "So"}:
        return str(int(value or 0))
    if found := _LATIN.match(name(char)) or _LATIN_PAIR.match(name(char)):
        return found[1].lower()
    if found := _STYLED.match(name(char)):
        return (found[1] or found[2]).lower()
    compatible = unicodedata.normalize("NFKC", char)
    if compatible != char and not any(_is_far(part) for part in compatible) and len(compatible) <= 4:
        return compatible
    if len(char.lower()) == 1 and char.lower() != char:
        return char.lower()
    if char == "ς":
        return "σ"
    parts = unicodedata.normalize("NFD", char)
    if len(parts) > 1 and not _is_far(char):
        kept = "".join(part for part in parts if not is_generic_mark(part) and not is_dropped_mark(part))
        return unicodedata.normalize("NFC", kept) or char
    return char


def is_styled(char: str) -> bool:
    """A letter or digit in fancy dress: not an ordinary letter with a diacritic, not a script's own digit."""
    if ord(char) < 0x80 or char in LATIN_OWN or char in LATIN_ALIKE:
        return False
    if unicodedata.digit(char, None) is not None:
        return unicodedata.decomposition(char) != "" and "<super>" not in unicodedata.decomposition(char)
    return bool(_STYLED.match(name(char))) or unicodedata.decomposition(char).startswith("<")


def confusables() -> dict[str, str]:
    """Unicode's look-alikes of one ASCII letter in scripts of `EXOTIC`."""
    distribution = importlib.metadata.distribution("confusable-homoglyphs")
    data = json.loads(
        Path(str(distribution.locate_file("confusable_homoglyphs/confusables.json"))).read_text()
    )
    found = {}
    for code in (*range(0x41, 0x5B), *range(0x61, 0x7B)):
        for entry in data.get(chr(code), []):
            if len(entry["c"]) == 1 and entry["n"].split()[0] in EXOTIC:
                # "l" is Unicode's stand-in for the whole class I, l, 1, |: a lone stroke reads as I in capitals
                found[entry["c"]] = "i" if chr(code) == "l" else chr(code).lower()
    return found


def look_alikes() -> dict[str, tuple[str, str]]:
    """Letter -> (Latin letter, class `k` strict or `q` loose); a letter and its other case are of one class."""
    found: dict[str, tuple[str, str]] = {char: (latin, "k") for char, latin in confusables().items()}
    found.update({pair[0]: (pair[-1].lower(), "q") for pair in LOOSE.split()})
    found.update({pair[0]: (pair[-1].lower(), "k") for pair in STRICT.split()})
    for char in map(chr, range(0x80, 0x20000)):
        base = unicodedata.normalize("NFKD", char)[:1] if not 0xD800 <= ord(char) <= 0xDFFF else char
        stem = re.sub(r" WITH .*", "", name(char)) if name(char).startswith(("CYRILLIC", "GREEK")) else ""
        for source in (base, _by_name(stem), fold(char)):
            if char not in found and source in found:
                found[char] = found[source]
    for char in list(found):
        other = char.lower() if char.lower() != char else char.upper()
        if len(other) == 1 and other not in found and unicodedata.category(other)[0] == "L":
            found[other] = found[char]
    for char, (latin, kind) in list(found.items()):
        lower = fold(char)
        if lower in found and found[lower][1] != kind:
            found[lower], found[char] = (found[lower][0], "k"), (latin, "k")
    return {char: value for char, value in found.items() if len(fold(char)) == 1 and fold(char) in found}


def _by_name(stem: str) -> str:
    try:
        return unicodedata.lookup(stem) if stem else ""
    except KeyError:
        return ""


LOOK = look_alikes()


def class_of(char: str) -> str:
    """One ASCII letter that says what the rules of normal_form.py do with the character (see its table)."""
    code = ord(char)
    fixed = {"\r": "n", "\n": "N", "\u00ad": "y", "\u202d": "b", "\u202e": "b", "\u20e3": "c", "०": "o"}
    if char in fixed:
        return fixed[char]
    if 0xE0000 <= code <= 0xE007F:
        return "g"
    if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180F:
        return "v"
    if 0x1F1E6 <= code <= 0x1F1FF:
        return "r"
    folded = fold(char)
    if folded == "":
        return "m" if is_generic_mark(char) and code != 0x034F else "d" if is_dropped_mark(char) else "z"
    if len(folded) > 1:
        return "x"
    if folded == "'":
        return folded
    if char in LOOK:
        return LOOK[char][1]
    if "a" <= folded <= "z":
        return "l" if char in LATIN_ALIKE else "s" if is_styled(char) else "a"
    if "0" <= folded <= "9":
        return "t" if is_styled(char) else "0"
    return _class_of_letter(char)


def _class_of_letter(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "L" and name(char).startswith(("CYRILLIC", "GREEK", "ARMENIAN")):
        return "h"
    if category[0] == "L" and unicodedata.bidirectional(char) in {"R", "AL"}:
        return "R"
    return "M" if category[0] == "M" else " "


def script_of(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] not in "LM" or is_generic_mark(char):
        return ""
    return SCRIPTS.get(name(char).split(" ")[0], "Other")


def runs(values: Iterator[tuple[int, str]]) -> tuple[str, list[str]]:
    """Where a value changes, and the value from there on."""
    edges: list[str] = []
    kinds: list[str] = []
    for code, value in values:
        if not kinds or kinds[-1] != value:
            edges.append(chr(code))
            kinds.append(value)
    return "".join(edges), kinds


def quoted(text: str) -> str:
    """A literal of ASCII that no formatter wants to change."""
    plain = ascii(text + '"')[1:-2]  # a double quote inside makes ascii() choose single ones outside
    return '"' + plain.replace(r"\'", r"\x27").replace('"', r"\x22") + '"'


def compositions() -> dict[str, str]:
    """Indic sequences that Unicode says are one character."""
    found = {}
    for char in map(chr, range(0x0900, 0x0E00)):
        if len(parts := unicodedata.normalize("NFD", char)) > 1 and fold(char) == char:
            found[parts] = char
            if len(parts) == 3:
                found[unicodedata.normalize("NFC", parts[:2]) + parts[2]] = char
    return found


def table(date: str) -> str:
    every = [chr(code) for code in range(0x110000)]
    single = {
        char: fold(char)
        for char in every
        if len(fold(char)) == 1 and fold(char) != char and not "\ud800" <= char <= "\udfff"
    }
    longer = {char: fold(char) for char in every if len(fold(char)) > 1}
    class_edges, classes = runs((code, class_of(char)) for code, char in enumerate(every))
    script_edges, scripts = runs((code, script_of(char)) for code, char in enumerate(every))
    codes = sorted({script for script in scripts if script})
    letters = {script: chr(ord("A") + index) for index, script in enumerate(codes)} | {"": " "}
    confusable = importlib.metadata.version("confusable-homoglyphs")
    look = {char: latin for char, (latin, _) in sorted(LOOK.items())}
    composed = compositions()
    return f'''# ruff: noqa: E501
"""The dated table of the normal form, made by tools/make_normal_form.py: never edit it, make the next one.

Source: Unicode {unicodedata.unidata_version} character data, confusables.txt as carried by
confusable-homoglyphs {confusable} (Unicode License v3), and our own lists in the tool.
"""

NORMAL_FORM = "nf@{date}"
SOURCE = "Unicode {unicodedata.unidata_version}; confusable-homoglyphs {confusable}; own lists"
FOLD_FROM = {quoted("".join(single))}
FOLD_TO = {quoted("".join(single.values()))}
LONG_FROM = {quoted("".join(longer))}
LONG_TO = {quoted(chr(10).join(longer.values()))}
LOOK_FROM = {quoted("".join(look))}
LOOK_TO = {quoted("".join(look.values()))}
CLASS_EDGES = {quoted(class_edges)}
CLASSES = {quoted("".join(classes))}
SCRIPT_EDGES = {quoted(script_edges)}
SCRIPT_LETTERS = {quoted("".join(letters[script] for script in scripts))}
SCRIPT_CODES = {quoted(" ".join(codes))}
COMPOSED_FROM = {quoted(" ".join(composed))}
COMPOSED_TO = {quoted("".join(composed.values()))}
REGIONS = {quoted(REGIONS)}
'''


def main() -> None:
    date = sys.argv[1]
    target = ROOT / "src" / "satark" / "text" / f"table_{date.replace('-', '_')}.py"
    if target.exists() and "--again" not in sys.argv:
        raise SystemExit(
            f"{target.name} is there already: a released table is never made again, choose a new date."
        )
    target.write_text(table(date), encoding="ascii")


if __name__ == "__main__":
    main()
