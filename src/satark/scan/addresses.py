"""Numbers that browsers take for a host: dotted, decimal, octal and hexadecimal IPv4."""

from __future__ import annotations

from satark.scan.pattern import pattern

_PART = pattern("0x[0-9a-f]{1,8}|[0-9]{1,10}")
_LIMITS = {1: 1 << 32, 2: 1 << 24, 3: 1 << 16, 4: 1 << 8}


def dotted(host: str) -> str | None:
    """The plain dotted form of an IPv4 host in any spelling of WHATWG URL (section 3.5), or None for a name.

    `2130706433`, `0x7f000001`, `127.1` and `0177.0.0.1` are all `127.0.0.1`.
    """
    if not host or not (host[0] in "0123456789" and host[-1] in "0123456789abcdef"):
        return None
    parts = host.split(".")
    if len(parts) > 4:
        return None
    numbers: list[int] = []
    for part in parts:
        if not _PART().fullmatch(part):
            return None
        try:
            base = 16 if part.startswith("0x") else 8 if part.startswith("0") and part != "0" else 10
            numbers.append(int(part, base))
        except ValueError:
            return None
    if any(number > 255 for number in numbers[:-1]) or numbers[-1] >= _LIMITS[len(numbers)]:
        return None
    value = numbers[-1]
    for place, number in enumerate(numbers[:-1]):
        value |= number << (24 - 8 * place)
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))
