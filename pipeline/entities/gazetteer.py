"""The gazetteer: word lists of titles, offices, given names and of countries that go by several names.

Knows words by their letters only. What is a name, and of what type, is the annotator's to say; these lists say what
stands beside names, and which are one.
"""

from typing import Final

from pipeline.entities.tables import CLASSES, entries, lines, words

TITLES: Final = words("titles")
OFFICES: Final = words("offices")
FIRST_NAMES: Final = words("first_names")
FEMALE_NAMES: Final = words("female_names")
BODY_NOUNS: Final = words("body_nouns")
FUNCTION_WORDS: Final = CLASSES["function_words"]


def _usual_names() -> dict[str, str]:
    rows = [entries(line) for line in lines("countries")]
    return {name: names[0] for names in rows for name in names}


SAME_COUNTRY: Final = _usual_names()
"""Each name of a country that has several, with the usual one."""
