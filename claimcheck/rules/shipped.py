"""Where the built-in rules lie."""

from __future__ import annotations

import pathlib

from claimcheck.errors import ClaimcheckError

PACKAGE = pathlib.Path(__file__).parent.parent


def find_rules(package: pathlib.Path = PACKAGE) -> pathlib.Path:
    """The built-in rules: beside the package in a wheel, one folder up in a checkout. Raises ClaimcheckError: missing-path."""
    for folder in (package, package.parent):
        if (folder / "rules.yaml").is_file():
            return folder / "rules.yaml"
    raise ClaimcheckError("missing-path", f"no rules.yaml in {package} or above it", hint="install claimcheck again")
