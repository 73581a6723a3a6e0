"""Entities: who and what an article names, one list of people, bodies and places with every mention of each.

`find_entities` has the annotator read a `Segmented`, once, and adds its layers, mentions, references and entities. It
changes nothing segmentation knew, and judges nothing that was said.
"""

from msgspec.structs import replace

from pipeline.annotator import Annotation, reader_of
from pipeline.desk import DEFAULT_DESK, Desk
from pipeline.entities.aliases import Draft, Drafts, as_aliases
from pipeline.entities.coreference import find_references
from pipeline.entities.metonymy import Metonymy
from pipeline.entities.missed import with_missed
from pipeline.entities.names import names_of
from pipeline.entities.tags import tags_of
from pipeline.entities.trees import Trees
from pipeline.entities.words import Words
from pipeline.limits import ENTITIES
from pipeline.records import Annotated, Entity, Mention, Segmented

__all__ = ["find_entities", "join_names"]


def find_entities(segmented: Segmented, desk: Desk = DEFAULT_DESK) -> Annotated:
    """Find the names of an article, join those of one bearer, and resolve pronouns and offices.

    Raises `limit/entities`; and `operator/annotator` when the desk's annotator is not there.
    """
    return join_names(segmented, reader_of(desk.annotator)(segmented))


def join_names(segmented: Segmented, annotation: Annotation) -> Annotated:
    """Do what follows on the annotator's reading, whichever engine it is from. Raises `limit/entities`."""
    words = Words(segmented)
    trees = Trees(words, annotation)
    names = with_missed(words, trees, list(names_of(words, annotation.names, segmented.furniture)))
    drafts = Drafts(words, trees)
    drafts.read(names)
    ids: dict[int, str] = {}
    for draft in drafts.of_name:
        ids.setdefault(draft, f"e{len(ids) + 1}")
    metonymy = Metonymy(words, trees, annotation)
    mentions = []
    for name, draft in zip(names, drafts.of_name, strict=True):
        start, end = words.span(name.first, name.last)
        mention = Mention(start=start, end=end, type=drafts.drafts[draft].type, entity=ids[draft])
        mentions.append(replace(mention, metonymy=True) if metonymy.holds(mention) else mention)
    entities = tuple(_entity(entity, drafts.drafts[number]) for number, entity in ids.items())
    references = tuple(find_references(words, mentions, entities, annotation, trees))
    ENTITIES.check(len(mentions) + len(references))
    return Annotated.upon(
        segmented,
        tags=tags_of(words, annotation),
        mentions=tuple(mentions),
        references=references,
        entities=entities,
    )


def _entity(entity: str, draft: Draft) -> Entity:
    return Entity(
        id=entity, type=draft.type, name=draft.text, aliases=as_aliases(draft), roles=tuple(draft.roles.values())
    )
