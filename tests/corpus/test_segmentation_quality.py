"""Segmentation on the corpora of ../shared: every bar that was reached stays reached.

Floors lie a little below what `python -m quality` measures; the protocols are there.
"""

from typing import Final

import pytest

from quality.figures import Figure
from quality.segmentation import figures

pytestmark = pytest.mark.corpus

SPEED: Final = "training/wire/articles: words a second on one core"
# Half the bar: a test runs beside others.
SPEED_FLOOR: Final = 75_000
FLOORS: Final = {
    "corpora/gumnews.dev: sentence ends F1": 98.5,
    "corpora/gumnews.dev: sentences F1": 95.5,
    "training/ud_english_ewt.dev: sentence ends F1": 95.5,
    "training/ud_english_ewt.dev: sentences F1": 90.0,
    "training/ud_english_ewt.dev: tokens F1": 99.1,
    "training/ud_english_ewt.test: sentence ends F1": 94.0,
    "training/ud_english_ewt.test: sentences F1": 86.7,
    "training/ud_english_ewt.test: tokens F1": 98.9,
    "training/gum_open.train: sentence ends F1": 98.3,
    "training/gum_open.train: sentences F1": 95.7,
    "training/gum_open.train: tokens F1": 99.4,
    "training/wire/articles: dateline, as annotated": 93.5,
    "training/wire/articles: dateline, region may be dropped": 98.0,
    "training/wire/articles: sections F1": 96.0,
    "corpora/conllpp.dev: datelines recall": 98.0,
    "corpora/conllpp.dev: datelines precision": 98.0,
    "corpora/ieer.dev: datelines recall": 97.0,
    "corpora/ieer.dev: datelines precision": 97.0,
    "corpora/timeml.dev: datelines recall": 97.0,
    "corpora/timeml.dev: datelines precision": 97.0,
    "corpora/muc4.dev: datelines recall": 98.0,
    "corpora/muc4.dev: datelines precision": 98.0,
    SPEED: SPEED_FLOOR,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, Figure]:
    """Measure everything once."""
    return {figure.name: figure for figure in figures()}


@pytest.mark.parametrize("name", FLOORS)
def test_figure_stays_above_its_floor(measured: dict[str, Figure], name: str) -> None:
    """A corpus that is not there is said to be, and nothing else is."""
    value = measured[name].value
    if value is None:
        pytest.skip(f"../shared/{name.partition(':')[0]} IS ABSENT")
    assert value >= FLOORS[name]


def test_every_figure_has_a_floor(measured: dict[str, Figure]) -> None:
    """What is measured is held."""
    assert set(FLOORS) == set(measured)
