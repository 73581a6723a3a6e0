"""Tokens by the conventions of Universal Dependencies for English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.segmentation.tokens import find_tokens


@pytest.mark.parametrize(
    "expected",
    [
        "The ferry sank .",
        "do|n't",
        "It|'s his ship|’s bell",
        "they|'ll say we|’ve lost",
        "ca|n’t can|not gon|na",
        "the drivers|' union",
        "O'Brien|'s boat off N'Djamena",
        "six o'clock",
        "U.S.|-|led air strikes in the U.S.",
        "Washington|-|Tehran talks",
        "al|-|Karim",
        "non-human and pre-war , e-mailed",
        "UN|-|backed",
        "$|5 €|3.50 5|%",
        "1,000.5 and 1,40,000 of 2,500",
        "[|18|,|19|]",
        "10|-|year|-|old",
        "the 1990s and 80's , 2031|'s",
        "3rd of May , 10:30|am",
        "40|km",
        "call 555-0100 or 202-555-0100",
        "May 5|-|7",
        "well ... no|...|yes",
        "“|Stop|!|” he said",
        "Really|?!",
        "Mr. Poe and Dr. Lee of Novum Inc. left",
        "J. R. Poe , J.R. Poe",
        "Sept. 3",
        "a.m. on Monday|.",
        "see http://example.org/a?b=1|. Or www.example.org|,",
        "write to ann.poe@example.org|.",
        "example.com says",
        "report.pdf and either|/|or",
        "9/11",
        "(|AFP|) --",
        "``|Stop|'' she said",
        "@novum #storm",
        "cafe\u0301s",
        "Ph.D. students",
        "said|—|twice",
        "ship|:|sunk",
        "100|ft high",
        "RM48",
        "Rs|1,200 and RM|2.5|bn",
        "Tehreek|-|e|-|Orin",
        "1|. Rain fell",
        "AT&T and R&D",
        "the U.S and a.k.a. Poe",
        ".265 of 3",
        "1-800-555-0199",
        "wait|...|?",
        "what|?!",
        "good|:-) yes :(",
        "<<|draft.DOC|>>",
        "-- ==== ***",
        "$$$",
        "do|nt and that|s",
        "rec.boats.paddle says",
        "Poe@NOVUM wrote",
        "He said no .",
        "It was plan B .",
        "No. 2",
        "3G",
    ],
)
def test_splits_as_the_treebanks_do(expected: str) -> None:
    """A bar or a space is a token's end; where no space stands the tokens touch."""
    text = expected.replace("|", "").replace(" .", ".").replace(" ,", ",")
    wanted = expected.replace("|", " ").split()
    assert wanted == [token.of(text) for token in find_tokens(text, 0, len(text))]


@given(st.text(max_size=200), st.integers(0, 20), st.integers(0, 220))
def test_cover_every_character_that_is_not_white_space(text: str, start: int, end: int) -> None:
    """Any stretch of any text: in order, disjoint, nothing left out."""
    tokens = find_tokens(text, start, min(end, len(text)))
    covered = [place for token in tokens for place in range(token.start, token.end)]
    assert [place for place in range(start, min(end, len(text))) if not text[place].isspace()] == covered


def test_a_stretch_is_cut_the_same_wherever_it_stands() -> None:
    """Tokens depend on the stretch between white space alone."""
    alone = find_tokens("don't", 0, 5)
    assert [(3 + start, 3 + end) for start, end in alone] == find_tokens("we don't", 3, 8)
