"""What scan, verify and extract share: settings, reading, writing each report, the last word."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

import msgspec

from claimcheck import reports
from claimcheck.cli import engine
from claimcheck.cli.arguments import Arguments
from claimcheck.cli.faults import internal, trace
from claimcheck.cli.messages import flat, problem, say, show
from claimcheck.cli.outcome import Outcome, outcome
from claimcheck.cli.output import STDOUT, write
from claimcheck.cli.progress import Progress
from claimcheck.cli.release import number
from claimcheck.cli.selection import check_names
from claimcheck.cli.settings import Settings, settings
from claimcheck.cli.terminal import is_tty, terminal
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Problem, Report

PROGRAMS = ("json", "jsonl")
Work = Callable[[Settings, Progress], tuple[Report, int]]


def run(given: Arguments, work: Work) -> int:
    """Do one job: `work` gives the report and how many files were passed over; the exit code comes back."""
    try:
        wanted = settings(given)
        _check_rules(wanted)
    except ClaimcheckError as error:
        return _refused(given, error)
    progress = Progress(wanted)
    try:
        with progress:
            report, skipped = work(wanted, progress)
    except KeyboardInterrupt:
        what = f"interrupted after {progress.done} of {progress.total} articles; nothing written"
        show([Problem("interrupted", "error", what)])
        return 130
    except ClaimcheckError as error:
        return _refused(given, error)
    except Exception as error:
        if given.verbose > 1:
            _say_all(trace(error))
        return _refused(given, internal(error))
    end = outcome(report, wanted.fail_on)
    _tell(report, wanted)
    try:
        open_ended = _write_all(report, wanted, end, skipped)
    except ClaimcheckError as error:
        show([problem(error)])
        return 2
    if open_ended and not given.quiet:
        _last_words(report, wanted, end)
    return end.code


def stdout_format(wanted: Settings) -> str:
    """The format of stdout: as asked, else full (a table) for a person and concise for a pipe."""
    if wanted.format:
        return wanted.format
    if wanted.arguments.command != "scan":
        return "table"
    return "full" if is_tty(sys.stdout) else "concise"


def _check_rules(wanted: Settings) -> None:
    if not (wanted.select or wanted.ignore or wanted.levels):
        return
    rules = engine.rules_of(wanted.rules, not wanted.arguments.no_default_rules)
    check_names(wanted, {rule.id: tuple(rule.tags) for rule in rules})


def _refused(given: Arguments, error: ClaimcheckError) -> int:
    """Settings that cannot be used: said, and for a program also as a report."""
    problems = tuple(problem(one) for one in flat(error))
    if given.quiet < 2:
        show(problems)
    if given.format in PROGRAMS:
        options = reports.Options(format=given.format, command=given.command, exit_code=2, version=number(), generated_at=_generated_at())
        write(reports.render(Report(errors=problems, complete=False), options), STDOUT)
    return 2


def _tell(report: Report, wanted: Settings) -> None:
    """Problems always (unless -qq); notes unless -q."""
    if wanted.arguments.quiet >= 2:
        return
    show([one for one in report.errors if one.level == "error" or not wanted.arguments.quiet])


def _write_all(report: Report, wanted: Settings, end: Outcome, skipped: int) -> bool:
    """Every file, then stdout; False where the reader of stdout has left."""
    kept = msgspec.structs.replace(report, errors=tuple(one for one in report.errors if one.kind))
    for format, path in wanted.outputs:
        write(reports.render(kept, _options(wanted, format, end, skipped, to_file=path != STDOUT)), path)
    if wanted.arguments.quiet >= 2:
        return True
    return write(reports.render(kept, _options(wanted, stdout_format(wanted), end, skipped, to_file=False)), STDOUT)


def _options(wanted: Settings, format: str, end: Outcome, skipped: int, *, to_file: bool) -> reports.Options:
    screen = terminal("never" if to_file else wanted.color, wanted.unicode, wanted.width)
    verifying = wanted.arguments.command == "verify" and format in ("table", "full")
    return reports.Options(
        format="status" if verifying else format,
        width=wanted.width if to_file else screen.width,
        color=screen.color,
        unicode=screen.unicode or to_file,
        box=screen.box and not to_file,
        show=wanted.show,
        max_shown=0 if to_file or not is_tty(sys.stdout) else wanted.max_shown,
        fail_on=wanted.fail_on,
        command=wanted.arguments.command,
        exit_code=end.code,
        version=number(),
        generated_at=_generated_at(),
        config=wanted.config_path,
        rules=wanted.rules,
        pretty=not to_file and is_tty(sys.stdout),
        summary=not wanted.arguments.quiet,
        skipped=skipped,
        unparsed=wanted.arguments.unparsed,
    )


def _last_words(report: Report, wanted: Settings, end: Outcome) -> None:
    if stdout_format(wanted) == "concise":
        from claimcheck.reports.counts import scan_footer, verify_footer
        from claimcheck.reports.words import words

        footer = verify_footer if wanted.arguments.command == "verify" else scan_footer
        _say_all(footer(report, words()))
    if wanted.arguments.verbose:
        say(f"config: {wanted.config_path or 'none'}")
        _say_all(f"read: {document.path or document.id}" for document in report.documents)
    if end.reason:
        say(end.reason)


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def _generated_at() -> str | None:
    """The time that SOURCE_DATE_EPOCH names: a report tells no other, so that equal input gives equal bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdigit()):
        return None
    import datetime

    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
