"""The measures of coreference, on cases worked out by hand."""

from itertools import permutations

import pytest

from pipeline.annotator import Annotation, Named
from pipeline.entities import join_names
from pipeline.records import Span
from pipeline.segmentation import segment
from quality.cluster_scores import Cluster, b_cubed, best_sum, ceaf_e, muc
from quality.coreference import added_up, score

GOLD: list[Cluster] = [frozenset("12345"), frozenset("67"), frozenset("89ABC")]
MERGED: list[Cluster] = [frozenset("12345"), frozenset("6789ABC")]


def test_muc_counts_links() -> None:
    """Nine links of nine are kept, one of ten is too many."""
    assert (9, 9, 9, 10) == tuple(vars_of(muc(GOLD, MERGED)))


def test_b_cubed_counts_shares() -> None:
    """Five mentions are whole; two stand in sevenths by two, five by five."""
    tally = b_cubed(GOLD, MERGED)
    assert pytest.approx((1, (5 + 4 / 7 + 25 / 7) / 12)) == (tally.recall, tally.precision)


def test_ceaf_matches_clusters_one_to_one() -> None:
    """One cluster is whole, one matches with ten twelfths, one is left over."""
    tally = ceaf_e(GOLD, MERGED)
    assert pytest.approx(((1 + 10 / 12) / 3, (1 + 10 / 12) / 2)) == (tally.recall, tally.precision)


def test_a_mention_nobody_found_counts_as_missed() -> None:
    """Mentions of one side only cost recall in every measure."""
    found = [frozenset("12"), frozenset("67")]
    assert (2, 9) == (muc(GOLD, found).recalled, muc(GOLD, found).gold)
    assert pytest.approx((4 / 5 + 2) / 12) == b_cubed(GOLD, found).recall
    assert pytest.approx((4 / 7 + 1) / 3) == ceaf_e(GOLD, found).recall


def test_the_gold_itself_scores_in_full() -> None:
    """Nothing is lost between equals, and nothing divides by zero where nothing is."""
    assert [1, 1, 1] == [metric(GOLD, GOLD).f1 for metric in (muc, b_cubed, ceaf_e)]
    assert [0, 0, 0] == [metric([], []).f1 for metric in (muc, b_cubed, ceaf_e)]


def test_the_best_match_is_the_best_of_all() -> None:
    """No other assignment has a larger sum."""
    table = [[(7 * row + 5 * column * column + row * column) % 11 / 10 for column in range(5)] for row in range(4)]
    every = max(sum(table[row][column] for row, column in enumerate(order)) for order in permutations(range(5), 4))
    assert pytest.approx(every) == best_sum(table)
    assert pytest.approx(every) == best_sum([list(column) for column in zip(*table, strict=True)])


def vars_of(tally: object) -> list[float]:
    """Return the counts of a tally."""
    return [getattr(tally, name) for name in ("recalled", "gold", "correct", "found")]


def test_an_article_is_scored_by_its_mentions() -> None:
    """A name and its pronoun make a cluster, two forms of a name make a link."""
    text = "Ann Orr rose. Orr said she left."
    spans = {"Ann Orr": (0, 7), "Orr": (14, 17), "she": (23, 26)}
    gold = [
        {
            "start": start,
            "end": end,
            "minspan": [start, end],
            "cluster": 1,
            "type": "person",
            "named_auto": words != "she",
        }
        for words, (start, end) in spans.items()
    ]
    names = tuple(Named(Span(*spans[words]), "PER") for words in ("Ann Orr", "Orr"))
    record = join_names(segment(text.encode(), (("content-type", b"text/plain"),)), Annotation(names=names))
    sums = added_up([score({"text": text, "entities": gold}, record)])
    assert [1, 1, 1, 1] == [sums[name].f1 for name in ("MUC", "B3", "CEAF-e", "alias links")]
