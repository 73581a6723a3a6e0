"""Identifiers that a replay gives again."""

from uuid import UUID

from pipeline.ids import NAMESPACE, Ordinals, lineage_id, record_id


def _event(ordinal: int) -> str:
    return record_id(kind="event", uri="urn:a", version="1", schema=1, what="ASSAULT", words="struck", ordinal=ordinal)


def test_the_namespace_never_changes() -> None:
    """Another namespace would make every record of the world a new one."""
    assert UUID("6f5b1c7e-3f0e-5a7b-9d0c-0a2f4c8e61d3") == NAMESPACE


def test_an_id_is_the_same_for_ever() -> None:
    """The id of given parts is fixed; a change here breaks every subscriber."""
    assert "da34f18f-46a8-57e1-bec7-9d22c4b1a03e" == _event(0)


def test_equals_are_told_apart_by_their_ordinal() -> None:
    """The second record equal in all else has another id."""
    assert _event(0) != _event(1)


def test_a_lineage_outlives_a_version() -> None:
    """A lineage has no version in it and is as fixed as an id."""
    assert "29bb1a83-d87f-5e19-8e40-e249e4400b11" == lineage_id(
        kind="statement", uri="urn:a", what="direct", lemma="say", who="Lena Orsk", ordinal=0
    )


def test_ordinals_count_equals_from_zero() -> None:
    """Each set of parts is counted on its own."""
    ordinals = Ordinals()
    assert [0, 1, 0, 2] == [ordinals.next(*parts) for parts in ("a", "a", "b", "a")]
