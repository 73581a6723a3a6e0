"""Where a place stands for its government."""

import pytest

from pipeline.records import MentionType
from tests.pipeline.entities.parses import parsed

LISBON: dict[str, MentionType] = {"Lisbon": "GPE"}


@pytest.mark.parametrize(
    "rows",
    [
        "Lisbon/NNP/2/nsubj refused/VBD/0/root ././2/punct",
        "Rain/NN/2/nsubj helped/VBD/0/root talks/NNS/2/obj with/IN/5/case Lisbon/NNP/3/nmod ././2/punct",
        "Talks/NNS/3/nsubj were/VBD/3/aux rejected/VBN/0/root by/IN/5/case Lisbon/NNP/3/obl ././3/punct",
        "Velm/NNP/4/nsubj and/CC/3/cc Lisbon/NNP/1/conj agreed/VBD/0/root ././4/punct",
    ],
)
def test_who_acts_is_a_government(rows: str) -> None:
    """Subject of policy, party to talks, agent behind "by"."""
    assert [True] == [mention.metonymy for mention in parsed(rows, LISBON).mentions]


@pytest.mark.parametrize(
    "rows",
    [
        "It/PRP/2/nsubj rained/VBD/0/root in/IN/4/case Lisbon/NNP/2/obl ././2/punct",
        "Lisbon/NNP/3/nsubj was/VBD/3/aux attacked/VBN/0/root ././3/punct",
        "Lisbon/NNP/2/compound streets/NNS/3/nsubj refused/VBD/0/root ././3/punct",
        "Lisbon/NNP/2/nsubj slept/VBD/0/root ././2/punct",
    ],
)
def test_where_something_is_is_a_place(rows: str) -> None:
    """Behind "in", as what is attacked, as what owns streets, as what sleeps."""
    assert [False] == [mention.metonymy for mention in parsed(rows, LISBON).mentions]


def test_a_source_and_the_subject_of_an_act_are_governments() -> None:
    """What the annotator reads as speaking or striking acts."""
    said = parsed("According/VBG/3/case to/IN/3/case Lisbon/NNP/0/root ././3/punct", LISBON, sources=("Lisbon",))
    hit = parsed("Lisbon/NNP/2/nsubj mauled/VBD/0/root Velm/NNP/2/obj ././2/punct", LISBON, acts=("mauled",))
    assert [True, True] == [record.mentions[0].metonymy for record in (said, hit)]
