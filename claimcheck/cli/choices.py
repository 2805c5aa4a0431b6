"""The options, each declared once; a command lists those that it offers."""

from __future__ import annotations

from typing import Annotated

import typer

GLOBAL, INPUT, RULES, OUTPUT, OUTCOME = "Global", "Input", "Comparison and rules", "Output", "Outcome"
Texts = list[str] | None
Text = str | None

Paths = Annotated[
    Texts, typer.Argument(metavar="[PATHS]...", help="Files, directories, globs, `-`. Default: paths of the config, else '.'")
]
Drafts = Annotated[list[str], typer.Argument(metavar="DRAFT...", help="The drafts to check: files, directories, globs")]
Against = Annotated[
    Texts, typer.Option("--against", metavar="SOURCE", help="What the draft is held against; repeatable", rich_help_panel=INPUT)
]

Config = Annotated[
    Texts,
    typer.Option("-c", "--config", metavar="FILE|KEY=VALUE", help="A config file, or one key of it (TOML)", rich_help_panel=GLOBAL),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore every config file", rich_help_panel=GLOBAL)]
Directory = Annotated[Text, typer.Option("-C", "--directory", metavar="DIR", help="Act as if started there", rich_help_panel=GLOBAL)]
Color = Annotated[Text, typer.Option("--color", metavar="WHEN", help="auto, always or never", rich_help_panel=GLOBAL)]
Quiet = Annotated[
    int, typer.Option("-q", "--quiet", count=True, show_default=False, help="-q no summary; -qq only the exit code", rich_help_panel=GLOBAL)
]
Verbose = Annotated[
    int,
    typer.Option(
        "-v", "--verbose", count=True, show_default=False, help="-v which config and files; -vv tracebacks", rich_help_panel=GLOBAL
    ),
]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress bar", rich_help_panel=GLOBAL)]

Include = Annotated[Texts, typer.Option("--include", metavar="GLOB", help="Below directories, these instead", rich_help_panel=INPUT)]
Exclude = Annotated[Texts, typer.Option("--exclude", metavar="GLOB", help="Below directories, not these", rich_help_panel=INPUT)]
NoIgnore = Annotated[bool, typer.Option("--no-ignore", help="Do not read .gitignore and .claimcheckignore", rich_help_panel=INPUT)]
Hidden = Annotated[bool, typer.Option("--hidden", help="Hidden files too", rich_help_panel=INPUT)]
StdinFilename = Annotated[Text, typer.Option("--stdin-filename", metavar="NAME", help="The name of `-`", rich_help_panel=INPUT)]
Encoding = Annotated[Text, typer.Option("--encoding", metavar="ENC", help="Default utf-8; auto tries several", rich_help_panel=INPUT)]
Lang = Annotated[
    Text,
    typer.Option("--lang", metavar="TAG", help="zh-Hant zh-Hans en ja, region allowed: zh-Hant-TW", rich_help_panel=INPUT),
]
AsOf = Annotated[
    Text,
    typer.Option("--as-of", metavar="DATE", help="Date of articles that have none (2025-11-02)", rich_help_panel=INPUT),
]

Rules = Annotated[Texts, typer.Option("-r", "--rules", metavar="FILE", help="More rules; repeatable", rich_help_panel=RULES)]
NoDefaultRules = Annotated[bool, typer.Option("--no-default-rules", help="Only the rules of --rules", rich_help_panel=RULES)]
Select = Annotated[Texts, typer.Option("--select", metavar="LIST", help="Only these rules: ids, globs, tag:NAME", rich_help_panel=RULES)]
Ignore = Annotated[Texts, typer.Option("--ignore", metavar="LIST", help="Not these rules", rich_help_panel=RULES)]
Level = Annotated[
    Texts, typer.Option("--level", metavar="RULE=LEVEL", help="error, warning, note or none; repeatable", rich_help_panel=RULES)
]

ScanFormat = Annotated[
    Text,
    typer.Option(
        "-f",
        "--format",
        metavar="FMT",
        help="full, concise, json, jsonl; default full, in a pipe concise",
        rich_help_panel=OUTPUT,
    ),
]
TableFormat = Annotated[
    Text, typer.Option("-f", "--format", metavar="FMT", help="table, json, jsonl. Default table", rich_help_panel=OUTPUT)
]
VerifyFormat = Annotated[
    Text,
    typer.Option("-f", "--format", metavar="FMT", help="table, full, concise, json, jsonl. Default table", rich_help_panel=OUTPUT),
]
Output = Annotated[
    Texts,
    typer.Option("-o", "--output", metavar="[FMT=]PATH", help="Write a report there too; repeatable", rich_help_panel=OUTPUT),
]
Show = Annotated[
    Text,
    typer.Option("--show", metavar="LIST", help="agree compatible tension conflict not_comparable, or all", rich_help_panel=OUTPUT),
]
Width = Annotated[Text, typer.Option("--width", metavar="N", help="Cells a line", rich_help_panel=OUTPUT)]
Unicode = Annotated[Text, typer.Option("--unicode", metavar="WHEN", help="auto, always or never", rich_help_panel=OUTPUT)]
MaxShown = Annotated[
    Text, typer.Option("--max-shown", metavar="N", help="Findings shown on a terminal, default 200, 0 = all", rich_help_panel=OUTPUT)
]
ShowUnparsed = Annotated[bool, typer.Option("--unparsed", help="Also the numbers that are no claims, and why", rich_help_panel=OUTPUT)]

FailOn = Annotated[
    Text, typer.Option("--fail-on", metavar="LEVEL", help="error, warning, note or never. Default error", rich_help_panel=OUTCOME)
]
ExitZero = Annotated[bool, typer.Option("-e", "--exit-zero", help="Same as --fail-on never", rich_help_panel=OUTCOME)]
AllowEmpty = Annotated[bool, typer.Option("--allow-empty", help="No article is no fault", rich_help_panel=OUTCOME)]
SkipErrors = Annotated[bool, typer.Option("--skip-errors", help="Unreadable inputs are warnings", rich_help_panel=OUTCOME)]
