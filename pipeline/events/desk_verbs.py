"""Verbs that name the other happenings a desk files: deaths, disasters, votes, posts, deals, matches, findings.

Data, no code that reads text. Source: own compilation after the desk's guidelines for events, as for PLOVER's verbs.
"""

from typing import Final

from pipeline.events.rows import VerbRow

# Posts one is named to: beside one of them, "name" or "become" is a change of office.
_POSTS: Final = (
    "as minister chief president head chairman chairwoman director governor ambassador coach captain secretary "
    "commander manager"
)

DESK_VERBS: Final = (
    # ---- DEATH, DISASTER, ACCIDENT
    VerbRow("DEATH", None, "die; pass away; drown; perish; succumb; commit suicide; be found dead", whom="none"),
    VerbRow("DEATH", None, "find dead; find", needs="dead"),
    VerbRow("DISASTER", None, "erupt; make landfall; burst its banks; flood"),
    VerbRow("ACCIDENT", None, "crash; collide; capsize; derail; sink; overturn; catch fire", whom="into with"),
    VerbRow("ACCIDENT", None, "run aground; explode; crash-land; break down; plunge; go down", whom="into with"),
    VerbRow("ACCIDENT", None, "collapse", needs="killing injuring trapping burying under onto"),
    # ---- ELECT, OFFICE
    VerbRow("ELECT", None, "elect; re-elect; acquit; impeach; annul; uphold; clear of; strike down; approve"),
    VerbRow("ELECT", None, "clear; overturn", needs="of conviction ruling verdict sentence decision law result"),
    VerbRow("ELECT", None, "rule; vote", whom="against for", needs="that in to against for on by"),
    VerbRow("ELECT", None, "pass; adopt", needs="bill law resolution motion legislation act amendment budget"),
    VerbRow("ELECT", None, "reject", needs="bill law resolution motion legislation act amendment budget"),
    VerbRow("ELECT", None, "sign into law; dissolve parliament; order a retrial", whom="object by"),
    VerbRow("ELECT", None, "hold an election; hold elections; go to the polls", whom="object by"),
    VerbRow("OFFICE", None, "appoint; inaugurate; reappoint; sack; swear in; nominate"),
    VerbRow("OFFICE", None, "dismiss; replace; elevate; promote", needs=_POSTS),
    VerbRow("OFFICE", None, "retire; take office; become president; become prime minister", whom="none"),
    VerbRow("OFFICE", None, "take up the post; stand down; assume office; end his campaign", whom="none"),
    VerbRow("OFFICE", None, "end her campaign; drop out of the race", whom="none"),
    VerbRow("OFFICE", None, "name; join; take over; become", needs=_POSTS),
    # ---- DEAL, LAUNCH, CONTEST, FINDING
    VerbRow("DEAL", None, "buy; sell; acquire; merge with; agree to buy; agree to sell", whom="object from to"),
    VerbRow("DEAL", None, "invest in; purchase; export; sign a contract with", whom="object from to"),
    VerbRow("DEAL", None, "win a contract", whom="object from to"),
    VerbRow("DEAL", None, "post; report", whom="none", needs="profit loss earnings"),
    VerbRow("DEAL", None, "file for bankruptcy; default on; go bankrupt", whom="none"),
    VerbRow("LAUNCH", None, "launch; unveil; inaugurate; reopen; dock; lift off; blast off", whom="none object"),
    VerbRow("LAUNCH", None, "debut; found", whom="none object"),
    VerbRow("CONTEST", None, "beat; thrash; defeat; edge; draw with; draw against", whom="object against over"),
    VerbRow("CONTEST", None, "knock out; win", whom="object against over"),
    VerbRow("CONTEST", None, "award; win the race; win gold; win the title; finish second", whom="object against"),
    VerbRow("CONTEST", None, "finish third; equalise; equalize", whom="object against"),
    VerbRow("FINDING", None, "discover; diagnose; identify; detect; find traces of; find no evidence of"),
    VerbRow("FINDING", None, "test positive; conclude that; find that", whom="none"),
    VerbRow("FINDING", None, "find; recover", needs="that evidence body bodies remains wreckage traces no more"),
    # ---- OTHER
    VerbRow("OTHER", None, "cancel; postpone; call off; flee; close; shut; suspend; escape; claim responsibility"),
    VerbRow("OTHER", None, "divert; shelve; put off; ground; scrap; evacuate; undergo surgery; go missing"),
    VerbRow("OTHER", None, "appear in court; adjourn; delay"),
)  # fmt: skip
