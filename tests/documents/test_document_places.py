"""Offsets to lines and columns."""

import pytest

from claimcheck.documents import Lines, place


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (6, (3, 2)), (7, (4, 1)), (8, (4, 2))],
)
def test_place(offset: int, expected: tuple[int, int]) -> None:
    text = "營𠮷\n\r\nx\ry"
    assert place(text, offset) == expected
    assert Lines(text).place(offset) == expected
