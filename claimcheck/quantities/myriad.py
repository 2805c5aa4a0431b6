"""Han and mixed numerals on base ten thousand: tokens first, then their sum."""

from __future__ import annotations

import functools
from decimal import Decimal

import msgspec

from claimcheck import intervals
from claimcheck.languages.numerals import Numerals
from claimcheck.model import Precision
from claimcheck.quantities.evaluation import Sum, evaluate
from claimcheck.quantities.page import ONE, Number, Page, ten
from claimcheck.quantities.tokens import Kind, Token, tokenize

SHORT = 3
SAID: frozenset[Kind] = frozenset(("digit", "tens", "small", "big"))


def read(page: Page, start: int, beyond: int = 0) -> Number | None:
    """The numeral that begins at `start` with a Han numeral, a prefix such as `several`, or digits that Han multipliers follow;
    None where it does not reach `beyond` a position."""
    digit = page.vocabulary.numerals.digits.get(page.folded[start])
    if digit is not None and not _goes_on(page, start + 1):
        value, precision = _digit(digit)
        return Number(start, start + 1, value, precision, ONE, value, spelled=True)
    prefix, body = _prefix(page, start)
    tokens, end = tokenize(page, body)
    if not tokens or end <= beyond or (prefix and tokens[0].kind not in ("small", "big")):
        return None
    if len(tokens) == 1 and tokens[0].kind == "digit":
        value, precision = _digit(tokens[0].text)
        return Number(start, end, value, precision, ONE, value, spelled=True)
    if len(tokens) == 2 and tokens[0].kind == "western" and tokens[1].kind == "big" and not prefix:
        return _magnified((start, end), tokens[0].text, tokens[1].power)
    pair = _pair(page, tokens, end)
    if pair is not None:
        return _range(start, end, tokens, pair, page.vocabulary.numerals)
    if len(tokens) <= SHORT and not prefix and SAID.issuperset([token.kind for token in tokens]):
        return _short((start, end), tuple(tokens), page.vocabulary.numerals)
    result = evaluate(tokens, page.vocabulary.numerals)
    number = _number((start, end), result, tokens, page.vocabulary.numerals)
    return _approximate(number, prefix, result, tokens, page)


def _magnified(span: tuple[int, int], written: str, power: int) -> Number:
    """Digits with one great multiplier, the commonest of the longer numerals: what `evaluate` and `_number` make of them."""
    mantissa, scale = Decimal(written), ten(power)
    value = mantissa * scale
    if value == value.to_integral_value():
        value = Decimal(int(value))
    p = intervals.precision(format(value, "f"))
    last = ten(-len(written.partition(".")[2])).scaleb(power)
    return Number(*span, value, Precision(p.figures, p.step, min(last, p.step) if value else ONE), scale, value / scale)


def _goes_on(page: Page, at: int) -> bool:
    """Whether a character of a numeral stands at `at`."""
    if at >= len(page.folded):
        return False
    char = page.folded[at]
    return char in page.vocabulary.followers or "0" <= char <= "9"


@functools.cache
def _digit(text: str) -> tuple[Decimal, Precision]:
    """A single Han digit, which is most of the numerals of a text."""
    return Decimal(text), intervals.precision(text, spelled=True)


def _short(span: tuple[int, int], tokens: tuple[Token, ...], numerals: Numerals) -> Number:
    """A numeral of few Han characters, which most of the others are: each is added up once."""
    n = _said(tokens, numerals)
    return Number(*span, n.value, n.precision, n.scale, n.mantissa, bare=n.bare, spelled=True)


@functools.lru_cache(maxsize=4096)
def _said(tokens: tuple[Token, ...], numerals: Numerals) -> Number:
    every = list(tokens)
    return _number((0, 0), evaluate(every, numerals), every, numerals)


def _prefix(page: Page, start: int) -> tuple[str, int]:
    for name in ("several_before", "upwards_before") if "+prefix" in page.behind[start][1] else ():
        end = page.listed(name, start)
        if end is not None:
            return name, end
    return "", start


def _number(span: tuple[int, int], result: Sum, tokens: list[Token], numerals: Numerals) -> Number:
    kinds = [token.kind for token in tokens]
    spelled = "western" not in kinds
    value = result.total + result.section
    if value == value.to_integral_value():
        value = Decimal(int(value))
    text = format(value, "f")
    p = intervals.precision(text, spelled=spelled)
    if not spelled:
        p = Precision(p.figures, p.step, min(result.last_written, p.step) if value else ONE)
    single = len(tokens) == 2 and tokens[0].kind in ("digit", "western") and tokens[1].kind == "small" and tokens[1].power > 1
    scale = ten(tokens[1].power if single else result.scale)
    bare = kinds[0] in ("small", "big") and all(kind in ("small", "big") for kind in kinds)
    alone = bare and tokens[0].power != 1 and (len(tokens) == 1 or tokens[0].kind == "big")
    alone = alone and not (numerals.bare_small and tokens[0].kind == "small")
    return Number(*span, value, p, scale, value / scale, bare=alone, spelled=spelled)


def _approximate(number: Number, prefix: str, result: Sum, tokens: list[Token], page: Page) -> Number:
    if prefix == "several_before":
        loose = number.value is not None and number.value >= 10**6 and tokens[0].power == 1 and len(tokens) > 1
        return msgspec.structs.replace(number, hedge="vague", step=number.value, value=None, loose=loose, bare=False)
    if prefix == "upwards_before":
        return msgspec.structs.replace(number, hedge="at_least", bare=False)
    if result.excess is None:
        return number
    mark = next(t for t in tokens if t.kind in ("excess", "several"))
    if mark.text == page.vocabulary.numerals.marks["or_so"]:
        return msgspec.structs.replace(number, hedge="about", precision=Precision(1, number.precision.step, number.precision.step))
    wide = result.excess_place in (2, 3) and number.value == result.excess
    return msgspec.structs.replace(number, hedge="excess", step=result.excess, loose=wide, bare=False)


def _pair(page: Page, tokens: list[Token], end: int) -> int | None:
    """The index of the first of two neighbouring digits that mean `two or three`; None in any other numeral."""
    for index in range(len(tokens) - 1):
        first, second = tokens[index], tokens[index + 1]
        if first.kind != "digit" or second.kind not in ("digit", "western"):
            continue
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        before = tokens[index - 1] if index else None
        if (after is not None and after.kind not in ("small", "big")) or (before is not None and before.kind not in ("small",)):
            return None
        near = first.text != "0" and len(second.text) == 1 and (
            int(second.text) == int(first.text) + 1 or first.text + second.text in page.vocabulary.numerals.pairs
        )  # fmt: skip
        used = after is not None or page.at("unit", end) is not None or page.at("classifier", end) is not None
        return index if near and used else None
    return None


def _range(start: int, end: int, tokens: list[Token], pair: int, numerals: Numerals) -> Number:
    low = evaluate(tokens[: pair + 1] + tokens[pair + 2 :], numerals)
    high = evaluate(tokens[:pair] + tokens[pair + 1 :], numerals)
    ends = low.total + low.section, high.total + high.section
    p = intervals.precision(format(ends[1], "f"), spelled=True)
    return Number(start, end, None, p, ten(high.scale), None, "range", min(ends), max(ends))
