"""A pattern is compiled when it is used, and is then a pattern like any other."""

import regex

from claimcheck.patterns import pattern


def test_a_pattern_is_compiled_once_at_its_first_use() -> None:
    number = pattern(r"(?P<whole>[0-9]++)(?:\.[0-9]+)?", regex.IGNORECASE)
    assert "match" not in vars(number)
    found = number.match("13.5 billion")
    assert found and found["whole"] == "13"
    assert number.match is vars(number)["match"]
    assert number.findall("1, 2.5") == ["1", "2"]
    assert number.pattern == r"(?P<whole>[0-9]++)(?:\.[0-9]+)?"
