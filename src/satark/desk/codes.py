"""Codes that people read out and type: 11 characters without look-alikes, the last a check."""

from __future__ import annotations

import secrets

# Crockford's base 32: no I, L, O or U; what is typed for a digit by mistake is read as the digit.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 11
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})
# The field of 32 elements by x^5 + x^2 + 1: multiplying each place by another power of x tells every wrong
# character and every two neighbours that changed places.
_OVERFLOW, _POLYNOMIAL = 0b100000, 0b100101


def new_code() -> str:
    """A code by chance (50 bits) with its check."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + _check(body)


def read_code(typed: str) -> str | None:
    """The code somebody typed, in capitals without gaps; None where it cannot be one."""
    code = typed.upper().translate(_READ_AS)
    if len(code) != LENGTH or any(letter not in _VALUES for letter in code):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def shown(code: str) -> str:
    """A code in groups, as it is printed and read out: `ABCD-EFGH-JKM`."""
    return "-".join((code[:4], code[4:8], code[8:]))


def _check(body: str) -> str:
    total = 0
    for letter in body:
        total ^= _VALUES[letter]
        total <<= 1
        if total & _OVERFLOW:
            total ^= _POLYNOMIAL
    return ALPHABET[total]
