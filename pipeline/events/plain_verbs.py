"""Verbs that are no act by themselves: those that carry a noun, those that bound a noun phrase, those of saying.

Data, no code that reads text. Source: own compilation of general English.
"""

from typing import Final

# Pure bearers of a noun ("carried out strikes"): the noun is the act, their subject does it.
LIGHT_VERBS: Final = (
    "carry out; conduct; launch; stage; mount; hold; make; host; begin; open; start; undertake; impose; declare; "
    "face; "
    "suffer; attend; chair; resume; order; organise; organize; plan; announce; fire; give; set; lead; reach; sign; "
    "run; "
    "perform; join; call; lift; cause; trigger; claim; end; halt; cancel; postpone; deny"
)

# Verbs that are no act for the desk but bound a noun phrase: what stands before one is its subject.
COMMON_VERBS: Final = (
    "say; tell; add; report; claim; announce; state; warn; deny; insist; argue; explain; note; believe; think; "
    "know; see; "
    "hear; feel; hope; expect; want; need; try; seem; appear; become; remain; stay; keep; leave; go; come; come "
    "from; get; take; "
    "give; make; do; put; bring; hold; carry; allow; let; help; cause; force; lead; follow; include; involve; use; "
    "show; "
    "move; turn; run; work; live; stand; sit; lie; rise; fall; grow; begin; start; stop; end; continue; reach; "
    "return; "
    "enter; leave; pass; cross; cut; break; send; receive; provide; offer; plan; decide; seek; intend; prepare; face; "
    "suffer; lose; spend; pay; cost; raise; build; create; draw; write; read; speak; talk; describe; declare; "
    "confirm; "
    "suggest; reveal; indicate; dismiss; reply; respond; answer; recall; consider; regard; choose; join; serve; play; "
    "watch; wait; look; seem; mean; belong; own; contain; cover; control; manage; operate; produce; develop; change; "
    "reduce; increase; drop; cancel; estimate; dispatch; gather; blow; burn; fire; throw; fly; drive; travel; "
    "arrive; walk; swim; host; chair; impose; conduct; "
    "mount; undertake; target; house; shelter; train; guard; patrol; inspect; search; trigger; prompt; spark; "
    "represent; oversee; study; teach; learn; miss; like; love; fear; worry; agree; refuse; fail; succeed; happen; "
    "occur"
)

# Verbs of saying, for the lemma of a cue; which words are cues is the quotes room's table, not this one.
SPEECH_VERBS: Final = (
    "say; tell; add; announce; state; warn; deny; insist; argue; explain; note; claim; report; write; reply; confirm; "
    "suggest; reveal; declare; describe; ask; call; urge; demand; accuse; allege; acknowledge; admit; tweet; post; "
    "comment; stress; emphasise; emphasize; point; reiterate; quip; joke; recall; conclude; remark; shout; cry; "
    "whisper; "
    "testify; predict; promise; pledge; vow; caution; complain; concede; contend; maintain; assert; dismiss; reject; "
    "refute; rebut; dispute; respond; answer; quote; cite; speak; read; rule; find; show; estimate; inform; disclose; "
    "observe; boast; hint; indicate; continue; urge; appeal; threaten; praise; criticise; criticize; condemn; "
    "blame; agree"
)
