"""The stage: bytes to `Segmented`. Puts the room's parts together, and nothing else.

Not a parser (`pipeline/feeds`) and no judge of embargo or language (`agents/`): every article with words is segmented.
"""

from hashlib import sha256

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.feeds import Headers, read_article
from pipeline.limits import CHARACTERS, SENTENCES, TOKENS
from pipeline.records import ArticleBlock, Dateline, Furniture, Part, Segmented, Span
from pipeline.segmentation.credits import find_furniture
from pipeline.segmentation.datelines import dateline_span
from pipeline.segmentation.openings import read_byline_and_dateline
from pipeline.segmentation.paragraphs import find_paragraphs
from pipeline.segmentation.sections import find_sections
from pipeline.segmentation.sentences import find_sentences
from pipeline.segmentation.slugs import find_slug
from pipeline.segmentation.tokens import find_tokens

# Running text ends on one of these; a headline or label does not.
_ENDS_TEXT = frozenset(".!?:…\"'”’)")
# A dateline without an agency stands in the first or second running paragraph (some feeds give the headline a stop).
_LEADS = 2


def segment(value: bytes, headers: Headers = (), key: bytes | None = None, desk: Desk = DEFAULT_DESK) -> Segmented:
    """Return the segmentation of one message of wire.raw. Raises `FeedError`."""
    article = read_article(value, headers, key, desk)
    text, parts = article.text, article.parts
    CHARACTERS.check(len(text))
    paragraphs = find_paragraphs(text, parts)
    furniture = find_furniture(text, paragraphs)
    datelines, bylines = _datelines(text, paragraphs, parts, furniture)
    sections = find_sections(text, paragraphs, datelines, sorted([*furniture, *bylines], key=lambda piece: piece.start))
    taken = {piece.start for piece in furniture}
    slugs = [
        slug
        for paragraph in paragraphs[:1]
        if paragraph.start not in taken and (slug := find_slug(text, paragraph)) is not None
    ]
    sentences = [
        sentence
        for paragraph in _parted(text, paragraphs, slugs)
        for sentence in find_sentences(text, paragraph, _kept(datelines.get(paragraph.start)))
    ]
    SENTENCES.check(len(sentences))
    tokens = [token for sentence in sentences for token in find_tokens(text, sentence.start, sentence.end)]
    TOKENS.check(len(tokens))
    return Segmented(
        article=_block(article, text),
        text=text,
        parts=parts,
        dateline=datelines[min(datelines)] if datelines else None,
        furniture=tuple(sorted([*slugs, *furniture, *bylines], key=lambda piece: piece.start)),
        sections=sections,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        tokens=tuple(tokens),
    )


def _datelines(
    text: str, paragraphs: list[Span], parts: tuple[Part, ...], furniture: list[Furniture]
) -> tuple[dict[int, Dateline], list[Furniture]]:
    """Return the datelines by their paragraph's start, and the bylines that run into them."""
    taken = {piece.start: piece.kind for piece in furniture}
    datelines: dict[int, Dateline] = {}
    bylines: list[Furniture] = []
    running, after_byline = 0, False
    for paragraph in paragraphs:
        if paragraph.start < parts[-1].start or paragraph.start in taken:
            after_byline = taken.get(paragraph.start) == "byline"
            continue
        is_running = text[paragraph.end - 1] in _ENDS_TEXT
        lead = is_running and running < _LEADS and not datelines
        found = read_byline_and_dateline(text, paragraph, lead=lead, after_byline=after_byline and not running)
        if found is not None:
            byline, datelines[paragraph.start] = found
            bylines += byline
        running += is_running
        after_byline = False
    return datelines, bylines


def _parted(text: str, paragraphs: list[Span], slugs: list[Furniture]) -> list[Span]:
    """Part the first line into its slug, a sentence of its own, and what follows."""
    if not slugs:
        return paragraphs
    first, end = paragraphs[0], slugs[0].end
    rest = next(at for at in range(end, first.end) if not text[at].isspace())
    return [Span(first.start, end), Span(rest, first.end), *paragraphs[1:]]


def _kept(dateline: Dateline | None) -> Span | None:
    return None if dateline is None else dateline_span(dateline)


def _block(article: Article, text: str) -> ArticleBlock:
    """Return the article block that goes with every record."""
    digest = sha256(text.encode()).hexdigest()
    return ArticleBlock(
        uri=article.uri,
        version=article.version or article.version_created or digest[:12],
        feed=article.feed,
        wire_format=article.wire_format,
        text_digest=digest,
        first_created=article.first_created,
        version_created=article.version_created,
        content_created=article.content_created,
        embargoed_until=article.embargoed_until,
        pub_status=article.pub_status,
        urgency=article.urgency,
        language=article.language,
        headline=article.headline,
        by=article.by,
        located=article.located,
        ed_note=article.ed_note,
        signal=article.signal,
        info_sources=article.info_sources,
        subjects=article.subjects,
        rights=article.rights,
    )
