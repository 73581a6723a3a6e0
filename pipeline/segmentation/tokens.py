"""Tokens, by the conventions of Universal Dependencies for English: clitics and hyphens split, "U.S." stays whole.

Not a normaliser: tokens are spans, they cover every character that is not white space, and none holds any. What a
stretch between white space splits into depends on that stretch alone, so short ones are remembered.
"""

import re
from functools import lru_cache
from typing import Final

from pipeline.records import Span
from pipeline.segmentation.abbreviations import ABBREVIATIONS, BEFORE_NUMBER

_new: Final = tuple.__new__
_CHUNK: Final = re.compile(r"\S+")
# Longer stretches are rare and mostly addresses: not worth remembering.
_REMEMBERED_LENGTH: Final = 40
_REMEMBERED: Final = 50_000

# Letters and digits, and what Unicode joins to them: combining marks, signs of the scripts of India and South-East
# Asia, joiners and the soft hyphen.
_W: Final = (
    r"[\w\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f]"
)
_A: Final = r"[^\W\d_]"
# Prefixes the treebanks leave joined to their noun by a hyphen (EWT and GUM, words of their training parts).
_PREFIXES: Final = "|".join(
    form
    for prefix in str.split(
        "ante anti arch bi cis co contra counter cross e ex extra hyper inter intra macro mega meta micro mid mini "
        "mis mono multi neo non over post pre pro proto pseudo quasi re semi socio sub super supra trans tri ultra un "
        "under uni vice"
    )
    for form in (prefix, prefix.capitalize())
)
# Groups of digits by commas (by two where a million is ten lakhs), else what stops, colons and slashes join.
_NUMBER: Final = r"(?>\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?|\d+(?:[.:/]\d+)*)"
# Units that are tokens of their own though written onto their number.
_UNIT: Final = "(?:am|pm|AM|PM|a\\.m|p\\.m|km|m|cm|mm|kg|g|k|bn|mn|tn|ft|mph|kph|mi|kW|MW|GW|GMT|K|M|B)"
_TOP_LEVEL: Final = (
    "com|org|net|edu|gov|mil|int|info|biz|news|co|uk|us|eu|de|fr|ru|cn|in|tv|io|me|ly|ca|au|za|ng|ke|jp|pk|"
    "Com|Org|Net|COM|ORG|NET"
)
# Endings of file names, as far as copy and e-mail name files.
_FILE: Final = "(?i:pdf|docx?|xlsx?|pptx?|html?|jpe?g|png|gif|mp[34]|txt|csv|zip|exe)"

