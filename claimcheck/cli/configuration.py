"""The config file: found, read, and held against the known keys; all its faults are reported together."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from claimcheck.cli.messages import did_you_mean
from claimcheck.errors import ClaimcheckError, raise_all

NAMES = (".claimcheck.toml", "claimcheck.toml")
PYPROJECT = "pyproject.toml"
TEXT, TEXTS, TABLE, TEXT_OR_TABLE = "a text", "a list of texts", "a table of texts", "a text or a table of texts"
RATES = 'a table such as "EUR/USD" = { rate = "1.08", date = "2025-12-31" }'
KEYS = {
    "paths": TEXTS,
    "rules": TEXTS,
    "select": TEXTS,
    "ignore": TEXTS,
    "fail-on": TEXT,
    "lang": TEXT_OR_TABLE,
    "published": TABLE,
    "levels": TABLE,
    "fx": RATES,
}
TOML_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")


class Configuration(Struct, frozen=True):
    """The checked keys, and the file that they came from; paths in it are relative to `root`."""

    values: dict[str, Any]
    path: str | None = None
    root: pathlib.Path = pathlib.Path()


def configuration(given: tuple[str, ...], isolated: bool) -> Configuration:
    """The settings of `--config` (files and KEY=VALUE) or, where no file is named, of the file that is found."""
    files = [one for one in given if not _is_assignment(one)]
    found = None if isolated or files else discovered(pathlib.Path.cwd())
    result = Configuration({})
    for path in [pathlib.Path(name) for name in files] or ([found] if found else []):
        result = _merged(result, read(path))
    for one in given:
        if _is_assignment(one):
            values = _checked(_parsed(one, "--config"), None, one)
            result = Configuration({**result.values, **values}, result.path, result.root)
    return result


def discovered(start: pathlib.Path) -> pathlib.Path | None:
    """The first config file from `start` upward, as far as the root of the repository."""
    for directory in (start, *start.parents):
        for name in NAMES:
            if (directory / name).is_file():
                return _near(directory / name, start)
        if (directory / PYPROJECT).is_file() and "[tool.claimcheck" in _text(directory / PYPROJECT):
            return _near(directory / PYPROJECT, start)
        if (directory / ".git").exists():
            return None
    return None


def read(path: pathlib.Path) -> Configuration:
    """A config file. Raises ClaimcheckError missing-config, bad-toml, unknown-key, bad-value, all of them at once."""
    if not path.is_file():
        raise ClaimcheckError("missing-config", f"--config {path}: no such file", path=str(path))
    text = _text(path)
    values = _parsed(text, str(path))
    if path.name == PYPROJECT:
        values = values.get("tool", {}).get("claimcheck", {})
    return Configuration(_checked(values, str(path), text), str(path), path.parent)


def _near(path: pathlib.Path, start: pathlib.Path) -> pathlib.Path:
    return path.relative_to(start) if path.parent == start else path


def _text(path: pathlib.Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ClaimcheckError("bad-encoding", f"{path}: not valid UTF-8", path=str(path), hint="save as UTF-8") from None
    except OSError as error:
        raise ClaimcheckError("permission-denied", f"cannot read {path}: {error.strerror}", path=str(path)) from None


def _is_assignment(text: str) -> bool:
    return "=" in text and not pathlib.Path(text).exists()


def _parsed(text: str, name: str) -> dict[str, Any]:
    import tomllib  # few runs have a config

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = TOML_PLACE.search(str(error))
        reason = TOML_PLACE.sub("", str(error))
        line, column = (int(found[1]), int(found[2])) if found else (None, None)
        raise ClaimcheckError("bad-toml", f"{name} is not valid TOML: {reason}", path=name, line=line, column=column) from None


def _checked(values: dict[str, Any], path: str | None, text: str) -> dict[str, Any]:
    raise_all(list(_faults(values, path, text)))
    return values


def _faults(values: dict[str, Any], path: str | None, text: str) -> Iterator[ClaimcheckError]:
    for key, value in values.items():
        line, column = _place(key, text) if path else (None, None)
        where = path or "--config"
        if key not in KEYS:
            known = f"known keys: {', '.join(sorted(KEYS))}"
            hint = "  ".join(part for part in (did_you_mean(key, KEYS), known) if part)
            yield ClaimcheckError("unknown-key", f"unknown key '{key}' in {where}", path=path, line=line, column=column, hint=hint)
        elif not _fits(value, KEYS[key]):
            yield ClaimcheckError("bad-value", f"{key} in {where}: expected {KEYS[key]}", path=path, line=line, column=column)


def _fits(value: Any, kind: str) -> bool:
    if isinstance(value, str):
        return kind in (TEXT, TEXT_OR_TABLE)
    if isinstance(value, list):
        return kind == TEXTS and all(isinstance(one, str) for one in value)
    return isinstance(value, dict) and kind in (TABLE, TEXT_OR_TABLE, RATES)


def _place(key: str, text: str) -> tuple[int | None, int | None]:
    """Where a key stands: tomllib keeps no places. A key is found as `key =` or `[key]`, bare or quoted."""
    pattern = re.compile(rf"""^[ \t]*(?:\[[ \t]*(?:tool\.claimcheck\.)?)?["']?(?P<key>{re.escape(key)})["']?[ \t]*[=.\]]""", re.MULTILINE)
    found = pattern.search(text)
    if not found:
        return None, None
    start = found.start("key")
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _merged(old: Configuration, new: Configuration) -> Configuration:
    return Configuration({**old.values, **new.values}, new.path, new.root)
