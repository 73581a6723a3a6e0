"""The shape of a line in the tables of verbs and nouns. No words here, no code that reads text."""

from typing import Final, NamedTuple

HARM: Final = "HARM"  # decided by the words around it: ASSAULT, ACCIDENT, DISASTER or DEATH (see harm.py)


class VerbRow(NamedTuple):
    """One code for some verbs: lemmas, or a lemma and the words that must follow it ("shoot dead"), set apart by ";".

    `whom` says where the recipient stands: "object", "none", or the prepositions that lead to it. `needs` names words
    of which one must follow in the clause.
    """

    type: str
    mode: str | None
    words: str
    whom: str = "object"
    needs: str = ""


class NounRow(NamedTuple):
    """One code for some nouns, in the singular; the last word takes the plural.

    `whom` lists the prepositions that lead to the recipient. `bare` nouns are news by themselves; others count only
    with a light verb, a doer or an object beside them.
    """

    type: str
    mode: str | None
    words: str
    whom: str = "on against of"
    bare: bool = False
