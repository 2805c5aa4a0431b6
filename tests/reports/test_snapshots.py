"""Each format, as a person sees it. CLAIMCHECK_SNAPSHOTS=write writes the files anew; read the difference before you keep it."""

import os
import pathlib

import pytest

from claimcheck.model import Report
from claimcheck.reports import Options, render

HERE = pathlib.Path(__file__).parent / "snapshots"
CASES = {
    "full_100.txt": ("scan", Options(format="full", width=100)),
    "full_80.txt": ("scan", Options(format="full", width=80)),
    "full_50.txt": ("scan", Options(format="full", width=50)),
    "full_ascii.txt": ("scan", Options(format="full", width=100, unicode=False, box=False)),
    "full_pipe.txt": ("scan", Options(format="full", width=None, box=False)),
    "concise.txt": ("scan", Options(format="concise", width=None)),
    "extract_100.txt": ("scan", Options(format="table", width=100)),
    "verify_100.txt": ("verify", Options(format="status", width=100, command="verify")),
    "scan.json": ("scan", Options(format="json", pretty=True, exit_code=1, generated_at="2026-01-05T00:00:00Z")),
    "verify.jsonl": ("verify", Options(format="jsonl", command="verify", exit_code=1)),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_report_looks_as_it_did(name: str, reports: dict[str, Report]) -> None:
    report, options = CASES[name]
    text = render(reports[report], options)
    path = HERE / name
    if os.environ.get("CLAIMCHECK_SNAPSHOTS") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
