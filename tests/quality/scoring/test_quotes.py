"""Attributions scored in three parts, on cases small enough to count by hand."""

from typing import Any

import pytest

from pipeline.records import Span
from quality.scoring.articles import Attribution, AttributionsOf
from quality.scoring.files import QUOTES, side_by_side
from quality.scoring.marked_text import MarkedText
from quality.scoring.quotes import QuoteScore, score_quotes
from quality.scoring.resolved import SAME_HEAD, SAME_WORDS, score_resolved
from quality.scoring.speakers import Verdict, head_name, judge
from quality.scoring.stretches import stretches_of
from quality.scoring.units import Unit, units_of
from quality.scoring.unspoken import score_unspoken
from tests.quality.invented import Line, place

TEXT = (
    "“Ferries will sail,” Ida Moor, the mayor, said. “We promise.”\n\n"
    "She said that it was “utterly absurd” to stop. Tom hopes fog is gone.\n\n"
    "The “Old Gull” inn burned."
)
GOLD: list[Line] = [
    {
        "content": [place(TEXT, "“Ferries will sail,”"), place(TEXT, "“We promise.”")],
        "cue": [place(TEXT, "said")],
        "speaker": [place(TEXT, "Ida Moor, the mayor,")],
        "who": "Ida Moor",
    },
    {
        "content": [place(TEXT, "that it was “utterly absurd” to stop")],
        "cue": [place(TEXT, "said", 1)],
        "speaker": [place(TEXT, "She")],
        "who": "Ida Moor",
    },
    {"content": [place(TEXT, "fog is gone")], "cue": [place(TEXT, "hopes")], "speaker": [place(TEXT, "Tom")]},
]


def _pairs(found: list[Line], **more: Any) -> list[tuple[AttributionsOf, AttributionsOf]]:
    gold = {"doc_id": "x", "text": TEXT, "quotes": GOLD, **more}
    return side_by_side([gold], [{"doc_id": "x", "quotes": found}], QUOTES).pairs


def _score(found: list[Line], **more: Any) -> QuoteScore:
    return score_quotes(_pairs(found, **more))


def test_gold_as_prediction_is_perfect() -> None:
    """Every figure of every part is full."""
    score = _score(GOLD)
    for part in (score.spans.tallies, score.whole.found, score.whole.both, score.marked.found, score.marked.both):
        assert all(
            (total.matched_found, total.matched_gold) == (total.found, total.gold)
            for total in (tally.total() for tally in part.values())
        )
    assert (1, 1, 1) == (score.seen["gold direct"], score.seen["gold mixed"], score.seen["gold indirect"])
    assert (3, 3, 3, 3) == score.marked.found["exact", "all"].total()
    assert 1.0 == score.spans.jaccard["content"].figures()["share"]


@pytest.fixture(scope="module")
def marks_only() -> QuoteScore:
    """Score what a finder of marks gives: each run by itself, the inn among them."""
    return _score(
        [
            {"content": [place(TEXT, "“Ferries will sail,”")], "speaker": [place(TEXT, "Ida Moor")], "kind": "direct"},
            {"content": [place(TEXT, "“We promise.”")], "speaker": [place(TEXT, "mayor")], "kind": "direct"},
            {"content": [place(TEXT, "“utterly absurd”")], "speaker_name": "Ida Moor", "kind": "direct"},
            {"content": [place(TEXT, "“Old Gull”")], "kind": "direct"},
        ]
    )


def test_quoted_runs_are_held_to_quoted_gold(marks_only: QuoteScore) -> None:
    """Three runs found of three, the inn too many; the third lacks its speaker, one speaker misses the head word."""
    assert (3, 4, 3, 3) == marks_only.marked.found["exact", "all"].total()
    assert (2, 4, 2, 3) == marks_only.marked.both["exact", "all"].total()
    assert 1 == marks_only.marked.given["exact", "all", "speaker-h"].part


def test_a_content_of_two_stretches_is_two_spans(marks_only: QuoteScore) -> None:
    """Of four gold stretches two are exact; 15 of 31 characters are enough for a third of a stretch, not for most."""
    assert (2, 4, 2, 4) == marks_only.spans.tallies["content", "exact", "all"].total()
    assert (1, 1) == marks_only.spans.tallies["content", "ggt>.3", "mixed"].total()[2:]
    assert (0, 1) == marks_only.spans.tallies["content", "ggt>.8", "mixed"].total()[2:]


def test_the_longer_half_carries_an_attribution(marks_only: QuoteScore) -> None:
    """18 of 30 characters are half and not most."""
    assert (1, 1) == marks_only.whole.found["iou>=.5", "direct"].total()[2:]
    assert (0, 1) == marks_only.whole.found["iou>.8", "direct"].total()[2:]
    assert (0, 1) == marks_only.whole.found["iou>=.5", "indirect"].total()[2:]


