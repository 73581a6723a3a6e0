"""Events scored, on cases small enough to count by hand."""

from typing import Any

from quality.scoring.events import score_events
from quality.scoring.files import EVENTS, side_by_side
from tests.quality.invented import Line, place

TEXT = "Rebels shelled Velm on Monday and will meet envoys in Orin, the army said. Nine sailors died."


def _event(kind: str, trigger: str, **more: Any) -> Line:
    spans = {slot: [place(TEXT, part) for part in more.pop(slot, ())] for slot in ("actor", "recip", "where")}
    return {"type": kind, "trigger": place(TEXT, trigger), "real": "actual", **spans, **more}


GOLD = [
    _event("ASSAULT", "shelled", actor=["Rebels"], recip=["Velm"], when=place(TEXT, "Monday"), mode="heavy-weapons"),
    _event("CONSULT", "meet", actor=["Rebels"], recip=["envoys"], where=["Orin"], real="planned"),
    _event("DEATH", "died", actor=["Nine sailors"], counts=[{"of": "killed", "span": place(TEXT, "Nine")}]),
]


def _figures(found: list[Line], rounds: int = 0) -> dict[str, Any]:
    gold = {"doc_id": "x", "text": TEXT, "events": GOLD}
    pairs = side_by_side([gold], [{"doc_id": "x", "events": found}], EVENTS)
    return score_events(pairs.pairs).figures(rounds, pairs.names)


def test_gold_as_prediction_is_perfect() -> None:
    """Every figure is full, and nothing is a false alarm."""
    told = _figures(GOLD, rounds=5)
    full = ("found", "typed", "who_whom", "actor", "recip", "where", "when", "counts")
    assert {100.0} == {told[name]["f1"] for name in full}
    assert (100.0, 100.0, 100.0, 0.0) == (
        told["typed_macro_f1"],
        told["real_macro_f1"],
        told["mode_accuracy"],
        told["false_alarm"],
    )
    assert [100.0, 100.0] == told["typed"]["f1_95"]


def test_what_each_error_costs() -> None:
    """A planned act told as actual is a false alarm; a second recipient spoils who and whom, not the type."""
    found = [
        {**GOLD[0], "recip": [place(TEXT, "Velm"), place(TEXT, "envoys")], "mode": None},
        {**GOLD[1], "real": "actual"},
        {**GOLD[2], "type": "ACCIDENT"},
    ]
    told = _figures(found)
    assert (3, 2, 1) == tuple(told[name]["tp"] for name in ("found", "typed", "who_whom"))
    assert 33.3 == told["false_alarm"]
    assert 0.0 == told["mode_accuracy"]
    assert {"actual": 80.0, "planned": 0.0} == told["real"]


def test_triggers_apart_match_by_a_participant() -> None:
    """The same type close by with the same people is the same event; another type, or strangers, is none."""
    near = {**GOLD[0], "trigger": place(TEXT, "on Monday")}
    assert 1 == _figures([near])["typed"]["tp"]
    assert 0 == _figures([{**near, "type": "ACCIDENT"}])["found"]["tp"]
    assert 0 == _figures([{**near, "actor": [], "recip": [place(TEXT, "sailors")]}])["found"]["tp"]
