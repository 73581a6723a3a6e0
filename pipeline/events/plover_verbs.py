"""Verbs that name a political or conflict act, by PLOVER's root types and modes.

Data, no code that reads text. Source: own compilation over PLOVER's definitions and the desk's guidelines for events,
weighed on open training articles: a verb that mostly means something else ("hold", "send") stands only with words that
fix it.
"""

from typing import Final

from pipeline.events.rows import HARM, VerbRow

# Words of which one fixes what a common verb means.
_BURNT: Final = (
    "house houses homes car cars vehicles church mosque village villages flag tyres bus buses office offices shop shops"
)
_CHARGES: Final = "accusation accusations charge charges allegation allegations wrongdoing involvement claim claims"
_CAPTIVES: Final = "prisoner prisoners hostage hostages detainees suspects captive captives bodies him her them"
_PROPOSALS: Final = (
    "sale deal takeover bid bill merger acquisition plan resolution sanctions appointment nomination law motion move"
)
_WAYS: Final = (
    "road roads street streets bridge highway motorway entrance entrances traffic way track tracks railway border gate "
    "gates port access square crossing avenue route routes intersection"
)
_RELEASED: Final = (
    "prisoner prisoners hostage hostages detainees suspects journalist journalists men women people him her them on "
    "after bail without custody jail prison"
)
_RELIEF: Final = "aid food blankets doctors medicine divers relief tents rescuers supplies medical"

