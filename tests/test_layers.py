"""The house points one way: the contracts of pyproject.toml hold."""

import pathlib
import subprocess
import sys
import sysconfig

ROOT = pathlib.Path(__file__).parent.parent
LINTER = pathlib.Path(sysconfig.get_path("scripts")) / ("lint-imports.exe" if sys.platform == "win32" else "lint-imports")


def test_no_contract_is_broken() -> None:
    done = subprocess.run([LINTER, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kept, 0 broken" in done.stdout