# The first row that fits takes the characters; the last takes any one. All repeats are bounded or single, so a row
# reads a stretch at most a fixed number of times.
_TOKEN: Final = re.compile(
    "|".join(
        (
            r"(?:https?|ftp)://[^\s<>\"“”]{1,2000}[\w/=&\#-]",
            r"www\.[^\s<>\"“”,;]{1,500}[\w/]",
            r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}",  # a mailbox
            r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z]\w{1,40}(?![\w.])",  # one of the same house
            rf"(?<![\w.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{_TOP_LEVEL})(?![\w-])(?:/[\w/.%-]{{0,300}}\w)?",
            rf"(?<![\w.-])[\w-]{{1,80}}\.(?:{_FILE})(?!\w)",
            r"(?<![\w.])[a-z][\w-]{1,40}(?:\.[a-z][\w-]{1,40}){2,8}(?!\w)",  # a name in a tree: sci.space.news
            r"@[^\W\d]\w{0,50}|\#[^\W\d]\w{0,100}",  # handles and tags
            r"(?:Ph|M|D|B)\.(?:D|Phil|Sc|Ed|Litt)\.",
            rf"(?:{_A}\.){{1,8}}{_A}(?!\w)\.?|(?:{_A}\.){{2,8}}(?!{_A}{{2}})",  # U.S., U.S, J.R.Poe
            r"[A-Z]{1,3}&[A-Z]{1,3}(?!\w)",  # AT&T
            r"(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])",  # telephone numbers
            r"(?<![\w.])\.\d+(?!\w)",  # .265
            rf"(?<!\w)\+?{_NUMBER}(?:st|nd|rd|th|s|(?<=0)['’]s(?!\w))?(?!\w)",
            rf"{_NUMBER}(?={_UNIT}(?!\w))",
            r"\d+(?:[.,:/]\d+)+",
            rf"(?<![\w-])(?:{_PREFIXES})-{_A}{_W}*",
            rf"(?<!\w){_A}{{1,4}}(?=\d{{1,3}}(?:,\d{{2,3}}){{0,8}}(?:,\d{{3}}(?!\d)|\.\d))",  # a currency: Rs1,200
            rf"{_W}+(?:['’`]{_W}+)*",
            r"(?<=\w)['’`](?:s|S|re|ve|ll|d|m)(?!\w)",
            r"[:;=]-?[()](?!\w)|[:;]-?[DP](?!\w)",  # faces
            r"\.[!?]+|\.{2,}|[-=]{2,}|[!?]+\.?(?!\.)|\*+|_+|~+|<+|>+|\$+|``|''",
            ".",
        )
    ),
    re.DOTALL,
)
_CLITIC: Final = re.compile(r"(?i:(?<=\w)n['’`]t|['’`](?:s|re|ve|ll|d|m))$")
# Words without a hyphen or mark that the treebanks write as two: how far the first reaches.
_CONTRACTED: Final = {
    word: at
    for at, words in (
        (1, "alot"),
        (2, "dunno aint"),
        (3, "cannot gonna gotta wanna gimme lemme outta youre"),
        (4, "theyre thats"),
    )
    for word in words.split()
} | {f"{verb}nt": len(verb) for verb in str.split("do did does is are was were have has had could would should")}
# What takes its stop only before a number or name.
_NO_ABBREVIATION_AT_LAST: Final = re.compile(rf"(?:{_A}|{'|'.join(sorted(BEFORE_NUMBER))})\.")


def find_tokens(text: str, start: int, end: int) -> list[Span]:
    """Return the tokens of `text[start:end]`, in order."""
    tokens: list[Span] = []
    for chunk in _CHUNK.finditer(text, start, end):
        word, at = chunk[0], chunk.start()
        cuts = _remembered(word) if len(word) <= _REMEMBERED_LENGTH else _cut(word)
        for left, right in cuts:
            # As Span(...), without the call of a function in Python: there are as many as words.
            tokens.append(_new(Span, (at + left, at + right)))
    return _with_last_stop(text, tokens)


def _with_last_stop(text: str, tokens: list[Span]) -> list[Span]:
    """Take the stop off a last word that is no abbreviation there: "He said no." "It was plan B."."""
    if tokens and _NO_ABBREVIATION_AT_LAST.fullmatch(text, *tokens[-1]):
        start, end = tokens[-1]
        tokens[-1:] = [Span(start, end - 1), Span(end - 1, end)]
    return tokens


def _cut(chunk: str) -> list[tuple[int, int]]:
    """Return the tokens of a stretch without white space, as offsets into it."""
    if chunk.isalpha() and chunk.lower() not in _CONTRACTED:
        return [(0, len(chunk))]
    cuts: list[tuple[int, int]] = []
    for found in _TOKEN.finditer(chunk):
        start, end = found.span()
        cuts += _inner(chunk, start, end)
    return _with_stops(chunk, cuts)


_remembered: Final = lru_cache(_REMEMBERED)(_cut)


def _inner(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split clitics, contracted words and units off one match."""
    word = chunk[start:end]
    lower = word.lower()
    if lower in _CONTRACTED:
        middle = start + _CONTRACTED[lower]
        return [(start, middle), (middle, end)]
    if (clitic := _CLITIC.search(word)) and clitic.start() > 0 and not word[0].isdigit():
        middle = start + clitic.start()
        return [(start, middle), (middle, end)]
    return [(start, end)]


def _with_stops(chunk: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give an abbreviation or initial its full stop back."""
    joined: list[tuple[int, int]] = []
    for start, end in cuts:
        if chunk[start:end] == "." and joined and joined[-1][1] == start and _takes_stop(chunk[slice(*joined[-1])]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _takes_stop(word: str) -> bool:
    return word in ABBREVIATIONS or (len(word) == 1 and word.isupper())
