"""Counts, pairs and intervals."""

from quality.scoring.counts import Counts, Tally, pair_best


def test_pairs_are_one_to_one_best_first() -> None:
    """The best pair is taken first, then what is left."""
    assert {0: 1, 1: 0} == pair_best([(0.5, 0, 0), (0.9, 0, 1), (0.4, 1, 0), (0.8, 1, 1)])


def test_an_interval_of_equal_articles_is_a_point() -> None:
    """Whatever is drawn, the figure is the same; and the same draws come every time."""
    tally = Tally({name: Counts(1, 1, 1, 2) for name in "abc"})
    told = tally.figures(20, ["a", "b", "c"])
    assert [told["F1"]] * 2 == told["F1_95"]
    tally.add("c", Counts(0, 9, 0, 0))
    low, high = tally.figures(20, ["a", "b", "c"])["F1_95"]
    assert low < tally.total().f1 < high
    assert [low, high] == tally.figures(20, ["a", "b", "c"])["F1_95"]


def test_no_articles_make_no_figures() -> None:
    """Nothing divided by nothing is nothing."""
    assert {"P": 0.0, "R": 0.0, "F1": 0.0, "matched": 0, "pred": 0, "gold": 0, "F1_95": [0.0, 0.0]} == Tally().figures(
        9
    )
