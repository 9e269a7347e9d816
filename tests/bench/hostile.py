"""Shapes of text made to be slow to read, each of any length."""

import random
from collections.abc import Callable, Mapping

DEVANAGARI_LETTERS = "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"


Shape = Callable[[int], str]


def repeated(unit: str) -> Shape:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def chance(alphabet: str) -> Shape:
    def shape(size: int) -> str:
        dice = random.Random(size)
        return "".join(dice.choice(alphabet) for _ in range(size))

    return shape


def any_characters(size: int) -> str:
    dice = random.Random(size)
    return "".join(chr(dice.randrange(0x11_0000)) for _ in range(size))


def any_bytes(size: int) -> str:
    return random.Random(size).randbytes(size).decode("utf-8", "replace")[:size]


def spelled_out(size: int) -> str:
    return " ".join("electricity" * (size // 22 + 1))[:size]


SHAPES: Mapping[str, Shape] = {
    "digits": repeated("9"),
    "digits and blanks": repeated("9 "),
    "digits and hyphens": repeated("90-"),
    "numbers": repeated("9000000011 "),
    "numbers without gaps": repeated("+919000000011"),
    "dots": repeated("."),
    "dotted letters": repeated("a."),
    "dotted words": repeated("bill."),
    "at signs": repeated("@"),
    "at signs and letters": repeated("a@"),
    "hyphened letters": repeated("a-"),
    "slashes": repeated("/"),
    "open brackets": repeated("("),
    "bracketed dots": repeated("(.)[dot]"),
    "schemes": repeated("http://"),
    "links": repeated("https://a.example/x?y=z "),
    "link without end": lambda size: ("http://" + "a" * size)[:size],
    "host of many labels": lambda size: ("http://" + "a." * size)[:size],
    "user names in links": repeated("http://a@"),
    "mail addresses": repeated("a@b.example "),
    "percent signs": repeated("%41"),
    "one letter": repeated("a"),
    "capitals": repeated("A"),
    "letters apart": repeated("e l e c t r i c "),
    "a word spelled out": spelled_out,
    "pairs of letters apart": repeated("ab cd "),
    "pairs of letters with hyphens": repeated("el-"),
    "Hindi letters apart": lambda size: ("क ख ग " * size)[: size - 3] + "क-ख",
    "Hindi conjuncts and a hyphen": lambda size: "क-ख " + ("क्" * size)[: size - 4],
    "signs before a letter": lambda size: "@" * (size - 1) + "a",
    "exclamations before a letter": lambda size: "!" * (size - 1) + "a",
    "strokes before a letter": lambda size: "|" * (size - 1) + "a",
    "long runs of signs": repeated("@" * 300 + "a "),
    "digits for letters": repeated("b1ll 0ffice p4y "),
    "one leet word": repeated("a1"),
    "blanks": repeated(" "),
    "new lines": repeated("\n"),
    "quotes": repeated('"'),
    "quoted words": repeated('"bill" '),
    "apostrophes": repeated("'a"),
    "amounts": repeated("Rs.1,00,000/- "),
    "commas": repeated("1,"),
    "times": repeated("9:30 "),
    "dates": repeated("24/11/2026 "),
    "words of a lure": repeated("pay electricity bill today call officer disconnect tonight "),
    "words of a lure in Hindi": repeated("बिजली बिल आज रात काट दिया जाएगा तुरंत संपर्क करें "),
    "threats": repeated("disconnected "),
    "headers": repeated("VM-JVVNL-S "),
    "combining marks": repeated("\u0301"),
    "a letter and its marks": repeated("a" + "\u0301" * 29),
    "alternating marks": repeated("a\u0301\u0323"),
    "vowel signs": repeated("\u093f"),
    "viramas": repeated("क\u094d"),
    "nuktas": repeated("क\u093c"),
    "zero width": repeated("\u200b"),
    "joiners": repeated("क\u200d\u200c"),
    "hidden inside words": repeated("b\u200bi\u200bl\u200bl "),
    "direction marks": repeated("\u202ea\u202c"),
    "mixed scripts": repeated("aа"),
    "mixed script words": repeated("bіll раy "),
    "styled letters": repeated("𝐛𝐢𝐥𝐥 "),
    "full width": repeated("ｂｉｌｌ "),
    "ligatures": repeated("ﷺ"),
    "regional letters": repeated("🇧🇮"),
    "emoji sequences": repeated("👨\u200d👩\u200d👧"),
    "right to left": repeated("فاتورة "),
    "Hindi letters by chance": chance(DEVANAGARI_LETTERS + "\u093e\u093f\u0940\u094d\u0902 "),
    "ASCII by chance": chance("".join(map(chr, range(32, 127)))),
    "punctuation by chance": chance(" .,:;/@-_()[]'\"|!*+=&%#"),
    "any characters": any_characters,
    "any bytes": any_bytes,
    "lone surrogates": repeated("\ud800a"),
    "NULs": repeated("\0"),
    "Hangul jamo": repeated("\u1112\u1161\u11ab"),
}
