"""What a period can begin with: for the first word, number or character of a text, and what follows it, the forms to try.

A form is tried only where its regular expression can begin so. That is found once, by partial matches of samples; the
table holds plain numbers and lies in the cache, so that a run compiles the few forms that its text may need.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import regex

BEHIND = 2
BEGINNING = re.compile(
    r"..(?:[a-z]+(?: [a-z]{1,3}|[ -]?.?)|[0-9]+(?:\.[0-9](?=[0-9]*+(?!\.?[0-9]))|[ -]?(?:[a-z]{1,3}|[^ -])?)|..?)?", re.DOTALL
)
"""As much of a text as tells what may begin there, with so many characters before it."""
HEAD = re.compile(r"([a-z]+)([ -]?)(.*)|([0-9]+)([ -]?)(.*)|(.)(.?)", re.DOTALL)
OTHER_WORD, OTHER_CHAR = "zz", "\ue000"
YEAR = "#"
TENS = ["11", "05", "10", "25", "31", "90"]
NUMBERS = {"1": ["1", "2", "9"], "2": TENS, "3": ["114", "100"], "4": ["1024"], "5": ["12345", "20251231"], YEAR: ["2025", "1990"]}
YEARS = frozenset({"15", "16", "17", "18", "19", "20", "21"})
LONGEST = 5
PREFIX = 3
"""As much of a word after a number tells enough: a form may end within it."""
SEPARATORS = ("", " ", "-")
MANY = 9
"""Where so many forms go on with another word, more of that word is asked for."""
REST = "*"
"""After the beginning of a word: any letter that stands not there itself."""
DECIMAL = ".0"
"""A number that goes on with a point and digits, and is no date."""
DECIMALS = [*"0123456789", "00", "05", "11", "12", "15", "25", "30", "31", "45", "59", "75", "99", "114", "2025"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ENDED = [". ", ".\n", ".z", "." + OTHER_CHAR]
"""A point that ends a sentence behind a number."""
OPEN = re.compile(r"\\[wWSDBbpP]|\[\^|(?<!\\)\.|[^\x00-\x7f]-[^\x00-\x7f]")
"""What lets a form tell characters apart that it does not name."""
Forms = tuple["Sequence[regex.Pattern[str]]", Mapping[str, frozenset[int]], dict[str, tuple[int, ...]]]
"""Forms; of each character beyond ASCII those that may tell it from an unknown one; those known to begin with a word or its head."""
Following = dict[str, tuple[int, ...]]
"""The forms that may begin so, by what follows the first word, number or character."""
NOTHING: Following = {}


class Openings(dict[str, Following]):
    """The table by what a text begins with; each part of what is kept is decoded when a text first begins so."""

    def __init__(self, kept: Mapping[str, msgspec.Raw]) -> None:
        self._kept = kept

    def __missing__(self, first: str) -> Following:
        kept = self._kept.get(first)
        if kept is None:
            return NOTHING
        found = self[first] = msgspec.msgpack.decode(kept, type=Following)
        return found


def opened_by(openings: Openings, beginning: str) -> tuple[int, ...]:
    """The numbers of the forms that may begin with what `BEGINNING` finds behind the characters before, in order."""
    match = HEAD.match(beginning)
    if match is None:
        return ()
    word, separator, after, digits, joint, tail, char, following = match.groups("")
    if word:
        first, other = word, OTHER_CHAR
    elif digits:
        first, separator, after = _size(digits), joint, DECIMAL if tail[:1] == "." and len(tail) > 1 else tail
        other = OTHER_WORD if tail.isalpha() and tail.isascii() else OTHER_CHAR
    else:
        first, after, other = char, following, OTHER_CHAR
    known = openings[first]
    found = known.get(separator + after)
    while found is None and word and len(after) > 1:
        after = after[:-1]
        found = known.get(separator + after + REST, known.get(separator + after))
    return known.get(separator + other, ()) if found is None else found


def openings_of(forms: Sequence[str]) -> dict[str, msgspec.Raw]:
    """The table for forms, expanded to their words and without what must stand before them, as it is kept."""
    # slow to load, and only what is not in the cache needs them
    import string

    import regex

    text = "\n".join(forms)
    words = sorted({*re.findall("[a-z]+", text), OTHER_WORD})
    chars = sorted({c for c in text if not c.isascii()} | set(string.punctuation + string.digits + string.whitespace) | {OTHER_CHAR})
    starts = sorted({word[:size] for word in words for size in range(1, PREFIX + 1)})
    patterns = [regex.compile(form) for form in forms]
    free = {n for n, form in enumerate(forms) if OPEN.search(form)}
    told = {char: frozenset(free | {n for n, form in enumerate(forms) if char in form}) for char in chars if not char.isascii()}
    told[OTHER_CHAR] = frozenset(range(len(forms)))
    asked = patterns, told, {"": tuple(range(len(forms)))}
    table: dict[str, Following] = {}
    after_word = [(s, t) for s in SEPARATORS for t in ("", *string.ascii_lowercase, *string.digits, *"'.,/(", OTHER_CHAR)]
    after_number = [(s, t) for s in SEPARATORS for t in ("", *starts, *chars)]
    for word in words:
        table[word] = _followed(asked, (word, [word]), after_word)
    for name, numbers in NUMBERS.items():
        table[name] = _followed(asked, (name, numbers), after_number)
    for char in chars:
        if not (char.isdigit() or char == YEAR):  # digits begin numbers, and the sign of a year no form
            table[char] = _followed(asked, (char, [char]), [("", t) for t in ("", *string.ascii_lowercase, *chars)])
    return {first: msgspec.Raw(msgspec.msgpack.encode(following)) for first, following in table.items() if following}


def _followed(forms: Forms, first: tuple[str, list[str]], tails: Sequence[tuple[str, str]]) -> Following:
    """The part of the table for one beginning; what nothing follows differently from an unknown word or character is left out."""
    patterns, _, known = forms
    name, samples = first
    begin = {sample: frozenset(_beginning(patterns, sample, known)) for sample in samples}
    may = [(n, sample) for n in range(len(patterns)) for sample in samples if n in begin[sample]]
    if not may:
        return {}
    begun = _begun(forms, may, tails)
    found = {rest: tuple(dict.fromkeys(n for n, _ in pairs)) for rest, pairs in begun.items()}
    table = {}
    if name in NUMBERS:
        behind = [*ENDED, *(tail for tail in {tail: None for _, tail in tails} if len(tail) == 1 and tail != "." and not tail.isdigit())]
        table[DECIMAL] = tuple(dict.fromkeys(n for n, sample in begun[""] if _reads_decimal(patterns[n], sample, behind)))
    elif (" ", OTHER_CHAR) in tails and len({n for n, _ in begun[" "]}) >= MANY:
        for letter in LETTERS:
            _deepened(table, name + " " + letter, [(n, patterns[n]) for n in found[" " + letter]], len(name))
    for separator, tail in tails:
        other = found.get(separator + (OTHER_WORD if name in NUMBERS and tail.isalpha() and tail.isascii() else OTHER_CHAR), ())
        if tail in (OTHER_WORD, OTHER_CHAR) or found[separator + tail] != other:
            table[separator + tail] = found[separator + tail]
    return table


def _beginning(patterns: Sequence[regex.Pattern[str]], text: str, known: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The forms that may begin so: of those alone that may begin with all but its last character."""
    if text not in known:
        known[text] = tuple([n for n in _beginning(patterns, text[:-1], known) if patterns[n].match(text, partial=True)])
    return known[text]


