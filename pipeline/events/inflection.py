"""The forms a verb or noun takes. Spelling rules and a table of irregular verbs; no dictionary, no stemming.

Rule: forms are made from lemmas the tables name, so a word no table knows never becomes an act.
Source: general grammar of English; the irregular table is our own compilation of verbs the news uses.
"""

from collections.abc import Iterator
from typing import Final, Literal

from pipeline.events.closed_words import word_set

VerbForm = Literal["base", "present", "past", "participle", "gerund"]

# lemma: past, participle
IRREGULAR: Final = {
    "arise": ("arose", "arisen"), "beat": ("beat", "beaten"), "become": ("became", "become"),
    "begin": ("began", "begun"), "bite": ("bit", "bitten"), "blow": ("blew", "blown"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "build": ("built", "built"), "burst": ("burst", "burst"),
    "buy": ("bought", "bought"), "catch": ("caught", "caught"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "draw": ("drew", "drawn"), "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "feed": ("fed", "fed"),
    "fight": ("fought", "fought"), "find": ("found", "found"), "flee": ("fled", "fled"), "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "hang": ("hanged", "hanged"), "hear": ("heard", "heard"), "hit": ("hit", "hit"),
    "hold": ("held", "held"), "hurt": ("hurt", "hurt"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lay": ("laid", "laid"), "lead": ("led", "led"), "leave": ("left", "left"), "lend": ("lent", "lent"),
    "let": ("let", "let"), "lie": ("lay", "lain"), "lose": ("lost", "lost"), "make": ("made", "made"),
    "mean": ("meant", "meant"), "meet": ("met", "met"), "overrun": ("overran", "overrun"),
    "overthrow": ("overthrew", "overthrown"), "pay": ("paid", "paid"), "plead": ("pleaded", "pleaded"),
    "put": ("put", "put"), "quit": ("quit", "quit"), "read": ("read", "read"), "retake": ("retook", "retaken"),
    "ride": ("rode", "ridden"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"),
    "set": ("set", "set"), "shoot": ("shot", "shot"), "show": ("showed", "shown"), "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"), "slay": ("slew", "slain"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"),
    "stand": ("stood", "stood"), "steal": ("stole", "stolen"), "stick": ("stuck", "stuck"),
    "strike": ("struck", "struck"), "swear": ("swore", "sworn"), "sweep": ("swept", "swept"), "swim": ("swam", "swum"),
    "take": ("took", "taken"), "tell": ("told", "told"), "think": ("thought", "thought"), "throw": ("threw", "thrown"),
    "understand": ("understood", "understood"), "uphold": ("upheld", "upheld"), "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"), "withhold": ("withheld", "withheld"), "write": ("wrote", "written"),
}  # fmt: skip

# Stressed on the last syllable, or of one: the last consonant doubles before -ed and -ing.
DOUBLING: Final = word_set(
    "abet acquit admit ban bar beg bid bug clap commit compel control cut deter drag drop equip expel gun hit jam "
    "jet kidnap knot log map nab net occur omit patrol permit pin plan plot plug prefer propel put quit ram refer "
    "regret rob rip run scrap set shop shut slip snap spot stab star stem step stir stop strip submit swap swim tap "
    "top transfer transmit transship trap trim trip whip win wrap"
)
BRITISH_DOUBLING: Final = word_set("cancel travel model label level signal fuel shovel tunnel marshal counsel quarrel")

_VOWELS: Final = frozenset("aeiou")


def verb_forms(lemma: str) -> Iterator[tuple[str, VerbForm]]:
    """Yield every form of a verb with what it is; a past that is also a participle comes twice."""
    yield lemma, "base"
    yield _with_s(lemma), "present"
    for stem in _stems(lemma):
        yield _gerund(stem, lemma), "gerund"
        if lemma not in IRREGULAR:
            yield _past(stem), "past"
            yield _past(stem), "participle"
    if lemma in IRREGULAR:
        past, participle = IRREGULAR[lemma]
        yield past, "past"
        yield participle, "participle"


def plural(noun: str) -> str:
    """Return the plural of a noun or of a noun phrase that ends with its head."""
    return _with_s(noun)


def _stems(lemma: str) -> tuple[str, ...]:
    if lemma in DOUBLING:
        return (lemma + lemma[-1],)
    if lemma in BRITISH_DOUBLING:
        return lemma, lemma + lemma[-1]
    return (lemma,)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _gerund(stem: str, lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"
