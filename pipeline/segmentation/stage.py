"""The stage: bytes to `Segmented`. Puts the room's parts together, and nothing else.

Not a parser (`pipeline/feeds`) and no judge of embargo, version or language (`agents/`): every article with words is
segmented. A kill keeps its names and loses its words: nothing is read in what nobody may use.
"""

from hashlib import sha256

import msgspec

from pipeline.article import Article
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.errors import FeedError
from pipeline.feeds import Headers, read_articles
from pipeline.limits import CHARACTERS, METADATA, SENTENCES, TOKENS, VERSION_BYTES
from pipeline.records import ArticleBlock, Part, Section, Segmented
from pipeline.segmentation.credits import find_furniture
from pipeline.segmentation.datelines import dateline_span
from pipeline.segmentation.editors_notes import editors_notes
from pipeline.segmentation.openings import find_datelines, own_dateline
from pipeline.segmentation.paragraphs import find_paragraphs, part_paragraphs
from pipeline.segmentation.sections import find_sections
from pipeline.segmentation.sentences import find_sentences
from pipeline.segmentation.signals import read_signal
from pipeline.segmentation.slugs import find_slug
from pipeline.segmentation.tokens import find_tokens
from pipeline.versions import DERIVED_LETTERS


def segment(value: bytes, headers: Headers = (), key: bytes | None = None, desk: Desk = DEFAULT_DESK) -> Segmented:
    """Return the segmentation of a message of wire.raw that carries one article. Raises `FeedError`."""
    articles = read_articles(value, headers, key, desk)
    if len(articles) != 1:
        raise FeedError("schema/several-articles", articles=len(articles))
    return segment_article(articles[0])


def segment_article(article: Article) -> Segmented:
    """Return the segmentation of one article. Raises `FeedError`."""
    text, parts = article.text, article.parts
    CHARACTERS.check(len(text))
    paragraphs = find_paragraphs(text, parts)
    furniture = find_furniture(text, paragraphs)
    block = _block(article, text, read_signal(article, editors_notes(text, furniture)))
    if block.is_withdrawn:
        return _withdrawn(block)
    if not article.body.strip():
        raise FeedError("domain/no-text")
    datelines, bylines = find_datelines(text, paragraphs, parts, furniture)
    sections = find_sections(text, paragraphs, datelines, sorted([*furniture, *bylines], key=lambda piece: piece.start))
    taken = {piece.start for piece in furniture}
    slugs = [
        slug
        for paragraph in paragraphs[:1]
        if paragraph.start not in taken and (slug := find_slug(text, paragraph)) is not None
    ]
    pieces = sorted([*slugs, *furniture, *bylines], key=lambda piece: piece.start)
    kept = {dateline.start: dateline_span(dateline) for dateline in datelines.values()}
    sentences = [
        sentence
        for stretch in part_paragraphs(text, paragraphs, pieces)
        for sentence in find_sentences(text, stretch, kept.get(stretch.start))
    ]
    SENTENCES.check(len(sentences))
    tokens = [token for sentence in sentences for token in find_tokens(text, sentence.start, sentence.end)]
    TOKENS.check(len(tokens))
    return Segmented(
        article=block,
        text=text,
        parts=parts,
        dateline=own_dateline(datelines),
        furniture=tuple(pieces),
        sections=sections,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        tokens=tuple(tokens),
    )


def _withdrawn(block: ArticleBlock) -> Segmented:
    """Return what is left of a killed article: its names, and what the desk tells editors about it."""
    return Segmented(
        article=msgspec.structs.replace(block, headline=None, by=None, located=None),
        text="",
        parts=(Part(kind="body", start=0, end=0),),
        dateline=None,
        furniture=(),
        sections=(Section(start=0, end=0, agency=None, basis="none", marker=None),),
        paragraphs=(),
        sentences=(),
        tokens=(),
    )


def _signal_as_sent(sent: str | None, signal: str | None) -> dict[str, str]:
    return {} if sent is None or sent == signal else {"signal": sent}


def _block(article: Article, text: str, signal: str | None) -> ArticleBlock:
    """Return the article block that goes with every record."""
    digest = sha256(text.encode()).hexdigest()
    version = article.version or article.version_created or digest[:DERIVED_LETTERS]
    VERSION_BYTES.check(len(version.encode()))
    block = ArticleBlock(
        uri=article.uri,
        version=version,
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
        signal=signal,
        info_sources=article.info_sources,
        subjects=article.subjects,
        rights=article.rights,
        as_sent=_signal_as_sent(article.signal, signal) | article.as_sent,
    )
    METADATA.check(len(msgspec.json.encode(block)))
    return block
