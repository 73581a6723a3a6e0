"""Who or what kills: whether "killed" is an ASSAULT, an ACCIDENT, a DISASTER or a DEATH, and with what weapon.

Rule: the words of the same line decide, then those of the lines before it; a weapon is told only by a word that names
one.
"""

from collections.abc import Iterable, Sequence
from typing import Final

# mode: words that tell it. Source: own compilation over PLOVER's modes of ASSAULT. The first row that fits wins.
WEAPONS: Final = (
    ("suicide-attack", "suicide bomber"),
    ("drone", "drone drones unmanned"),
    ("crowd-control", "teargas tear-gas truncheons batons"),
    ("aerial", "airstrike airstrikes air-strike warplane warplanes jet jets helicopter aircraft aerial air"),
    ("heavy-weapons", "shell shells shelling rocket rockets mortar mortars artillery missile missiles tank tanks"),
    ("explosives", "bomb bombs bombing bombings explosive explosives grenade grenades landmine mine detonated"),
    ("firearms", "gunman gunmen shot shooting gunfire gunshot pistol rifle rifles sniper bullets bullet"),
    ("primitive", "knife knives machete machetes stabbed axe stones hammer"),
    ("unconventional", "poison nerve chemical sarin chlorine"),
)  # fmt: skip
_ASSAULT: Final = (
    "gunman gunmen militant militants rebel rebels insurgent insurgents attack attackers attacker attacks assailant "
    "assailants bomber bombers soldiers troops army militia fighters fighting clashes clash strike strikes airstrike "
    "airstrikes raid raids shelling bomb bombs bombing bombings rocket rockets missile missiles drone drones shot "
    "shooting stabbed jihadists terrorists offensive ambush warplanes"
)
_DISASTER: Final = (
    "earthquake quake flood floods flooding landslide landslides mudslide cyclone hurricane typhoon tornado storm "
    "storms avalanche eruption tsunami wildfire wildfires epidemic outbreak virus cholera ebola heatwave tremor "
    "magnitude"
)
_ACCIDENT: Final = (
    "crash crashed collision collided explosion blast fire blaze capsized sank derailed derailment plunged overturned "
    "collapse collapsed stampede bus train truck lorry ferry plane boat mine leak vehicle car driver"
)
# type: words of what did the harm. The first row that fits wins. Source: own compilation.
CAUSES: Final = (("ASSAULT", _ASSAULT), ("DISASTER", _DISASTER), ("ACCIDENT", _ACCIDENT))

_WEAPONS: Final = tuple((mode, frozenset(words.split())) for mode, words in WEAPONS)
_CAUSES: Final = tuple((kind, frozenset(words.split())) for kind, words in CAUSES)


def weapon_in(words: Iterable[str]) -> str | None:
    """Return the mode of assault that a word of the line names."""
    said = frozenset(words)
    return next((mode for mode, names in _WEAPONS if not names.isdisjoint(said)), None)


def cause_in(words: Iterable[str]) -> str | None:
    """Return what a line is about: ASSAULT, DISASTER, ACCIDENT, or nothing."""
    said = frozenset(words)
    return next((kind for kind, names in _CAUSES if not names.isdisjoint(said)), None)


def code_harm(words: Sequence[str], earlier: str | None, *, has_doer: bool, is_deadly: bool) -> str:
    """Return the type of a killing or hurting; `earlier` is the cause the lines before it told."""
    return cause_in(words) or earlier or ("ASSAULT" if has_doer else "DEATH" if is_deadly else "ACCIDENT")
