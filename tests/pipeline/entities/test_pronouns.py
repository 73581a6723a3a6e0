"""What grammar tells of a pronoun."""

from tests.pipeline.entities.parses import parsed, pointed


def test_whoever_says_what_he_did_is_he() -> None:
    """The subject of the clause above is nearer than anybody else."""
    record = parsed(
        "Vasko/NNP/2/nsubj met/VBD/0/root Brun/NNP/2/obj ././2/punct "
        "Brun/NNP/6/nsubj said/VBD/0/root he/PRP/8/nsubj left/VBD/6/ccomp ././6/punct",
        {"Vasko": "PER", "Brun": "PER"},
    )
    assert "Brun" == pointed(record, "he")


def test_nobody_thanks_himself_by_him() -> None:
    """An object is not the subject of its own verb."""
    record = parsed(
        "Brun/NNP/2/nsubj rose/VBD/0/root ././2/punct Vasko/NNP/5/nsubj thanked/VBD/0/root him/PRP/5/obj ././5/punct",
        {"Vasko": "PER", "Brun": "PER"},
    )
    assert "Brun" == pointed(record, "him")


def test_himself_is_the_subject() -> None:
    """A reflexive is the subject of its verb."""
    record = parsed(
        "Brun/NNP/2/nsubj rose/VBD/0/root ././2/punct "
        "Vasko/NNP/5/nsubj blamed/VBD/0/root himself/PRP/5/obj ././5/punct",
        {"Vasko": "PER", "Brun": "PER"},
    )
    assert "Vasko" == pointed(record, "himself")


def test_a_speaker_calls_somebody_else_he() -> None:
    """Between a speaker's marks the third person is not the speaker."""
    record = parsed(
        "Brun/NNP/2/nsubj rose/VBD/0/root ././2/punct "
        "\"/``/6/punct He/PRP/6/nsubj lied/VBD/9/ccomp ,/,/6/punct \"/''/6/punct said/VBD/0/root Vasko/NNP/9/nsubj "
        "././9/punct",
        {"Vasko": "PER", "Brun": "PER"},
        sources=("Vasko",),
    )
    assert "Brun" == pointed(record, "He")


def test_a_fronted_phrase_points_ahead() -> None:
    """With nobody before it, a pronoun may mean the subject that follows."""
    record = parsed(
        "In/IN/3/case her/PRP$/3/nmod speech/NN/6/obl Dala/NNP/6/nsubj Brun/NNP/4/flat wept/VBD/0/root ././6/punct",
        {"Dala Brun": "PER"},
    )
    assert "Dala Brun" == pointed(record, "her")


def test_it_that_means_nothing_is_no_reference() -> None:
    """An expletive points at nobody and is left out."""
    record = parsed("It/PRP/2/expl rained/VBD/0/root ././2/punct", {})
    assert () == record.references


def test_it_is_left_open_where_an_unnamed_thing_is_nearer() -> None:
    """What copy never names may be meant as well."""
    record = parsed(
        "Kessel/NNP/3/compound Oil/NNP/1/flat bought/VBD/0/root a/DT/5/det ship/NN/3/obj ././3/punct "
        "The/DT/8/det ship/NN/9/nsubj sank/VBD/0/root when/WRB/12/mark it/PRP/12/nsubj turned/VBD/9/advcl ././9/punct",
        {"Kessel Oil": "ORG"},
    )
    assert pointed(record, "it") is None


def test_the_desk_is_no_antecedent() -> None:
    """An agency named in a dateline is not what the copy speaks of."""
    record = parsed(
        "VELM/NNP/0/root ,/,/1/punct May/NNP/1/nmod 3/CD/3/nmod (/-LRB-/6/punct AFP/NNP/1/nmod )/-RRB-/6/punct "
        "-/,/1/punct It/PRP/10/nsubj said/VBD/1/parataxis so/RB/10/advmod ././10/punct",
        {"AFP": "ORG", "VELM": "GPE"},
    )
    assert pointed(record, "It") is None