PLOVER_VERBS: Final = (
    # ---- ASSAULT, and harm by whatever means
    VerbRow(HARM, None, "kill; injure; wound; maim; hit; destroy; damage; target"),
    VerbRow(HARM, None, "strike; hurt", needs="the a an in on at least several dozens"),
    VerbRow("ASSAULT", None, "attack; assault; ambush; murder; assassinate; shoot down; storm; massacre"),
    VerbRow("ASSAULT", "firearms", "shoot dead; gun down; shoot and kill; shoot and wound", whom="object on at"),
    VerbRow("ASSAULT", "firearms", "shoot; open fire", whom="object on at"),
    VerbRow("ASSAULT", "firearms", "fire on; fire at; fire into; fire shots at"),
    VerbRow("ASSAULT", "crowd-control", "fire tear gas; use tear gas", whom="at on into against"),
    VerbRow("ASSAULT", "crowd-control", "fire rubber bullets; use water cannon", whom="at on into against"),
    VerbRow("ASSAULT", "crowd-control", "fire water cannon", whom="at on into against"),
    VerbRow("ASSAULT", "heavy-weapons", "shell; fire rockets; fire mortars", whom="object at on into"),
    VerbRow("ASSAULT", "heavy-weapons", "fire missiles; launch missiles", whom="object at on into"),
    VerbRow("ASSAULT", "heavy-weapons", "fire mortar bombs", whom="object at on into"),
    VerbRow("ASSAULT", "aerial", "bomb; bombard; strafe"),
    VerbRow("ASSAULT", "explosives", "blow up; detonate; dynamite"),
    VerbRow("ASSAULT", "primitive", "stab; behead; lynch; hack to death; ram; stone"),
    VerbRow("ASSAULT", "beat", "beat up; beat to death; club; flog; beat and kick"),
    VerbRow("ASSAULT", "torture", "torture"),
    VerbRow("ASSAULT", "sexual", "rape"),
    VerbRow("ASSAULT", "unconventional", "poison; gas"),
    VerbRow("ASSAULT", "abduct", "abduct; kidnap; take hostage; lead away; capture; hold hostage"),
    VerbRow("ASSAULT", "abduct", "take", needs="hostage"),
    VerbRow("ASSAULT", "destroy", "torch; set fire to; burn down; raze; sabotage; set ablaze"),
    VerbRow("ASSAULT", "destroy", "burn", needs=_BURNT),
    VerbRow("ASSAULT", None, "clash", whom="with against"),
    VerbRow("ASSAULT", None, "fight", whom="with against", needs="with against"),
    # ---- COERCE
    VerbRow("COERCE", "arrest", "arrest; detain; round up; imprison; take into custody; place under arrest"),
    VerbRow("COERCE", "arrest", "hold", needs="suspicion custody questioning cell"),
    VerbRow("COERCE", "seize", "seize; loot; confiscate; steal; overrun; retake; annex; nationalise; nationalize"),
    VerbRow("COERCE", "seize", "overthrow; hijack; take control of"),
    VerbRow("COERCE", "restrict", "ban; bar; outlaw; blockade; prohibit; restrict; impose a ban on"),
    VerbRow("COERCE", "restrict", "impose restrictions on; limit"),
    VerbRow("COERCE", "censor", "censor"),
    VerbRow("COERCE", "curfew", "impose a curfew; declare a curfew", whom="on in"),
    VerbRow("COERCE", "martial-law", "declare a state of emergency; declare a national emergency", whom="in on"),
    VerbRow("COERCE", "martial-law", "impose martial law; declare martial law", whom="in on"),
    VerbRow("COERCE", "martial-law", "declare a state of siege", whom="in on"),
    VerbRow("COERCE", "deport", "deport"),
    VerbRow("COERCE", "cyber", "hack; hack into; break into the network of"),
    # ---- SANCTION
    VerbRow("SANCTION", "convict", "convict; sentence; jail; find guilty"),
    VerbRow("SANCTION", "convict", "find", needs="guilty"),
    VerbRow("SANCTION", "expel", "expel; oust"),
    VerbRow("SANCTION", "discontinue", "impose sanctions; impose economic sanctions", whom="object on with to"),
    VerbRow("SANCTION", "discontinue", "sever ties; sever relations; cut ties", whom="object on with to"),
    VerbRow("SANCTION", "discontinue", "cut off aid; suspend aid; blacklist", whom="object on with to"),
    VerbRow("SANCTION", "discontinue", "break off relations", whom="object on with to"),
    VerbRow("SANCTION", "withdraw", "recall its ambassador; recall his ambassador", whom="object from to"),
    VerbRow("SANCTION", "withdraw", "recall her ambassador; recall their ambassador", whom="object from to"),
    VerbRow("SANCTION", "withdraw", "pull out of; withdraw from a treaty", whom="object from to"),
    VerbRow("SANCTION", "withdraw", "withdraw from the treaty", whom="object from to"),
    VerbRow("SANCTION", None, "fine; penalise; penalize"),
    # ---- MOBILIZE
    VerbRow("MOBILIZE", "troops", "deploy; mobilise; mobilize; mass troops"),
    VerbRow("MOBILIZE", "troops", "send", needs="troops soldiers tanks warships brigade battalion warship marines"),
    VerbRow("MOBILIZE", "troops", "move", needs="troops soldiers tanks warships brigade battalion warship marines"),
    VerbRow("MOBILIZE", "troops", "dispatch", needs="troops soldiers tanks warships brigade battalion warship marines"),
    VerbRow("MOBILIZE", "police", "send riot police; deploy riot police; deploy police"),
    # ---- PROTEST
    VerbRow("PROTEST", "demo", "march", whom="against outside", needs="against in through to on outside for"),
    VerbRow("PROTEST", "demo", "rally", whom="against outside", needs="against in through to on outside for"),
    VerbRow("PROTEST", "demo", "demonstrate", whom="against outside", needs="against in through to on outside for"),
    VerbRow("PROTEST", "demo", "protest; take to the streets; stage a protest", whom="object against"),
    VerbRow("PROTEST", "demo", "hold a protest; stage a sit-in", whom="object against"),
    VerbRow("PROTEST", "riot", "riot; throw stones; hurl stones; throw bottles; throw petrol bombs", whom="at"),
    VerbRow("PROTEST", "riot", "throw firebombs", whom="at"),
    VerbRow("PROTEST", "strike", "go on strike; walk off the job; down tools; stage a strike", whom="against"),
    VerbRow("PROTEST", "strike", "stop work; walk out", whom="against"),
    VerbRow("PROTEST", "hunger", "go on hunger strike; begin a hunger strike", whom="against"),
    VerbRow("PROTEST", "boycott", "boycott"),
    VerbRow("PROTEST", "obstruct", "block", needs=_WAYS),
    VerbRow("REJECT", None, "block", needs=_PROPOSALS),
    VerbRow("PROTEST", "obstruct", "barricade; occupy"),
    # ---- THREATEN, REJECT
    VerbRow("THREATEN", None, "threaten"),
    VerbRow("THREATEN", "violence", "vow to retaliate; vow to strike; vow revenge", whom="against on"),
    VerbRow("REJECT", None, "reject; refuse; veto; turn down; rebuff; oppose; rule out; vote down; spurn"),
    VerbRow("REJECT", None, "vote against"),
    VerbRow("REJECT", None, "dismiss", needs=_CHARGES),
    VerbRow("REJECT", None, "deny", needs=_CHARGES),
    VerbRow("REJECT", None, "plead not guilty", whom="to"),
    VerbRow("REJECT", None, "appeal", whom="against", needs="against"),
    # ---- ACCUSE
    VerbRow("ACCUSE", "allege", "accuse; sue; indict; file a lawsuit against; press charges against"),
    VerbRow("ACCUSE", "allege", "issue an arrest warrant for; arraign; file suit against"),
    VerbRow("ACCUSE", "allege", "charge", needs="with over in for"),
    VerbRow("ACCUSE", "allege", "allege", needs="that he she they the it"),
    VerbRow("ACCUSE", "disapprove", "condemn; blame; criticise; criticize; denounce; deplore; censure; rebuke"),
    VerbRow("ACCUSE", "disapprove", "castigate; slam; decry; complain about; complain of"),
    VerbRow("ACCUSE", "disapprove", "call", needs="cowardly barbaric disgrace shameful illegal outrageous"),
    VerbRow("ACCUSE", "investigate", "investigate; probe; look into; open an inquiry into", whom="object into"),
    VerbRow("ACCUSE", "investigate", "open an investigation into", whom="object into"),
    VerbRow("ACCUSE", "investigate", "launch an investigation into; open a probe into", whom="object into"),
    VerbRow("ACCUSE", "investigate", "launch a probe into; open an inquiry", whom="object into"),
    VerbRow("ACCUSE", "investigate", "open an investigation; launch an investigation", whom="object into"),
    VerbRow("ACCUSE", "investigate", "launch an inquiry", whom="object into"),
    VerbRow("ACCUSE", "investigate", "question", needs="by police over about detectives investigators prosecutors"),
    # ---- REQUEST
    VerbRow("REQUEST", "change", "demand", whom="of from"),
    VerbRow("REQUEST", "change", "urge; call on; implore; exhort; beseech"),
    VerbRow("REQUEST", "change", "call for; appeal for; ask for; push for; petition", whom="none on to from"),
    VerbRow("REQUEST", "change", "lobby; plead for", whom="none on to from"),
    VerbRow("REQUEST", None, "ask; appeal; beg; request", whom="object to", needs="to for"),
    VerbRow("REQUEST", "meet", "summon; invite"),
    VerbRow("REQUEST", "change", "encourage; advise; instruct; recommend", needs="to that"),
    # ---- RETREAT, CONCEDE
    VerbRow("RETREAT", "withdraw", "withdraw; pull out", whom="object from", needs="from troops forces soldiers"),
    VerbRow("RETREAT", "withdraw", "pull back; retreat", whom="object from", needs="from troops forces soldiers"),
    VerbRow("RETREAT", "release", "free; set free; let go"),
    VerbRow("RETREAT", "release", "release", needs=_RELEASED),
    VerbRow("RETREAT", "release", "hand over", needs=_CAPTIVES),
    VerbRow("RETREAT", "ceasefire", "sign a ceasefire; declare a ceasefire; agree a ceasefire", whom="with"),
    VerbRow("RETREAT", "ceasefire", "agree to a ceasefire; declare a truce; sign a truce", whom="with"),
    VerbRow("RETREAT", "disarm", "disarm; lay down arms; lay down their arms"),
    VerbRow("RETREAT", "resign", "resign; step down; quit", whom="none"),
    VerbRow("RETREAT", None, "surrender", whom="to"),
    VerbRow("CONCEDE", None, "apologise; apologize; confess; admit; back down; plead guilty", whom="object to for"),
    VerbRow("CONCEDE", None, "pardon; acknowledge; lift; ease; relax; reverse"),
    VerbRow("CONCEDE", None, "drop", needs="charges case plan plans demand demands bid tariffs tariff claim"),
    # ---- COOPERATE, AID, SUPPORT, AGREE, CONSULT
    VerbRow("COOPERATE", None, "cooperate; co-operate; coordinate; co-ordinate; collaborate", whom="with"),
    VerbRow("COOPERATE", None, "hold joint exercises; join forces", whom="with"),
    VerbRow("COOPERATE", None, "extradite"),
    VerbRow("AID", None, "rescue; airlift; donate; deliver aid; send aid; provide aid; pledge", whom="object to"),
    VerbRow("AID", None, "lend; hand out; fly in; evacuate to", whom="object to"),
    VerbRow("AID", None, "send; deliver; provide; offer", needs=_RELIEF),
    VerbRow("AID", None, "treat; hospitalise; hospitalize", needs="for in at hospital"),
    VerbRow("AID", None, "take to hospital; rush to hospital; pull from the rubble; pull alive"),
    VerbRow("SUPPORT", None, "praise; welcome; endorse; back; ratify; hail; congratulate; commend; applaud; thank"),
    VerbRow("SUPPORT", None, "support", needs="the plan proposal government bid state president minister"),
    VerbRow("SUPPORT", None, "recognise", needs="the plan proposal government bid state president minister"),
    VerbRow("SUPPORT", None, "recognize", needs="the plan proposal government bid state president minister"),
    VerbRow("AGREE", None, "promise; agree; pledge to; vow to; commit to", whom="object with on"),
    VerbRow("AGREE", None, "sign; reach", whom="with on", needs="agreement accord memorandum treaty pact deal"),
    VerbRow("CONSULT", None, "meet; hold talks; have talks; open talks; begin talks", whom="object with"),
    VerbRow("CONSULT", None, "meet with; confer; negotiate; hold a meeting; attend a meeting", whom="object with"),
    VerbRow("CONSULT", None, "host a meeting", whom="object with"),
    VerbRow("CONSULT", "phone", "telephone; speak by telephone; speak by phone", whom="object with to"),
    VerbRow("CONSULT", "phone", "talk by phone; speak on the phone", whom="object with to"),
    VerbRow("CONSULT", None, "speak", whom="with", needs="with"),
    VerbRow("CONSULT", "visit", "visit; travel to; arrive in; pay a visit to"),
    VerbRow("CONSULT", "third-party", "mediate; broker", whom="between"),
    VerbRow("CONSULT", "multilateral", "attend a summit; host a summit; hold a summit", whom="with"),
)  # fmt: skip

# Found after an act of harm, these say how many and to whom; they are no second act.
TOLL_VERBS: Final = frozenset({"injure", "wound", "hurt", "maim", "kill"})
