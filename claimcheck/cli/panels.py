"""Help in plain text: examples first, the options in panels, the exit codes last, 80 columns."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

PANELS = ("Input", "Comparison and rules", "Output", "Outcome", "Global")
EXIT_CODES = """\b
Exit codes:
  0    done, nothing at or above --fail-on
  1    done, at least one finding at or above --fail-on
  2    the job could not be done: usage, settings, input, output
  130  interrupted
"""


class Command(TyperCommand):
    """A command whose options are listed by panel."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then each panel."""
        records: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            argument = parameter.param_type_name == "argument"
            panel = "Arguments" if argument else getattr(parameter, "rich_help_panel", None) or "Global"
            records.setdefault(panel, []).append(record)
        for panel in ("Arguments", *PANELS):
            if panel in records:
                with formatter.section(panel):
                    formatter.write_dl(records[panel])


class Group(TyperGroup):
    """The root command; its commands come in the order in which they were added."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names in our order."""
        return list(self.commands)
