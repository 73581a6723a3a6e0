"""The four rooms behind bytes: what is read, what is written, and what is refused at the edge."""

import msgspec
import orjson
import pytest

from agents.rooms import ROOMS, open_rooms
from agents.stages import STAGES, Message
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.errors import FeedError, OperatorError
from tests.agents.samples import noon

TEXT = (
    "TOLVE (Own) - “We will stay,” said Mara Voss, the mayor of Tolve. The army attacked a depot near Orin on Monday."
)
RAW = orjson.dumps({"uri": "urn:rooms:1", "version": "7", "bodies": [{"value": TEXT, "contentType": "text/plain"}]})


def through(*names: str, value: bytes = RAW) -> list[tuple[bytes, str, str]]:
    """Pass a message through the named rooms; give value, kind and id of what comes out of the last."""
    outputs = [(value, "", "")]
    for name in names:
        taken = Message(b"urn:rooms:1", outputs[0][0])
        outputs = [(out.value, out.kind, out.id) for out in ROOMS[name](taken, DEFAULT_DESK, noon).outputs]
    return outputs


def test_every_stage_has_its_room() -> None:
    """The table and the rooms name the same stages."""
    assert [stage.name for stage in STAGES] == list(ROOMS)


def test_each_stage_writes_what_its_row_says() -> None:
    """The kinds that come out are the kinds of the row, and the next stage reads them."""
    names = [stage.name for stage in STAGES]
    for number, stage in enumerate(STAGES):
        kinds = {kind for _, kind, _ in through(*names[: number + 1])}
        assert kinds <= set(stage.writes)


def test_the_last_stage_ends_with_the_receipt() -> None:
    """Records first, the receipt that lists them last."""
    outputs = through("segmentation", "entities", "quotes", "events")
    receipt = orjson.loads(outputs[-1][0])
    assert "receipt" == outputs[-1][1]
    assert receipt["records"] == [identity for _, _, identity in outputs[:-1]]


def test_the_same_bytes_give_the_same_bytes() -> None:
    """Values and ids of a replay are those of the first time."""
    way = ("segmentation", "entities", "quotes", "events")
    assert through(*way) == through(*way)


@pytest.mark.parametrize("name", ["entities", "quotes", "events"])
@pytest.mark.parametrize(
    "value",
    [b"", b"{}", b"[]", b"\xff", b"{", RAW, b'{"kind":"article.segmentation","schema":2}', b"[" * 50_000],
)
def test_what_is_no_record_of_the_stage_before_is_refused(name: str, value: bytes) -> None:
    """Whoever else writes to an inner topic gets a dead letter, and the words of it stay out of the error."""
    with pytest.raises(FeedError, match="schema/bad-record"):
        ROOMS[name](Message(b"k", value), DEFAULT_DESK, noon)


def test_the_error_names_the_place_and_not_the_words() -> None:
    """A wrong value is located by its path."""
    ((value, _, _),) = through("segmentation")
    record = msgspec.json.decode(value)
    record["sections"][0]["basis"] = "secret words"
    with pytest.raises(FeedError) as told:
        ROOMS["entities"](Message(b"k", msgspec.json.encode(record)), DEFAULT_DESK, noon)
    assert "$.sections[0].basis" == told.value.context["at"]
    assert "secret" not in str(told.value)


def test_withheld_articles_end_at_the_first_stage() -> None:
    """The gate stands in segmentation, before anything is written."""
    body = {**orjson.loads(RAW), "pubStatus": "withheld"}
    with pytest.raises(FeedError, match="domain/withheld"):
        ROOMS["segmentation"](Message(b"k", orjson.dumps(body)), DEFAULT_DESK, noon)


@pytest.mark.parametrize("names", [["entities"], ["events"]])
def test_a_room_without_its_annotator_does_not_open(names: list[str]) -> None:
    """Neither where articles are read nor where records name what read them."""
    with pytest.raises(OperatorError, match="operator/annotator"):
        open_rooms(names, Desk(annotator="onnx:/nowhere"))


def test_the_annotator_of_the_desk_reads_the_articles() -> None:
    """The room of entities asks for the one that is set, not for ours."""
    ((value, _, _),) = through("segmentation")
    with pytest.raises(OperatorError, match="operator/annotator"):
        ROOMS["entities"](Message(b"k", value), Desk(annotator="onnx:/nowhere"), noon)
