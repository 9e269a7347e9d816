"""Draw the icons a phone asks for as PNG, from the same shapes as `static/icons/satark.svg`.

`python -m tools.make_icons` writes them again; nothing else makes them.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "src" / "satark" / "desk" / "static" / "icons"
SIZES = (192, 512)
_UNITS = 64  # the shapes stand in a square of so many units, as in the SVG
_FINE = 4  # so many samples each way make one pixel
Point = tuple[float, float]
DEEP, WHITE, RED = (0x14, 0x3D, 0x59), (0xFF, 0xFF, 0xFF), (0xB3, 0x26, 0x1E)


def curve(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """A cubic curve as short lines, without its start."""
    points = []
    for step in range(1, 25):
        t = step / 24
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        x, y = (a * start[i] + b * first[i] + c * second[i] + d * end[i] for i in (0, 1))
        points.append((x, y))
    return points


def circle(x: float, y: float, radius: float) -> list[Point]:
    """A circle as short lines, by four curves."""
    k = radius * 0.5523
    right, down, left, up = (x + radius, y), (x, y + radius), (x - radius, y), (x, y - radius)
    return [
        *curve(right, (x + radius, y + k), (x + k, y + radius), down),
        *curve(down, (x - k, y + radius), (x - radius, y + k), left),
        *curve(left, (x - radius, y - k), (x - k, y - radius), up),
        *curve(up, (x + k, y - radius), (x + radius, y - k), right),
    ]


SHIELD: list[Point] = [
    (32, 8), (53, 16), (53, 31), *curve((53, 31), (53, 44), (44, 52), (32, 57)),
    *curve((32, 57), (20, 52), (11, 44), (11, 31)), (11, 16),
]  # fmt: skip
# Full to the edges: phones cut the corners as they like.
SHAPES: tuple[tuple[tuple[int, int, int], list[Point]], ...] = (
    (DEEP, [(0, 0), (_UNITS, 0), (_UNITS, _UNITS), (0, _UNITS)]),
    (WHITE, SHIELD),
    (RED, [(28, 18), (36, 18), (35, 38), (29, 38)]),
    (RED, circle(32, 45, 4)),
)


def drawn(size: int) -> bytes:
    """The icon as a PNG of so many pixels each way."""
    fine = size * _FINE
    rows = [bytearray(fine) for _ in range(fine)]
    for number, (_, outline) in enumerate(SHAPES):
        for y, row in enumerate(rows):
            for start, end in spans(outline, (y + 0.5) * _UNITS / fine):
                first, last = (max(0, min(fine, round(x * fine / _UNITS))) for x in (start, end))
                row[first:last] = bytes([number]) * (last - first)
    colours = [colour for colour, _ in SHAPES]
    lines = bytearray()
    for top in range(0, fine, _FINE):
        lines.append(0)
        for left in range(0, fine, _FINE):
            samples = [value for row in rows[top : top + _FINE] for value in row[left : left + _FINE]]
            for part in range(3):
                lines.append(sum(colours[value][part] for value in samples) // len(samples))
    return png(size, bytes(lines))


def spans(outline: list[Point], y: float) -> list[tuple[float, float]]:
    """Where a level line lies inside an outline."""
    crossings = []
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y1 <= y) != (y2 <= y):
            crossings.append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def png(size: int, lines: bytes) -> bytes:
    """The file of an image of 8 bits a colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(lines, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


if __name__ == "__main__":
    for size in SIZES:
        FOLDER.joinpath(f"satark-{size}.png").write_bytes(drawn(size))
