"""Signals: what a version says of itself. A correction, a refile, an update, a kill; in metadata or in words.

Words count where desks put them: capital labels at the head of the slug, the headline or the editor's note, one after
the other ("REFILE-CORRECTED-UPDATE 2-"), and the first words of a note. "Kill" in the midst of a headline is news. The
feed's own word for it is mapped already (`pipeline/feeds/scales.py`). Not the judge of what follows (`agents/`): the
signal is written on the article block, and a kill empties the record.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.article import Article
from pipeline.feeds.scales import RANKED

# Labels after the handbooks and stylebooks of Reuters, AP and dpa.
_LABELS: Final[Mapping[str, str]] = {
    word: signal
    for signal, words in {
        "kill": "KILL KILLED WITHDRAWN WITHDRAWAL WITHDRAWS RETRACTED RETRACTION",
        "correction": "CORRECTED CORRECTION CORRECTIONS CORRECTS CORRECT CORRECTIVE CLARIFICATION",
        "refile": "REFILE REFILED REFILES RESEND RESENDS REPEAT REPEATS RPT",
        "update": "UPDATE UPDATES UPDATED WRITETHRU WRAPUP RECAST RECASTS",
    }.items()
    for word in words.split()
}
_OPENING: Final = re.compile(r"[\s(\[*=-]{0,8}")
_LABEL: Final = re.compile(
    r"(?:(?:OFFICIAL|MANDATORY|BULLETIN|STORY|PLEASE|[1-9](?:ST|ND|RD|TH)) ){0,2}"
    rf"({'|'.join(_LABELS)})(?:[ -][0-9]{{1,2}})?"
    r"\s{0,2}(?:[-\u2013\u2014]{1,2}|[:/)\]*=.]|\Z)\s{0,2}"
)

# First words of an editor's note, whatever their case.
_ADDRESS: Final = re.compile(
    r"(?:attention )?(?:eds?|editors?|editor'?s'? note|note to editors|note)\s{0,2}[:,.\u2014-]{1,2}\s{0,2}",
    re.IGNORECASE,
)
_NAMED: Final = r"(?:this |the )?(?:story|article|item|copy|report|dispatch|version)"
_STORY: Final = rf"(?:{_NAMED} )?(?:has been |is |was )?"
_OVER: Final = r"\s{0,2}(?:[.:;!)\]-]|\Z)"  # "Kill." is the story's end, "Kill 3rd paragraph" is not
_PHRASES: Final[Mapping[str, re.Pattern[str]]] = {
    signal: re.compile(rf"(?:{form})(?!\w)", re.IGNORECASE)
    for signal, form in {
        "kill": rf"{_NAMED} (?:has been |is |was )(?:withdrawn|killed|retracted)"
        rf"|(?:withdrawn|killed|retracted)(?={_OVER})|(?:please |mandatory )?kill(?: {_NAMED}|(?={_OVER}))",
        "correction": rf"{_STORY}correct(?:s|ed|ing|ion)",
        "refile": r"refil(?:es|ed|ing|e)|(?:resend|repeat)(?:s|ing)?",
        "update": r"updat(?:es|ed|ing)|recasts?|adds|releads|rewrites",
    }.items()
}


def read_signal(article: Article, notes: Sequence[str]) -> str | None:
    """Return what the article says of itself, the weightiest first; a word of its feed that is none of ours as it is.

    `notes` are the editor's notes found in the text; the metadata's own is read as well.
    """
    told = [note for note in (*notes, article.ed_note) if note]
    heads = [words for words in (article.slugline, article.headline or _first_line(article)) if words]
    found = {signal for words in (*heads, *told) for signal in _labels(words)}
    found |= {signal for note in told for signal in _phrases(note)}
    return next((signal for signal in RANKED if signal in found or signal == article.signal), article.signal)


def _labels(words: str) -> Iterator[str]:
    at = _OPENING.match(words).end()  # type: ignore[union-attr]  # matches nothing at least
    while label := _LABEL.match(words, at):
        yield _LABELS[label[1]]
        at = label.end()


def _phrases(note: str) -> Iterator[str]:
    at = _OPENING.match(note).end()  # type: ignore[union-attr]  # as above
    address = _ADDRESS.match(note, at)
    at = address.end() if address else at
    yield from (signal for signal, phrase in _PHRASES.items() if phrase.match(note, at))


def _first_line(article: Article) -> str:
    """Stand in for the headline where there is none."""
    return article.body.lstrip()[:200].partition("\n")[0]
