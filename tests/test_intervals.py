"""The widths of hedged numbers, and what pairs of them amount to."""

from decimal import Decimal

import pytest

from claimcheck import intervals
from claimcheck.model import Hedge, Interval

D = Decimal


def read(hedge: Hedge, written: str, power: int = 0, spelled: bool = False) -> intervals.Pair:
    scale = D(1).scaleb(power)
    return intervals.bounds(hedge, D(written) * scale, intervals.precision(written, scale, spelled))


@pytest.mark.parametrize(
    ("hedge", "written", "hard", "soft"),
    [
        ("none", "170", ("165", "175"), ("169.5", "170.5")),
        ("none", "9.1", ("9.05", "9.15"), ("9.05", "9.15")),
        ("none", "4", ("3.5", "4.5"), ("3.5", "4.5")),
        ("none", "1000", ("950", "1050"), ("999.5", "1000.5")),
        ("about", "130", ("117", "143"), ("123.5", "136.5")),
        ("about", "100", ("80", "120"), ("90", "110")),
        ("about", "1234", ("1209.32", "1258.68"), ("1221.66", "1246.34")),
        ("over", "130", ("130", None), ("130", "143")),
        ("over", "600", ("600", None), ("600", "700")),
        ("far_over", "130", ("130", None), ("156", None)),
        ("at_least", "10", ("10", None), ("10", "20")),
        ("under", "50", ("0", "50"), ("40", "50")),
        ("nearly", "200", ("170", "200"), ("184", "200")),
        ("at_most", "50", ("0", "50"), ("40", "50")),
        ("up_to", "100", ("0", "100"), ("50", "100")),
        ("reach", "830", ("825", None), ("830", "871.5")),
        ("exact", "7", ("7", "7"), ("7", "7")),
        ("none", "-5", ("-5.5", "-4.5"), ("-5.5", "-4.5")),
        ("under", "-20", (None, "-20"), ("-30", "-20")),
        ("over", "-20", ("-20", None), ("-20", "-16")),
    ],
)
def test_bounds(hedge: Hedge, written: str, hard: tuple[str | None, ...], soft: tuple[str | None, ...]) -> None:
    got_hard, got_soft = read(hedge, written)
    assert [got_hard.low, got_hard.high] == [None if end is None else D(end) for end in hard]
    assert [got_soft.low, got_soft.high] == [None if end is None else D(end) for end in soft]


def test_spelled_round_numbers_are_written_to_a_tenth_of_their_leading_place() -> None:
    assert intervals.precision("500", spelled=True).written == 10
    assert intervals.precision("5", spelled=True).written == 1
    assert intervals.precision("130", spelled=True).written == 10
    assert intervals.precision("130").written == 1


def test_exact_counts_are_taken_as_written() -> None:
    twenty = intervals.bounds("none", D(20), intervals.precision("20"), exact_count=True)
    twenty_one = intervals.bounds("none", D(21), intervals.precision("21"), exact_count=True)
    assert not intervals.meets(twenty[0], twenty_one[0])
    assert intervals.bounds("none", D(300), intervals.precision("300"), exact_count=True)[0].low == 285


@pytest.mark.parametrize(
    ("left", "right", "hard", "soft"),
    [
        (("none", "7.94"), ("about", "8"), True, True),
        (("none", "780"), ("none", "800"), True, False),
        (("none", "840"), ("about", "800"), True, True),
        (("over", "8"), ("none", "7"), False, False),
        (("over", "8"), ("under", "7"), False, False),
        (("over", "8"), ("under", "9"), True, True),
        (("nearly", "8"), ("over", "8"), False, False),
        (("up_to", "90"), ("none", "30"), True, False),
        (("none", "8.1"), ("none", "7"), False, False),
        (("none", "2.7"), ("none", "3"), True, True),
    ],
)
def test_pairs(left: tuple[Hedge, str], right: tuple[Hedge, str], hard: bool, soft: bool) -> None:
    first, second = read(*left), read(*right)
    assert (intervals.meets(first[0], second[0]), intervals.meets(first[1], second[1])) == (hard, soft)
    assert intervals.meets(second[0], first[0]) is hard


def test_vague_and_excess() -> None:
    hard, soft = intervals.vague(D(10), loose=True)
    assert (hard.low, hard.high, soft.low, soft.high) == (10, 1000, 20, 100)
    hard, soft = intervals.excess(D(100), D(100), wide=True)
    assert (hard.high, soft.high, hard.low_closed, soft.high_closed) == (200, 150, False, True)


def test_ends_count() -> None:
    assert not intervals.meets(Interval(D(13), None, False), Interval(None, D(13), False, True))
    assert intervals.contains(Interval(D(1), D(2)), D(1))
    assert not intervals.contains(Interval(D(1), D(2)), D(2))


def test_arithmetic() -> None:
    a, b = Interval(D(2), D(4), True, True), Interval(D(1), D(2), True, False)
    assert intervals.add(a, b) == Interval(D(3), D(6), True, False)
    assert intervals.subtract(a, b) == Interval(D(0), D(3), False, True)
    assert intervals.multiply(a, b) == Interval(D(2), D(8), True, False)
    assert intervals.divide(a, b) == Interval(D(1), D(4), False, True)
    assert intervals.scale(a, D(-2)) == Interval(D(-8), D(-4), True, True)
    assert intervals.divide(a, Interval(D(-1), D(1), True, True)) == intervals.ANY
    assert intervals.multiply(a, Interval(D(1), None)) == Interval(D(2), None, True, False)
