"""Coreference measured on gumnews.

Gold: mentions of people, organisations and places that are names, pronouns of the third person or definite noun phrases
("the minister", "this group", "his party"). Found: mentions, references that point at an entity, and roles behind a
name, of entities that are people, bodies or places. A found span stands for the smallest gold mention that holds it and
whose `minspan` begins or ends with it. Names for gold mentions of other types or forms are set aside on the found side;
pronouns and nouns for such are kept, and wrong. Clusters of one mention are dropped on both sides, as in the CoNLL
shared tasks; counts are added up over articles.

Links of aliases: pairs of different named forms (case set aside) of one cluster, of those names that were found at all.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, Final, NamedTuple

from pipeline.entities import find_entities
from pipeline.records import Annotated
from quality.cluster_scores import Cluster, Tally, b_cubed, ceaf_e, muc
from quality.corpora import as_message, read_articles
from quality.figures import Figure

CORPUS: Final = "corpora/gumnews.dev"
ALIASES: Final = "alias links"
LINKS: Final = "pairs of named forms of one bearer, of the forms found"
PROTOCOL: Final = (
    "names, third-person pronouns, definite nouns of people, bodies and places; a span must begin or end "
    "with the gold minspan; clusters of two or more; micro"
)
GOLD_TYPES: Final = frozenset(("person", "organization", "place"))
TYPES: Final = frozenset(("PER", "ORG", "GPE", "LOC", "FAC"))
MEN: Final = ("he", "him", "his", "himself")
WOMEN: Final = ("she", "her", "hers", "herself")
THINGS: Final = ("it", "its", "itself")
MANY: Final = ("they", "them", "their", "theirs", "themselves")
PRONOUNS: Final = frozenset((*MEN, *WOMEN, *THINGS, *MANY))
DEFINITE: Final = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their"))
METRICS: Final = {"MUC": muc, "B3": b_cubed, "CEAF-e": ceaf_e}

Spans = dict[tuple[int, int], str]
Links = set[frozenset[str]]


class Gold(NamedTuple):
    """A gold mention: its span, where its head ends, its cluster, and "name", "pronoun", "noun" or none of these."""

    start: int
    end: int
    head: tuple[int, int]
    cluster: int
    form: str | None


def gold_mentions(article: dict[str, Any]) -> list[Gold]:
    """Return the mentions of an article, the shorter ones first."""
    found = []
    for one in article["entities"]:
        if "cluster" not in one:
            continue  # an annotation of names alone
        start, end = one["start"], one["end"]
        head = one["minspan"][0], one["minspan"][1]
        form = _form(article["text"][start:end], one) if one["type"] in GOLD_TYPES else None
        found.append(Gold(start, end, head, one["cluster"], form))
    return sorted(found, key=lambda gold: gold.end - gold.start)


def _form(text: str, one: dict[str, Any]) -> str | None:
    words = text.lower().split()
    if words[0] in PRONOUNS and len(words) == 1:
        return "pronoun"
    if one["named_auto"]:
        return "name"
    return "noun" if words[0] in DEFINITE and len(words) > 1 else None


def found_mentions(record: Annotated) -> Iterator[tuple[int, int, str, bool]]:
    """Yield start, end, entity and whether it is a name, of all that the record says is somebody."""
    kept = {entity.id for entity in record.entities if entity.type in TYPES}
    for mention in record.mentions:
        if mention.entity in kept:
            yield mention.start, mention.end, mention.entity, True
    for reference in record.references:
        if reference.entity in kept:
            yield reference.start, reference.end, reference.entity, False
    named = {entity.id: [m.end for m in record.mentions if m.entity == entity.id] for entity in record.entities}
    for entity in record.entities:
        for role in entity.roles if entity.id in kept else ():
            if any(end <= role.start for end in named[entity.id]) and record.text[: role.start].rstrip()[-1:] == ",":
                yield role.start, role.end, entity.id, False


class Scored(NamedTuple):
    """The clusters of an article on both sides, and its links of named forms."""

    gold: list[Cluster]
    found: list[Cluster]
    gold_links: Links
    found_links: Links


def score(article: dict[str, Any], record: Annotated) -> Scored:
    """Put what was found on the mentions of the gold."""
    mentions = gold_mentions(article)
    names: Spans = {}
    found: dict[str, set[tuple[int, int]]] = {}
    forms: dict[str, set[str]] = {}
    for start, end, entity, is_name in found_mentions(record):
        twin = _twin(mentions, start, end, article["text"])
        if is_name and twin is not None and twin.form != "name":
            continue
        if is_name:
            forms.setdefault(entity, set()).add(_plain(article["text"][start:end]))
            if twin is not None:
                names.setdefault((twin.start, twin.end), _plain(article["text"][start:end]))
        found.setdefault(entity, set()).add((twin.start, twin.end) if twin and twin.form else (start, end))
    gold: dict[int, set[tuple[int, int]]] = {}
    gold_forms: dict[int, set[str]] = {}
    for one in mentions:
        if one.form:
            gold.setdefault(one.cluster, set()).add((one.start, one.end))
        if (one.start, one.end) in names:
            gold_forms.setdefault(one.cluster, set()).add(names[one.start, one.end])
    return Scored(_clusters(gold.values()), _clusters(_apart(found.values())), _links(gold_forms), _links(forms))


def _twin(mentions: Iterable[Gold], start: int, end: int, text: str) -> Gold | None:
    for one in mentions:
        first, last = one.head
        if not (one.start <= start and end <= one.end and first <= start < last):
            continue
        begins = text[first:start].lower() in ("", "the ")
        ends = end >= last or text[end:last] in ("'s", "’s", "'", "’")
        if begins or ends:
            return one
    return None


def _apart(found: Iterable[set[tuple[int, int]]]) -> Iterator[set[tuple[int, int]]]:
    """Keep a gold mention that two found ones stand for in the first cluster alone."""
    seen: set[tuple[int, int]] = set()
    for cluster in found:
        yield cluster - seen
        seen |= cluster


def _clusters(found: Iterable[set[tuple[int, int]]]) -> list[Cluster]:
    return [frozenset(cluster) for cluster in found if len(cluster) > 1]


def _plain(text: str) -> str:
    return " ".join(text.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").split())


def _links(forms: dict[Any, set[str]]) -> Links:
    return {frozenset(pair) for names in forms.values() for pair in combinations(sorted(names), 2)}


def added_up(scored: Iterable[Scored]) -> dict[str, Tally]:
    """Return every measure, added up over articles."""
    sums = {name: Tally() for name in (*METRICS, ALIASES)}
    for one in scored:
        for name, metric in METRICS.items():
            sums[name].add(metric(one.gold, one.found))
        both = len(one.gold_links & one.found_links)
        sums[ALIASES].add(Tally(both, len(one.gold_links), both, len(one.found_links)))
    return sums


def figures(step: int = 1) -> Iterator[Figure]:
    """Yield every figure, of every so many articles."""
    articles = read_articles(CORPUS)
    if articles is None:
        yield Figure(corpus=CORPUS, what="coreference", value=None)
        return
    chosen = articles[::step]
    sums = added_up(score(one, find_entities(as_message(one["text"]))) for one in chosen)
    for name, tally in sums.items():
        detail = f"P {100 * tally.precision:.1f} R {100 * tally.recall:.1f}"
        protocol = LINKS if name == ALIASES else PROTOCOL
        what = f"coreference, {name}"
        yield Figure(
            corpus=CORPUS, what=what, value=100 * tally.f1, of=len(chosen), detail=detail, protocol=f"F1; {protocol}"
        )
    mean = 100 * sum(sums[name].f1 for name in METRICS) / len(METRICS)
    yield Figure(
        corpus=CORPUS, what="coreference, mean", value=mean, of=len(chosen), protocol=f"of the three; {PROTOCOL}"
    )
