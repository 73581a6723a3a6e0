"""Every span of the names and quotations of every article of the corpora."""

from pathlib import Path

import pytest

from pipeline.entities import find_entities
from pipeline.quotes import find_quotes
from pipeline.segmentation import segment
from tests.pipeline.spans import assert_sound
from tests.shared_folder import SHARED, needs_shared, read_lines

pytestmark = [pytest.mark.corpus, needs_shared]
CORPORA = sorted((SHARED / "corpora").glob("*.jsonl.gz"))


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.name.split(".")[0])
def test_every_span_of_a_corpus_is_sound(path: Path) -> None:
    """Each span slices to words, each pointer points, and the text is the one that came in."""
    for article in read_lines(path):
        text = article["text"]
        if not isinstance(text, str) or not text.strip():
            continue
        record = find_quotes(find_entities(segment(text.encode(), (("content-type", b"text/plain"),), b"urn:corpus")))
        assert text == record.text
        assert_sound(record)
