"""Elements, lines and attributes by a path of names, in whatever namespace or none.

For NITF, which was written for years before it had a namespace; NewsML-G2 is read strictly in its own. A path is
relative to an element: "head/docdata/doc-id".
"""

from xml.etree.ElementTree import Element

from pipeline.feeds.xml_text import line_of


def find(root: Element, path: str) -> Element | None:
    """Return the first element there."""
    return root.find(_anywhere(path))


def find_all(root: Element, path: str) -> list[Element]:
    """Return all elements there."""
    return root.findall(_anywhere(path))


def line(root: Element, path: str) -> str | None:
    """Return the text of the first element there, on one line; None where it is absent or blank."""
    return line_of(find(root, path))


def lines(root: Element, path: str) -> tuple[str, ...]:
    """Return the texts of all elements there that have one, each on one line."""
    return tuple(text for found in find_all(root, path) if (text := line_of(found)))


def attribute(root: Element, path: str, name: str) -> str | None:
    """Return the attribute of the first element there that has it and does not leave it blank."""
    return next((value for found in find_all(root, path) if (value := found.get(name, "").strip())), None)


def _anywhere(path: str) -> str:
    return "/".join(f"{{*}}{name}" for name in path.split("/"))
