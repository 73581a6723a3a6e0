"""Every span of every record, on all articles of ../shared/corpora."""

from pathlib import Path

import pytest

from pipeline.annotator import annotate
from pipeline.entities import join_names
from pipeline.events import code_events
from pipeline.exports.spans import as_spans
from pipeline.quotes import find_quotes
from pipeline.segmentation import segment
from tests.evidence import assert_evidenced
from tests.heavy import heaviest_reading
from tests.pipeline.spans import assert_sound
from tests.shared_folder import SHARED, read_lines
from tests.tiling import assert_tiles

pytestmark = pytest.mark.corpus
CORPORA = sorted((SHARED / "corpora").glob("*.jsonl.gz"))
PLAIN = (("content-type", b"text/plain"),)
READ_BY_WEIGHTS = 10  # one article in so many; the others get the reading that tries the rooms hardest, at once


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.name.split(".")[0])
def test_every_span_slices_to_what_it_says(path: Path) -> None:
    """No article of the corpus fails or loses a character; segments tile, pointers point, evidence is the slice."""
    seen = 0
    for number, article in enumerate(read_lines(path)):
        segmented = segment(article["text"].encode(), PLAIN, b"urn:corpus:article")
        assert article["text"] == segmented.text
        assert_tiles(segmented)
        reader = heaviest_reading if number % READ_BY_WEIGHTS else annotate
        quoted = find_quotes(join_names(segmented, reader(segmented)))
        assert_sound(quoted)
        assert_evidenced(code_events(quoted))
        assert article["text"] == as_spans(quoted)["text"]
        seen += 1
    assert seen > 0
