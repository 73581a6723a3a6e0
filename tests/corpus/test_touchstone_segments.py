"""Segmentation of the compiled article all stages are shown on."""

import pytest

from pipeline.records import Segmented
from pipeline.segmentation import segment
from tests.shared_folder import SHARED

pytestmark = pytest.mark.corpus

PLAIN = (("content-type", b"text/plain"),)
TOUCHSTONE = SHARED / "seeds" / "000_d4950414941c6f78.txt"


@pytest.fixture(scope="module")
def touchstone() -> Segmented:
    """Return the compiled article all stages are shown on."""
    return segment(TOUCHSTONE.read_bytes(), PLAIN)


def test_touchstone_has_three_sections(touchstone: Segmented) -> None:
    """The newspaper's own copy, then AFP's, then Reuters', by their markers."""
    assert [(None, "none"), ("AFP", "marker"), ("Reuters", "marker")] == [
        (section.agency, section.basis) for section in touchstone.sections
    ]
    markers = [section.marker.of(touchstone.text) for section in touchstone.sections if section.marker]
    assert ["AFP adds:", "Reuters adds:"] == markers


def test_touchstone_has_its_dateline(touchstone: Segmented) -> None:
    """A place and no agency."""
    dateline = touchstone.dateline
    assert dateline is not None
    assert ("WASHINGTON", None, None) == (dateline.place, dateline.agency, dateline.date)


def test_touchstone_sentences_end_where_a_reader_ends_them(touchstone: Segmented) -> None:
    """Forty sentences, each ending on a stop with its closing mark."""
    assert len(touchstone.sentences) == 40
    assert all(touchstone.text[sentence.end - 1] in ".”" for sentence in touchstone.sentences)
