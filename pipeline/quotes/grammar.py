"""Closed classes of English that reading a clause needs: data only, general grammar, own compilation.

Open classes are never listed here; whatever is in no class may be a noun.
"""

from typing import Final

from pipeline.quotes.tables import CLASSES

DETERMINERS: Final = CLASSES["determiners"]
POSSESSIVE_PRONOUNS: Final = frozenset(["his", "her", "its", "their", "our", "my", "your"])
ARTICLES: Final = frozenset(["a", "an", "the"])
PRONOUNS: Final = frozenset(["he", "she", "they", "it", "we", "i", "you"])
RELATIVES: Final = frozenset(["who", "which", "whose", "whom", "where", "when"])
AUXILIARIES: Final = CLASSES["auxiliaries"]
BE: Final = CLASSES["be"]
MODALS: Final = CLASSES["modals"]
NEGATIONS: Final = CLASSES["negations"]
SUBORDINATORS: Final = CLASSES["subordinators"]
NOUN_PREPOSITIONS: Final = CLASSES["noun_prepositions"]
ADVERBS: Final = CLASSES["adverbs"]
DAYS: Final = CLASSES["days"]
MONTHS: Final = CLASSES["months"]
TIME_NOUNS: Final = CLASSES["time_nouns"]
TIME_LEADS: Final = CLASSES["time_leads"]
STOPS: Final = frozenset([".", "!", "?", ";", "..."])
DASHES: Final = frozenset(["–", "—", "--", "-", "―"])
OPEN_BRACKETS: Final = frozenset(["(", "[", "{"])
CLOSE_BRACKETS: Final = frozenset([")", "]", "}"])
COPULAS: Final = CLASSES["copulas"]
# Who is told: nouns that may stand bare or with an article between a cue and its clause.
ADDRESSEES: Final = CLASSES["addressees"]
# What a thing is said in: "in a statement", "on Twitter", "by telephone".
MEDIA: Final = CLASSES["media"]
DOCUMENTS: Final = CLASSES["documents"]
COLLECTIVES: Final = CLASSES["collectives"]
