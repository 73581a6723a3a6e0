"""ClearNLP's trees as Universal Dependencies has them."""

import pytest

from pipeline.annotator.clear_style import Tree, rooted, universal
from pipeline.annotator.trees import ROOT, find_circle

# Each word: its tag, its head's number (the root's own), ClearNLP's relation; behind that the head and relation wanted.
SENTENCES = {
    "an object takes its preposition's place": """
        Rebels    NNS 1 nsubj   1 nsubj
        fled      VBD 1 ROOT   -1 root
        to        IN  1 prep    4 case
        the       DT  4 det     4 det
        hills     NNS 2 pobj    1 obl
        of        IN  4 prep    6 case
        Velm      NNP 5 pobj    4 nmod
        .         .   1 punct   1 punct""",
    "a predicate takes the place of be": """
        Velm      NNP 1 nsubj   3 nsubj
        is        VBZ 1 ROOT    3 cop
        a         DT  3 det     3 det
        port      NN  1 attr   -1 root
        near      IN  3 prep    5 case
        Orin      NNP 4 pobj    3 nmod""",
    "what there is, is the subject": """
        There     EX  1 expl    1 expl
        was       VBD 1 ROOT   -1 root
        fire      NN  1 attr    1 nsubj""",
    "an agent is oblique": """
        Velm      NNP 2 nsubjpass 2 nsubj
        was       VBD 2 auxpass 2 aux
        hit       VBN 2 ROOT   -1 root
        by        IN  2 agent   4 case
        rebels    NNS 3 pobj    2 obl""",
    "a clause after a preposition is a clause": """
        They      PRP 1 nsubj   1 nsubj
        left      VBD 1 ROOT   -1 root
        after     IN  1 prep    3 mark
        hearing   VBG 2 pcomp   1 advcl
        it        PRP 3 dobj    3 obj""",
    "a preposition without an object stays": """
        He        PRP 1 nsubj   1 nsubj
        looked    VBD 1 ROOT   -1 root
        in        IN  1 prep    1 advmod""",
    "the other style passes": """
        Velm      NNP 2 nsubj:pass 2 nsubj
        was       VBD 2 aux:pass 2 aux
        hit       VBN 2 root   -1 root
        by        IN  4 case    4 case
        rebels    NNS 2 obl:agent 2 obl""",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_trees_are_hung_anew(name: str) -> None:
    """Function words hang from content words, relations have their universal names."""
    rows = [line.split() for line in SENTENCES[name].strip().splitlines()]
    words, tags, heads, relations, wanted, named = zip(*rows, strict=True)
    tree = Tree(words, tags, [int(head) for head in heads], relations)
    tree.made_universal()
    assert [(int(head), relation) for head, relation in zip(wanted, named, strict=True)] == list(
        zip(tree.heads, tree.relations, strict=True)
    )


@pytest.mark.parametrize("heads", [[0], [1, 0], [5, -3, 0], [1, 2, 0, 4, 3], [0, 1, 2], [1, 2, 3, 3]])
def test_any_heads_become_one_tree(heads: list[int]) -> None:
    """Circles are opened, heads outside are roots, and one root is left."""
    found = rooted(heads)
    assert 1 == found.count(ROOT)
    assert find_circle(found) is None


def test_a_relation_nobody_knows_is_unnamed() -> None:
    """As is one with no name at all."""
    assert ["dep", "dep"] == [universal("sideways"), universal("")]
