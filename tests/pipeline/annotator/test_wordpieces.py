"""Word pieces: the same as the base encoder's own preparation, token by token."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotator.engine import MODEL
from pipeline.annotator.wordpieces import MOST_PIECES, WordPieces
from pipeline.segmentation import segment
from tests.shared_folder import SHARED, read_lines

PLAIN = (("content-type", b"text/plain"),)
SPLIT = WordPieces.from_file(MODEL / "vocab.txt")
WORDS = str.split(
    "Orin Norland's U.S. co-operation naïve Ångström ÉLYSÉE İstanbul ǅ ﬁle Straße don't n't 's ’s “ ” `` '' -- … – — "
    "$1,200.50 40km 3rd 北京市 東京 서울 مدينة Київ हिन्दी ไทย \u00adsoft zero\u200bwidth a\u0301 e\u0308x \ufffd "
    "x\u0000y antidisestablishmentarianism qqqqzzzzxxxx https://orin.example/a/b?c=d#e @orin #Norland O'Brien AT&T "
    "\U0001f600 C++ ½ № ㍿ ｆｕｌｌ",
    " ",
)


def is_of_old(letter: str) -> bool:
    """Tell whether Unicode has long known a character as what it is: the reference's tables are of 2015."""
    old = unicodedata.ucd_3_2_0.category(letter)
    return old not in {"Cs", "Cn"} and old == unicodedata.category(letter)


@pytest.fixture(scope="module")
def reference() -> Any:
    """Give the package `tokenizers` over the same vocabulary."""
    reason = "the package tokenizers IS ABSENT: word pieces were not compared with it"
    tokenizers = pytest.importorskip("tokenizers", reason=reason)
    return tokenizers.BertWordPieceTokenizer(str(MODEL / "vocab.txt"), lowercase=True)


def expected(reference: Any, token: str) -> tuple[int, ...]:
    """Return the reference's pieces of one token; it may give none, we give one."""
    return tuple(reference.encode(token, add_special_tokens=False).ids[:MOST_PIECES]) or (100,)


@pytest.mark.parametrize("word", WORDS)
def test_pieces_are_the_references(reference: Any, word: str) -> None:
    """Scripts, marks, accents, joiners and noise split as the base encoder was trained to see them."""
    assert expected(reference, word) == SPLIT.pieces_of(word)


@given(st.text(st.characters(exclude_categories=["Cs"]).filter(is_of_old), max_size=30))
def test_pieces_of_any_text_are_the_references(reference: Any, text: str) -> None:
    """Whatever characters come, both split alike."""
    assert expected(reference, text) == SPLIT.pieces_of(text)


def test_pieces_around_any_character_are_the_references(reference: Any) -> None:
    """Each character between letters drops, splits or joins as there."""
    words = [f"ab{letter}cd" for letter in map(chr, range(0x30000)) if is_of_old(letter)]
    found = reference.encode_batch(words, add_special_tokens=False)
    assert [] == [word for word, one in zip(words, found, strict=True) if tuple(one.ids) != SPLIT.pieces_of(word)]


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["worldwide.dev", "ieer.dev"])
def test_pieces_of_corpora_are_the_references(reference: Any, name: str) -> None:
    """Every token of some articles, old and new, splits alike."""
    tokens = {
        span.of(article.text)
        for record in list(read_lines(SHARED / "corpora" / f"{name}.jsonl.gz"))[:40]
        for article in [segment(record["text"].encode(), PLAIN)]
        for span in article.tokens
    }
    assert [] == [token for token in tokens if expected(reference, token) != SPLIT.pieces_of(token)]


def test_a_token_is_at_least_one_piece() -> None:
    """A token of which nothing is left is one unknown piece."""
    assert 1 == len(SPLIT.pieces_of("\u200b"))


def test_a_token_has_a_bounded_number_of_pieces() -> None:
    """An endless address does not fill a window."""
    assert MOST_PIECES == len(SPLIT.pieces_of("a/" * 5_000))
