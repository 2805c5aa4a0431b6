"""How the time of reading grows with the length of a text, and that of comparing with the number of articles.

    python tests/benchmarks/speed.py [--sentences 400] [--articles 40] [--repeat 3]

Prints a table; nothing is asserted, for a busy machine proves nothing. Growth 1.0 means linear.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable

import claimcheck
from claimcheck.model import Document

NAMES = ("Halden Motors", "Brixton Foods", "Kestrel Biolabs", "Orrin Ferry Company", "Marlow Steel")
COMPANIES = ("宏遠公司", "立恆公司", "晨曦銀行", "遠山電力公司", "海岳航運公司")
ENGLISH = "{name}'s revenue was ${n}.{m} billion in {year}, up from ${m}.{n} billion a year earlier. It employs {n},{m}00 people."
CHINESE = "{name}{year}年營收{n}{m}.4億元，其中海外{m}.2億元；員工{n}{m}00人。市場預期{year}年淨利超過{n}億元。"
PLAIN = {"en": " Nothing else was said on that day, and the weather was fine. ", "zh-Hant": "當天沒有別的消息，天氣晴朗。"}
LANGUAGES = {"en": (ENGLISH, NAMES), "zh-Hant": (CHINESE, COMPANIES)}


def article(language: str, sentences: int, start: int = 0) -> str:
    """A text of so many sentences, with numbers in every other one; another `start` gives other numbers."""
    form, names = LANGUAGES[language]
    parts = []
    for i in range(start, start + sentences // 2):
        name, year = names[i % len(names)], 2015 + i % 10
        parts.append(form.format(name=name, n=1 + i % 9, m=1 + i * 7 % 9, year=year) + PLAIN[language])
        if i % 5 == 4:
            parts.append("\n\n")
    return "".join(parts)


def seconds(call: Callable[[], object], repeat: int) -> float:
    """The shortest processor time of several calls."""
    taken = []
    for _ in range(repeat):
        began = time.process_time()
        call()
        taken.append(time.process_time() - began)
    return min(taken)


def row(what: str, sizes: tuple[int, int], times: tuple[float, float]) -> str:
    growth = math.log(times[1] / times[0]) / math.log(sizes[1] / sizes[0])
    return f"{what:28} {sizes[0]:>8} {times[0] * 1000:>10.1f} {sizes[1]:>8} {times[1] * 1000:>10.1f} {growth:>8.2f}"


def reading(language: str, sentences: int, repeat: int) -> str:
    texts = [article(language, sentences * times) for times in (1, 8)]
    taken = [seconds(lambda text=text: claimcheck.extract(Document("text", text, language=language)), repeat) for text in texts]  # type: ignore[misc]
    return row(f"extract {language}, characters", (len(texts[0]), len(texts[1])), (taken[0], taken[1]))


def comparing(language: str, articles: int, repeat: int) -> str:
    def run(count: int) -> float:
        given = [Document(f"article {i}", article(language, 12, i), language=language) for i in range(count)]
        return seconds(lambda: claimcheck.compare(given), repeat)

    return row(f"compare {language}, articles", (articles, 2 * articles), (run(articles), run(2 * articles)))


def main() -> None:
    parser = argparse.ArgumentParser(description="Time extract and compare at two sizes each.")
    parser.add_argument("--sentences", type=int, default=400)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    for language in LANGUAGES:
        claimcheck.extract(Document("warm", article(language, 4), language=language))
    print(f"{'what':28} {'size':>8} {'ms':>10} {'size':>8} {'ms':>10} {'growth':>8}")
    for language in LANGUAGES:
        print(reading(language, given.sentences, given.repeat))
    for language in LANGUAGES:
        print(comparing(language, given.articles, given.repeat))


if __name__ == "__main__":
    main()
