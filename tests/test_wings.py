"""The two wings have one door: what the newsroom may not know of."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PIPELINE = sorted((ROOT / "pipeline").rglob("*.py"))
FORBIDDEN_MODULES = {
    "agents", "aiokafka", "asyncio", "faust", "http", "kafka", "logging", "mode", "os", "prometheus_client",
    "random", "secrets", "socket", "structlog", "subprocess", "threading", "time", "urllib",
}  # fmt: skip
CLOCK_READERS = {"now", "today", "utcnow", "uuid1", "uuid4"}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("path", PIPELINE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_newsroom_imports_no_plumbing(path: Path) -> None:
    """No file of pipeline/ imports the other wing, a client, a clock, the environment or chance."""
    assert set() == FORBIDDEN_MODULES & set(_imports(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("path", PIPELINE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_newsroom_reads_no_clock(path: Path) -> None:
    """No file of pipeline/ asks what time it is or makes an id by chance."""
    called = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert set() == CLOCK_READERS & called


def test_the_newsroom_is_found() -> None:
    """The walk sees the rooms, so that its silence means something."""
    assert len(PIPELINE) > 10
