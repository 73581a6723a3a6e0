"""Who vouches for an act: the chain of statements it stands in, outermost first, and what each holder commits to.

Rule: an empty chain is the agency's own word; a source's claim is the source's commitment, and for the article
uncertain.
"""

from collections.abc import Sequence

from pipeline.events.acts import Act
from pipeline.events.factuality import fact_value
from pipeline.records import Attribution, Factuality, Quoted


def chain_of(quoted: Quoted, act: Act, ids: Sequence[str]) -> tuple[Attribution, ...]:
    """Return the statements whose content holds the act's trigger."""
    return tuple(
        Attribution(statement=ids[at], who=quoted.quotes[at].who, entity=quoted.quotes[at].speaker) for at in act.quotes
    )


def factuality_of(act: Act, chain: Sequence[Attribution]) -> tuple[Factuality, ...]:
    """Return what the article, or the innermost source and then the article, commit to."""
    value, stance = fact_value(act.realis, is_hedged=act.is_hedged)
    if not chain:
        return (Factuality(holder="article", value=value, stance=stance),)
    return (
        Factuality(holder=chain[-1].statement, value=value, stance=stance),
        Factuality(holder="article", value="Uu", stance="hedged"),
    )
