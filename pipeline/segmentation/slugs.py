"""Slugs run into a first line: what an agency puts before a headline ("UPDATE 1-", "REFILE-CORRECTED-").

Not the slug lines of furniture_forms.py, which are paragraphs of their own: here the rest of the line is the headline.
Rule: labels in capitals, each closed by a hyphen; a word that is no label ends the slug.
"""

import re
from typing import Final

from pipeline.records import Furniture, Span

# Own compilation from the styles of the agencies.
_LABEL: Final = (
    r"(?:UPDATE|WRAPUP|WRAP|REFILE|RPT|REPEAT|CORRECTED|CORRECTION|CORRECTING|ADVISORY|FACTBOX|TIMELINE|ANALYSIS|"
    r"EXCLUSIVE|INTERVIEW|FEATURE|INSIGHT|NEWSMAKER|PREVIEW|SNAPSHOT|EXPLAINER|Q\+A|POLL|BRIEF|SCENARIOS|INSTANT VIEW|"
    r"LEAD|URGENT|BREAKING|OFFICIAL|ALERT|CHRONOLOGY|COLUMN|DIARY)"
)
_SLUG: Final = re.compile(rf"(?:{_LABEL}(?:\(OFFICIAL\))?(?:\s\d{{1,2}})?(?:-|\s--?(?=\s))){{1,4}}(?=\s?\S)")


def find_slug(text: str, paragraph: Span) -> Furniture | None:
    """Return the slug a paragraph opens with, if words follow it."""
    found = _SLUG.match(text, paragraph.start, paragraph.end)
    return None if found is None else Furniture(kind="slug", start=found.start(), end=found.end())
