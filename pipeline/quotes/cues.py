"""Cues: the words that report speech, each with its lemma and the frame it stands in.

A table read from tables/cues.txt; forms are inflected here by general rules, irregular ones are listed. Whether a form
in a text is a cue at all is for the labels to say; the table serves quotations in marks that no label reaches, and
tells verbs of naming and saying apart.
"""

from typing import Final, Literal, NamedTuple

from pipeline.entities.tables import entries, lines

Frame = Literal["say", "tell", "name", "object", "ask", "weak"]
Form = Literal["base", "s", "past", "ing"]
FRAMES: Final[tuple[Frame, ...]] = ("say", "tell", "name", "object", "ask", "weak")
VOWELS: Final = frozenset("aeiou")


class Cue(NamedTuple):
    """What a form may be: its lemma, the frames it allows, which form it is, and whether it is as often a noun."""

    lemma: str
    frames: frozenset[Frame]
    form: Form
    is_nounlike: bool


def inflect(lemma: str) -> tuple[str, str, str, str]:
    """Return the third person, the past, the past participle and the present participle of a regular verb."""
    stem = lemma[:-1]
    hissing = lemma.endswith(("s", "sh", "ch", "x", "z"))
    if lemma[-1] == "y" and lemma[-2] not in VOWELS:
        return stem + "ies", stem + "ied", stem + "ied", lemma + "ing"
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", (lemma if lemma.endswith("ee") else stem) + "ing"
    return lemma + ("es" if hissing else "s"), lemma + "ed", lemma + "ed", lemma + "ing"


class _Table:
    """The lines of tables/cues.txt, sorted by what they say."""

    def __init__(self) -> None:
        self.frames: dict[str, set[Frame]] = {}
        self.irregular: dict[str, list[str]] = {}
        self.nounlike: set[str] = set()
        for line in lines("cues", "pipeline.quotes.tables"):
            self._read(*line.split(": ", 1))

    def _read(self, kind: str, listed: str) -> None:
        if kind == "forms":
            lemma, *forms = listed.split()
            self.irregular[lemma] = forms
        elif kind == "nouns":
            self.nounlike.update(listed.split())
        else:
            for lemma in entries(listed):
                self.frames.setdefault(lemma, set()).update(frame for frame in FRAMES if frame == kind)

    def cues(self) -> dict[str, Cue]:
        """Return every form; where two lemmas share one, the past tense wins."""
        table: dict[str, Cue] = {}
        for lemma, kinds in self.frames.items():
            for word, form in self._forms(lemma):
                if word not in table or form == "past":
                    table[word] = Cue(lemma, frozenset(kinds), form, word in self.nounlike)
        return table

    def _forms(self, lemma: str) -> list[tuple[str, Form]]:
        third, past, participle, gerund = self.irregular.get(lemma) or inflect(lemma)
        return [(lemma, "base"), (third, "s"), (past, "past"), (participle, "past"), (gerund, "ing")]


CUES: Final = _Table().cues()
