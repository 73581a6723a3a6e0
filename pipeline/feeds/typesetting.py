"""Markup to running text: which elements stand on lines of their own, which are not read, how white space collapses.

Not a parser and not a renderer: `html_text.py` and `xml_text.py` walk their trees and tell here what opens, closes and
stands between. Lists and tables become paragraphs, pictures nothing, and paragraphs are apart by one blank line.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Mark(Enum):
    """What a walk over a tree comes upon: an element's start or end by its name, or words."""

    OPEN = "open"
    CLOSE = "close"
    WORDS = "words"


Step = tuple[Mark, str]
OPEN, CLOSE, WORDS = Mark  # bound once: a look-up on an enumeration costs as much as a short paragraph


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`blocks` start and end a paragraph, `unread` are left out with all they hold, `marks` stand around an element."""

    blocks: frozenset[str]
    unread: frozenset[str]
    marks: Mapping[str, tuple[str, str]]


# The HTML standard's list of elements that start on a line of their own (section "Rendering"), shortened to those that
# may stand in a body.
HTML: Final = Vocabulary(
    blocks=frozenset(
        str.split(
            "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
            "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section "
            "summary table tbody td tfoot th thead tr ul"
        )
    ),
    unread=frozenset(str.split("script style template noscript iframe object head title svg math select textarea")),
    marks={"q": ("“", "”")},  # the standard has browsers write them, and forbids the page to
)
# The block level of the NITF 3 DTD (`block.content` and what may stand in `block`, lists, tables and `media`). What
# describes the text or a picture without being copy is not read.
NITF: Final = Vocabulary(
    blocks=frozenset(
        str.split(
            "abstract block bq body.content byline byttl caption credit custom-table datasource dateline dd dl dt fn "
            "hl1 hl2 hr li media media-caption nitf-table note ol p pre table tagline tbody td tfoot th thead tr ul"
        )
    ),
    unread=frozenset(
        str.split(
            "doc-scope key-list media-metadata media-object media-producer media-reference nitf-table-metadata tobject"
        )
    ),
    marks={},
)

_LINE, _PARAGRAPH = "\n", "\n\n"
# White space, beside the space, that markup collapses into one; a no-break space is not among it.
_SPACES: Final = "\t\n\r\f"
_RUN: Final = re.compile(r" {2,}")


def set_copy(walk: Iterable[Step], vocabulary: Vocabulary) -> str:
    """Return the text a reader of the page would see."""
    sheet = _Sheet()
    unread = kept = 0
    for mark, value in walk:
        if mark is WORDS:
            if not unread:
                (sheet.set_as_is if kept else sheet.set_words)(value)
        elif unread or value in vocabulary.unread:
            unread += 1 if mark is OPEN else -1
        elif value in vocabulary.blocks:
            sheet.gap = _PARAGRAPH
            if value == "pre":
                kept += 1 if mark is OPEN else -1
        elif value == "br" and mark is OPEN:
            sheet.break_line()
        elif value in vocabulary.marks:
            sheet.set_words(vocabulary.marks[value][mark is CLOSE])
    return sheet.text()


class _Sheet:
    """The text set so far, and the white space owed before the next word."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.gap = ""

    def set_words(self, words: str) -> None:
        """Set words with their white space collapsed."""
        collapsed = _collapsed(words)
        if collapsed.startswith(" "):
            self.gap = self.gap or " "
        bare = collapsed.strip(" ")
        if bare:
            self._put(bare)
            self.gap = " " if collapsed.endswith(" ") else ""

    def set_as_is(self, words: str) -> None:
        """Set what stands in `pre`: every space counts, but for line ends next to a paragraph's gap."""
        begun = words.lstrip(_LINE)
        if self.gap != _PARAGRAPH:
            self.gap += words[: len(words) - len(begun)]
        bare = begun.rstrip(_LINE)
        if bare:
            self._put(bare)
            self.gap = begun[len(bare) :]

    def break_line(self) -> None:
        """End the line; a second time, the paragraph."""
        self.gap = _PARAGRAPH if self.gap.startswith(_LINE) else _LINE

    def text(self) -> str:
        """Return what was set; the white space still owed is not."""
        return "".join(self._pieces)

    def _put(self, words: str) -> None:
        if self._pieces:
            self._pieces.append(self.gap)
        self._pieces.append(words)


def _collapsed(words: str) -> str:
    for space in _SPACES:  # five times as fast as one pattern or translate() where quotation marks are curly
        words = words.replace(space, " ")
    return _RUN.sub(" ", words) if "  " in words else words
