"""The layers of one article, as a digest: the same in every process on processors of the kind it was taken on."""

from hashlib import sha256
from pathlib import Path

import pytest

from pipeline.annotator import annotate
from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)
STORY = (
    "Ferry sinks off Samat, eleven missing\n\n"
    "SAMAT, Norland, Oct 9 (Novum) - A ferry with 80 people on board sank in a storm off the coast of Samat on Friday, "
    "and at least eleven passengers were missing, the coast guard said.\n\n"
    "“The waves were higher than the ship,” said Ilse Brandt, a teacher who was pulled from the water. “Nobody told us "
    "what to do.”\n\n"
    "Transport Minister Omar Feld denied that the vessel had been overloaded and promised an inquiry.\n"
)
# On processors with AVX-512 VNNI, the kind the wire runs on; others multiply the same integers and round floats anew.
KIND = "avx512_vnni"
EXPECTED = "cf0a50b932f46a64"


def is_of_the_kind() -> bool:
    """Tell whether this processor is of the kind the digest was taken on."""
    facts = Path("/proc/cpuinfo")
    return facts.exists() and KIND in facts.read_text(encoding="utf-8")


@pytest.mark.skipif(not is_of_the_kind(), reason=f"ANOTHER KIND OF PROCESSOR: the digest is of {KIND}")
def test_the_layers_of_an_article_are_these() -> None:
    """A new model, graph or ONNX Runtime that changes a label shows here; take the digest anew when it is meant."""
    found = repr(annotate(segment(STORY.encode(), PLAIN)))
    assert EXPECTED == sha256(found.encode()).hexdigest()[:16]
