"""The articles of seeds/ give the records their golden files hold."""

from difflib import unified_diff
from pathlib import Path

import pytest

from pipeline.events import code_events
from pipeline.records import encode
from tests.golden import golden_of, lines_of, read_seed, seed_files


@pytest.mark.parametrize("seed", seed_files(), ids=lambda path: path.stem)
def test_seed_gives_its_golden_records(seed: Path) -> None:
    """Each seed gives exactly the lines that were reviewed; the failure shows the difference."""
    golden = golden_of(seed)
    expected, actual = golden.read_text(encoding="utf-8"), lines_of(seed)
    change = "".join(
        unified_diff(expected.splitlines(keepends=True), actual.splitlines(keepends=True), golden.name, "now")
    )
    assert expected == actual, f"run `make golden` and review:\n{change}"


@pytest.mark.parametrize("seed", seed_files(), ids=lambda path: path.stem)
def test_seed_gives_the_same_bytes_twice(seed: Path) -> None:
    """Two runs over a seed write the same bytes."""
    first, second = (b"\n".join(map(encode, code_events(read_seed(seed)).in_order())) for _ in range(2))
    assert first == second


def test_every_golden_file_has_its_seed() -> None:
    """No golden file outlives its article."""
    expected = {golden_of(seed).name for seed in seed_files()}
    actual = {path.name for path in seed_files()[0].parent.glob("*.expected.jsonl")}
    assert expected == actual


def test_seeds_are_of_the_ordered_length() -> None:
    """There are at least eight seeds, each between 200 and 700 words of body and metadata."""
    words = {seed.name: len(seed.read_text(encoding="utf-8").split()) for seed in seed_files()}
    assert len(words) >= 8
    assert {} == {name: size for name, size in words.items() if not 200 <= size <= 700}
