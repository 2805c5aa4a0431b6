"""claimcheck rules: list them, show one, check a file, run the examples beside them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from claimcheck.cli import choices, engine
from claimcheck.cli.origin import origin
from claimcheck.cli.output import STDOUT, write
from claimcheck.cli.panels import Command, Group
from claimcheck.errors import ClaimcheckError

VERDICTS = ("conflict", "tension", "compatible", "agree")
File = Annotated[str | None, typer.Argument(metavar="[FILE]", help="A rule file. Default: the built-in one")]
ListFormat = Annotated[str | None, typer.Option("-f", "--format", metavar="FMT", help="table or json", rich_help_panel="Output")]


def application() -> typer.Typer:
    """The commands of `claimcheck rules`."""
    settings = {"max_content_width": 80}
    app = typer.Typer(cls=Group, rich_markup_mode=None, help="List, show, check and test rules.", context_settings=settings)
    for name, function in (("list", list_rules), ("show", show), ("check", check), ("test", test)):
        app.command(name, cls=Command)(function)
    return app


def list_rules(rules: choices.Rules = None, no_default_rules: choices.NoDefaultRules = False, format: ListFormat = None) -> None:
    """List the rules: id, tags, levels, where each is written.

    \b
    Examples:
      claimcheck rules list
      claimcheck rules list -r house.yaml -f json
    """
    from claimcheck.cli.messages import usage_error

    if format not in (None, "table", "json"):
        raise typer.Exit(usage_error(f"--format {format}: expected table or json"))
    found = engine.rules_of(tuple(rules or ()), not no_default_rules)
    records = [_record(rule) for rule in found]
    if format == "json":
        import msgspec

        write(msgspec.json.format(msgspec.json.encode(records), indent=2).decode() + "\n", STDOUT)
        return
    write(_table(records), STDOUT)


def show(
    rule: Annotated[str, typer.Argument(metavar="ID", help="The rule")],
    rules: choices.Rules = None,
    no_default_rules: choices.NoDefaultRules = False,
) -> None:
    """Show a rule as it is written.

    \b
    Examples:
      claimcheck rules show same-value
      claimcheck rules show capex-of-a-year -r house.yaml
    """
    from claimcheck.cli.messages import did_you_mean
    from claimcheck.cli.origin import written

    found = {one.id: one for one in engine.rules_of(tuple(rules or ()), not no_default_rules)}
    if rule not in found:
        hint = "  ".join(part for part in (did_you_mean(rule, found), "claimcheck rules list") if part)
        raise ClaimcheckError("unknown-rule", f"unknown rule '{rule}'", hint=hint)
    write(f"# {origin(found[rule])}\n{written(found[rule])}", STDOUT)


def check(file: File = None) -> None:
    """Check a rule file; all its faults are told at once.

    \b
    Examples:
      claimcheck rules check
      claimcheck rules check house.yaml
    """
    found = engine.rules_of((file,) if file else (), file is None)
    write(f"{file or 'built-in rules'}: {len(found)} rules, no fault\n", STDOUT)


def test(file: File = None) -> None:
    """Run the examples beside each rule: `.` for as expected, `F` for not.

    \b
    Examples:
      claimcheck rules test
      claimcheck rules test house.yaml
    """
    results = engine.test_rules(file)
    failures = [result for result in results if not result.passed]
    lines = ["".join("." if result.passed else "F" for result in results)]
    for result in failures:
        lines += ["", f"{result.rule}: expected {result.expected}, got {result.got}", f"  {result.text}"]
    lines += ["", f"{len(results)} examples, {len(failures)} failed"]
    write("\n".join(lines) + "\n", STDOUT)
    if failures:
        raise typer.Exit(1)


def _record(rule: Any) -> dict[str, Any]:
    return {
        "id": rule.id,
        "tags": list(rule.tags),
        "levels": {**{verdict: rule.level_of(verdict) for verdict in VERDICTS}, "none": rule.level_of(None)},
        "enabled": rule.enabled,
        "origin": origin(rule),
    }


def _table(records: list[dict[str, Any]]) -> str:
    rows = [
        (
            record["id"],
            " ".join(record["tags"]),
            " ".join(f"{verdict}={record['levels'][verdict]}" for verdict in VERDICTS),
            "on" if record["enabled"] else "off",
            record["origin"],
        )
        for record in records
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    return "".join("  ".join([*(text.ljust(width) for text, width in zip(row, widths, strict=False)), row[4]]) + "\n" for row in rows)
