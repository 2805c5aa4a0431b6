"""Which language a text is in, and which region it was written for.

Script decides the language. The old national code tables are the measure: Big5 holds the characters that are
written in Traditional Chinese, GB 2312 those of Simplified, JIS X 0208 those of Japanese; a text is in the script
whose table holds most of it. Vocabulary decides the region.
"""

from __future__ import annotations

import re

from claimcheck.documents.settings import ballot, detection

_HAN = "[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
_KANA = "[\u3041-\u3096\u30a1-\u30fa\u30fc]+"
_IDEOGRAPH = "[\u3005-\U0003ffff]"
_WORD = "[A-Za-z\u00c0-\u024f]+"
_MOST_VOTES = 3  # a word's
_FEWEST_VOTES = 2  # the winner's
_LEAD = 1.25


def language_of(text: str, start: int = 0) -> str:
    """zh-Hant, zh-Hans, ja or en, judged by the text from `start` on; a text of no known script counts as English."""
    data = detection()
    sample = text[start : start + data.script_sample]
    if sample.isascii() or not re.search(_IDEOGRAPH, sample):
        return "en"
    han = "".join(_found(_HAN, sample))
    kana = sum(map(len, _found(_KANA, sample)))
    if len(han) + kana <= len(_found(_WORD, sample)) // data.han_per_word:
        return "en"
    if kana * 100 >= data.kana_share * (kana + len(han)):
        return "ja"
    return _han_script(han)


def writes_ideographs(sample: str) -> bool:
    """Whether a text is written in Han characters or kana rather than in Latin words."""
    if sample.isascii() or not re.search(_IDEOGRAPH, sample):
        return False
    written = sum(map(len, _found(_HAN, sample))) + sum(map(len, _found(_KANA, sample)))
    return written > len(_found(_WORD, sample)) // detection().han_per_word


def chinese_script(text: str, start: int = 0) -> str:
    """zh-Hant or zh-Hans, for a text that is known to be Chinese."""
    found = _han_script("".join(_found(_HAN, text[start : start + detection().script_sample])))
    return found if found != "ja" else "zh-Hant"


def region_voted(text: str, language: str, start: int = 0) -> str | None:
    """The region (TW HK CN JP US UK) whose vocabulary wins, the one that the language implies, or None."""
    data = detection()
    votes_of = ballot(language)
    if votes_of is None:
        return data.default_region.get(language)
    votes: dict[str, int] = {}
    for word, count in votes_of.cast(text, start, start + data.word_sample).items():
        region, weight = votes_of.worth[word]
        votes[region] = votes.get(region, 0) + weight * min(_MOST_VOTES, count)
    return _winner(votes) or data.default_region.get(language)


def _found(pattern: str, text: str) -> list[str]:
    return re.findall(pattern, text)  # compiled when a text needs it, kept by `re`


def _winner(votes: dict[str, int]) -> str | None:
    most, second = (*sorted(votes.values(), reverse=True), 0, 0)[:2]
    if most < _FEWEST_VOTES or most < _LEAD * second:
        return None
    return next(region for region, count in votes.items() if count == most)


def _han_script(han: str) -> str:
    traditional, simplified = len(han.encode("big5", "ignore")), len(han.encode("gb2312", "ignore"))
    if max(traditional, simplified) < 2 * len(han) and len(han.encode("shift_jis", "ignore")) > max(traditional, simplified):
        return "ja"
    return "zh-Hans" if simplified > traditional else "zh-Hant"
