"""Events measured on the held-back articles: the annotator's triggers, and whole events as the records have them.

Only counts; the scorer is in `scoring/events.py`. No other corpus marks events as our guidelines do.
"""

from collections.abc import Iterator
from typing import Any, Final

from quality.figures import Figure
from quality.readings import read_held_back
from quality.scoring.events import SLOTS, score_events
from quality.scoring.files import EVENTS, side_by_side

_CORPUS: Final = "held back"
_FOUND: Final = "F1; triggers overlap, or same type within 80 characters with a shared participant; one to one"
_TYPED: Final = f"{_FOUND}; and of the same type"
_TRIGGERS: Final = {"triggers found": ("found", _FOUND), "triggers typed": ("typed", _TYPED)}
_EVENTS: Final = {
    "events found": ("found", _FOUND),
    "events typed": ("typed", _TYPED),
    "who and whom": ("who_whom", f"{_TYPED}; and both participant lists agree by overlap"),
    **{f"slot {name}": (name, "F1 over events of the right type, by overlap") for name in SLOTS},
}


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure, of every so many articles."""
    readings = read_held_back(step)
    if readings is None:
        yield Figure(corpus="training/w*/articles", what="events of the held-back fifth", value=None)
        return
    gold = [reading.gold for reading in readings]
    marked = score_events(side_by_side(gold, (reading.annotator for reading in readings), EVENTS).pairs).figures()
    coded = score_events(side_by_side(gold, (reading.records for reading in readings), EVENTS).pairs).figures()
    for told, rows, whose in ((marked, _TRIGGERS, "annotator"), (coded, _EVENTS, "records")):
        for what, (name, protocol) in rows.items():
            yield _figure(f"{what}, {whose}", told[name], protocol)
    for whose, told in (("annotator", marked), ("records", coded)):
        yield _plain(f"realis, {whose}", told["real_macro_f1"], coded, "F1 by class over matched events, mean of them")
    yield _plain("mode, records", coded["mode_accuracy"], coded, "right where the type is right and gold has a mode")
    yield _plain(
        "false alarms, records",
        coded["false_alarm"],
        coded,
        "predicted actual events that match none, or one not actual, of all predicted actual ones: less is better",
    )


def _figure(what: str, told: dict[str, Any], protocol: str) -> Figure:
    return Figure(
        corpus=_CORPUS,
        what=what,
        value=told["f1"],
        of=told["gold"],
        detail=f"P {told['p']} R {told['r']}",
        protocol=protocol,
    )


def _plain(what: str, value: float, told: dict[str, Any], protocol: str) -> Figure:
    return Figure(corpus=_CORPUS, what=what, value=value, of=told["found"]["gold"], protocol=protocol)
