"""Words that govern an act and say whether it came about: "refused to", "plans to", "accused of", "denied that".

Data, no code. Source: own compilation after FactBank's classes of event-selecting predicates; general grammar.
"""

from typing import Final

from pipeline.events.closed_words import word_set

DENYING: Final = word_set(
    "refuse refused refuses fail failed fails failing decline declined declines avoid avoided prevent prevented "
    "unable "
    "refusal failure yet deny denied denies"
)
PLANNING: Final = word_set(
    "plan plans planned planning agree agreed agrees promise promised promises vow vowed vows pledge pledged "
    "pledges due "
    "set scheduled expected expects intend intends intended decide decided decides prepare preparing prepared ready "
    "will "
    "going propose proposed proposes order ordered orders announced decision promise is are was were"
)
POSSIBLE_GOVERNORS: Final = word_set(
    "want wants wanted try tried tries trying attempt attempted attempts seek seeks sought hope hopes hoped threaten "
    "threatened threatens likely able consider considered considering considers urge urged urges ask asked asks "
    "tell told "
    "call called calls demand demanded demands allow allowed allows suspected accused bid effort efforts willing fear "
    "feared fears offer offered offers have believed thought plotting plot invited invite"
)
DOING: Final = word_set(
    "begin began begun continue continued start started manage managed managed help helped helps "
    "forced force went go voted known reported used"
)
# Before an object that is to act: "asked the judge to rule".
ASKING: Final = word_set(
    "ask asked asks urge urged urges call called calls demand demanded demands want wants wanted invite invited"
)
# Before "of" or "for" and a gerund: "accused of selling".
SUSPECTING: Final = word_set(
    "accused accuses accusing suspected charged charges trial allegations allegation accusations suspicion"
)
HEDGES: Final = word_set(
    "suspected alleged possible potential feared apparent unconfirmed reported purported attempted"
)
DENIALS: Final = word_set("denied denies denying deny")
DISMISSALS: Final = word_set("dismissed rejected dismisses rejects")
RUMOURS: Final = word_set(
    "talk reports report claim claims suggestions accusations accusation allegations evidence indication sign"
)
FORCING: Final = word_set("forced forcing")  # whom it was done to did it: "forcing the port to close"
NO_ONE: Final = word_set("no nobody none nothing")
PLANNED_NOUNS: Final = word_set("planned proposed upcoming forthcoming imminent scheduled")
PAST_NOUNS: Final = word_set("previous earlier former past")
GENERIC: Final = word_set("always usually often regularly routinely typically every whenever annually")
