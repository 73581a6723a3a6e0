"""Who a source phrase is, on readings given here: no weights decide these."""

import re
from typing import cast

import pytest

from pipeline.annotator import Annotation, Named
from pipeline.entities import join_names
from pipeline.quotes import find_quotes
from pipeline.records import MentionType, Span
from pipeline.segmentation import segment
from tests.pipeline.newsroom import PLAIN

MARKS = re.compile(r"\[([A-Z]+) ([^\]]+)\]|<([^>]+)>")
NAMED = re.compile(r"\[[A-Z]+ ([^\]]+)\]")
NOTE = "The port is shut, {} said."


def who(markup: str, *, content: str = "The port is shut", cue: str = "said", rows: str = "") -> str | None:
    """Return who says the last quotation of a text with its sources and names marked.

    "<the mayor, [PER Ann Orr]>" marks both; `rows` gives tag, head (0 for none) and relation of every token.
    """
    text = NAMED.sub(r"\1", markup).replace("<", "").replace(">", "")
    segmented = segment(text.encode(), PLAIN, b"urn:test")
    names = [Named(span, cast("MentionType", kind)) for kind, span in _names(markup)]
    read = [row.split("/") for row in rows.split()]
    assert len(read) in (0, len(segmented.tokens))
    annotation = Annotation(
        pos=tuple(tag for tag, _, _ in read),
        head=tuple(int(head) - 1 for _, head, _ in read),
        dep=tuple(relation for *_, relation in read),
        names=tuple(names),
        contents=_places(text, content),
        cues=_places(text, cue),
        sources=tuple(_sources(markup)),
    )
    return find_quotes(join_names(segmented, annotation)).quotes[-1].who


def _plain(markup: str) -> str:
    return NAMED.sub(r"\1", markup).replace("<", "").replace(">", "")


def _names(markup: str) -> list[tuple[str, Span]]:
    found = []
    for match in re.finditer(r"\[([A-Z]+) ([^\]]+)\]", markup):
        start = len(_plain(markup[: match.start()]))
        found.append((match[1], Span(start, start + len(match[2]))))
    return found


def _sources(markup: str) -> list[Span]:
    return [
        Span(len(_plain(markup[: match.start()])), len(_plain(markup[: match.end()])))
        for match in re.finditer(r"<[^>]+>", markup)
    ]


def _places(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(match.start(), match.end()) for match in re.finditer(rf"\b{re.escape(words)}\b", text))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<its lawyer, Prof. [PER Jon Vel] KC>", "Jon Vel"),
        ("<[PER Jon Vel] KC>", "Jon Vel"),
        ("<the company, Orin-based [ORG Kessel Oil]>", "Kessel Oil"),
        ("<Member of Parliament (MP) [PER Jon Vel]>", "Jon Vel"),
        ("<the opposition [ORG Orin Front] party>", "Orin Front"),
        ("<a group that calls itself [ORG Mirat]>", "Mirat"),
        ("<a statement by Prime Minister [PER Jon Vel]>", "Jon Vel"),
    ],
)
def test_a_phrase_that_turns_on_a_name_is_that_name(source: str, expected: str) -> None:
    """Letters behind it, its kind, its place and its titles are no part of who speaks."""
    assert expected == who(NOTE.format(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<two [NORP Dravians]>", "two Dravians"),
        ("<a nurse who asked not to be named>", "a nurse"),
        ("<a nurse, who was ill>", "a nurse"),
    ],
)
def test_a_description_is_kept_up_to_what_is_said_besides(source: str, expected: str) -> None:
    """Some of a people are not the people, and a relative clause names nobody."""
    assert expected == who(NOTE.format(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<[GPE Orin] and [GPE Besk]>", "Orin and Besk"),
        ("<retailer [ORG Kessel] and brewer [ORG Brun]>", "Kessel and Brun"),
        ("<[GPE Besk]'s [ORG Kessel] and the [GPE Orin]-based [ORG Brun]>", "Kessel and Brun"),
        ("<Senator [PER Ann Orr] and Senator [PER Jon Vel]>", "Ann Orr and Jon Vel"),
        ("<buyers including [ORG Kessel] and [ORG Brun]>", "buyers including Kessel and Brun"),
    ],
)
def test_names_joined_by_and_speak_together(source: str, expected: str) -> None:
    """Their names alone where more is said of each."""
    assert expected == who(NOTE.format(source))


def test_a_list_of_names_is_one_source_by_its_tree() -> None:
    """Commas between joined names do not end the source."""
    rows = "DT/2/det NN/4/nsubj VBZ/4/cop JJ/11/ccomp ,/11/punct NNP/11/nsubj ,/8/punct NNP/6/conj CC/10/cc NNP/6/conj"
    markup = "The port is shut, <[ORG Kessel], [ORG Brun] and [ORG Vasko]> said."
    assert "Kessel, Brun and Vasko" == who(markup, rows=f"{rows} VBD/0/root ./11/punct")


@pytest.mark.parametrize(
    ("first", "again", "expected"),
    [
        ("DT/3/det NN/3/compound NN/4/nsubj", "court papers", "The court papers"),
        ("DT/3/det JJ/3/amod NN/4/nsubj", "old papers", "the papers"),
    ],
)
def test_a_short_description_is_the_longer_one_before(first: str, again: str, expected: str) -> None:
    """What tells a thing from others of its name goes on telling; an adjective does not."""
    markup = f"The {again} came. The port is shut, <the papers> said."
    rest = "VBD/0/root ./4/punct DT/7/det NN/9/nsubj VBZ/9/cop JJ/13/ccomp ,/13/punct DT/12/det NNS/13/nsubj VBD/0/root"
    assert expected == who(markup, rows=f"{first} {rest} ./13/punct")


def test_a_spokesman_speaks_for_the_body_spoken_of_last() -> None:
    """A bare spokesman is the body's; a described one is who the copy says."""
    assert "an Orin Oil spokesman" == who(f"[ORG Orin Oil] closed. {NOTE.format('<a spokesman>')}")
    assert "a port spokesman" == who(f"[ORG Orin Oil] closed. {NOTE.format('<a port spokesman>')}")


def test_whose_spokesman_is_said_by_name() -> None:
    """The owner in a pronoun is the body that spoke before."""
    markup = f"Ships wait, <[ORG Orin Oil]> said. {NOTE.format('<its spokesman>')}"
    assert "Orin Oil's spokesman" == who(markup, content="The port is shut")


def test_the_writer_of_an_article_says_i() -> None:
    """In copy under one byline, "I" outside marks is who signed it."""
    markup = f"A slow ferry\n\nBy [PER Ann Orr]\n\nShips wait. {NOTE.format('<I>')}"
    assert "Ann Orr" == who(markup)
