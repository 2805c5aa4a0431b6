"""One event told by fifty articles, two of which get a number wrong: how long comparing them takes, and what is said of them.

    python tests/benchmarks/crowd.py [--articles 50] [--undated] [--repeat 3] [--report]

Prints the time and every conflict and tension; with --report what `claimcheck scan` would show instead of these. crowd.yaml holds
the words.
"""

from __future__ import annotations

import argparse
import datetime
import pathlib
import time
from collections import Counter
from typing import Any

import yaml

import claimcheck
from claimcheck.model import Document, Report
from claimcheck.reports import Options, render

WORDS = yaml.load((pathlib.Path(__file__).parent / "crowd.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
LANGUAGES = ("en", "zh-Hant", "en", "zh-Hans", "en")


def crowd(articles: int, *, dated: bool = True) -> list[Document]:
    """The articles, each with its own choice of words; undated ones say on which day it is only in their text."""
    return [article(number, dated=dated) for number in range(articles)]


def article(number: int, *, dated: bool = True) -> Document:
    """One article: which words it takes depends on its number alone."""
    language, day = LANGUAGES[number % len(LANGUAGES)], WORDS["days"][number * 3 // 7 % 3]
    words = WORDS[language]
    chosen = [_choice(wordings, number + place) for place, wordings in enumerate(words["facts"].values())]
    facts = chosen[:2] + _turned(chosen[2:], number)[: 3 + number % 4]
    parted = " " if language == "en" else ""
    title, text = (part.format(**day) for part in (_choice(words["titles"], number), parted.join(facts)))
    for right, wrong in WORDS["wrong"].get(str(number), {}).items():
        title, text = title.replace(right, wrong), text.replace(right, wrong)
    published = datetime.date.fromisoformat(day["published"]) if dated else None
    return Document(f"{number:02}-{language}", text, title=title, language=language, published=published)


def _choice(wordings: list[str], number: int) -> str:
    return wordings[number * 5 % 7 % len(wordings)]


def _turned(facts: list[str], number: int) -> list[str]:
    start = number % len(facts)
    return facts[start:] + facts[:start]


def timed(documents: list[Document], repeat: int) -> tuple[Report, float]:
    """The report, and the shortest processor time of several comparisons."""
    taken = []
    for _ in range(repeat):
        began = time.process_time()
        report = claimcheck.compare(documents)
        taken.append(time.process_time() - began)
    return report, min(taken)


def told(report: Report) -> list[str]:
    """The conflicts and tensions, a line each."""
    grave = [f for f in report.findings if f.verdict in ("conflict", "tension")]
    return [f"{f.verdict} {f.rule}: {f.message} ({len(f.members)} places; {f.facts.computed or f.facts.gap})" for f in grave]


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the comparison of a crowd of articles on one event, and show what is said.")
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--undated", action="store_true", help="leave out the days of publication")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--report", action="store_true", help="show the report as scan does")
    given: Any = parser.parse_args()
    claimcheck.extract(article(0))
    report, seconds = timed(crowd(given.articles, dated=not given.undated), given.repeat)
    print(f"{given.articles} articles: {seconds:.2f} s; {len(report.claims)} claims, {dict(Counter(f.verdict for f in report.findings))}")
    print(render(report, Options(width=100, max_shown=50)) if given.report else "\n".join(told(report)))


if __name__ == "__main__":
    main()
