"""Abbreviations that end in a full stop, by what their stop says about the end of a sentence.

Own compilation from general English usage and wire style. Not names: initials and chains such as "U.S." are told by
their form (`tokens.py`, `sentences.py`).
"""

from typing import Final

# A name, number or noun must follow: such a stop never ends a sentence.
LEADING: Final = frozenset(
    str.split(
        "Mr Mrs Ms Mx Dr Prof Rev Fr Msgr Hon Pres Gov Lt Sen Sens Rep Reps Gen Adm Vice-Adm Brig Cmdr Cdr Col Capt "
        "Cpl Maj Sgt Pvt Pte Lieut Supt Insp Det Ald Amb Atty Asst Treas Dept Mme Mlle Messrs Sra Dra "
        "Ft Mt Pt Sts St vs v cf viz approx ca e.g i.e eg ie Spc Sfc Ens PFC Pfc Drs Vda vda esp P.S PS "
        "Wm Geo Chas Jos Thos"
    )
)
# May stand in mid-sentence or end one: what follows decides.
EITHER: Final = frozenset(
    str.split(
        "Inc Corp Co Cos Ltd LTD Bros Jr Sr Esq PLC Plc LLC LLP Pty Bhd Sdn Pvt Ltda Cia Ave Blvd Rd Hwy Ln Pl Sq "
        "etc a.m p.m A.M P.M a.k.a Ph.D M.D "
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev "
        "Okla Ore Oreg Penn Penna Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Alta Sask Man Univ Assn Dist "
        "ft lb lbs oz mi yd yrs hrs mins secs km cm mm kg min max sq cu est fig figs ext tel Tel vol Vol "
        "Op Art Ch Chap Nos nos Ed Eds eds al et sec Sec pp p No no"
    )
)
# Stand before a number and only then are abbreviations ("No. 2 reactor").
BEFORE_NUMBER: Final = frozenset(
    str.split("No no Nos nos Para para Sc Art art Fig fig Sec sec Ch Vol vol p pp Apt Ext ext")
)
ABBREVIATIONS: Final = LEADING | EITHER
