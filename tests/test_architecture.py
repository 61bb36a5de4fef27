"""The house rules that a machine can keep: layers are listed, the core is pure, and runs anywhere.

Which module may import which is `lint-imports`' business (the contracts are in pyproject.toml).
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "conversation_guide"
PURE = (
    "errors",
    "text",
    "lettering",
    "document",
    "words",
    "guide",
    "interview",
    "ecomap",
    "wall",
    "spiral",
    "record",
    "exchange",
    "render",
)
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint", "__import__"}
FORBIDDEN_ATTRIBUTES = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("sys", "stdout"),
    ("sys", "stderr"),
    ("sys", "stdin"),
    ("sys", "argv"),
    ("dt", "now"),
}
FORBIDDEN_IMPORTS = {
    "os",
    "io",
    "pathlib",
    "shutil",
    "tempfile",
    "time",
    "random",
    "secrets",
    "subprocess",
    "socket",
    "logging",
    "typer",
    "questionary",
    "prompt_toolkit",
    "platformdirs",
    "rich.console",
    "rich.prompt",
}
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx"}


def modules_of(*names: str) -> list[Path]:
    """The files of these modules and packages."""
    found = []
    for name in names:
        file = PACKAGE / f"{name}.py"
        found += [file] if file.is_file() else sorted((PACKAGE / name).rglob("*.py"))
    return found


def imports(tree: ast.AST) -> Iterator[str]:
    """Modules imported at run time; what stands below `if TYPE_CHECKING` is not."""
    checking = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if id(node) in checking:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("path", modules_of(*PURE), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_above_the_effects_line_has_effects(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for name in imports(tree):
        assert name not in FORBIDDEN_IMPORTS, f"{path} imports {name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, f"{path}:{node.lineno} {node.func.id}"
            assert node.func.id != "Console", f"{path}:{node.lineno} builds a Console"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            used = (node.value.id, node.attr)
            assert used not in FORBIDDEN_ATTRIBUTES, f"{path}:{node.lineno} {'.'.join(used)}"


def test_every_module_says_what_lives_there() -> None:
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), f"{path} has no docstring"


def test_nothing_talks_to_a_network_or_writes_a_log() -> None:
    for path in PACKAGE.rglob("*.py"):
        names = set(imports(ast.parse(path.read_text(encoding="utf-8"))))
        assert not names & (NETWORK | {"logging"}), path


def test_every_layer_is_in_the_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    listed = set(next(c for c in contracts if c["type"] == "layers")["layers"])
    there = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert there - {"__init__"} == listed
    pure = next(c for c in contracts if c["type"] == "forbidden")["source_modules"]
    assert {name.partition(".")[2] for name in pure} == set(PURE)


def test_it_runs_without_what_only_some_systems_have(tmp_path: Path) -> None:
    """Windows has none of these: the core and the stores must do without them."""
    program = """
import sys
ABSENT = {"fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "readline", "syslog"}
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name in ABSENT:
            raise ModuleNotFoundError(name, name=name)
for name in ABSENT:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Hidden())
from conversation_guide.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
    env = {"CONVERSATION_GUIDE_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    for arguments in (
        ["guide", "check", "we-are-connected"],
        ["demo", "--out", str(tmp_path / "out")],
        ["session", "map", "demo"],
    ):
        ended = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
