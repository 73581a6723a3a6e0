"""Who did what to whom: triggers and participants of single sentences."""

from typing import Any

import pytest

from tests.pipeline.events.newsroom import acts, only, words

CLAUSES: tuple[tuple[str, str, str | None, list[str], list[str]], ...] = (
    ("Police arrested 12 dockers on Monday.", "COERCE", "arrest", ["Police"], ["12 dockers"]),
    ("Twelve dockers were arrested by police on Monday.", "COERCE", "arrest", ["police"], ["Twelve dockers"]),
    ("A gunman shot dead two guards at the gate.", "ASSAULT", "firearms", ["A gunman"], ["two guards"]),
    ("The minister accused the union of blackmail.", "ACCUSE", "allege", ["The minister"], ["the union"]),
    ("The minister, a former teacher, resigned.", "RETREAT", "resign", ["The minister"], []),
    ("Thousands of nurses marched through the capital.", "PROTEST", "demo", ["Thousands of nurses"], []),
    ("Rebels and farmers attacked the convoy.", "ASSAULT", None, ["Rebels", "farmers"], ["the convoy"]),
    ("The army carried out air strikes on rebel camps.", "ASSAULT", "aerial", ["The army"], ["rebel camps"]),
    ("The bus crashed into a wall.", "ACCIDENT", None, ["The bus"], ["a wall"]),
    ("A court sentenced the banker to six years.", "SANCTION", "convict", ["A court"], ["the banker"]),
    ("The company agreed to buy a quarry.", "DEAL", None, ["The company"], ["a quarry"]),
    ("The judge, who wore red, acquitted the nurse.", "ELECT", None, ["The judge"], ["the nurse"]),
)


@pytest.mark.parametrize(("text", "kind", "mode", "who", "whom"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clause_gives_its_act(text: str, kind: str, mode: str | None, who: list[str], whom: list[str]) -> None:
    """A plain clause gives one act with its type, mode, doer and bearer."""
    act = only(text)
    assert (kind, mode, who, whom) == (act.type, act.mode, words(text, act.actors), words(text, act.recipients))


def test_joined_verbs_share_their_subject() -> None:
    """The second of two verbs joined by "and" has the subject of the first."""
    text = "Gunmen ambushed a patrol and abducted its driver."
    assert [["Gunmen"], ["Gunmen"]] == [words(text, act.actors) for act in acts(text)]


def test_nationality_before_a_noun_is_its_doer() -> None:
    """The name in front of an act noun did it."""
    text = "Dravian air strikes on the port went on."
    assert ["Dravian"] == words(text, only(text, [("Dravian", "NORP")]).actors)


@pytest.mark.parametrize("text", [
    "The attack was long.",
    "He was born in a village and likes tea.",
    "The strike force commander smiled.",
    "They thought about the talks.",
])  # fmt: skip
def test_bare_mention_is_no_act(text: str) -> None:
    """A mention that says nothing of who, whom or how gives no act."""
    assert () == acts(text)


def test_wounded_beside_the_killed_are_a_count() -> None:
    """The words "and wounded 30" add a count to the killing and are no second act."""
    text = "A bomb killed at least 12 people and wounded 30 at a market."
    (act,) = acts(text)
    assert {("killed", "at least 12"), ("injured", "30")} == {(t.of, t.span.of(text)) for t in act.tallies}


@pytest.mark.parametrize(("text", "kind"), [
    ("Two men were killed when a bus overturned.", "ACCIDENT"),
    ("Two men were killed in an earthquake.", "DISASTER"),
    ("Two men were killed when gunmen stormed a bank.", "ASSAULT"),
])  # fmt: skip
def test_killing_takes_its_type_from_its_cause(text: str, kind: str) -> None:
    """What killed decides whether it is an accident, a disaster or an assault."""
    assert kind in {act.type for act in acts(text)}


def test_act_words_inside_names_are_no_acts() -> None:
    """A name that holds a trigger word names no act."""
    names: Any = [("Strike Action Fund", "ORG")]
    assert () == acts("The Strike Action Fund is old.", names)


TURNS: tuple[tuple[str, str, str | None, list[str], list[str]], ...] = (
    ("Boats thought to be foreign bombed a depot.", "ASSAULT", "aerial", ["Boats"], ["a depot"]),
    ("They captured the river port on Monday.", "COERCE", "seize", ["They"], ["the river port"]),
    ("They captured three soldiers on Monday.", "ASSAULT", "abduct", ["They"], ["three soldiers"]),
    ("The company faces an investigation.", "ACCUSE", "investigate", [], ["The company"]),
    ("Farmers blocked the road.", "PROTEST", "obstruct", ["Farmers"], ["the road"]),
    ("The regulator blocked the sale.", "REJECT", None, ["The regulator"], ["the sale"]),
)


@pytest.mark.parametrize(("text", "kind", "mode", "who", "whom"), TURNS, ids=[row[0] for row in TURNS])
def test_what_a_verb_takes_decides_its_act(
    text: str, kind: str, mode: str | None, who: list[str], whom: list[str]
) -> None:
    """Ground is seized and people abducted; who faces an inquiry bears it."""
    act = only(text)
    assert (kind, mode, who, whom) == (act.type, act.mode, words(text, act.actors), words(text, act.recipients))


def test_a_finite_verb_is_not_joined_to_one_to_come() -> None:
    """The lawyer accused, though his client would appeal."""
    text = "The lawyer said he would appeal and accused the court of haste."
    assert ["The lawyer"] == words(text, acts(text)[-1].actors)


@pytest.mark.parametrize("text", ["The money was handed over in boxes.", "He may block it."])
def test_verbs_with_other_objects_are_no_acts(text: str) -> None:
    """Money is no prisoner and a sale no road."""
    assert () == acts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court found the clerk guilty of taking bribes in 2015.", None),
        ("Envoys met to save a truce that has held since July.", None),
        ("Groups marched in Orin, and on Monday they sang.", None),
        ("They fought in 1987 and signed a treaty two years later.", "two years later"),
        ("An earthquake struck Orin early on Friday.", "early on Friday"),
    ],
)
def test_a_time_of_something_else_dates_no_act(text: str, expected: str | None) -> None:
    """What is dated is the act the time stands with."""
    when = acts(text)[-1].when
    assert expected == (when and when.span.of(text))
