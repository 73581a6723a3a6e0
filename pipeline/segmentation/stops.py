"""Stops: whether a full stop, a question mark or dots end a sentence, by the words on both sides.

Not where a sentence is cut (`sentences.py`). One table of rules, each of which answers or leaves the question to the
next; what none answers is an end. A rule knows forms and small word lists, never a name.
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.segmentation.abbreviations import ABBREVIATIONS, BEFORE_NUMBER, EITHER, LEADING
from pipeline.segmentation.starters import STARTERS

_BRACKETS: Final = "(["  # unlike a mark, one may open right behind an abbreviation: "4:05 a.m. (0305 GMT)"
_FACE: Final = r"[:;=]-?[()DP](?!\w)"
_NOTE_MARK: Final = r"(?:\s?\[\d{1,3}\]){1,8}(?=\s|\Z)"
# No space between two sentences: a word in small letters runs into one with a capital ("said.The", "left...Then").
_TIGHT: Final = (
    r"(?:(?<=[a-z]{2}[.!?])|(?<=[a-z]\.\.)|(?<=[a-z]\.{3})|(?<=[a-z]\.{4}))(?!(?:Com|Net|Org)\b)"
    r"(?=[A-Z][a-z]+(?:['’]\w+)?[\s,]|I\s)"
)
# A stop, what closes behind it (with a face, a mark that stands alone or the numbers of notes), then white space.
STOP: Final = re.compile(
    rf"(?<![.!?…])(?P<marks>[.!?…]+)(?P<closers>['’\"”»)\]]*(?:\s+(?:{_FACE}|['’\"”»)](?=\s))|{_NOTE_MARK})?)"
    rf"(?:\s+(?=\S)|{_TIGHT})"
)
_INITIAL: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-z]$")
_CHAIN: Final = re.compile(r"(?:[^\W\d_]\.){1,8}[^\W\d_]")
_SPACED_STOP: Final = re.compile(r"[.?](?=\s)")  # one of ". . ."
_NO_WORD: Final = re.compile(r"(?!\[)[^\w\s]{0,20}|[:;]-?[DP]")
_OPENING_MARKS: Final = re.compile(r"[\"'“‘«(\[`]{0,3}")
_DASH: Final = re.compile(r"[-–—]")
_DASH_AND_CAPITAL: Final = re.compile(r"--\s?[^\W\d_a-zà-öø-ÿ]")
_WORD_BEFORE: Final = re.compile(r"[^\s\"“”‘(\[]*$")
_LONGEST_WORD: Final = 40
_FOLLOWING: Final = re.compile(r"(?P<openers>[\"'“‘«(\[`]{0,20})(?P<word>[^\W_][\w'’-]{0,40})?")
# What says who spoke, right behind a quotation that ends in a question or exclamation mark.
_SPOKE: Final = re.compile(
    r"(?:[A-Z][\w.'’-]{0,40}\s+){1,4}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|replied|shouted|exclaimed|cried|demanded|yelled|recalled|joked|"
    r"wondered|continued|tweeted|declared|explained)\b"
)
_CLITIC: Final = re.compile(r"^(I|You|He|She|It|We|They|This|That|There|Here|What|Who)['’]\w+$")
_LOWER_NAME: Final = re.compile(r"(?:al|el|as|ad|an|ar|ash|at|az|e|i)-?[A-Z]")
# Words of two letters that end sentences; others of that length may be abbreviations.
_CLOSED: Final = frozenset("'’\"”)")
_SHORT: Final = 2
_SHORT_WORDS: Final = frozenset(str.split("am be by do go he in is it me my of on or so to up us we"))
_SMALL_I: Final = frozenset(("i", "i'm", "i’m", "im"))
_ADDRESS: Final = re.compile(r"https?://|www\.")
# A number that counts an item stands at a sentence's start or behind a mark: "1. ", "4.1. ", "as follows: 2. ".
_ITEM: Final = re.compile(r"(?:^|[:;!?)]\s{1,2})[*(\[]?\d{1,2}$|^\d{1,2}(?:\.\d{1,2}){1,2}$|^[*(\[]?[A-Za-z]$")
_LONGEST_ITEM: Final = 8


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop at `at` in a sentence that begins at `start`, with what stands before and behind it."""

    text: str
    start: int
    at: int
    marks: str  # the stop itself: one mark or several
    closers: str  # what closes behind it
    behind: int  # where what follows begins
    limit: int  # where its paragraph ends
    openers: str  # what opens there
    word: str  # the first word there, "" where none follows

    @property
    def before(self) -> str:
        """The word it stands behind, from its last hyphen on."""
        return self.word_to(self.at)

    @property
    def following(self) -> str:
        """The first word behind it; of "It's" the "It"."""
        return _CLITIC.sub(r"\1", self.word)

    def word_to(self, at: int) -> str:
        """Return the word that ends at an offset, from its last hyphen on."""
        word = _WORD_BEFORE.search(self.text[max(self.start, at - _LONGEST_WORD) : max(self.start, at)].rstrip())
        return word[0].rpartition("-")[2] if word else ""

    def follows(self, form: re.Pattern[str]) -> bool:
        """Tell whether what follows has a form."""
        return form.match(self.text, self.behind, self.limit) is not None


