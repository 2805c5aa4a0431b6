"""A number spelled in any language reads back; spans hold what they claim and never overlap."""

import itertools
from decimal import Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from claimcheck.languages.lexicon import lexicon
from claimcheck.marks import find
from claimcheck.model import Quantity
from claimcheck.quantities import Reading, read

whole = st.integers(min_value=1, max_value=10**15 - 1)
PIECES = (
    "約|130億|美元|about |$|13 billion| to |-|3.5%|三百|多|人|，|. |第|3|半|half |a |點|萬|2025年|GPT-5|(|)|MW"
    "|one| and |two dozen|\n|分之|一|以上|億|左右|割|円|數|from |between |零|十|百分之|NT$|.5|1/2| or more|幾|度"
    "|点|1.5|・|hundred |million |一点"
)
pieces = st.sampled_from(PIECES.split("|"))


SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SMALL += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
DIGITS = "零一二三四五六七八九"


def english(value: int) -> str:
    """A whole number below 10^15 in English words."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{SMALL[value // 100]} hundred" + (f" and {english(value % 100)}" if value % 100 else "")
    for power, word in ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")):
        if value >= 10**power:
            rest = value % 10**power
            return f"{english(value // 10**power)} {word}" + (f" {english(rest)}" if rest else "")
    raise AssertionError(value)


def han(value: int) -> str:
    """A whole number below 10^16 in Han numerals."""
    if value == 0:
        return DIGITS[0]
    parts, gap = "", False
    for power, word in ((12, "兆"), (8, "億"), (4, "萬"), (0, "")):
        section = value // 10**power % 10000
        if section:
            zero = bool(parts) and (gap or section < 1000)
            parts += (DIGITS[0] if zero else "") + _section(section) + word
        gap = not section and bool(parts)
    return parts


def _section(value: int) -> str:
    text, gap = "", False
    for power, word in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = value // 10**power % 10
        if digit:
            text += (DIGITS[0] if gap and text else "") + DIGITS[digit] + word
        gap = not digit and bool(text)
    return text


def western(value: Decimal) -> str:
    """A decimal in digits with grouping commas."""
    return format(value, ",f")


def reading_of(text: str, language: str = "en") -> Reading:
    words = lexicon(language, None)
    return read(text, find(text, words), words)


def quantities_of(text: str, language: str = "en") -> tuple[Quantity, ...]:
    return reading_of(text, language).quantities


@settings(max_examples=150, deadline=None)
@given(whole)
def test_english_words_read_back(value: int) -> None:
    assert [q.value for q in quantities_of(f"{english(value)} dollars")] == [Decimal(value)]


@settings(max_examples=150, deadline=None)
@given(whole)
def test_han_numerals_read_back(value: int) -> None:
    assert [q.value for q in quantities_of(f"{han(value)}美元", "zh-Hant")] == [Decimal(value)]


FORMAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
SIMPLE = str.maketrans("億萬", "亿万")
JAPANESE = str.maketrans("億萬", "億万")


def mixed(value: int) -> str:
    """A whole number with digits between its great multipliers: 3億4,500萬."""
    parts = [(value // 10**power % 10000, word) for power, word in ((12, "兆"), (8, "億"), (4, "萬"), (0, ""))]
    return "".join(f"{count:,}{word}" for count, word in parts if count)


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=0, max_value=10**12), st.text("0123456789", min_size=1, max_size=4))
def test_english_decimals_read_back(value: int, places: str) -> None:
    spelled = f"{english(value)} point {' '.join(SMALL[int(digit)] for digit in places)}"
    assert [q.value for q in quantities_of(f"{spelled} euros")] == [Decimal(f"{value}.{places}")]


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=0, max_value=9999), st.text("0123456789", min_size=1, max_size=4), st.sampled_from(["", "萬", "億", "兆"]))
@example(10, "5", "億")
def test_han_decimals_read_back(value: int, places: str, multiplier: str) -> None:
    digits = "".join(DIGITS[int(digit)] for digit in places)
    expected = Decimal(f"{value}.{places}") * {"": 1, "萬": 10**4, "億": 10**8, "兆": 10**12}[multiplier]
    for language, point, script, unit in (("zh-Hant", "點", {}, "美元"), ("zh-Hans", "点", SIMPLE, "美元"), ("ja", "・", JAPANESE, "ドル")):
        text = f"{han(value)}{point}{digits}{multiplier}".translate(script)
        assert [q.value for q in quantities_of(f"{text}{unit}", language)] == [expected]


@settings(max_examples=150, deadline=None)
@given(whole)
def test_other_scripts_read_back(value: int) -> None:
    spelled = han(value)
    for language, text in (
        ("zh-Hans", spelled.translate(SIMPLE)),
        ("zh-Hant", spelled.translate(FORMAL)),
        ("ja", spelled.replace("零", "").translate(JAPANESE)),
    ):
        assert [q.value for q in quantities_of(f"{text}元", language)] == [Decimal(value)]


@settings(max_examples=150, deadline=None)
@given(whole)
@example(40_700_010)
def test_mixed_numerals_read_back(value: int) -> None:
    assume(value < 10_000 or not 0 < value % 10_000 < 10)  # 407萬1 is 4,071,000: a digit behind a multiplier counts tenths of it
    for language, text in (("zh-Hant", mixed(value)), ("ja", mixed(value).translate(JAPANESE))):
        assert [q.value for q in quantities_of(f"{text}元", language)] == [Decimal(value)]


@settings(max_examples=150, deadline=None)
@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_digits_read_back(value: Decimal) -> None:
    for language, text in (("en", f"US${western(value)}"), ("zh-Hans", f"{western(value)}美元"), ("ja", f"{western(value)}ドル")):
        assert [q.value for q in quantities_of(text, language)] == [value]


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=14).map("".join), st.sampled_from(["zh-Hant", "zh-Hans", "en", "ja"]))
@example("-NT$130億", "zh-Hant")
@example("三百点零1.5", "zh-Hans")
@example("1.5百點五", "zh-Hant")
def test_spans_hold_what_they_claim(text: str, language: str) -> None:
    reading = reading_of(text, language)
    spans = sorted([q.span for q in reading.quantities] + [r.span for r in reading.rejected])
    assert all(text[item.span.start : item.span.end] == item.text for item in (*reading.quantities, *reading.rejected))
    assert all(q.hard.low is None or q.hard.high is None or q.hard.low <= q.hard.high for q in reading.quantities)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert all(q.number is not None and q.span.start <= q.number.start <= q.number.end <= q.span.end for q in reading.quantities)


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(["一", "億", "million ", "hundred ", "1.", "點1"]))
def test_endless_numerals_do_no_harm(piece: str) -> None:
    assert len(reading_of(piece * 3000, "zh-Hant").quantities) <= 3000
