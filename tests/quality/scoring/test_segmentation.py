"""The layout of an article scored layer by layer."""

from typing import Any

from quality.scoring.files import SEGMENTS, side_by_side
from quality.scoring.segmentation import score_segments

GOLD: dict[str, Any] = {
    "doc_id": "x",
    "text": "ORIN (AP) - Rain fell. Snow fell.\nAFP adds: Fog came.",
    "sentences": [[12, 22], [23, 33], [34, 53]],
    "dateline": {"place": "ORIN", "agency": "AP", "date": None},
    "sections": [{"agency": "AP", "start": 0}, {"agency": "AFP", "start": 34}],
}


def _figures(found: dict[str, Any]) -> dict[str, Any]:
    return score_segments(side_by_side([GOLD], [{"doc_id": "x", **found}], SEGMENTS).pairs).figures()


def test_gold_as_prediction_is_perfect() -> None:
    """Every layer gold has is full; tokens, which it has not, are not told."""
    told = _figures({key: value for key, value in GOLD.items() if key != "doc_id"})
    assert {"sentence ends": 1.0, "sentences": 1.0, "sections": 1.0} == {
        name: row["F1"] for name, row in told.items() if "F1" in row
    }
    assert 1.0 == told["dateline"]["share"]


def test_an_end_may_be_right_where_the_start_is_not() -> None:
    """Ends are told apart from whole sentences."""
    told = _figures({"sentences": [[12, 22], [23, 53]]})
    assert (2, 1) == (told["sentence ends"]["matched"], told["sentences"]["matched"])


def test_a_layer_nobody_predicted_is_not_scored() -> None:
    """It would be no score of anybody."""
    assert {"sections"} == set(_figures({"sections": []}))


def test_agencies_are_compared_by_short_name_and_place() -> None:
    """A section matches its own once, near its start; a dateline lacking its agency is wrong."""
    found = {"sections": [{"agency": "Associated Press", "start": 30}, {"agency": "AFP", "start": 10_000}]}
    told = _figures({**found, "dateline": {"place": "ORIN", "agency": None}})
    assert (1, 2, 2) == (told["sections"]["matched"], told["sections"]["pred"], told["sections"]["gold"])
    assert 0.0 == told["dateline"]["share"]
