"""Zones: stretches of a text that hold no claims of the article. Which ones, knowledge/zones.yaml says."""

from __future__ import annotations

import re

from msgspec import Struct

from claimcheck.documents.blocks import Block
from claimcheck.documents.detecting import writes_ideographs
from claimcheck.documents.lines import cells, is_closed
from claimcheck.documents.zone_rules import Feature, Rules, Words, compiled, latin_words, line_starts, rules, tail_starts, wide_words
from claimcheck.languages.fold import fold
from claimcheck.model import Span, Zone
from claimcheck.patterns import pattern

LOOKED_AT = 400  # code points of a paragraph that are scored

_EMOJI = pattern(r"\W{0,2}(?=[^\x00-\x7f])[\p{Extended_Pictographic}]")
_DRESSING = pattern(r"\W*+")
_LATIN = re.compile("[a-z0-9][a-z0-9'. -]*")
_RUNS = bytes(code if code in b"abcdefghijklmnopqrstuvwxyz0123456789" else ord(" ") for code in range(256))
_DIGIT = pattern(r"\d")
_DIRECTIVE = pattern(r"(?m)^\.\. claimcheck:[^\r\n]*+")
_BRACKETS = "([\u3010\u3014\uff08\uff3b"


class Score(Struct, frozen=True):
    """How much a paragraph looks foreign to the article, and by which feature most."""

    points: int
    reason: str
    opens: bool


def comments(text: str, start: int) -> list[Zone]:
    """Comments that no reader sees; the directives to claimcheck stand in such."""
    zones = [Zone(Span(*match.span()), "comment") for match in _DIRECTIVE.finditer(text, start)] if ".. claimcheck:" in text else []
    at = text.find("<!--", start)
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            break
        zones.append(Zone(Span(at, end + 3), "comment"))
        at = text.find("<!--", end)
    return sorted(zones, key=lambda zone: zone.span)


def lines_aside(text: str, found: list[Block]) -> tuple[list[Block], list[Zone]]:
    """The blocks without by-lines and credits, and these as zones; a by-line before a paragraph shortens it."""
    data = rules()
    kept: list[Block] = []
    zones: list[Zone] = []
    for block in found:
        zone = _line_zone(text, block, data)
        if zone is not None:
            zones.append(zone)
            if zone.span.end >= block.end:
                continue
            block.start = block.content = _next(text, zone.span.end)
        kept.append(block)
    return kept, zones


def tail(text: str, found: list[Block]) -> tuple[list[Block], Zone | None]:
    """The blocks of the article itself, and what stands after them: the longest run of paragraphs at the end that begins
    with one of no article and holds nothing that belongs to one."""
    first, reason = _tail_start(text, found)
    if first == len(found) or not any(_is_body(text, block) for block in found[:first]):
        return found, None
    return found[:first], Zone(Span(found[first].start, found[-1].end), reason)


def _tail_start(text: str, found: list[Block]) -> tuple[int, str]:
    """Where the tail begins, from the end upwards. Short lines with numbers belong to it only below a line that opens a list."""
    limits = rules().limits
    first, reason, neutral, numbers = len(found), "", 0, False
    ideographs = bool(found) and writes_ideographs(text[found[0].start : found[-1].end][:LOOKED_AT])
    for at in range(len(found) - 1, max(0, len(found) - 1 - limits["most_blocks"]), -1):
        block = found[at]
        score = _score(text, block, ideographs)
        if score.points >= limits["threshold"]:
            if score.opens or not numbers:
                first, reason, neutral, numbers = at, score.reason, 0, False
        elif score.points < limits["weak"]:
            neutral += 1
            if neutral > limits["most_neutral"] or not _is_neutral(text, block):
                break
            numbers = numbers or _DIGIT.search(text, block.start, block.end) is not None
    return first, reason


def _is_body(text: str, block: Block) -> bool:
    return block.kind in ("table", "list") or is_closed(text[block.start : block.end]) or not _is_neutral(text, block)


