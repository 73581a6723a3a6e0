"""Cues and sources as polnear marks them, on sentences of our own with trees written by hand."""

from typing import Any

import msgspec
import pytest

from pipeline.annotator import Annotation
from pipeline.records import Span
from pipeline.segmentation import segment
from quality.polnear_marking import as_polnear
from quality.readings import Reading
from tests.quality.invented import place

# One row a token: form, tag, head (its number in the row list, -1 for a root), relation.
SAID = "Moor NNP 3 nsubj|has VBZ 3 aux|also RB 3 advmod|told VBD -1 root|them PRP 3 iobj|again RB 3 advmod|: : 3 punct"
LETTER = "Moor NNP 1 nsubj|wrote VBD -1 root|Tom NNP 1 iobj|in IN 5 case|a DT 5 det|letter NN 1 obl|twice RB 5 nmod"
APPOSED = "Moor NNP 5 nsubj|, , 3 punct|the DT 3 det|mayor NN 0 appos|, , 3 punct|said VBD -1 root"
PLAIN = "Moor NNP 2 nsubj|, , 2 punct|said VBD -1 root|when WRB 4 advmod|asked VBN 2 advcl"


def _reading(rows: str) -> Reading:
    forms, tags, heads, relations = zip(*(row.split(" ") for row in rows.split("|")), strict=True)
    text = " ".join(forms)
    starts = [sum(len(form) + 1 for form in forms[:at]) for at in range(len(forms))]
    tokens = tuple(Span(start, start + len(form)) for start, form in zip(starts, forms, strict=True))
    blank = segment(b"-", (("content-type", b"text/plain"),), b"urn:test")
    segmented = msgspec.structs.replace(blank, text=text, tokens=tokens)
    annotation = Annotation(pos=tags, head=tuple(map(int, heads)), dep=relations)
    return Reading({"doc_id": "x", "text": text}, segmented, annotation, {"doc_id": "x"})


def _marked(rows: str, cue: str, source: str = "Moor", content: list[int] | None = None) -> list[Any]:
    reading = _reading(rows)
    text = reading.gold["text"]
    quote = {"content": [content or [0, 1]], "cue": [place(text, cue)], "speaker": [place(text, source)]}
    (marked,) = as_polnear(reading, {"doc_id": "x", "quotes": [quote]})["quotes"]
    return [Span(*span).of(text) for role in ("cue", "speaker") for span in marked[role]]


@pytest.mark.parametrize("cue", ["told", "told them"])
def test_a_cue_takes_what_stands_beside_its_verb_and_leaves_out_whom(cue: str) -> None:
    """Auxiliaries and adverbs before it; the addressee goes, and with it what stands behind."""
    assert ["has also told", "Moor"] == _marked(SAID, cue)


def test_a_cue_takes_an_adverb_and_a_colon_right_behind() -> None:
    """Where nothing stands between."""
    rows = "Moor NNP 1 nsubj|said VBD -1 root|again RB 1 advmod|: : 1 punct"
    assert ["said again :", "Moor"] == _marked(rows, "said")


@pytest.mark.parametrize("cue", ["wrote", "wrote Tom", "wrote Tom in a letter"])
def test_a_cue_leaves_out_the_phrases_that_close_it(cue: str) -> None:
    """Addressee and prepositional phrase, however many."""
    assert ["wrote", "Moor"] == _marked(LETTER, cue)


@pytest.mark.parametrize(("source", "expected"), [("Moor , the mayor", "Moor , the mayor ,"), ("Moor", "Moor")])
def test_a_source_takes_the_comma_that_closes_its_apposition(source: str, expected: str) -> None:
    """Only where it has one."""
    assert ["said", expected] == _marked(APPOSED, "said", source)


def test_a_cue_takes_no_clause_and_no_content() -> None:
    """An asking adverb opens a clause; an adverb that opens the content is the content's."""
    assert ["said", "Moor"] == _marked(PLAIN, "said")
    rows = "Moor NNP 1 nsubj|said VBD -1 root|again RB 1 advmod"
    assert ["said", "Moor"] == _marked(rows, "said", content=[10, 15])


def test_what_was_refused_stays_as_it_is() -> None:
    """There is nothing to mark."""
    reading = Reading({"doc_id": "x", "text": ""}, None, Annotation(), {"doc_id": "x"})
    assert {"doc_id": "x"} == as_polnear(reading, reading.records)
