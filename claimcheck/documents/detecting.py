"""Which language a text is in, and which region it was written for.

Script decides the language. The old national code tables are the measure: Big5 holds the characters that are
written in Traditional Chinese, GB 2312 those of Simplified, JIS X 0208 those of Japanese; a text is in the script
whose table holds most of it. Vocabulary decides the region.
"""

from __future__ import annotations

import regex

from claimcheck.documents.settings import detection

_HAN = regex.compile(r"\p{Han}")
_KANA = regex.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_WORD = regex.compile(r"[A-Za-z\u00c0-\u024f]++")
_MOST_VOTES = 3  # a word's
_FEWEST_VOTES = 2  # the winner's
_LEAD = 1.25


def language_of(text: str, start: int = 0) -> str:
    """zh-Hant, zh-Hans, ja or en, judged by the text from `start` on; a text of no known script counts as English."""
    data = detection()
    sample = text[start : start + data.sample]
    if sample.isascii():
        return "en"
    if not writes_ideographs(sample):
        return "en"
    han = "".join(_HAN.findall(sample))
    kana = len(_KANA.findall(sample))
    if kana * 100 >= data.kana_share * (kana + len(han)):
        return "ja"
    return _han_script(han)


def writes_ideographs(sample: str) -> bool:
    """Whether a text is written in Han characters or kana rather than in Latin words."""
    if sample.isascii():
        return False
    written = len(_HAN.findall(sample)) + len(_KANA.findall(sample))
    return written > len(_WORD.findall(sample)) // detection().han_per_word


def chinese_script(text: str, start: int = 0) -> str:
    """zh-Hant or zh-Hans, for a text that is known to be Chinese."""
    found = _han_script("".join(_HAN.findall(text[start : start + detection().sample])))
    return found if found != "ja" else "zh-Hant"


def region_voted(text: str, language: str, start: int = 0) -> str | None:
    """The region (TW HK CN JP US UK) whose vocabulary wins, the one that the language implies, or None."""
    data = detection()
    votes = data.votes.get(language)
    if votes is None:
        return data.default_region.get(language)
    sample = text[start : start + data.sample].lower()
    counted = sorted(((_votes(sample, words), region) for region, words in votes.items()), reverse=True)
    clear = counted[0][0] >= _FEWEST_VOTES and counted[0][0] >= _LEAD * counted[1][0]
    return counted[0][1] if clear else data.default_region.get(language)


def _han_script(han: str) -> str:
    traditional, simplified, japanese = (len(han.encode(table, "ignore")) for table in ("big5", "gb2312", "shift_jis"))
    if japanese > traditional and japanese > simplified:
        return "ja"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _votes(sample: str, words: tuple[tuple[str, int], ...]) -> int:
    return sum(weight * min(_MOST_VOTES, sample.count(word)) for word, weight in words)
