"""What is installed: its name, its data, its rules, and nothing heavy at start-up."""

import importlib.metadata
import os
import pathlib
import subprocess
import sys
import tomllib
import zipfile

import pytest

import claimcheck
from claimcheck.rules.shipped import find_rules
from claimcheck.version import VERSION

ROOT = pathlib.Path(__file__).parent.parent
PACKAGE = ROOT / "claimcheck"
TAKEN_NAME = "claimcheck"
CODE = (".py", ".pyc")
DOCUMENTS = (".md", ".rst", ".txt", ".toml", ".yaml", ".yml", ".html", ".cfg")
HEAVY = ("pydantic", "pint", "rich", "typer", "jinja2", "pypdf", "docx", "selectolax", "duckdb", "pyspark", "yaml", "msgspec")
STANDARD = ("calendar", "difflib", "hashlib", "locale", "platform", "string", "textwrap", "urllib.parse", "tempfile", "tomllib")
OF_VERIFY = ("claimcheck.drafts", "claimcheck.verification", "claimcheck.alignment.sentences", "claimcheck.claims.figures")
LAZY = (*HEAVY[:-1], "regex", "typing_extensions", "claimcheck.claims.tables", *STANDARD, *OF_VERIFY)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    pytest.importorskip("hatchling", reason="building the wheel offline needs hatchling (extra: dev)")
    folder = tmp_path_factory.mktemp("wheel")
    command = ["pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_the_distribution_has_a_name_of_its_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["name"] != TAKEN_NAME
    assert project["scripts"] == {"claimcheck": "claimcheck.cli:main"}


def test_one_version() -> None:
    assert claimcheck.__version__ == VERSION == importlib.metadata.version("claimcheck-articles")


def test_no_document_installs_what_belongs_to_somebody_else() -> None:
    wrong = " ".join(["pip", "install", TAKEN_NAME])
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    paths = [ROOT / name for name in listed] or list(ROOT.glob("*.md"))
    texts = {path: path.read_text("utf-8", "replace") for path in paths if path.suffix in DOCUMENTS and path.is_file()}
    assert [path for path, text in texts.items() if wrong in text] == []
    assert texts


def test_the_wheel_holds_all_data(wheel: pathlib.Path) -> None:
    data = {path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in CODE}
    held = set(zipfile.ZipFile(wheel).namelist())
    assert {"claimcheck/rules.yaml", "claimcheck/py.typed", "claimcheck/units/table.txt"} <= held
    assert data - held == set()
    assert not [name for name in held if name.startswith(("tests/", "examples/"))]


def test_the_rules_are_found_in_a_checkout() -> None:
    assert find_rules() == ROOT / "rules.yaml"


def test_the_rules_are_found_in_a_wheel(wheel: pathlib.Path, tmp_path: pathlib.Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from claimcheck.rules.shipped import find_rules; print(find_rules())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert pathlib.Path(done.stdout.strip()) == tmp_path / "claimcheck" / "rules.yaml"


def test_the_version_is_told_without_the_heavy_libraries() -> None:
    code = f"import sys; from claimcheck.cli import main; main(['--version']); print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_second_scan_loads_what_it_needs_and_no_more(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").write_text("Revenue was over $13 billion in 2025.", "utf-8")
    run = "sys.argv = ['claimcheck', 'scan', '-q', '-f', 'json', 'a.txt']; main()"
    code = f"import sys; from claimcheck.cli import main; {run}; print([m for m in {LAZY!r} if m in sys.modules])"
    environment = {**os.environ, "CLAIMCHECK_CACHE_DIR": str(tmp_path / "cache"), "CLAIMCHECK_NO_CACHE": ""}
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_the_command_line_loads_of_regex_becomes_the_whole_where_it_is_asked_for() -> None:
    code = (
        "import sys; from claimcheck.cli import lean; lean.load(); half = sys.modules['regex._regex']\n"
        "import regex; assert regex._main._regex is half\n"
        "print('regex' in sys.modules, regex.sub('(?<a>[0-9]+)', '<\\\\g<a>>', 'about 13'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True about <13>\n"


def test_what_the_command_line_leaves_out_of_libraries_is_there_where_it_is_asked_for() -> None:
    code = (
        "from claimcheck.cli import lean; lean.load()\n"
        "import pathlib, platform, textwrap, urllib.parse\n"
        "import msgspec; text = type('Text', (msgspec.Struct,), {'__doc__': 'Said.'})\n"
        "print(pathlib.PurePosixPath('/a b').as_uri(), urllib.parse.unquote('%41'), textwrap.dedent(' B'))\n"
        "print(len(platform.python_version()) > 4, msgspec.json.schema(text)['$defs']['Text']['description'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["file:///a%20b A B", "True Said."]


def test_the_command_line_never_brings_pydantic() -> None:
    code = "import sys, typer; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