def read_stop(text: str, start: int, found: re.Match[str], limit: int) -> Stop:
    """Return the stop that STOP found in a sentence from `start` in a paragraph to `limit`."""
    opening = _FOLLOWING.match(text, found.end(), limit)
    openers, word = opening.group("openers", "word") if opening else ("", "")
    return Stop(text, start, found.start(), found["marks"], found["closers"], found.end(), limit, openers, word or "")


def ends_sentence(stop: Stop) -> bool:
    """Tell whether a stop, with what closes behind it, ends its sentence."""
    return next((answer for rule in _RULES if (answer := rule(stop)) is not None), True)


def _nothing_follows(stop: Stop) -> bool | None:
    """Go on where there are marks without a word, or the next of three stops with spaces between them."""
    alone = _NO_WORD.fullmatch(stop.text, stop.behind, stop.limit) is not None
    return False if alone or stop.follows(_SPACED_STOP) else None


def _opens_its_sentence(stop: Stop) -> bool | None:
    """Go on behind dots that stand for what was left out before the first word."""
    dots = stop.marks[0] in "…." and len(stop.marks) != _SHORT
    return False if dots and _OPENING_MARKS.fullmatch(stop.text, stop.start, stop.at) and stop.word else None


def _dash_follows(stop: Stop) -> bool | None:
    """Go on at a dash; but two hyphens and a capital sign what stands before."""
    if not stop.follows(_DASH):
        return None
    return stop.marks == "." and not stop.closers and stop.follows(_DASH_AND_CAPITAL)


def _address_follows(stop: Stop) -> bool | None:
    return True if stop.follows(_ADDRESS) else None


def _small_letters_follow(stop: Stop) -> bool | None:
    """End where small letters follow only behind a whole word in small letters, no name ("Yahoo! said")."""
    if not stop.word[:1].islower() or _LOWER_NAME.match(stop.word):
        return None
    bare = stop.word_to(stop.at - 1) if stop.text[stop.at - 1 : stop.at] in _CLOSED else stop.before
    if stop.closers or stop.marks.startswith(("..", "…")) or bare in ABBREVIATIONS:
        return False
    whole = bare.isalpha() and bare.islower() and (len(bare) > _SHORT or bare in _SHORT_WORDS)
    return whole or stop.word in _SMALL_I or (bare.isdigit() and len(bare) > _SHORT + 1)


def _asks_or_shouts(stop: Stop) -> bool | None:
    """End at other marks than one full stop, unless a quotation ends there and its speaker follows."""
    return None if stop.marks == "." else not (stop.closers and stop.follows(_SPOKE))


def _is_closed(stop: Stop) -> bool | None:
    """End with what closes behind the stop, but for an initial in brackets."""
    if not stop.closers:
        return None
    initial = stop.closers == "]" and _INITIAL.search(stop.text, max(stop.start, stop.at - 3), stop.at) is not None
    return None if initial else True


def _counts_an_item(stop: Stop) -> bool | None:
    return False if _ITEM.search(stop.text[max(stop.start, stop.at - _LONGEST_ITEM) : stop.at]) else None


def _stands_before_a_number(stop: Stop) -> bool | None:
    """Go on to the number: No. 2, Art. 5; b. 1931, c. 1800."""
    if not stop.following[:1].isdigit():
        return None
    word = stop.before
    return False if word in BEFORE_NUMBER or (len(word) == 1 and word.islower()) else None


def _abbreviates(stop: Stop) -> bool | None:
    """Decide by the word before: a title, an abbreviation, an initial; then by what follows."""
    word = stop.before
    return next((answer for rule in _WORD_RULES if (answer := rule(word, stop)) is not None), True)


def _says_no(word: str, stop: Stop) -> bool | None:
    """End behind the word "no" where it is not a number's abbreviation."""
    return True if word == "no" or (word == "No" and stop.at - stop.start == len(word)) else None


def _needs_a_name(word: str, stop: Stop) -> bool | None:
    """Go on behind titles, ranks and the like, in capitals too."""
    loud = word.isupper() and len(word) > 1 and word.title() in LEADING
    if not loud and word not in LEADING:
        return None
    return word.islower() and stop.following in STARTERS


def _is_abbreviated(word: str, stop: Stop) -> bool | None:
    """End behind what may stand in mid-sentence where a quotation opens or a word follows that starts sentences."""
    if word not in EITHER and not _CHAIN.fullmatch(word):
        return None
    quoted = stop.openers != "" and stop.openers[0] not in _BRACKETS
    return quoted or stop.following in STARTERS or not stop.word or word == "etc"


def _is_initial(word: str, stop: Stop) -> bool | None:
    if len(word) != 1 or not word.isupper() or word == "I":
        return None
    return stop.following in STARTERS


_WORD_RULES: Final = (_says_no, _needs_a_name, _is_abbreviated, _is_initial)
# The first that answers decides.
_RULES: Final = (
    _nothing_follows,
    _opens_its_sentence,
    _dash_follows,
    _address_follows,
    _small_letters_follow,
    _asks_or_shouts,
    _is_closed,
    _counts_an_item,
    _stands_before_a_number,
    _abbreviates,
)
