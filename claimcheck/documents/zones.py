"""Zones: stretches of a text that hold no claims of the article. Which ones, knowledge/zones.yaml says."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping
from typing import Any

import regex
from msgspec import Struct

from claimcheck import knowledge, strict_yaml
from claimcheck.documents.blocks import Block, cells, is_closed
from claimcheck.documents.detecting import writes_ideographs
from claimcheck.languages.fold import fold
from claimcheck.model import Span, Zone

PATH = pathlib.Path(knowledge.__file__).parent / "zones.yaml"
LOOKED_AT = 2000  # code points of a paragraph that are scored

_EMOJI = regex.compile(r"\W{0,2}(?=[^\x00-\x7f])[\p{Extended_Pictographic}]")
_DIGIT = regex.compile(r"\d")
_HAN = regex.compile(r"\p{Han}+")
_COMMENT = regex.compile(r"<!--(?:(?!-->).){0,2000}+-->|^\.\. claimcheck:[^\n]*+", regex.MULTILINE | regex.DOTALL)
_BRACKETS = "([\u3010\u3014\uff08\uff3b"


class Feature(Struct, frozen=True):
    """One feature of paragraphs after an article; `opens` when a list of foreign headlines may follow it."""

    weight: int
    most: int
    reason: str
    opens: bool
    patterns: tuple[regex.Pattern[str], ...]


class Rules(Struct, frozen=True):
    """The rules of zones.yaml: lines and prefixes by reason, the limits and the features of tails."""

    longest: int
    lines: tuple[tuple[str, regex.Pattern[str]], ...]
    prefixes: tuple[tuple[str, regex.Pattern[str]], ...]
    limits: Mapping[str, int]
    features: tuple[Feature, ...]


class Score(Struct, frozen=True):
    """How much a paragraph looks foreign to the article, and by which feature most."""

    points: int
    reason: str
    opens: bool


def comments(text: str, start: int) -> list[Zone]:
    """Comments that no reader sees; the directives to claimcheck stand in such."""
    if "<!--" not in text and ".. claimcheck:" not in text:
        return []
    return [Zone(Span(*match.span()), "comment") for match in _COMMENT.finditer(text, start)]


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
    for at in range(len(found) - 1, 0, -1):
        block = found[at]
        score = _score(text[block.start : block.end], ideographs)
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
    wide = len(body) > rules().limits["neutral_cells"] or cells(body) > rules().limits["neutral_cells"]
    return block.kind != "table" and not wide and not is_closed(body)


def _score(body: str, ideographs: bool) -> Score:
    """The points of one paragraph; `ideographs` tells whether the article is written in them."""
    data = rules()
    folded = fold(body[:LOOKED_AT])
    points, best = 0, Score(0, "advertisement", False)
    for feature in data.features:
        said = {match[0] for pattern in feature.patterns for match in pattern.finditer(folded)}
        count = min(feature.most, len(said))
        points += count * feature.weight
        if count * feature.weight > best.points:
            best = Score(count * feature.weight, feature.reason, feature.opens)
    return Score(points + _structure(body, ideographs), best.reason, best.opens)


def _structure(body: str, ideographs: bool) -> int:
    limits = rules().limits
    switched = writes_ideographs(body[:LOOKED_AT]) != ideographs
    points = limits["emoji_bullet"] if _EMOJI.match(body) else 0
    points += limits["number"] if _DIGIT.search(body) else 0
    if switched:
        return points + limits["language_switch"]
    return points + (limits["sentence_like"] if is_closed(body) and cells(body) >= limits["sentence_cells"] else 0)


def _line_zone(text: str, block: Block, data: Rules) -> Zone | None:
    first = text[block.start]
    short = block.end - block.start <= data.longest and block.kind != "table"
    if not short and first not in _BRACKETS:
        return None
    folded = fold(text[block.start : min(block.end, block.start + data.longest)])
    if short and not _DIGIT.search(folded):
        for reason, pattern in data.lines:
            if pattern.fullmatch(folded):
                return Zone(Span(block.start, block.end), reason)
    for reason, pattern in data.prefixes if first in _BRACKETS else ():
        match = pattern.match(folded)
        if match:
            return Zone(Span(block.start, block.start + match.end()), reason)
    return None


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


@functools.cache
def rules() -> Rules:
    """The rules of zones.yaml, compiled."""
    data: Any = strict_yaml.load(PATH)
    limits = {name: int(value) for name, value in data["tail"].items() if name != "features"}
    features = tuple(_feature(entry) for entry in data["tail"]["features"].values())
    return Rules(int(data["longest"]), _by_reason(data["lines"]), _by_reason(data["prefixes"]), limits, features)


def _feature(entry: Mapping[str, Any]) -> Feature:
    patterns = tuple(regex.compile(_folded(pattern), regex.MULTILINE) for pattern in entry["patterns"])
    return Feature(int(entry["weight"]), int(entry.get("most", "1")), entry["reason"], "opens" in entry, patterns)


def _by_reason(patterns: Mapping[str, list[str]]) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    return tuple((reason, regex.compile(_folded(one))) for reason, some in patterns.items() for one in some)


def _folded(pattern: str) -> str:
    """A pattern as the text that it meets: only the ideographs are folded, escapes stay."""
    return _HAN.sub(lambda match: fold(match[0]), pattern)
