"""Closed classes of English words, by which clauses fall apart: general grammar, complete enough for news.

Data, no code. All lower case; clitics stand as the tokenizer cuts them ("n't", "'s").
"""

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which stands for a set of them in a table."""
    return frozenset(text.split())


BE: Final = word_set("is are was were be been being am 're ’re ai")
HAVE: Final = word_set("has have had having 've ’ve")
DO: Final = word_set("do does did")
FUTURE: Final = word_set("will shall 'll ’ll wo")
MODALS: Final = word_set("would should may might can could must ca 'd ’d need ought") | FUTURE
POSSIBLE: Final = word_set(
    "may might could would can should possibly perhaps maybe reportedly allegedly apparently likely"
)
AUXILIARIES: Final = BE | HAVE | DO | MODALS
NEGATIONS: Final = word_set("not n't n’t never nor neither no without")
NEGATED: Final = word_set("not n't n’t never neither")

POSSESSIVES: Final = word_set("his her its their our my your 's ’s ' ’ whose")
DETERMINERS: Final = word_set(
    "the a an this that these those some any no every each all both another several many few most such other one"
)
INDEFINITE: Final = word_set("a an another some several two three four five six seven eight nine ten dozens")
SUBJECT_PRONOUNS: Final = word_set("he she it they we i you who which that")
RELATIVES: Final = word_set("who which that whom")
OBJECT_PRONOUNS: Final = word_set("him her them us me it himself herself themselves itself you")
PRONOUNS: Final = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | word_set("there what everyone someone nobody everybody one")

PREPOSITIONS: Final = word_set(
    "of in on at by for with from to into onto over under after before during since until against between among "
    "through "
    "across near outside inside around about toward towards without within along behind beyond despite amid via per "
    "than as like upon off up down out above below following including because"
)
CONJUNCTIONS: Final = word_set("and but or")
SUBORDINATORS: Final = word_set(
    "that because although though while when where if unless whether as after before since until so how why whereas "
    "once"
)
CONDITIONS: Final = word_set("if unless whether should")
ADVERBS: Final = word_set(
    "also already again still just only even now then later soon too once twice ever often always almost about more "
    "however meanwhile instead here there away together back first far yet nearly over formally personally repeatedly"
)
NUMBER_WORDS: Final = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens "
    "hundreds thousands scores millions"
)
QUALIFIERS: Final = (
    "at least", "more than", "up to", "as many as", "no fewer than", "fewer than", "less than", "some", "about",
    "around", "nearly", "almost", "over", "an estimated", "roughly", "approximately", "no more than",
)  # fmt: skip
PUNCTUATION: Final = frozenset(",.;:!?()[]\"“”‘’«»–—-*/…'`") | {"--", "...", "``", "''"}
CLOSED: Final = (
    PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | PRONOUNS
    | ADVERBS
    | NEGATIONS
    | SUBORDINATORS
    | PUNCTUATION
    | POSSESSIVES
)
# Words in -s that are as often a plural noun as a verb.
HOMOGRAPHS: Final = word_set(
    "guards reports claims plans controls covers patrols moves turns runs works calls shows shelters trains houses "
    "fires "
    "burns blows drives walks hosts chairs targets triggers studies drops changes estimates fears hopes needs deals "
    "votes "
    "rules visits attacks strikes raids marches demands requests charges appeals orders sales stops cuts stands "
    "limits "
    "boycotts blocks backs sanctions names fines jails bans shells rockets stones mines "
    "forces states leads returns results uses heads"
)
