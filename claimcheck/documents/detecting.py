"""Which language a text is in, and which region it was written for.

Script decides the language. The old national code tables are the measure: Big5 holds the characters that are
written in Traditional Chinese, GB 2312 those of Simplified, JIS X 0208 those of Japanese; a text is in the script
whose table holds most of it. Vocabulary decides the region.
"""

from __future__ import annotations

import re

from claimcheck.documents.settings import detection

_HAN = re.compile("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]+")
_IDEOGRAPH = re.compile("[\u3005-\U0003ffff]")
_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")
_MOST_VOTES = 3  # a word's
_FEWEST_VOTES = 2  # the winner's
_LEAD = 1.25


def language_of(text: str, start: int = 0) -> str:
    """zh-Hant, zh-Hans, ja or en, judged by the text from `start` on; a text of no known script counts as English."""
    data = detection()
    sample = text[start : start + data.script_sample]
    if not _IDEOGRAPH.search(sample):
        return "en"
    han = "".join(_HAN.findall(sample))
    kana = sum(map(len, _KANA.findall(sample)))
    if len(han) + kana <= len(_WORD.findall(sample)) // data.han_per_word:
        return "en"
    if kana * 100 >= data.kana_share * (kana + len(han)):
        return "ja"
    return _han_script(han)


def writes_ideographs(sample: str) -> bool:
    """Whether a text is written in Han characters or kana rather than in Latin words."""
    if not _IDEOGRAPH.search(sample):
        return False
    written = sum(map(len, _HAN.findall(sample))) + sum(map(len, _KANA.findall(sample)))
    return written > len(_WORD.findall(sample)) // detection().han_per_word


def chinese_script(text: str, start: int = 0) -> str:
    """zh-Hant or zh-Hans, for a text that is known to be Chinese."""
    found = _han_script("".join(_HAN.findall(text[start : start + detection().script_sample])))
    return found if found != "ja" else "zh-Hant"


def region_voted(text: str, language: str, start: int = 0) -> str | None:
    """The region (TW HK CN JP US UK) whose vocabulary wins, the one that the language implies, or None."""
    data = detection()
    ballot = data.ballots.get(language)
    if ballot is None:
        return data.default_region.get(language)
    words = ballot.finder.findall(text[start : start + data.word_sample].lower())
    votes: dict[str, int] = {}
    for word in ballot.worth.keys() & set(words):
        region, weight = ballot.worth[word]
        votes[region] = votes.get(region, 0) + weight * min(_MOST_VOTES, words.count(word))
    return _winner(votes) or data.default_region.get(language)


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