def _begun(forms: Forms, may: list[tuple[int, str]], tails: Sequence[tuple[str, str]]) -> dict[str, list[tuple[int, str]]]:
    """The forms of those that `may` begin, each with its sample, by what follows: of each longer beginning of a word only those are
    asked that passed its shorter one, and of a character only those that may tell it from an unknown one."""
    patterns, told, _ = forms
    begun: dict[str, list[tuple[int, str]]] = {}
    for separator in dict(tails):
        passed = [(n, sample) for n, sample in may if patterns[n].match(sample + separator, partial=True)]
        unknown = {pair for pair in passed if patterns[pair[0]].match(pair[1] + separator + OTHER_CHAR, partial=True)}
        begun[separator] = passed
        for tail in (tail for joint, tail in tails if joint == separator and tail):
            rest, asked = separator + tail, told.get(tail)
            begun[rest] = [
                (n, s) for n, s in begun.get(rest[:-1], passed)
                if ((n, s) in unknown if asked is not None and n not in asked else patterns[n].match(s + rest, partial=True))
            ]  # fmt: skip
    return begun


def _deepened(table: Following, beginning: str, fitting: list[tuple[int, regex.Pattern[str]]], known: int) -> None:
    """The forms by the next letter of the second word of a beginning, of which the first `known` letters are the first word."""
    if not fitting or len(beginning) - known > PREFIX:
        return
    each = {letter: [(n, p) for n, p in fitting if p.match(beginning + letter, partial=True)] for letter in LETTERS}
    numbers = {letter: tuple([n for n, _ in some]) for letter, some in each.items()}
    usual = max(numbers.values(), key=list(numbers.values()).count)
    table[beginning[known:] + REST] = usual
    for letter, found in numbers.items():
        if found != usual:
            table[beginning[known:] + letter] = found
        _deepened(table, beginning + letter, each[letter], known)


def _reads_decimal(pattern: regex.Pattern[str], number: str, behind: list[str]) -> bool:
    """Whether a form may begin with such a number, a point and digits, and no further point before a digit."""
    begun = [number + "." + digits for digits in DECIMALS if pattern.match(number + "." + digits, partial=True)]
    return any(pattern.match(one) or any(pattern.match(one + after, partial=True) for after in behind) for one in begun)


def _size(digits: str) -> str:
    if len(digits) == len("2025"):
        return YEAR if digits[:2] in YEARS else "4"
    return str(min(len(digits), LONGEST))
