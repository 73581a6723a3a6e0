"""Irregular forms of English and the lemmas they belong to. Data alone; general grammar, our own compilation."""

from typing import Final

# Each row a lemma and what it becomes.
_VERB_FORMS: Final = """
be am is are was were been being 's 're 'm ai; have has had having 've; do does did done; arise arose arisen; awake
awoke awoken; bear bore borne born; beat beaten; become became; befall befell befallen; begin began begun; bend
bent; bet; bid bade; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring
brought; broadcast; build built; burn burnt; burst; buy bought; cast; catch caught; choose chose chosen; cling
clung; come came; cost; creep crept; cut; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk;
drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast; foresee foresaw foreseen; forget forgot
forgotten; forgive forgave forgiven; forgo forwent forgone; freeze froze frozen; get got gotten; give gave given; go
went gone gon; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hit; hold held; hurt; keep
kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent;
let; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook
mistaken; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; overcome overcame;
overrun overran; outdo outdid outdone; override overrode overridden; partake partook partaken; pay paid; plead pled;
prove proven; put; quit; read; rebuild rebuilt; repay repaid; rethink rethought; retake retook retaken; rewrite
rewrote rewritten; rid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek
sought; sell sold; send sent; set; sew sewn; shake shook shaken; shed; shine shone; shoot shot; show shown; shrink
shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; smell smelt;
sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; split;
spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; strike
struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam
swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
thrust; undergo underwent undergone; understand understood; undertake undertook undertaken; undo undid undone;
uphold upheld; upset; wake woke woken; wear wore worn; weave wove woven; wed; weep wept; win won; want wan; succeed
succeeded succeeding; proceed proceeded proceeding; exceed exceeded exceeding; wind wound; withdraw withdrew
withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written; die dying died; tie tying tied;
vie vying vied; agree agreed; free freed; guarantee guaranteed; flee fleeing; argue arguing; use used using; cause
caused causing; see seeing; decree decreed; panic panicked panicking; traffic trafficked trafficking; bias biased;
focus focused focusing focussed; add added adding adds; err erred; age aged aging; ease eased easing; owe owed
owing; die dies; lie lies lied; tie ties; need needed needing; succeed; bus bused; gas gassed; quiz quizzed; total
totaled totaling; answer answered; enter entered entering; offer offered offering
"""
_NOUN_FORMS: Final = """
person people; man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; wife
wives; life lives; knife knives; leaf leaves; half halves; self selves; shelf shelves; thief thieves; wolf wolves;
loaf loaves; calf calves; crisis crises; analysis analyses; basis bases; thesis theses; hypothesis hypotheses; axis
axes; oasis oases; diagnosis diagnoses; emphasis emphases; phenomenon phenomena; criterion criteria; datum data;
medium media; bacterium bacteria; memorandum memoranda; stimulus stimuli; alumnus alumni; cactus cacti; nucleus
nuclei; fungus fungi; radius radii; appendix appendices; index indices; matrix matrices; vertex vertices; gas gases;
bus buses; virus viruses; campus campuses; bonus bonuses; status statuses; census censuses; lens lenses; chorus
choruses; series; species; means; news; headquarters; mathematics; politics; economics; thanks; goods; shoe shoes;
toe toes; movie movies; cookie cookies; calorie calories; zombie zombies; lie lies; tie ties; pie pies; die dice;
horse horses; house houses; case cases; base bases; cause causes; serviceman servicemen; policeman policemen;
spokesman spokesmen; gunman gunmen; fisherman fishermen; businessman businessmen; congressman congressmen;
policewoman policewomen; spokeswoman spokeswomen; grandchild grandchildren; fireman firemen; chairman chairmen;
craftsman craftsmen; salesman salesmen
"""
_ADJECTIVE_FORMS: Final = """
good better best; well; bad worse worst; far farther farthest further furthest; old elder eldest; late later latest;
late latter; big bigger biggest; free freer freest; few fewer fewest; large larger largest; great greater greatest;
high higher highest; low lower lowest; close closer closest; long longer longest; strong stronger strongest; young
younger youngest; small smaller smallest; short shorter shortest; hard harder hardest; fast faster fastest; soon
sooner soonest; near nearer nearest; deep deeper deepest; new newer newest; few fewer; tough tougher toughest; cheap
cheaper cheapest; weak weaker weakest; rich richer richest; poor poorer poorest; broad broader broadest; wide wider
widest; safe safer safest; simple simpler simplest; nice nicer nicest; rare rarer rarest
"""
_PRONOUN_FORMS: Final = """
i me; he him; she her; we us; they them 'em em; a an; this these; that those; can ca; will wo
"""


def _lemmas(rows: str) -> dict[str, str]:
    """Return form to lemma; the first row that has a form keeps it."""
    found: dict[str, str] = {}
    for row in rows.split(";"):
        forms = row.split()
        for form in forms:
            found.setdefault(form, forms[0])
    return found


VERBS: Final = _lemmas(_VERB_FORMS)
NOUNS: Final = _lemmas(_NOUN_FORMS)
ADJECTIVES: Final = _lemmas(_ADJECTIVE_FORMS)
PRONOUNS: Final = _lemmas(_PRONOUN_FORMS)
# Written onto the word before them.
CLITICS: Final = {"n't": "not", "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would"}

# Stems that take an e though no rule of spelling says so.
STEMS_WITH_E: Final = frozenset(
    str.split(
        "chang arrang challeng rang plung aveng reveng exchang cring hing rearrang compet delet interven conven "
        "becom overcom contraven complet unit invit excit ignit recit incit expedit welcom explor ignor restor "
        "stor scor ador deplor implor outscor interfer adher sever smil compil reconcil profil consol enabl devot "
        "quot promot vot not denot wast tast past hast curs purs clos los breath bath sooth creat agre stag rul "
        "overrul schedul argu valu issu continu rescu su pursu du ensu gam fram blam nam tam consum assum resum "
        "presum perfum costum tim postpon atton phon clon zon dethron hon danc chanc balanc financ practic notic "
        "offic polic forc believ achiev receiv leav serv observ prov improv mov remov larg strang wid nic simpl "
        "gentl abl humbl saf lat brav rar pur matur sur"
    )
)
# Stems that look as if an e were missing.
KEPT_STEMS: Final = frozenset(
    str.split(
        "focus bias canvas discus target market budget visit edit audit profit limit exhibit inhibit prohibit "
        "benefit credit deposit merit spirit bid ship worship kidnap develop envelop gallop abandon happen open "
        "listen threaten strengthen weaken stop model level travel cancel signal label sponsor monitor favor "
        "honor harbor anchor author broad bombard award reward guard regard discard retard hazard forward offset "
        "star war bar stir begin ruin fix mix box tax relax attack sound hear bear appear clear fear near tear "
        "disappear pay say play stay obey rain train gain remain explain maintain obtain contain sustain complain "
        "retain attain join point format combat debut ballot pilot pivot vomit commit admit permit submit "
        "transmit emit omit argus"
    )
)