@pytest.mark.parametrize(("content", "exact", "trimmed", "quoted"), [("sail", 0, 1, 0), ("sail,", 0, 1, 1)])
def test_edges(content: str, exact: int, trimmed: int, quoted: int) -> None:
    """Marks around a stretch do not matter to a quoted run, the comma inside them does."""
    score = _score([{"content": [place(TEXT, f"Ferries will {content}")], "kind": "direct"}])
    assert exact == score.spans.tallies["content", "exact", "all"].total().matched_gold
    assert trimmed == score.spans.tallies["content", "trimmed", "all"].total().matched_gold
    assert quoted == score.marked.found["exact", "all"].total().matched_gold


@pytest.mark.parametrize(("kind", "found"), [("direct", 0), ("mixed", 2)])
def test_a_quotation_that_ran_on_is_not_repaired(kind: str, found: int) -> None:
    """What its system calls direct is taken whole; what it calls mixed is cut at the marks."""
    begin, end = place(TEXT, "“Ferries")[0], place(TEXT, "promise.”")[1]
    score = _score([{"content": [[begin, end]], "kind": kind}])
    assert found == score.marked.found["exact", "all"].total().matched_gold


def _unit(*sources: str, who: str = "") -> Unit:
    spans = tuple(Span(*place(TEXT, source)) for source in sources)
    return Unit((), (), spans, who, None, "direct", frozenset(), is_speech=True)


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        (_unit("Ida Moor, the mayor,"), _unit("mayor"), (True, False, True)),
        (_unit("Ida Moor, the mayor,"), _unit(who="Mayor Moor"), (False, False, True)),
        (_unit("Ida Moor, the mayor,"), _unit(who="Moor Ida"), (False, False, False)),
        (_unit(), _unit(), (True, True, True)),
        (_unit(), _unit("She"), (False, False, False)),
        (_unit(), _unit(who="Tom"), (False, False, False)),
    ],
)
def test_a_speaker_is_judged_three_ways(gold: Unit, found: Unit, expected: tuple[bool, bool, bool]) -> None:
    """By overlap, by the head word, by overlap or head name; none where gold has none."""
    assert Verdict(*expected) == judge(MarkedText(TEXT), gold, found)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("Moor aide Ann Lee, in Velm", "lee"), ("a clerk for Moor", None), ("Moor’s", "moor"), ("She", None), ("", None)],
)
def test_head_names(phrase: str, expected: str | None) -> None:
    """The last word before a comma or preposition, if it is a name."""
    assert expected == head_name(phrase)


@pytest.mark.parametrize(("unsure", "counted"), [([], 2), ([place(TEXT, "“Old Gull”")], 1)])
def test_unsure_stretches_are_taken_out(unsure: list[list[int]], counted: int) -> None:
    """What the annotators were unsure of is no error."""
    found = [{"content": [place(TEXT, "“Old Gull”")]}, {"content": [place(TEXT, "“We promise.”")]}]
    assert counted == _score(found, discuss=unsure).whole.found["iou>=.5", "all"].total().found


def test_a_hope_is_no_speech() -> None:
    """Indirect ones without a verb of speech are out of the recall of speech."""
    assert 0 == _score([]).whole.speech["iou>=.5"].whole


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("“One two.\n\n“Three four.”", "direct", ["One two.", "Three four."]),
        ('"One," "two."“Six”', None, ["One,", "two.", "Six"]),
    ],
)
def test_runs_end_with_paragraphs_and_marks(text: str, kind: str | None, expected: list[str]) -> None:
    """A quotation over two paragraphs is two runs, and so is one right behind another."""
    marked = MarkedText(text)
    (unit,) = units_of(marked, AttributionsOf(doc_id="x", quotes=(Attribution((Span(0, len(text)),), kind=kind),)))
    assert "direct" == unit.kind
    assert expected == [span.of(text) for span in sorted(stretches_of(marked, unit, is_system=True))]


@pytest.mark.parametrize(
    ("who", "words", "head"), [("the Ida Moor", 1, 1), ("Moor", 0, 1), ("Tom", 0, 0), (None, 0, 0)]
)
def test_resolved_names(who: str | None, words: int, head: int) -> None:
    """The same words but for an article, or the same last name; one gold names nobody for is not asked."""
    told = score_resolved(_pairs([{**GOLD[0], "who": who}, GOLD[2]]))
    assert (words, head, 1) == (told[SAME_WORDS].part, told[SAME_HEAD].part, told[SAME_WORDS].whole)


def test_marks_that_are_no_speech() -> None:
    """A slogan of five words gold does not hold, called speech by one prediction and left by the other."""
    text = "“Rain or shine we sail” is painted on it. “We will go on sailing now,” Ida Moor said."
    slogan, said = place(text, "“Rain or shine we sail”"), place(text, "“We will go on sailing now,”")
    gold = {"doc_id": "x", "text": text, "quotes": [{"content": [said]}]}
    for found, called in (([said, slogan], 1), ([said], 0)):
        line = {"doc_id": "x", "quotes": [{"content": [span]} for span in found]}
        ratio, of = score_unspoken(side_by_side([gold], [line], QUOTES).pairs)
        assert (called, 1, 2) == (ratio.part, ratio.whole, of)
