"""One error root, split by who must act, and one table of codes.

The article's sender acts on a `FeedError` (the input is dead-lettered, never tried again), the operator on an
`OperatorError` (refuse to start, or stop; never dead-letter), we on an `InternalError`. No message or context ever
holds words of an article: numbers, names of fields and codes only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

ErrorClass = Literal["decode", "schema", "limit", "domain", "operator", "internal"]


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A stable code: its class, what it means, and what whoever must act can do."""

    error_class: ErrorClass
    meaning: str
    remedy: str


CODES: Final[Mapping[str, ErrorCode]] = {
    # ---- the article: dead-lettered
    "decode/empty": ErrorCode("decode", "the value has no bytes", "send the article again, whole"),
    "decode/not-utf8": ErrorCode("decode", "the value is not UTF-8", "send UTF-8"),
    "decode/not-json": ErrorCode("decode", "declared or detected as JSON and is none", "send one JSON object"),
    "decode/not-xml": ErrorCode("decode", "declared or detected as XML and is not well-formed", "send XML 1.0"),
    "decode/not-text": ErrorCode(
        "decode", "no text at all (compressed, Avro, UTF-16)", "send UTF-8 JSON, XML or text, uncompressed"
    ),
    "decode/cloudevent": ErrorCode("decode", "a structured CloudEvent without usable data", "send data or data_base64"),
    "schema/not-an-object": ErrorCode("schema", "JSON, but no object at the top", "send one ninjs object"),
    "schema/duplicate-key": ErrorCode(
        "schema", "a key that decides identity stands twice in its object", "send uri and version once"
    ),
    "schema/bad-field": ErrorCode("schema", "a field of the wrong type; context names it", "follow ninjs 3"),
    "schema/bad-uri": ErrorCode(
        "schema", "the uri is empty, over 1,024 bytes or holds control characters", "send a proper uri"
    ),
    "schema/bad-version": ErrorCode("schema", "the version is longer than 256 bytes", "send a number or a time"),
    "schema/bad-record": ErrorCode(
        "schema", "a record on an inner topic does not fit its schema", "see who else writes to the topic"
    ),
    "schema/several-articles": ErrorCode(
        "schema", "several articles in a message where one was asked for", "read them with the service, one a record"
    ),
    "schema/unknown-format": ErrorCode(
        "schema", "a content type or root element no feed parser takes", "send ninjs, NewsML-G2, NITF or plain text"
    ),
    "limit/bytes": ErrorCode("limit", "the value is larger than an article may be", "send less, or split it"),
    "limit/xml-dtd": ErrorCode("limit", "XML with a document type or entities of its own", "send it without"),
    "limit/articles": ErrorCode("limit", "more articles in one message than it may carry", "send fewer at a time"),
    "limit/depth": ErrorCode("limit", "JSON or markup nested deeper than an article needs", "send it flat"),
    "limit/characters": ErrorCode("limit", "the text is longer than an article may be", "split the text"),
    "limit/tokens": ErrorCode("limit", "the text has more tokens than an article may have", "split the text"),
    "limit/sentences": ErrorCode("limit", "the text has more sentences than an article may have", "split the text"),
    "limit/metadata": ErrorCode(
        "limit", "headline, notes, subjects and rights together are larger than they may be", "send less of them"
    ),
    "limit/entities": ErrorCode("limit", "the text names more than an article may", "split the text"),
    "limit/quotes": ErrorCode("limit", "the text quotes more than an article may", "split the text"),
    "limit/record": ErrorCode(
        "limit", "a record made from the article is larger than a topic takes", "split the article"
    ),
    "domain/no-text": ErrorCode("domain", "there is no body, or nothing but white space in it", "send a body"),
    "domain/withheld": ErrorCode("domain", "pubStatus is withheld", "replay it when it is released"),
    "domain/embargoed": ErrorCode(
        "domain", "embargoedUntil cannot be read, or lies too far ahead to be held", "send a time within a year"
    ),
    "domain/embargo-note": ErrorCode(
        "domain", "an editor's note speaks of an embargo, the metadata gives none", "send embargoedUntil, or replay it"
    ),
    "domain/contradictory-version": ErrorCode(
        "domain", "this version of the article was taken before with another text", "send a new version"
    ),
    "domain/unsupported-language": ErrorCode("domain", "the language tag is not English", "route it elsewhere"),
    # ---- ours: dead-lettered, counted
    "internal/bug": ErrorCode("internal", "an exception nobody foresaw", "report it with the trace in the log"),
    "internal/poison": ErrorCode(
        "internal", "the process died three times on this input alone", "report it with the dead letter"
    ),
    # ---- the operator: refuse to start, or stop
    "operator/settings": ErrorCode("operator", "a setting is missing, wrong or unknown", "see docs/settings.md"),
    "operator/annotator": ErrorCode(
        "operator",
        "the annotator chosen is not installed, or cannot be read",
        "install it, or mend DATELINE_ANNOTATOR; see docs/annotator.md",
    ),
    "operator/broker": ErrorCode("operator", "no broker answers", "check DATELINE_BROKERS and the network"),
    "operator/topics": ErrorCode("operator", "topics are missing or do not fit", "run dateline topics apply"),
    "operator/rights": ErrorCode("operator", "the broker denies a right the worker needs", "grant it; see docs"),
    "operator/breaker": ErrorCode(
        "operator",
        "too many inputs failed by our own fault: the stage stops itself",
        "go back a version; replay the dead letters of internal/bug later",
    ),
    "operator/fenced": ErrorCode(
        "operator",
        "another process writes under this worker's transactional ids",
        "give each deployment a DATELINE_GROUP or DATELINE_TOPIC_PREFIX of its own",
    ),
    "operator/metrics-port": ErrorCode(
        "operator", "the address of the metrics is taken or forbidden", "set DATELINE_METRICS_PORT; 0 takes a free one"
    ),
    "operator/assignment": ErrorCode("operator", "no partitions were assigned in time", "look at the group"),
    "operator/java": ErrorCode("operator", "no Java 17 or newer for the embedded broker", "set DATELINE_JAVA"),
    "operator/extra": ErrorCode(
        "operator", "an optional part of dateline is not installed", "pip install 'dateline[broker]'"
    ),
    "operator/jars": ErrorCode(
        "operator",
        "the jars of the embedded broker could not be fetched whole",
        "check the network, or set DATELINE_MAVEN_URL to a mirror",
    ),
    "operator/group": ErrorCode(
        "operator", "a consumer group is in use or has no offsets", "stop its workers, or name another group"
    ),
    "operator/embedded-broker": ErrorCode("operator", "the embedded broker did not start or stop", "read its log"),
}


class DatelineError(Exception):
    """Root of all errors this project raises on purpose.

    `code` is a key of `CODES`; `context` holds safe facts (field names, sizes, limits), never payload.
    """

    def __init__(self, code: str, /, **context: str | int | None) -> None:
        self.code = code
        self.context = context
        super().__init__(code, context)

    @property
    def error_class(self) -> ErrorClass:
        """The class of the code."""
        return CODES[self.code].error_class

    def __str__(self) -> str:
        """Say the code, what it means, and the context."""
        facts = ", ".join(f"{name}={value}" for name, value in self.context.items())
        return f"{self.code}: {CODES[self.code].meaning}" + (f" ({facts})" if facts else "")


class FeedError(DatelineError):
    """The article's fault: dead-letter it, never try again."""


class OperatorError(DatelineError):
    """A setting, right or topic: refuse to start, or stop; never dead-letter."""


class InternalError(DatelineError):
    """Our fault: dead-letter the input and count it."""
