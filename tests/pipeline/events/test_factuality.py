"""Whether an act happened, by the words around it."""

import pytest

from tests.pipeline.events.newsroom import acts


@pytest.mark.parametrize(("text", "realis"), [
    ("The army shelled the port.", "actual"),
    ("The army did not shell the port.", "denied"),
    ("The army denied shelling the port.", "denied"),
    ("The army denied that it had shelled the port.", "denied"),
    ("No soldiers attacked the port.", "denied"),
    ("The army failed to attack the port.", "denied"),
    ("The army will attack the port.", "planned"),
    ("The army plans to attack the port.", "planned"),
    ("The army may attack the port.", "possible"),
    ("If the army attacked the port, ships would leave.", "possible"),
    ("The general was accused of attacking the port.", "possible"),
    ("The army attacked the port in 1987.", "past"),
    ("The army had attacked the port before.", "past"),
    ("Police arrested youths who attacked the port on Saturday.", "actual"),
    ("Police arrested youths who attacked the port.", "past"),
    ("Nobody in Orin will complain about an attack on the port.", "denied"),
    ("The union called for an attack on the port.", "possible"),
    ("The order came, forcing the army to attack the port.", "actual"),
    ("The army plans to win by attacking the port.", "planned"),
])  # fmt: skip
def test_realis_follows_the_words_around(text: str, realis: str) -> None:
    """Negation, modals, governors and old dates decide the realis."""
    assert realis in {act.realis for act in acts(text) if act.type == "ASSAULT"}
