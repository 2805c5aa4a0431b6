"""Preparing takes time in proportion to the text, whatever the text is made of."""

import time

import pytest

from claimcheck.documents import prepare
from claimcheck.model import Document

UNITS = {
    "sentences": "Sales rose 4.5 percent to $1.9 billion. ", "ideographs": "營收為130億元。", "dots": ".",
    "quotations": "「", "comments": "<!--", "spaces": " ", "line ends": "\n", "blank lines": "   \n", "bars": "| ", "tabs": "a\tb\n",
    "gaps": "x  1\n",
    "advertisements": "Subscribe now\n", "closers": ".)", "rules": "---\n",
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(size: int) -> float:
        document = Document("a", (unit * (size // len(unit) + 1))[:size])
        start = time.process_time()
        prepare(document)
        return time.process_time() - start

    seconds(1000)
    assert min(seconds(80_000) for _ in range(3)) < 8 * max(0.005, min(seconds(20_000) for _ in range(3)))
