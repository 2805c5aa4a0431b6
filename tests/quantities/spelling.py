"""Numbers spelled out, for reading back."""

from decimal import Decimal

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
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
