"""What the records of a stage are counted by: one row a metric, a function that reads a record and gives its labels.

The figures say how well articles are read, beside lag and errors: how many speakers stay unresolved, how many
quotations never close. They travel with an outcome, so that the ledger counts them when the transaction commits and a
batch done again counts once. Label values are the closed lists of pipeline/records.py; none ever holds a word of an
article. Nothing is decided here about names or quotations.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from typing import Any, Final, TypeVar, get_args

from pipeline.records import (
    Annotated,
    Closure,
    MarkedWhy,
    MentionType,
    Quoted,
    QuoteKind,
    ReferenceForm,
    Resolution,
    SourceType,
)

R = TypeVar("R", bound=Annotated)
Labels = tuple[str, ...]
Series = tuple[str, ...]  # a metric's name, and the value of each of its labels
LabelsOf = Callable[[R], Iterable[Labels]]

OF_NAMES: Final[Mapping[str, LabelsOf[Annotated]]] = {
    "dateline_articles_without_names_total": lambda record: () if record.mentions else ((),),
    "dateline_mentions_total": lambda record: ((mention.type,) for mention in record.mentions),
    "dateline_entities_total": lambda record: ((entity.type,) for entity in record.entities),
    "dateline_references_total": lambda record: (
        (reference.form, "open" if reference.entity is None else "resolved") for reference in record.references
    ),
}
OF_SPEECH: Final[Mapping[str, LabelsOf[Quoted]]] = {
    "dateline_articles_without_quotes_total": lambda record: () if record.quotes else ((),),
    "dateline_quotes_total": lambda record: ((quote.kind, quote.closure) for quote in record.quotes),
    "dateline_speakers_total": lambda record: ((quote.resolution, quote.source_type) for quote in record.quotes),
    "dateline_speakers_unknown_total": lambda record: (() for quote in record.quotes if quote.who is None),
    "dateline_marked_total": lambda record: ((mark.why,) for mark in record.marked),
}
TALLIES: Final[Mapping[str, Mapping[str, LabelsOf[Any]]]] = {"entities": OF_NAMES, "quotes": OF_SPEECH}
"""The tallies of each stage that has any."""

VALUES: Final[Mapping[str, Labels]] = {
    "type": get_args(MentionType),
    "form": get_args(ReferenceForm),
    "outcome": ("resolved", "open"),
    "kind": get_args(QuoteKind),
    "closure": get_args(Closure),
    "resolution": get_args(Resolution),
    "source_type": get_args(SourceType),
    "why": get_args(MarkedWhy),
}
"""Every value that a label of a tally has."""


def tallied(record: R, rows: Mapping[str, LabelsOf[R]]) -> Counter[Series]:
    """Count what a record holds, by series; of an article taken back, nothing."""
    if record.article.is_withdrawn:
        return Counter()
    return Counter((metric, *labels) for metric, labels_of in rows.items() for labels in labels_of(record))


def every_value(labels: Labels) -> Iterator[Labels]:
    """Give each combination of values that these labels have."""
    return product(*(VALUES[label] for label in labels))
