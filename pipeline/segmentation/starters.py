"""Words that start sentences and, with a capital, hardly anything else.

Own compilation: the function words of English, and a few nouns news begins with. After "Inc." or "U.S." they tell a new
sentence from a name that goes on; a place never begins with one.
"""

from typing import Final

STARTERS: Final = frozenset(
    str.split(
        "A About According After All Also Although Among An And Another Any As Asked At Because Before Both But By "
        "Despite During Each Earlier Even Every Few Following For From Had Has Have He Her Here Hers His How However I "
        "If In Instead Is It Its Last Later Many Meanwhile More Most Much My Neither No Nobody None Nor Not Nothing "
        "Now Of On Once One Only Or Other Others Our Over She Since So Some Soon Such That The Their Then There These "
        "They This Those Though Three Through Thus To Today Two Under Until Up We What When Where Whether Which While "
        "Who Why Will With Without Yes Yet You Your Officials Police "
        "Are Can Could Did Do Does Just Let Maybe Me Perhaps Please Should Someone Somebody Something Thanks Was Were "
        "Would Everyone Everybody Everything Nevertheless Therefore Unless Unlike Whatever"
    )
)
