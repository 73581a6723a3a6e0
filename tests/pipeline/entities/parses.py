"""Articles with tags and trees written by hand: one row a token, as an engine would read it."""

from pipeline.annotator import Annotation, Named, TriggerRead
from pipeline.entities import join_names
from pipeline.records import Annotated, MentionType, Span
from pipeline.segmentation import segment
from tests.pipeline.newsroom import PLAIN


def parsed(
    rows: str,
    names: dict[str, MentionType],
    *,
    sources: tuple[str, ...] = (),
    cues: tuple[str, ...] = (),
    acts: tuple[str, ...] = (),
) -> Annotated:
    """Return what follows on rows "form/tag/head/relation" (head: the token's number, 0 for none) and names.

    Names, sources, cues and acts are the words of every place they stand in.
    """
    read = [row.rsplit("/", 3) for row in rows.split()]
    text = " ".join(form for form, *_ in read)
    article = segment(text.encode(), PLAIN, b"urn:test")
    assert [form for form, *_ in read] == [text[start:end] for start, end in article.tokens]
    named = [Named(span, kind) for words, kind in names.items() for span in _places(text, words)]
    annotation = Annotation(
        pos=tuple(tag for _, tag, _, _ in read),
        head=tuple(int(head) - 1 for _, _, head, _ in read),
        dep=tuple(relation for *_, relation in read),
        names=tuple(sorted(named, key=lambda one: one.span)),
        sources=tuple(span for words in sources for span in _places(text, words)),
        cues=tuple(span for words in cues for span in _places(text, words)),
        triggers=tuple(TriggerRead(span, "ASSAULT", "actual") for words in acts for span in _places(text, words)),
    )
    return join_names(article, annotation)


def _places(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def pointed(record: Annotated, words: str) -> str | None:
    """Return the name of the entity that the last reference with these words points at."""
    reference = next(r for r in reversed(record.references) if record.text[r.start : r.end] == words)
    return next((entity.name for entity in record.entities if entity.id == reference.entity), None)
