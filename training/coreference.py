"""Reader of what is known of pronouns: GUM's coreference, and who speaks in the articles of our own.

Both become one thing, the entity of ours that a pronoun means. Nothing is learned here, and no measured corpus is
opened. An article whose text segmentation changes is left out, since its places would no longer fit.
"""

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from pipeline.annotator import Annotation, annotate
from pipeline.entities import join_names
from pipeline.entities.coreference import SORTS
from pipeline.records import Annotated, Entity, Segmented, Span
from quality.corpora import as_message
from training.articles import Record
from training.treebanks import Tree, read_trees

# GUM's genres closest to news, and how much a pronoun of each counts: in a life, nearly every "he" is the one it tells.
GENRES: Final = {"bio": 0.3, "speech": 1.0, "court": 1.0}
SHORTEST: Final = 4  # letters of a name that may stand inside a longer one
HEAD: Final = 5  # field of a bracket


class Known(NamedTuple):
    """An article the annotator has read. `meant`: the entity a pronoun means, None for what has no name here.

    What `meant` lacks is not known. `weight`: how much each of its pronouns counts.
    """

    segmented: Segmented
    annotation: Annotation
    meant: Mapping[Span, str | None]
    weight: float


class Marked(NamedTuple):
    """A mention GUM marks: its place, that of its head, and its cluster."""

    place: Span
    head: Span
    cluster: str


def read_own(records: Iterable[Record]) -> Iterator[Known]:
    """Yield articles of our own, and whom the pronouns that are the source of a quotation mean."""
    for record in records:
        for segmented, annotation, plain in _read(record["text"]):
            yield Known(segmented, annotation, _speakers(record["quotes"] or (), plain), 1.0)


def read_gum(path: Path) -> Iterator[Known]:
    """Yield GUM's documents of the genres told, and whom every pronoun means."""
    entity_marks = _entity_marks(path)
    for name, trees in read_trees(path):
        weight = GENRES.get(name.split("_")[1])
        if weight is None:
            continue
        text, places = _running(trees)
        mentions = list(mentions_of(entity_marks[name], places))
        for segmented, annotation, plain in _read(text):
            yield Known(segmented, annotation, _by_cluster(mentions, plain), weight)


def _read(text: str) -> Iterator[tuple[Segmented, Annotation, Annotated]]:
    segmented = as_message(text)
    if segmented.text == text:
        annotation = annotate(segmented)
        yield segmented, annotation, join_names(segmented, annotation)


def _speakers(quotes: Iterable[Record], plain: Annotated) -> dict[Span, str | None]:
    meant: dict[Span, str | None] = {}
    for quote in quotes:
        if quote.get("speaker") and quote.get("who"):
            place = Span(*quote["speaker"][0])
            if place.of(plain.text).lower() in SORTS:
                meant[place] = entity_called(quote["who"], plain.entities)
    return meant


def entity_called(who: str, entities: Iterable[Entity]) -> str | None:
    """Return the entity of a full name, by any of its forms; else the first whose name is part of it, or it of that."""
    parts = None
    for entity in entities:
        if who == entity.name or any(alias.text == who for alias in entity.aliases):
            return entity.id
        alike = len(entity.name) >= SHORTEST and (entity.name in who or who in entity.name)
        if parts is None and alike and entity.type in ("PER", "ORG", "GPE"):
            parts = entity.id
    return parts


def _entity_marks(path: Path) -> dict[str, list[str]]:
    """Return what GUM says of entities at each word, by document."""
    marks: dict[str, list[str]] = {}
    words: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                words = marks.setdefault(line.partition("=")[2].strip(), [])
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                said = dict(field.partition("=")[::2] for field in columns[9].split("|"))
                words.append(said.get("Entity", ""))
    return marks


def _running(trees: Iterable[Tree]) -> tuple[str, list[Span]]:
    """Return a document's text, paragraphs apart, and the places of its words."""
    text, places = "", list[Span]()
    for tree in trees:
        text += "" if not text else "\n\n" if tree.opens_paragraph else " "
        places += [Span(start + len(text), end + len(text)) for start, end in tree.words]
        text += tree.text
    return text, places


def mentions_of(marks: Iterable[str], places: list[Span]) -> Iterator[Marked]:
    """Yield the mentions that brackets at words open and close: "(7-person-new-nnnnn-cf1-2-coref", "7)"."""
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for at, mark in enumerate(marks):
        for bracket in mark.replace("(", " (").replace(")", ") ").split():
            fields = bracket.strip("()").split("-")
            if bracket.startswith("("):
                opened.setdefault(fields[0], []).append((at, fields))
            if bracket.endswith(")") and opened.get(fields[0]):
                yield _marked(*opened[fields[0]].pop(), at, places)


def _marked(first: int, fields: list[str], last: int, places: list[Span]) -> Marked:
    """Return a mention; its bracket counts the words of its head from 1."""
    counted = fields[HEAD].split(",") if len(fields) > HEAD else []
    heads = [first + int(each) - 1 for each in counted if each.isdigit()]
    inside = [at for at in heads if first <= at <= last] or [first]
    place, head = (Span(places[a].start, places[b].end) for a, b in ((first, last), (inside[0], inside[-1])))
    return Marked(place, head, fields[0].partition("[")[0])


def _by_cluster(mentions: list[Marked], plain: Annotated) -> dict[Span, str | None]:
    """Return whom each pronoun means: the entity most of whose names stand in the pronoun's cluster."""
    shorter_first = sorted(mentions, key=lambda one: one.place.end - one.place.start)
    votes: dict[str, Counter[str]] = {}
    for name in plain.mentions:
        for one in shorter_first:
            if _names(Span(name.start, name.end), one):
                votes.setdefault(name.entity, Counter())[one.cluster] += 1
                break
    entity_of: dict[str, str] = {}
    for entity, counted in sorted(votes.items(), key=lambda vote: max(vote[1].values())):
        entity_of[counted.most_common(1)[0][0]] = entity
    clusters = {one.place: one.cluster for one in shorter_first}
    pronouns = [Span(one.start, one.end) for one in plain.references if one.form == "pronoun"]
    return {place: entity_of.get(clusters.get(place, "")) for place in pronouns}


def _names(name: Span, one: Marked) -> bool:
    """Tell whether a name inside a mention names what the mention is of: it begins or ends where the head does."""
    is_edge = name.start <= one.head.start or one.head.end <= name.end
    return one.place.holds(name) and name.touches(one.head) and is_edge
