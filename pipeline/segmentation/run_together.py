"""Sentence ends without a stop: lines that a feed, a page or a mail ran together into one paragraph.

Not the stops (`stops.py`). Each row is a form that no sentence goes on through: a date line, a picture's credit, a
mail's time stamp, a ruler, a closing ("Best regards,"). Rule: forms of layout only, never a guess at grammar.
"""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.records import Span

_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ]"
_GAP: Final = r"(\s{1,4})"  # where one line ended and the next began
_DATE_LINE: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) \d{1,2}, \d{4}(?![\w,.;])"
)
_NAME_BEFORE: Final = re.compile(r"(?<!\w)[^\W\d_a-zà-öø-ÿ][\w.-]{0,40}['’”\"]?\s$")
# What a paragraph opens with: a date line, a greeting, a figure's number.
_OPENING: Final = re.compile(
    rf"(?:{_DATE_LINE}|(?:Hi|Hello|Hey|Dear)(?: {_CAPITAL}\w{{0,30}}){{0,3}},"
    rf"|(?:Figure|Table) \d{{1,3}}(?:\.\d{{1,3}})?){_GAP}(?={_CAPITAL})"
)
_CLOSING_DATE: Final = re.compile(rf"{_GAP}{_DATE_LINE}")
_PICTURE: Final = re.compile(
    rf"(?<=[^\W_]){_GAP}(?=(?:Image|Photo|Picture|Photograph|File photo|Photo credit): {_CAPITAL})"
)
_LONGEST_CREDIT: Final = 80
_STAMP: Final = r"\d{1,2}/\d{1,2}/\d{2}(?:\d\d)? \d{1,2}:\d\d(?::\d\d)? [AP]M\b"
_FILE: Final = r"[\w-]{1,60}\.(?i:docx?|pdf|xlsx?|html?|pptx?)\b"
_SIGNED: Final = rf"{_CAPITAL}[\w.'’-]{{0,30}}(?: {_CAPITAL}[\w.'’-]{{0,30}}){{0,2}}"

_RULERS: Final = ("-----", "_____", "=====", "*****", "~~~~~", "#####", "***")
_FACES: Final = (":)", ":(", ";)", ":-", ";-", "=)", "=(", ":D", ":P")
# A form, and the words one of which it cannot do without: most copy has none of them and is not searched.
_FORMS: Final = tuple(
    (needed, re.compile(form))
    for needed, form in (
        (("/",), rf"{_STAMP}{_GAP}(?={_CAPITAL})"),  # the time stamp of a mail
        (("/",), rf"(?<!\w){_CAPITAL}[\w.'’@/-]{{0,40}}(?<!\bOn){_GAP}(?={_STAMP})"),  # and the name before it
        (("@",), rf"@[\w-]{{1,40}}\.[\w.-]{{1,40}}>?{_GAP}(?={_CAPITAL})"),  # an address
        (_RULERS, rf"\w[-_=*~#]{{0,3}}{_GAP}(?=[-_=*~#]{{5}})"),  # a ruler, from its left
        (_RULERS, rf"(?:[-_=*~#]{{5}}|\*{{3}}){_GAP}(?=[^\W_]|[-\"“(])"),  # and from its right
        (
            ("egards",),
            rf"(?<!\w)(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Ww]ith) )?[Rr]egards,?{_GAP}(?={_CAPITAL})",
        ),
        (
            ("Thanks", "Thx", "Thank you", "Sincerely", "Cordially", "Yours", "Cheers", "Best"),
            rf"(?<!\w)(?:Thanks|Thx|Thank you|Sincerely|Cordially|Yours truly|Cheers|Best),?{_GAP}(?={_SIGNED}\Z)",
        ),
        ((") ",), rf"[a-z]{{2}}{_GAP}(?=\d{{1,2}}\) {_CAPITAL})"),  # 1) 2)
        (
            ("://", "www."),
            rf"(?<!\S)(?:https?://|www\.)\S{{4,300}}[\w/]{_GAP}(?={_CAPITAL}|https?://|www\.)",
        ),
        (("- ",), rf"[a-z]\)?(?: >>)?{_GAP}(?=- {_FILE})"),  # a mail's attachments
        (_FACES, rf"(?<=\s)[:;=]-?[()DP]{_GAP}(?={_CAPITAL})"),
    )
)


def find_line_ends(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield where a line ends within a paragraph and where the next begins, in no order."""
    opening = _OPENING.match(text, paragraph.start, paragraph.end)
    if opening:
        yield opening.span(1)
    tail = max(paragraph.start, paragraph.end - _LONGEST_CREDIT)
    closing = _CLOSING_DATE.search(text, tail, paragraph.end) if "day, " in text[tail : paragraph.end] else None
    if closing and closing.end() == paragraph.end and _NAME_BEFORE.search(text[tail : closing.end(1)]):
        yield closing.span(1)
    credit = _PICTURE.search(text, tail, paragraph.end)
    if credit:
        yield credit.span(1)
    words = paragraph.of(text)
    for needed, form in _FORMS:
        for word in needed:
            if word in words:
                yield from (found.span(1) for found in form.finditer(text, paragraph.start, paragraph.end))
                break
