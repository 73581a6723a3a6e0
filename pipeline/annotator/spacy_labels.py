"""What spaCy's English pipelines call things, and what we do. Data alone.

Their names are OntoNotes 5's, their relations ClearNLP's (or Universal Dependencies in pipelines trained on those), as
their label schemes list them.
"""

from collections.abc import Mapping
from typing import Final

from pipeline.records import MentionType

# Numbers, dates, sums and shares are no names with us. The last two are labels of CoNLL 2003, and our own.
NAMES: Final[Mapping[str, MentionType]] = {
    "PERSON": "PER",
    "GPE": "GPE",
    "ORG": "ORG",
    "LOC": "LOC",
    "FAC": "FAC",
    "NORP": "NORP",
    "WORK_OF_ART": "MISC",
    "EVENT": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "LANGUAGE": "MISC",
    "PER": "PER",
    "MISC": "MISC",
}
# OntoNotes counts these among a name's words, our guidelines do not.
LEADING: Final = frozenset(("the", "a", "an"))
TRAILING: Final = frozenset(("'s", "’s", "'", "’"))

# Penn tags as treebanks of this century have them.
TAGS: Final = frozenset(
    str.split(
        "$ `` '' , . : -LRB- -RRB- ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP "
        "PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX"
    )
)
NOMINAL: Final = frozenset(str.split("NN NNS NNP NNPS PRP CD DT $ EX WP"))

# Base relations of Universal Dependencies.
RELATIONS: Final = frozenset(
    str.split(
        "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl "
        "fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative "
        "xcomp"
    )
)
# ClearNLP's for what bears another name there. Prepositions and copulas are hung anew (`clear_style.py`); rows for them
# are for those that cannot be.
CLEAR: Final[Mapping[str, str]] = {
    "acomp": "xcomp",
    "agent": "advmod",
    "attr": "xcomp",
    "auxpass": "aux",
    "complm": "mark",
    "csubjpass": "csubj",
    "dative": "iobj",
    "dobj": "obj",
    "hmod": "compound",
    "hyph": "punct",
    "infmod": "acl",
    "intj": "discourse",
    "meta": "parataxis",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl",
    "nsubjpass": "nsubj",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "partmod": "acl",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod",
    "possessive": "case",
    "preconj": "cc",
    "predet": "det",
    "prep": "advmod",
    "prt": "compound",
    "quantmod": "advmod",
    "rcmod": "acl",
    "relcl": "acl",
    "tmod": "obl",
}
# A preposition and what it may govern: what becomes of it when its object takes its place.
PREPOSITIONS: Final = frozenset(("prep", "agent", "dative"))
ADPOSITIONS: Final = frozenset(("IN", "TO"))
OBJECTS: Final[Mapping[str, str]] = {"pobj": "case", "pcomp": "mark"}
PREDICATES: Final = frozenset(("attr", "acomp"))
BE: Final = frozenset(str.split("be am is are was were been being 's 're 'm ’s ’re ’m"))
