"""Runs invented copy through the rooms under test, and reads records back as words."""

import re
from typing import cast

from pipeline.annotator import Annotation, Named
from pipeline.entities import find_entities, join_names
from pipeline.quotes import find_quotes
from pipeline.records import Annotated, Entity, MentionType, Quote, Quoted, Span
from pipeline.segmentation import segment

PLAIN = (("content-type", b"text/plain"),)
NAMED = re.compile(r"([^\[]*)(?:\[([A-Z]+) ([^\]]+)\])?")


def annotated(text: str) -> Annotated:
    """Return the names found in a text."""
    return find_entities(segment(text.encode(), PLAIN, b"urn:test"))


def joined(markup: str) -> Annotated:
    """Return what follows on names given in brackets ("[PER Ann Orr] left."), whatever the weights would read."""
    text, named = "", []
    for words, kind, name in NAMED.findall(markup):
        text += words
        if name:
            named.append(Named(Span(len(text), len(text) + len(name)), cast("MentionType", kind)))
            text += name
    return join_names(segment(text.encode(), PLAIN, b"urn:test"), Annotation(names=tuple(named)))


def quoted(text: str) -> Quoted:
    """Return the quotations found in a text."""
    return find_quotes(annotated(text))


def names(record: Annotated) -> list[tuple[str, str]]:
    """Return the mentions of an article as (words, type)."""
    return [(record.text[mention.start : mention.end], mention.type) for mention in record.mentions]


def bearer(record: Annotated, words: str) -> Entity:
    """Return the entity that a mention with these words belongs to."""
    mention = next(m for m in record.mentions if record.text[m.start : m.end] == words)
    return next(entity for entity in record.entities if entity.id == mention.entity)


def contents(record: Quoted, quote: Quote) -> list[str]:
    """Return the words of a quotation, stretch by stretch."""
    return [span.of(record.text) for span in quote.content]


def said(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Return the quotations of a text as (who, kind, contents)."""
    record = quoted(text)
    return [(quote.who, quote.kind, contents(record, quote)) for quote in record.quotes]


def attributions(text: str) -> list[tuple[str | None, str | None]]:
    """Return the quotations of a text as (source, cue), as they stand."""
    record = quoted(text)
    return [
        (quote.source and quote.source.of(record.text), quote.cue and quote.cue.of(record.text))
        for quote in record.quotes
    ]


def marked(text: str) -> list[tuple[str, str]]:
    """Return the stretches in marks that are no speech as (words, why)."""
    record = quoted(text)
    return [(record.text[mark.start : mark.end], mark.why) for mark in record.marked]
