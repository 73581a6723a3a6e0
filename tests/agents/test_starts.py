"""Marks: what is left in the committed offset's note, and what the next owner makes of it."""

import pytest

from agents.starts import Mark, Starts


@pytest.mark.parametrize(
    "note", ["", "dateline", "dateline starts=5 until=9", "dateline starts=1 until=-1", "x" * 4096]
)
def test_a_note_of_somebody_else_is_no_mark(note: str) -> None:
    """Other tools write metadata too; only our own wording counts."""
    assert Mark.read(note) is None
    assert not Starts(note).is_careful(0)


def test_a_mark_reads_back() -> None:
    """What is written is what is read."""
    assert Mark(2, 512) == Mark.read(str(Mark(2, 512)))


def test_only_what_was_waiting_is_marked() -> None:
    """Inputs that came after the opening are not, nor those after one batch's number."""
    starts = Starts(end=10, inputs=4)
    assert starts.is_marked(9)
    assert not starts.is_marked(10)
    starts.got_past(4)
    assert not starts.is_marked(9)


def test_a_stretch_somebody_died_in_is_worked_on_one_at_a_time_to_its_end() -> None:
    """Suspicion ends where the batch that died ended."""
    starts = Starts("dateline starts=1 until=3")
    assert (True, True, False) == tuple(starts.is_careful(offset) for offset in (0, 2, 3))
    assert "dateline starts=2 until=3" == starts.before(0, 3)
    assert "dateline starts=1 until=3" == starts.after(1)
    assert "" == starts.after(3)


def test_each_death_alone_is_counted() -> None:
    """An owner that finds an input died on alone says so once more before it begins."""
    notes = [Starts(f"dateline starts={n} until=9").before(4, 9) for n in (1, 2, 3)]
    assert [f"dateline starts={n} until=9" for n in (2, 3, 4)] == notes


def test_only_the_first_input_after_three_deaths_alone_is_poison() -> None:
    """Once it is past, the rest of the stretch is suspected and no more."""
    starts = Starts("dateline starts=4 until=9")
    assert starts.is_poison(4)
    assert starts.before(4, 9) is None
    starts.got_past(1)
    assert not starts.is_poison(5)
    assert "dateline starts=2 until=9" == starts.before(5, 9)


@pytest.mark.parametrize("deaths", [0, 1, 2, 3])
def test_fewer_deaths_are_no_proof(deaths: int) -> None:
    """Kills from outside leave such marks too: an input is buried only after three starts alone."""
    assert not Starts(f"dateline starts={deaths} until=9").is_poison(4)


def test_a_mark_is_taken_back_to_what_was_known_before() -> None:
    """An owner that ends alive leaves the suspicion it found, and none of its own."""
    first, careful, clean = Starts(end=3, inputs=9), Starts("dateline starts=2 until=3"), Starts()
    first.before(0, 3)
    careful.before(0, 3)
    assert ("", "dateline starts=2 until=3", None) == (first.withdrawn(), careful.withdrawn(), clean.withdrawn())


def test_an_owner_of_a_buried_input_takes_nothing_back() -> None:
    """The mark that condemns it is its predecessor's."""
    assert Starts("dateline starts=4 until=9").withdrawn() is None
