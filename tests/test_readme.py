"""The README is true: its examples run, its screen is what the tool prints, its commands and paths exist."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
import tomllib

import pytest

ROOT = pathlib.Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROSE = re.sub(r"^```.*?^```$", "", README, flags=re.DOTALL | re.MULTILINE)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def claimcheck(*arguments: str) -> subprocess.CompletedProcess[str]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("CLAIMCHECK_", "FORCE_COLOR", "CLICOLOR"))}
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=ROOT, env={**plain, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip


def test_python_example_prints_what_it_says(tmp_path: pathlib.Path) -> None:
    (example,), (output,) = blocks("python"), blocks("text")
    script = tmp_path / "example.py"
    script.write_text(example, encoding="utf-8")
    ran = subprocess.run([sys.executable, str(script)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == output


def test_screen_is_what_the_command_above_it_prints() -> None:
    commands = re.findall(r"^    \$ claimcheck (.*)$", README, re.MULTILINE)
    written = README
    for command, screen in zip(commands, blocks("screen"), strict=True):
        printed = claimcheck(*command.split()).stdout
        if os.environ.get("CLAIMCHECK_SNAPSHOTS") == "write":
            written = written.replace(screen, printed)
        else:
            assert screen == printed
    if written != README:
        (ROOT / "README.md").write_text(written, encoding="utf-8")


@pytest.mark.parametrize("number", [0, 1])
def test_rule_examples_are_rule_files_whose_examples_hold(tmp_path: pathlib.Path, number: int) -> None:
    (tmp_path / "house.yaml").write_text(blocks("yaml")[number], encoding="utf-8")
    ran = claimcheck("rules", "test", str(tmp_path / "house.yaml"))
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_commands_exist_and_all_are_named() -> None:
    listed = {f"claimcheck {name}" for name in _commands(claimcheck("--help").stdout)}
    groups = {"claimcheck rules"}
    listed |= {f"claimcheck rules {name}" for name in _commands(claimcheck("rules", "--help").stdout)}
    named = set(re.findall(r"^\| `(claimcheck [a-z ]+)` \|", README, re.MULTILINE))
    assert named == listed - groups
    used = set(re.findall(r"claimcheck (?:rules )?[a-z]+(?= )", "\n".join([*_code_spans(), *_indented()])))
    assert {u for u in used if u != "claimcheck rules"} <= listed


def test_options_exist() -> None:
    helps = "".join(claimcheck(*name, "--help").stdout for name in (["scan"], ["extract"], ["verify"], ["explain"], ["rules", "list"]))
    for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(s for s in _code_spans() if "pip" not in s)):
        assert re.search(rf"(?<![\w-]){option}(?![\w-])", helps), option


def test_paths_exist() -> None:
    paths = {span for span in _code_spans() if re.fullmatch(r"\.?[\w-]+(?:/[\w.-]*)+|rules\.yaml|pyproject\.toml", span)} - {"articles/"}
    assert len(paths) > 20
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


def test_every_folder_of_the_package_is_on_the_map() -> None:
    folders = {f"claimcheck/{path.parent.name}/" for path in (ROOT / "claimcheck").glob("*/__init__.py")}
    assert folders - set(_code_spans()) == set()


def test_rules_and_formats_that_are_named_exist() -> None:
    rules = {line.split()[0] for line in claimcheck("rules", "list").stdout.splitlines()}
    (command,) = re.findall(r"--select (\S+)", README)
    assert set(command.split(",")) <= rules
    (formats,) = re.findall(r"`-f` chooses among (.*?) and\s+`-o", README, re.DOTALL)
    (offered,) = re.findall(r"--format FMT\s+([a-z, ]+);", claimcheck("scan", "--help").stdout)
    assert re.findall(r"`(\w+)`", formats) == offered.split(", ")


def test_the_gate_is_that_of_the_continuous_integration() -> None:
    (command,) = [line for line in _indented() if "[dev]" in line]
    runner = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    here = [re.split(r"\.venv/bin/", step)[-1] for step in command.split(" && ")[1:]]
    there = [line.partition("/bin/")[2].replace('"', "") for line in runner.splitlines() if line.startswith('"$environment/bin/')]
    assert [_bare(step) for step in here] == [_bare(step) for step in there]


def test_the_name_on_the_index_is_never_offered() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] in README
    assert project["readme"] == "README.md"
    assert not re.search(r"pip install\b[^\n]*\bclaimcheck\b(?!/)[^\n&]*$", README.replace(".venv/bin/claimcheck", ""), re.MULTILINE)


def _code_spans() -> list[str]:
    return re.findall(r"`([^`\n]+)`", PROSE)


def _indented() -> list[str]:
    return re.findall(r"^    (\S.*)$", PROSE, re.MULTILINE)


def _bare(step: str) -> list[str]:
    """A command without what only quietens it, `python -m pip` as `pip`, --editable as -e."""
    words = step.removeprefix("python -m ").replace("--editable", "-e").split()
    return [word for word in words if word not in ("-q", "--quiet", "--disable-pip-version-check")]


def _commands(help_text: str) -> list[str]:
    _, _, after = help_text.partition("Commands:\n")
    return re.findall(r"^  ([a-z]+) ", after.partition("\n\n")[0], re.MULTILINE)
