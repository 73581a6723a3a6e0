"""Article: what every feed format becomes before anything reads its words.

Not a record that travels: `segmentation` turns it into `Segmented`. Times and statuses are kept as the feed wrote
them; nothing here judges them.
"""

from dataclasses import dataclass, field

from pipeline.records import Part, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of an article as its feed delivered it. `version` is null when the feed gives none.

    `signal` is one of `correction`, `refile`, `update`, `kill` where the feed's own word for it is known, else that
    word. `as_sent` holds, under the field's name, what the feed wrote where a scale was mapped onto ninjs's. `notices`
    counts oddities by their names in `notices.py`. A body may be blank: only `segmentation` knows whether that is
    an error or a kill.
    """

    uri: str
    version: str | None
    feed: str
    wire_format: str
    headline: str | None
    body: str
    first_created: str | None = None
    version_created: str | None = None
    content_created: str | None = None
    embargoed_until: str | None = None
    pub_status: str | None = None
    urgency: int | None = None
    language: str | None = None
    by: str | None = None
    located: str | None = None
    ed_note: str | None = None
    signal: str | None = None
    info_sources: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    rights: dict[str, str] = field(default_factory=dict)
    slugline: str | None = None
    as_sent: dict[str, str] = field(default_factory=dict)
    notices: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Headline, two newlines, body; the body alone where there is no headline."""
        return f"{self.headline}\n\n{self.body}" if self.headline else self.body

    @property
    def parts(self) -> tuple[Part, ...]:
        """Which stretch of `text` is the headline and which the body."""
        if not self.headline:
            return (Part(kind="body", start=0, end=len(self.body)),)
        body = Span(len(self.headline) + 2, len(self.text))
        return (
            Part(kind="headline", start=0, end=len(self.headline)),
            Part(kind="body", start=body.start, end=body.end),
        )
