"""One line an article for scoring: names, attributions and events as spans into `text`.

The shape is that of docs/records.md, "Export for scoring". Rule: only outermost quotes stand here, and of the
mentions of an event only those that add a slot, so the line says no more than an annotator would mark. The scorers know
double marks alone, and take any other words called direct for a quotation that ran on: what opens with a single mark is
told without a kind (the records have it).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pipeline.events import Act, find_acts
from pipeline.events.merging import merge
from pipeline.events.naming import Namer
from pipeline.records import Quote, Quoted, Span

_SINGLE_MARKS: Final = frozenset("'`‘")


def as_spans(quoted: Quoted) -> dict[str, Any]:
    """Return the line of one article."""
    dateline = quoted.dateline
    return {
        "doc_id": quoted.article.uri,
        "text": quoted.text,
        "dateline": {"place": dateline.place, "agency": dateline.agency, "date": dateline.date} if dateline else None,
        "sections": [{"agency": section.agency, "start": section.start} for section in quoted.sections],
        "entities": [{"start": m.start, "end": m.end, "type": m.type} for m in quoted.mentions],
        "quotes": [_quote(quote, quoted.text) for quote in quoted.quotes if quote.within is None],
        "events": [_event(quoted, act) for act in _telling(quoted)],
    }


def _quote(quote: Quote, text: str) -> Mapping[str, Any]:
    return {
        "content": [list(span) for span in quote.content],
        "cue": [list(quote.cue)] if quote.cue else [],
        "speaker": [list(quote.source)] if quote.source else [],
        "kind": None if text[quote.content[0].start] in _SINGLE_MARKS else quote.kind,
        "who": quote.who,
    }


def _event(quoted: Quoted, act: Act) -> Mapping[str, Any]:
    source = quoted.quotes[act.quotes[0]].source if act.quotes else None
    return {
        "type": act.type,
        "mode": act.mode,
        "trigger": list(act.trigger),
        "actor": [list(span) for span in act.actors],
        "recip": [list(span) for span in act.recipients],
        "where": [list(place.span) for place in act.where],
        "when": list(act.when.span) if act.when else None,
        "counts": [{"of": tally.of, "span": list(tally.span)} for tally in act.tallies],
        "real": act.realis,
        "said": list(source) if source else None,
    }


def _telling(quoted: Quoted) -> Sequence[Act]:
    """Return the mentions that add a slot to their event, in text order."""
    groups = merge(find_acts(quoted), Namer(quoted), quoted.text)
    kept = [act for group in groups for at, act in enumerate(group) if at == 0 or _adds(act, group[:at], quoted.text)]
    return sorted(kept, key=lambda act: act.trigger)


def _adds(act: Act, earlier: Sequence[Act], text: str) -> bool:
    """Tell whether a mention brings a place, time or count the earlier ones lack, or the first doer or bearer."""
    others = [(_settings(other, text), _parties(other, text)) for other in earlier]
    for slot, words in enumerate(_settings(act, text)):
        if words - {word for settings, _ in others for word in settings[slot]}:
            return True
    return any(
        words and not any(parties[slot] for _, parties in others) for slot, words in enumerate(_parties(act, text))
    )


def _settings(act: Act, text: str) -> tuple[set[str], ...]:
    """Return the words of its places, its time and its counts."""
    places, tallies = (place.span for place in act.where), (tally.span for tally in act.tallies)
    return _words(places, text), _words((act.when.span,) if act.when else (), text), _words(tallies, text)


def _parties(act: Act, text: str) -> tuple[set[str], ...]:
    """Return the words of its doers and of those it befell."""
    return _words(act.actors, text), _words(act.recipients, text)


def _words(spans: Iterable[Span], text: str) -> set[str]:
    return {span.of(text).lower() for span in spans}
