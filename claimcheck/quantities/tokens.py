"""The pieces of a Han or mixed numeral: digits, multipliers, points, `and some`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from claimcheck.languages.numerals import Numerals
from claimcheck.quantities.digits import digits
from claimcheck.quantities.page import Page

Kind = Literal["western", "digit", "tens", "small", "big", "point", "half", "excess", "several"]

LONGEST = 40
MULTIPLIERS = frozenset(("small", "big"))


class Token(Struct, frozen=True, gc=False):
    """A piece of a numeral: written digits, a Han digit, a multiplier (`power` of ten) or a mark."""

    kind: Kind
    text: str
    power: int = 0


def tokenize(page: Page, start: int) -> tuple[list[Token], int]:
    """The tokens of the numeral at `start` and where it ends."""
    numerals, folded = page.vocabulary.numerals, page.folded
    tokens: list[Token] = []
    end, size, followers = start, len(folded), page.vocabulary.followers
    while end < size and len(tokens) < LONGEST:
        if tokens and (char := folded[end]) not in followers and not "0" <= char <= "9":
            break
        step = _token(page, end, tokens, numerals)
        if step is None:
            break
        token, end = step
        tokens.append(token)
        if token.kind == "half":
            break
    return tokens, end


def _token(page: Page, at: int, tokens: list[Token], numerals: Numerals) -> tuple[Token, int] | None:
    """The next token and its end."""
    folded = page.folded
    char = folded[at]
    if tokens and at in page.traps and _ends_before(page, at, tokens[-1]):
        return None
    if char in numerals.digits:
        if tokens and (tokens[-1].kind == "western" or (char in numerals.first_only and not _paired(page, at, tokens[-1]))):
            return None
        if tokens and tokens[-1].kind == "small" and 0 < tokens[-1].power <= numerals.small.get(folded[at + 1 : at + 2], 0):
            return None  # a second number of the same or a greater multiplier: three thousand, five thousand
        return Token("digit", numerals.digits[char]), at + 1
    if char in numerals.small or char in numerals.big:
        return _multiplier(page, at, tokens)
    if char.isascii() and char.isdigit():
        return _western(page, at, tokens)
    if char in numerals.tens:
        return Token("tens", str(numerals.tens[char])), at + 1
    if not tokens or char not in page.vocabulary.followers:
        return None
    if char == numerals.marks.get("carrier"):
        carried = folded[at + 1 : at + 2] in numerals.big and tokens[-1].kind in ("western", "digit")
        return _multiplier(page, at + 1, tokens) if carried else None
    if char == " ":
        return _after_blank(page, page.skip(at), tokens)
    return _mark(page, at, tokens, numerals)


def _after_blank(page: Page, at: int, tokens: list[Token]) -> tuple[Token, int] | None:
    """The next piece of a numeral set with blanks (3 thousand 9 hundred): a multiplier of the digits before it, or digits
    whose own multiplier is smaller than the last one; never a second number."""
    numerals, char, last = page.vocabulary.numerals, page.folded[at : at + 1], tokens[-1]
    if char in numerals.big or char in numerals.small:
        small = char in numerals.small
        return _multiplier(page, at, tokens) if last.kind in ("western", "digit") or (last.kind == "small" and not small) else None
    if last.kind in ("small", "western") and char and char in numerals.marks["excess"] and page.folded[at + 1 : at + 2] in numerals.big:
        return Token("excess", char), at + 1
    if last.kind == "western" and char and char in numerals.marks["excess"] and last.text.endswith("0") and _counts(page, at + 1):
        return Token("excess", char), at + 1
    if char and char in numerals.marks["point"] and last.kind in ("digit", "small") and not any(t.kind == "point" for t in tokens):
        digit = page.folded[page.skip(at + 1) : page.skip(at + 1) + 1]
        return (Token("point", char), at + 1) if digit and digit in numerals.digits else None
    if last.kind == "point" and char in numerals.digits:
        return Token("digit", numerals.digits[char]), at + 1
    if last.kind == "small" and char and char in numerals.marks["several"] and page.folded[at + 1 : at + 2] in numerals.big:
        return Token("several", char), at + 1
    if last.kind not in ("small", "big") or (char not in numerals.digits and not char.isdigit()):
        return None
    rest = digits(page, at) if char.isdigit() else None
    end = at + 1 if rest is None else rest[1]
    if rest is not None and last.kind == "big" and _spaced(page, at, tokens) and rest[0].isdigit() and len(rest[0]) <= last.power:
        return Token("western", rest[0]), end
    following = page.folded[page.skip(end) : page.skip(end) + 1]
    power = numerals.small.get(following, 0) or (numerals.big.get(following, 0) if following else 0)
    lower = 0 < power < last.power or (not power and end == at + 1 and last.power <= 2 and _spaced(page, at, tokens))
    if not lower:
        return None
    return (Token("digit", numerals.digits[char]) if char in numerals.digits else Token("western", page.folded[at:end])), end


def _paired(page: Page, at: int, last: Token) -> bool:
    """Whether a digit that is also a unit goes on with the numeral here: of hundreds, or the second of `one or two`."""
    after = page.folded[at + 1 : at + 2]
    if not after:
        return False
    return after in page.vocabulary.numerals.small or (last.kind == "digit" and _counts(page, at + 1))


def _counts(page: Page, at: int) -> bool:
    """Whether a unit or a classifier stands here, so that `some` before it is of the number: 100 多人."""
    return any(page.at(kind, at) is not None for kind in ("classifier", "counted", "unit"))


def _some_counted(page: Page, at: int, last: Token) -> bool:
    """Whether `some` stands between a round number and what is counted, though both together are a word: 300 多次."""
    return (last.kind in MULTIPLIERS or (last.kind == "western" and last.text.endswith("0"))) and _counts(page, at + 1)


def _spaced(page: Page, at: int, tokens: list[Token]) -> bool:
    """Whether the numeral has been set with blanks before its last multiplier already."""
    return len(tokens) > 1 and at > 3 and page.folded[at - 3] == page.folded[at - 1] == " "


def _ends_before(page: Page, at: int, last: Token) -> bool:
    """Whether a numeral ends before a word of other meaning; a multiplier still belongs to the digit before it."""
    numerals, char = page.vocabulary.numerals, page.folded[at]
    if last.kind in ("point", "digit") and char in numerals.digits and _in_decimals(page, at):
        return False
    if char in numerals.marks["excess"] and _some_counted(page, at, last):
        return False
    if last.kind == "small" and last.power == 1 and char in numerals.digits:
        alone = char in numerals.words.get("indefinites", ()) and page.at("unit", at + 1) is None
        if not alone:
            return False  # the ones of thirteen or twenty-four belong to them, whatever word they begin
    taken = (char in numerals.small or char in numerals.big) and last.kind in ("digit", "western", "small")
    return not taken and not _decimal_point(page, at + 1)


def _in_decimals(page: Page, at: int) -> bool:
    """Whether the digit at `at` follows a decimal point, or digits that do."""
    numerals = page.vocabulary.numerals
    while at > 1 and page.folded[at - 1] in numerals.digits:
        at -= 1
    return page.folded[at - 1] in numerals.marks["point"]


def _decimal_point(page: Page, at: int) -> bool:
    numerals = page.vocabulary.numerals
    return page.folded[at : at + 1] in tuple(numerals.marks["point"]) and page.folded[at + 1 : at + 2] in numerals.digits


def _western(page: Page, at: int, tokens: list[Token]) -> tuple[Token, int] | None:
    last = tokens[-1] if tokens else None
    if last is not None and last.text != "0" and last.kind in ("western", "digit", "tens", "excess", "several"):
        return None
    found = digits(page, at)
    if found is None or (_in_places(tokens) and not page.folded[at : found[1]].isdigit()):
        return None
    return Token("western", found[0]), found[1]


def _in_places(tokens: list[Token]) -> bool:
    """Whether the last token is a decimal point or one of the digits behind it."""
    return bool(tokens) and tokens[-1].kind in ("point", "digit") and any(token.kind == "point" for token in tokens)


def _multiplier(page: Page, at: int, tokens: list[Token]) -> tuple[Token, int] | None:
    """A multiplier, unless a unit such as `kilowatt`, whose name begins with one, stands here."""
    numerals, char = page.vocabulary.numerals, page.folded[at]
    if tokens:
        unit = page.at("unit", at) if "unit" in page.behind[at][1] else None
        if unit is not None and unit.end > at + 1:
            return None
    if char in numerals.small:
        return Token("small", char, numerals.small[char]), at + 1
    return Token("big", char, numerals.big[char]), at + 1


def _mark(page: Page, at: int, tokens: list[Token], numerals: Numerals) -> tuple[Token, int] | None:
    folded, marks, last = page.folded, numerals.marks, tokens[-1]
    char, after = folded[at], folded[at + 1 : at + 2]
    more = bool(after) and (after in numerals.big or after in numerals.small)
    if char in marks["point"]:
        if after == " " and " " in folded[max(0, at - 4) : at]:
            after = folded[at + 2 : at + 3]
        digit = bool(after) and (after in numerals.digits or (after.isdigit() and last.kind == "western"))
        whole = last.kind in ("digit", "small", "western", "tens")
        return (Token("point", char), at + 1) if digit and whole and not any(t.kind == "point" or "." in t.text for t in tokens) else None
    if char == marks["half"]:
        return (Token("half", char), at + 1) if last.kind == "big" and not page.at("unit", at) else None
    tail = marks.get("excess_tail", "")
    if tail and after == tail and char in marks["excess"] and folded[at + 2 : at + 3] in numerals.big:
        return Token("excess", char), at + 2
    free = at not in page.traps or _some_counted(page, at, last)
    if char in marks["excess"] and last.kind not in ("excess", "point", "several") and free:
        round_digits = last.kind == "western" and last.text.endswith("0")
        return (Token("excess", char), at + 1) if last.kind in ("small", "big", "tens") or round_digits or more else None
    if char in marks["several"] and last.kind in ("small", "digit", "big") and (last.kind == "small" or more):
        return Token("several", char), at + 1
    if char in marks["several"] and last.kind == "western" and last.text.endswith("0") and at not in page.traps:
        counted = after in numerals.big or page.at("unit", at + 1) is not None
        return (Token("several", char), at + 1) if after and counted else None
    if char == marks["or_so"] and last.kind == "small" and page.at("unit", at + 1) is not None:
        return Token("excess", char), at + 1
    return None
