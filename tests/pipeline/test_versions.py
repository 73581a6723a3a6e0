"""Which of two versions stands."""

import pytest

from pipeline.errors import FeedError
from pipeline.records import ArticleBlock
from pipeline.versions import Standing, Version, is_lower, rule


def version(number: str, text: str = "t", standing: Standing = "current", created: str | None = None) -> Version:
    """Give a version whose metadata is its text."""
    return Version(version=number, text=text, block=text, standing=standing, created=created)


def test_the_first_version_is_taken() -> None:
    """Nothing known, nothing to compare."""
    assert "taken" == rule(None, version("7"))


@pytest.mark.parametrize(("lower", "higher"), [("1", "2"), ("9", "10"), ("1.9", "1.10"), ("2", "2.1"), ("07", "8")])
def test_numbers_are_compared_as_numbers(lower: str, higher: str) -> None:
    """Not letter by letter."""
    assert "superseded" == rule(version(higher), version(lower, "other"))
    assert "taken" == rule(version(lower), version(higher, "other"))


def test_without_numbers_the_times_of_creation_decide() -> None:
    """Whatever the versions are called, and in whatever zone the time is written."""
    early = version("draft-b", created="2031-05-04T12:30:00+02:00")
    late = version("draft-a", "other", created="2031-05-04T11:00:00Z")
    assert is_lower(early, late)
    assert "superseded" == rule(late, early)


def test_with_neither_the_order_of_arrival_decides() -> None:
    """Versions that are digests of a text have no order of their own."""
    assert "taken" == rule(version("b3f1"), version("00aa", "other"))
    assert "taken" == rule(version("00aa"), version("b3f1", "other", created="when ready"))


def test_a_version_that_is_a_digest_is_no_number() -> None:
    """Whatever its digits."""
    digest = "123456789012"
    assert "taken" == rule(version(digest, digest + "abcd"), version("2"))
    assert "superseded" == rule(version(digest), version("2", "other"))


def test_the_same_version_with_another_text_is_a_contradiction() -> None:
    """Nobody but the sender knows which of the two is meant."""
    with pytest.raises(FeedError, match="domain/contradictory-version"):
        rule(version("3", "one"), version("3", "other"))


def test_the_same_version_again_is_a_repetition_unless_what_is_said_about_it_changed() -> None:
    """A lifted embargo or a new urgency is worth taking."""
    known = version("3")
    assert "repeated" == rule(known, known)
    assert "taken" == rule(known, Version(version="3", text="t", block="new"))
    assert "taken" == rule(version("3", standing="held"), version("3"))


def test_a_kill_takes_back_its_own_version_and_nothing_of_it_comes_again() -> None:
    """Whatever text the kill has; only a higher version is news again."""
    kill = version("3", "KILL", standing="withdrawn")
    assert "taken" == rule(version("3"), kill)
    assert "repeated" == rule(kill, kill)
    assert "superseded" == rule(kill, version("3"))
    assert "superseded" == rule(kill, version("2"))
    assert "taken" == rule(kill, version("4"))


def test_a_late_kill_of_a_lower_version_is_passed_over_but_not_behind_an_embargo() -> None:
    """What the public has seen is taken back, even when a higher version waits unseen."""
    kill = version("3", "KILL", standing="withdrawn")
    assert "superseded" == rule(version("4"), kill)
    assert "taken" == rule(version("4", standing="held"), kill)


def test_an_article_in_short_tells_kill_from_hold_from_current() -> None:
    """The block decides, the hold is said."""
    block = ArticleBlock(uri="u", version="1", feed="f", wire_format="text", text_digest="ab" * 32)
    assert "current" == Version.of(block).standing
    assert "held" == Version.of(block, held=True).standing
    killed = ArticleBlock(uri="u", version="1", feed="f", wire_format="text", text_digest="", signal="kill")
    assert "withdrawn" == Version.of(killed, held=True).standing
