"""A bar beside a number in a table: as long as the number's share of the most."""

from __future__ import annotations

WIDTH, HEIGHT = 100, 10


def bar(count: int, most: int) -> str:
    """The bar of a count; it says nothing to a screen reader, since the number stands beside it."""
    length = 0 if most <= 0 else count * WIDTH / most
    return (
        f'<svg class="bar" aria-hidden="true" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" '
        f'focusable="false"><rect class="rest" width="{length:.2f}" height="{HEIGHT}"/></svg>'
    )
