"""A crowd of articles on one event: the two that are wrong are shown, as one against all others, and nothing else is."""

from __future__ import annotations

import pathlib
import runpy

import pytest

import claimcheck

BENCHMARK = runpy.run_path(str(pathlib.Path(__file__).parent / "crowd.py"))


@pytest.mark.parametrize("dated", [True, False])
def test_odd_ones_out(dated: bool) -> None:
    told = BENCHMARK["told"](claimcheck.compare(BENCHMARK["crowd"](50, dated=dated)))
    assert [line.split(":")[0] for line in told] == ["conflict value-conflict", "conflict magnitude-slip"]
    assert all(" in 1 of the articles, " in line for line in told)