def _is_neutral(text: str, block: Block) -> bool:
    """A short line that is no sentence: it may be the headline of another article, or a line of an advertisement."""
    body = text[block.start : block.end]
    most = rules().limits["neutral_cells"]
    wide = len(body) > most or cells(body) > most
    return block.kind != "table" and not wide and not is_closed(body)


def _score(text: str, block: Block, ideographs: bool) -> Score:
    """The points of one paragraph; `ideographs` tells whether the article is written in them."""
    data = rules()
    folded = fold(text)[block.start : min(block.end, block.start + LOOKED_AT)]
    said = _words_said(folded, data.words)
    start = _dressing(folded)
    points, best = 0, Score(0, "advertisement", False)
    begins = folded.startswith(tail_starts(), start)
    fields = ":" in folded or "--" in folded
    for number, feature in enumerate(data.features) if said or begins or fields else ():
        count = min(feature.most, said.get(number, 0) + _patterns_said(feature, folded, start))
        points += count * feature.weight
        if count * feature.weight > best.points:
            best = Score(count * feature.weight, feature.reason, feature.opens)
    return Score(points + _structure(text[block.start : block.end], ideographs), best.reason, best.opens)


def _words_said(folded: str, words: Words) -> dict[int, int]:
    """How many different words of each feature a paragraph holds."""
    latin = folded if folded.isascii() else " | ".join(_LATIN.findall(folded))
    held = latin_words()
    runs = latin.encode("ascii", "replace").translate(_RUNS).split()
    may = [known for run in held.keys() & runs for known in held[run]]
    numbers = [number for word, number in may if word in latin and _stands_in(word, latin)]
    if latin is not folded:
        search, features = wide_words()
        numbers += [features[word] for word in {word for word, _, _ in search(folded)}]
    return {number: numbers.count(number) for number in set(numbers)}


def _patterns_said(feature: Feature, folded: str, start: int) -> int:
    count = sum([opening.match(folded, start) is not None for opening in feature.begins]) if feature.begins else 0
    if feature.fields and (":" in folded or "--" in folded):
        count += len({match[0] for pattern in feature.fields for match in compiled(pattern).finditer(folded)})
    return count


def _stands_in(word: str, latin: str) -> bool:
    """Whether a word that is found in a text is one there: no letter goes on before or after it."""
    at = latin.find(word)
    while at >= 0:
        end = at + len(word)
        if not latin[max(0, at - 1) : at].isalnum() and not latin[end : end + 1].isalnum():
            return True
        at = latin.find(word, end)
    return False


def _structure(body: str, ideographs: bool) -> int:
    limits = rules().limits
    switched = writes_ideographs(body[:LOOKED_AT]) != ideographs
    points = limits["emoji_bullet"] if _EMOJI.match(body) else 0
    points += limits["number"] if _DIGIT.search(body) else 0
    if switched:
        return points + limits["language_switch"]
    return points + (limits["sentence_like"] if is_closed(body) and _is_long(body, limits["sentence_cells"]) else 0)


def _is_long(body: str, least: int) -> bool:
    return len(body) >= least or cells(body) >= least


def _line_zone(text: str, block: Block, data: Rules) -> Zone | None:
    first = text[block.start]
    short = block.end - block.start <= data.longest and block.kind != "table"
    if not short and first not in _BRACKETS:
        return None
    short = short and not _DIGIT.search(text, block.start, block.end)
    if not short and first not in _BRACKETS:
        return None
    folded = fold(text)[block.start : min(block.end, block.start + data.longest)]
    start = _dressing(folded)
    if short and folded.startswith(line_starts(), start):
        for reason, opening in data.lines:
            if opening.match(folded, start, whole=True) is not None:
                return Zone(Span(block.start, block.end), reason)
    for reason, opening in data.prefixes if first in _BRACKETS else ():
        end = opening.match(folded, start)
        if end is not None:
            return Zone(Span(block.start, block.start + end), reason)
    return None


def _dressing(folded: str) -> int:
    """Where the first letter or digit stands, after bullets, brackets and emoji."""
    return 0 if folded[:1].isalpha() else _DRESSING.match(folded).end()  # type: ignore[union-attr]


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
