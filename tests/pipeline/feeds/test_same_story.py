"""The same story in every format: the same words, the same names, the same spans."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Segmented
from pipeline.segmentation import segment_article
from tests.pipeline.feeds.reading import read_one
from tests.pipeline.feeds.same_story import FORMATS, METADATA, URI, Story
from tests.tiling import assert_tiles

STORY = Story(
    "Ferry sinks off Velm; “all saved” & well",
    (
        "VELM, May 2 (Novum) - A ferry with 40 people on board sank off Velm on Tuesday, the coastguard said.",
        "“It went down in < 10 minutes,” Capt. Lee Oram\u00a0said. “We are all here.”",
        "(Reporting by Ann Poe)",
    ),
)


def spans(segmented: Segmented) -> list[object]:
    """Return all that segmentation found."""
    found = (segmented.parts, segmented.dateline, segmented.furniture, segmented.sections)
    return [segmented.text, *found, segmented.paragraphs, segmented.sentences, segmented.tokens]


@pytest.mark.parametrize("name", FORMATS)
def test_words_are_the_same(name: str) -> None:
    """Headline and body do not tell the format they came in."""
    sent = FORMATS[name]
    article = read_one(sent.message(STORY), sent.headers)
    assert (STORY.headline if sent.has_headline else None) == article.headline
    assert STORY.body == article.body


@pytest.mark.parametrize("name", FORMATS)
def test_metadata_is_the_same(name: str) -> None:
    """What a format carries at all is carried alike."""
    sent = FORMATS[name]
    article = read_one(sent.message(STORY), sent.headers)
    carried = {field: value for field, value in METADATA.items() if field not in sent.missing}
    assert carried == {field: getattr(article, field) for field in carried}
    assert (URI, {}) == (article.uri, article.notices)


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_cannot_carry_is_left_out(name: str) -> None:
    """Nothing is made up for it."""
    sent = FORMATS[name]
    article = read_one(sent.message(STORY), sent.headers)
    assert not any(getattr(article, field) for field in sent.missing)


# What every format carries: no control characters (XML has none) and single spaces (markup collapses them).
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zs"), exclude_characters="\ufffe\uffff") | st.sampled_from(
    ' "“”().-\u00a0<&'
)
WORDS = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: " ".join(filter(None, text.split(" "))))
PARAGRAPH = WORDS.filter(lambda text: any(unicodedata.category(letter) != "Zs" for letter in text))
STORIES = st.builds(Story, PARAGRAPH, st.lists(PARAGRAPH, min_size=1, max_size=4).map(tuple))


@given(STORIES, st.sampled_from(sorted(FORMATS)))
def test_spans_are_the_same(story: Story, name: str) -> None:
    """Segmentation sees no difference either, whatever the story's characters."""
    sent = FORMATS[name]
    article = read_one(sent.message(story), sent.headers)
    reference = FORMATS["ninjs 3"]
    expected = read_one(reference.message(story), reference.headers)
    if not sent.has_headline:
        expected = replace(expected, headline=None)
    segmented = segment_article(article)
    assert_tiles(segmented)
    assert spans(segment_article(expected)) == spans(segmented)
