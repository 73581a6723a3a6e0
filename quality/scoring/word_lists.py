"""Words the protocols name. Data alone: they decide what a figure means, so that a change here changes the figure."""

from typing import Final

# Titles a derived name leaves out in front of a person.
_TITLES = """
mr mrs ms miss dr sir dame lord lady professor prof president vice prime minister premier chancellor senator sen
representative rep congressman congresswoman governor gov mayor king queen prince princess pope general gen colonel
col captain capt major lieutenant lt sergeant sgt judge justice secretary chairman chief former director officer ceo
commissioner attorney ambassador foreign deputy spokesman spokeswoman spokesperson founder
"""
# Words inside a derived name that have no capital.
_JOINING = "of de la le du van von der den bin al el da do dos and & for the"
# Words that are no speaker's name although capitalised where a sentence begins.
_PRONOUNS = """
i me my we us our you your he him his she her they them their it its who whom whose which that this these those one
some many others
"""
# Forms of verbs of speech (and "statement"): a cue without one tells a belief, a plan, a finding, support ...
_SPEECH = """
say says said saying tell tells told telling add adds added adding announce announces announced announcing ask asks
asked asking claim claims claimed claiming state states stated stating argue argues argued arguing insist insists
insisted insisting warn warns warned warning note notes noted noting explain explains explained explaining declare
declares declared declaring reply replies replied replying respond responds responded responding report reports
reported reporting acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting allege
alleges alleged alleging assert asserts asserted asserting contend contends contended contending deny denies denied
denying comment comments commented commenting tweet tweets tweeted tweeting write writes wrote written writing
suggest suggests suggested suggesting promise promises promised promising vow vows vowed vowing urge urges urged
urging accuse accuses accused accusing testify testifies testified testifying confirm confirms confirmed confirming
concede concedes conceded conceding remark remarks remarked remarking mention mentions mentioned mentioning observe
observes observed observing repeat repeats repeated repeating stress stresses stressed stressing emphasize
emphasizes emphasized emphasizing joke jokes joked joking boast boasts boasted boasting complain complains
complained complaining conclude concludes concluded counter counters countered disclose discloses disclosed reveal
reveals revealed revealing caution cautions cautioned predict predicts predicted predicting propose proposes
proposed pledge pledges pledged pledging proclaim proclaims proclaimed reiterate reiterates reiterated reiterating
remind reminds reminded speak speaks spoke speaking talk talks talked talking describe describes described
describing call calls called calling criticize criticizes criticized criticizing blame blames blamed praise praises
praised recall recalls recalled cite cites cited citing according statement
"""

TITLES: Final = frozenset(_TITLES.split())
JOINING: Final = frozenset(_JOINING.split())
PRONOUNS: Final = frozenset(_PRONOUNS.split())
SPEECH: Final = frozenset(_SPEECH.split())
