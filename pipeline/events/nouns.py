"""Nouns that name an act ("air strikes", "talks", "an earthquake"), and which prepositions lead to whom it befell.

Data, no code that reads text. Source: own compilation, as for the verbs.
"""

from typing import Final

from pipeline.events.rows import NounRow

NOUNS: Final = (
    NounRow("ASSAULT", "aerial", "air strike; airstrike; air raid; aerial strike", whom="on against", bare=True),
    NounRow("ASSAULT", "aerial", "aerial attack; bombing raid; air attack", whom="on against", bare=True),
    NounRow("ASSAULT", "aerial", "aerial bombardment; bombing campaign", whom="on against", bare=True),
    NounRow("ASSAULT", "drone", "drone strike; drone attack", whom="on against", bare=True),
    NounRow("ASSAULT", "heavy-weapons", "rocket attack; missile attack", whom="on against of at", bare=True),
    NounRow("ASSAULT", "heavy-weapons", "missile strike; mortar attack", whom="on against of at", bare=True),
    NounRow("ASSAULT", "heavy-weapons", "artillery fire; shelling", whom="on against of at", bare=True),
    NounRow("ASSAULT", "heavy-weapons", "rocket fire; artillery barrage", whom="on against of at", bare=True),
    NounRow("ASSAULT", "heavy-weapons", "bombardment", whom="on against of at", bare=True),
    NounRow("ASSAULT", "explosives", "car bomb; car bombing; roadside bomb", whom="on against at of", bare=True),
    NounRow("ASSAULT", "explosives", "bomb attack; bombing; grenade attack", whom="on against at of", bare=True),
    NounRow("ASSAULT", "explosives", "bomb blast", whom="on against at of", bare=True),
    NounRow("ASSAULT", "suicide-attack", "suicide bombing; suicide attack", whom="on against at", bare=True),
    NounRow("ASSAULT", "suicide-attack", "suicide bomb; suicide bomb attack", whom="on against at", bare=True),
    NounRow("ASSAULT", "suicide-attack", "suicide car bomb", whom="on against at", bare=True),
    NounRow("ASSAULT", "firearms", "shooting; mass shooting; gun attack; gunfight", whom="of on at", bare=True),
    NounRow("ASSAULT", "firearms", "shootout", whom="of on at", bare=True),
    NounRow("ASSAULT", "primitive", "stabbing; knife attack; lynching", whom="of on", bare=True),
    NounRow("ASSAULT", "abduct", "kidnapping; abduction; hostage-taking", whom="of", bare=True),
    NounRow("ASSAULT", None, "attack; assault; ambush; massacre; assassination; killing; offensive"),
    NounRow("ASSAULT", None, "clash; gun battle", whom="with between against", bare=True),
    NounRow("COERCE", "curfew", "curfew", whom="on in"),
    NounRow("COERCE", "arrest", "arrest", whom="of"),
    NounRow("COERCE", "martial-law", "state of emergency; martial law", whom="in on"),
    NounRow("COERCE", "seize", "military coup; coup attempt", whom="against", bare=True),
    NounRow("COERCE", "restrict", "blockade; lockdown; travel ban; embargo", whom="of on against"),
    NounRow("SANCTION", "discontinue", "sanction; economic sanction", whom="on against"),
    NounRow("PROTEST", "demo", "protest; demonstration; rally; sit-in; protest march", whom="against outside"),
    NounRow("PROTEST", "strike", "general strike; walkout; work stoppage; hour strike", whom="against at"),
    NounRow("PROTEST", "strike", "day strike", whom="against at"),
    NounRow("PROTEST", "riot", "riot; rioting", whom="against", bare=True),
    NounRow("PROTEST", "hunger", "hunger strike", whom="against"),
    NounRow("RETREAT", "ceasefire", "ceasefire; cease-fire; truce", whom="with between"),
    NounRow("RETREAT", "release", "prisoner swap; prisoner exchange", whom="with of between", bare=True),
    NounRow("RETREAT", "withdraw", "withdrawal", whom="from of"),
    NounRow("CONSULT", None, "talks; meeting", whom="with between of"),
    NounRow("CONSULT", "multilateral", "summit", whom="with between of"),
    NounRow("CONSULT", "visit", "visit", whom="to"),
    NounRow("CONSULT", "phone", "phone call; telephone call", whom="with between", bare=True),
    NounRow("CONSULT", "phone", "telephone conversation", whom="with between", bare=True),
    NounRow("COOPERATE", None, "joint exercise; joint patrol; military exercise", whom="with between"),
    NounRow("COOPERATE", None, "co-operation; cooperation; coordination; co-ordination", whom="with between"),
    NounRow("ACCUSE", "investigate", "inquiry; investigation; probe", whom="into of"),
    NounRow("ACCUSE", "allege", "lawsuit; arrest warrant; indictment", whom="against for of"),
    NounRow("REQUEST", None, "appeal; request; demand", whom="to"),
    NounRow("DISASTER", None, "earthquake; quake; flood; flooding; flash flood; landslide", whom="", bare=True),
    NounRow("DISASTER", None, "mudslide; cyclone; hurricane; typhoon; tornado; avalanche", whom="", bare=True),
    NounRow("DISASTER", None, "volcanic eruption; eruption; tsunami; wildfire; bushfire", whom="", bare=True),
    NounRow("DISASTER", None, "epidemic; outbreak; aftershock; drought; tremor; famine", whom="", bare=True),
    NounRow("ACCIDENT", None, "crash; plane crash; bus crash; train crash; collision; explosion; fire", whom="of"),
    NounRow("ACCIDENT", None, "blaze; derailment; shipwreck; stampede; blast; gas leak; oil spill", whom="of"),
    NounRow("ACCIDENT", None, "gas explosion; pile-up", whom="of"),
    NounRow("ELECT", None, "presidential election; parliamentary election; general election", whom=""),
    NounRow("ELECT", None, "special election; referendum; by-election; no-confidence vote", whom=""),
    NounRow("DEAL", None, "takeover; merger; acquisition; buyout", whom="of with"),
    NounRow("DEATH", None, "suicide", whom="of"),
)  # fmt: skip

# Phenomena nobody does: a subject in front of them is no actor.
ACTORLESS: Final = frozenset({"DISASTER"})
