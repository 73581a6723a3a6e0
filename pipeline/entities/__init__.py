"""Entities: who and what an article names, one list of people, bodies and places with every mention of each.

`find_entities` reads a `Segmented` and adds mentions, references and entities. It changes nothing segmentation knew,
and judges nothing that was said.
"""

from pipeline.entities.aliases import Draft, Drafts, as_aliases
from pipeline.entities.capitals import Capitals
from pipeline.entities.coreference import find_references
from pipeline.entities.mentions import find_runs
from pipeline.entities.titles import split_run
from pipeline.entities.words import Words
from pipeline.limits import ENTITIES
from pipeline.records import Annotated, Entity, Mention, Segmented, Tags

__all__ = ["find_entities"]


def find_entities(segmented: Segmented) -> Annotated:
    """Find the names of an article, join those of one bearer, and resolve pronouns and offices.

    Raises `limit/entities`.
    """
    words = Words(segmented)
    bylines = [(piece.start, piece.end) for piece in segmented.furniture if piece.kind in ("byline", "credit")]
    slugs = {piece.start for piece in segmented.furniture if piece.kind == "slug"}
    names = [
        name
        for run in find_runs(words, Capitals(words, bylines))
        if words.starts[run.first] not in slugs
        for name in split_run(words, run)
    ]
    drafts = Drafts(words)
    drafts.read(names)
    ids: dict[int, str] = {}
    for draft in drafts.of_name:
        ids.setdefault(draft, f"e{len(ids) + 1}")
    mentions = []
    for number, name in enumerate(names):
        draft = drafts.of_name[number]
        start, end = words.span(name.first, name.last)
        mentions.append(Mention(start=start, end=end, type=drafts.drafts[draft].type, entity=ids[draft]))
    entities = tuple(_entity(entity, drafts.drafts[number]) for number, entity in ids.items())
    references = tuple(find_references(words, mentions, entities))
    ENTITIES.check(len(mentions) + len(references))
    return Annotated.upon(
        segmented,
        tags=Tags(),
        mentions=tuple(mentions),
        references=references,
        entities=entities,
    )


def _entity(entity: str, draft: Draft) -> Entity:
    return Entity(
        id=entity, type=draft.type, name=draft.text, aliases=as_aliases(draft), roles=tuple(draft.roles.values())
    )
