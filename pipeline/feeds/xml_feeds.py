"""Which reader takes an XML message: its root element decides, whatever type was declared for it.

Not the readers: each format has a file, and its roots a row here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from pipeline.article import Article
from pipeline.errors import FeedError
from pipeline.feeds import newsml_g2, nitf
from pipeline.feeds.identity import Identity
from pipeline.feeds.strict_xml import load_xml

Reader = Callable[[Element, Identity], Sequence[Article]]

_G2: Final = f"{{{newsml_g2.NAMESPACE}}}"
ROOTS: Final[Mapping[str, Reader]] = {
    f"{_G2}newsItem": newsml_g2.read_item,
    f"{_G2}newsMessage": newsml_g2.read_message,
    f"{_G2}packageItem": newsml_g2.refuse_item,
    f"{_G2}conceptItem": newsml_g2.refuse_item,
    f"{_G2}knowledgeItem": newsml_g2.refuse_item,
    f"{_G2}planningItem": newsml_g2.refuse_item,
    f"{_G2}catalogItem": newsml_g2.refuse_item,
    f"{{{nitf.NAMESPACE}}}nitf": nitf.read_nitf,
    "nitf": nitf.read_nitf,  # NITF was a DTD before it was a schema, and has no namespace there
}


def read_xml(payload: bytes | str, identity: Identity) -> Sequence[Article]:
    """Return the articles of an XML document. Raises `schema/unknown-format` for a root that is no feed's."""
    root = load_xml(payload)
    reader = ROOTS.get(root.tag)
    if reader is None:
        raise FeedError("schema/unknown-format")
    return reader(root, identity)
