"""What a version says of itself, in metadata and in words."""

import json
from typing import Any

import pytest

from pipeline.errors import FeedError
from pipeline.records import Segmented
from pipeline.segmentation import segment


def taken(body: str = "Rain fell on Orin.", **fields: Any) -> Segmented:
    """Segment a ninjs article."""
    return segment(json.dumps({"uri": "urn:a", "body_text": body, **fields}).encode())


@pytest.mark.parametrize(
    ("headline", "signal"),
    [
        ("REFILE - corrects spelling of minister", "refile"),
        ("REFILE-Minister resigns", "refile"),
        ("RPT-Minister resigns", "refile"),
        ("REFILE-CORRECTED: Removes reference to a second blast", "correction"),
        ("UPDATE 2-Minister resigns", "update"),
        ("UPDATE 10-Minister resigns", "update"),
        ("WRAPUP 3-Ministers resign", "update"),
        ("CORRECTED-Minister resigns", "correction"),
        ("CORRECTED: Minister resigns", "correction"),
        ("(CORRECTED) Minister resigns", "correction"),
        ("CORRECTED-UPDATE 2-Minister resigns", "correction"),
        ("UPDATE 2-CORRECTED-Minister resigns", "correction"),
        ("CORRECTION - Minister resigns", "correction"),
        ("KILL - Minister resigns", "kill"),
        ("KILL: Minister resigns", "kill"),
        ("WITHDRAWN: Minister resigns", "kill"),
        ("STORY WITHDRAWN - Minister resigns", "kill"),
        ("STORY WITHDRAWN", "kill"),
    ],
)
def test_a_desks_label_at_the_head_of_the_headline(headline: str, signal: str) -> None:
    """In capitals, first, and ended by something other than a word."""
    assert signal == taken(headline=headline).article.signal


@pytest.mark.parametrize(
    "headline",
    [
        "Kill switch law passes",
        "Killed in Orin: 12 miners",
        "KILLED IN ORIN: 12 MINERS",
        "KILL BILL RETURNS TO CINEMAS",
        "Corrected figures show growth",
        "Update on the flood",
        "Army withdrawn: Norland pulls back",
        "Rebels kill - and are killed",
        "Minister corrects record",
    ],
)
def test_the_same_words_in_the_news_are_news(headline: str) -> None:
    """No signal without a label."""
    assert taken(headline=headline).article.signal is None


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("Corrects spelling of minister's name in paragraph 2.", "correction"),
        ("(Corrects date)", "correction"),
        ("EDITORS: This story has been corrected.", "correction"),
        ("Updates with quotes, background", "update"),
        ("Adds reaction", "update"),
        ("Refiles to fix headline", "refile"),
        ("REFILE - corrects typo", "refile"),
        ("This story has been withdrawn.", "kill"),
        ("Eds: Story is withdrawn. A substitute will follow.", "kill"),
        ("MANDATORY KILL. Libel.", "kill"),
        ("Please kill this story", "kill"),
        ("Kill 3rd paragraph, which repeats the second.", None),
        ("Killed soldiers are named in a separate story.", None),
        ("Troops were withdrawn in March, background says.", None),
        ("Photos are available.", None),
    ],
)
def test_an_editors_note_says_what_became_of_the_story(note: str, signal: str | None) -> None:
    """By its first words."""
    assert signal == taken(edNote=note).article.signal


@pytest.mark.parametrize(
    ("fields", "signal"),
    [
        ({"signal": "sig:correction"}, "correction"),
        ({"signal": "update"}, "update"),
        ({"signal": "sig:kill"}, "kill"),
        ({"slugline": "UPDATE 1-ORIN-FLOOD/"}, "update"),
        ({"slugline": "KILL-ORIN-FLOOD"}, "kill"),
        ({"signal": "sig:update", "headline": "CORRECTED-Minister resigns"}, "correction"),
        ({"signal": "sig:atomic"}, "sig:atomic"),
    ],
)
def test_metadata_and_words_are_read_together(fields: dict[str, str], signal: str) -> None:
    """The weightiest wins; a word nobody knows is kept as it came."""
    assert signal == taken(**fields).article.signal


def test_a_mapped_signal_keeps_what_the_feed_wrote() -> None:
    """Beside the mapped one."""
    assert "sig:correction" == taken(signal="sig:correction").article.as_sent["signal"]
    assert "signal" not in taken(signal="correction").article.as_sent


def test_a_plain_text_has_its_label_in_its_first_line() -> None:
    """There is no headline to look at."""
    text = b"UPDATE 2-Minister resigns\n\nORIN, May 3 (AFP) - The minister resigned."
    assert "update" == segment(text, (("content-type", b"text/plain"),)).article.signal


@pytest.mark.parametrize(
    "fields",
    [{"pubStatus": "canceled"}, {"headline": "KILL - Minister resigns"}, {"edNote": "This story has been withdrawn."}],
)
def test_a_killed_article_keeps_its_names_and_loses_its_words(fields: dict[str, str]) -> None:
    """Nothing of what nobody may use goes on."""
    segmented = taken(version="3", **fields)
    assert ("", (), (), None) == (segmented.text, segmented.sentences, segmented.tokens, segmented.article.headline)
    assert ("urn:a", "3", True) == (segmented.article.uri, segmented.article.version, segmented.article.is_withdrawn)


@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("(Corrects spelling of Orin)", "correction"),
        ("EDS: This story has been withdrawn.", "kill"),
        ("PHOTO: Killed.", None),
        ("Killed soldiers are carried from a mosque in Velm, May 3, 2031.\n\nREUTERS/Jon Vel", None),
    ],
)
def test_notes_in_the_text_are_read_and_captions_are_not(line: str, signal: str | None) -> None:
    """What a picture shows is no word of the desk."""
    body = f"{line}\n\nORIN, May 3 (AFP) - Rain fell on Monday.\n\nIt stopped at noon."
    assert signal == taken(body=body, headline="Rain falls").article.signal


def test_a_kill_needs_no_text() -> None:
    """Any other article does."""
    assert taken(body="", pubStatus="canceled").article.is_withdrawn
    with pytest.raises(FeedError, match="domain/no-text"):
        taken(body=" ")
