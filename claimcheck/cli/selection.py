"""--select, --ignore and --level: which rules speak, and how loudly."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable
from typing import Any

import msgspec

from claimcheck.cli import engine
from claimcheck.cli.messages import did_you_mean
from claimcheck.cli.settings import Settings
from claimcheck.errors import ClaimcheckError, raise_all
from claimcheck.model import Finding, Report

TAG = "tag:"


def rules_for(settings: Settings) -> Any:
    """The rules of a run as `compare` takes them: those that are asked for. What is switched off hides no other rule."""
    rules = engine.priced(engine.rule_set(settings.rules, not settings.arguments.no_default_rules), settings.rates)
    return engine.only(rules, lambda rule: _kept(rule, settings)) if settings.select or settings.ignore else rules


def levelled(report: Report, settings: Settings) -> Report:
    """The report with the findings at the levels that were asked for."""
    if not settings.levels:
        return report
    return msgspec.structs.replace(report, findings=tuple(_levelled(finding, settings) for finding in report.findings))


def check_names(settings: Settings, known: dict[str, tuple[str, ...]]) -> None:
    """Raise unknown-rule for every name, glob or tag that stands for no rule; `known` maps ids to tags."""
    errors = []
    for name in (*settings.select, *settings.ignore, *(rule for rule, _ in settings.levels)):
        if not any(matches(name, rule, tags) for rule, tags in known.items()):
            tags = {TAG + tag for some in known.values() for tag in some}
            hint = "  ".join(part for part in (did_you_mean(name, sorted({*known, *tags})), "claimcheck rules list") if part)
            errors.append(ClaimcheckError("unknown-rule", f"unknown rule '{name}'", hint=hint))
    raise_all(errors)


def matches(name: str, rule: str, tags: Iterable[str]) -> bool:
    """Whether a name (an id, a glob, `tag:NAME`) stands for a rule."""
    return name.removeprefix(TAG) in tags if name.startswith(TAG) else fnmatch.fnmatchcase(rule, name)


def _kept(rule: Any, settings: Settings) -> bool:
    if settings.select and not any(matches(name, rule.id, rule.tags) for name in settings.select):
        return False
    return not any(matches(name, rule.id, rule.tags) for name in settings.ignore)


def _levelled(finding: Finding, settings: Settings) -> Finding:
    level = next((level for name, level in settings.levels if matches(name, finding.rule, finding.tags)), None)
    return finding if level is None else msgspec.structs.replace(finding, level=level)
