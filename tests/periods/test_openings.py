"""No form is missed for what a text begins with: the table of openings names every form that matches."""

from __future__ import annotations

import pathlib

import pytest

from claimcheck import strict_yaml
from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import lexicon
from claimcheck.periods.grammar import grammar
from claimcheck.periods.openings import BEGINNING, BEHIND
from claimcheck.periods.reading import read_match

CORPUS = pathlib.Path(__file__).parent.parent / "corpus"
MORE = {
    "en": "from 2007 to 2009, 13 billion, 3Q25 H1'26, FY2025/26; 5/6/2024 or 20th century, the 1990s, 2020-24, 21-year-old, "
    "6.7.2024, on 30.11.2024 at 9.30 a.m. and 7.45pm, 6.75bn in the first three months, the last two years",
    "zh": "二十一世紀九十年代，二〇二五年十二月三十一日，25Q3、1H26、2025/26年度，近5年，12月前，3日起",
    "ja": "平成元年、令和7年3月末、25年3月期、1990年代、21世紀、10日間、3年以内",
}


@pytest.mark.parametrize(("family", "language"), [("en", "en"), ("zh", "zh-Hant"), ("ja", "ja")])
def test_every_form_that_matches_is_tried(family: str, language: str) -> None:
    values = strict_yaml.load(CORPUS / family / "periods.yaml")["values"]
    texts = [MORE[family], *(text.replace("«", "").replace("»", "") for texts in values.values() for text in texts)]
    rules = grammar(lexicon(language))
    matched = 0
    for folded in map(fold, texts):
        for position in range(len(folded)):
            found = [(rule, rule.pattern.match(folded, position)) for rule in rules.rules]
            fitting = [rule for rule, match in found if match and read_match(match, folded, rule)]
            beginning = BEGINNING.match("\n" * BEHIND + folded, position)
            tried = [rule for _, rule in rules.opened[beginning[0]]] if beginning else []
            inside_word = position and folded[position - 1].isascii() and folded[position - 1].isalnum()
            assert inside_word or [rule for rule in fitting if rule not in tried] == [], (folded, position)
            matched += len(fitting)
    assert matched > len(texts)
