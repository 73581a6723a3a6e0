"""The checker itself: it must see what it exists to see, or an exact verdict means nothing."""

from collections import Counter

import pytest

from pipeline.errors import DatelineError
from pipeline.records import encode
from tests.faults import ledger as ledgers
from tests.faults.articles import edition, story
from tests.faults.hops import Sightings
from tests.faults.ledger import DEAD, EVENTS, HOPS, Ledger
from tests.faults.verdict import judge, table

Recorded = list[tuple[str, bytes, bytes]]
MESSAGES = edition(60, seed=7)


@pytest.fixture
def written() -> Recorded:
    """Give every record that a faultless run writes: hop, key, value."""
    records: Recorded = []
    for message in MESSAGES:
        try:
            for hop, layer in ledgers.worked(message):
                records += [(hop, message.key, encode(record)) for record in layer]
        except DatelineError:
            records.append((DEAD, message.key, message.value))
    return records


def seen(records: Recorded) -> Sightings:
    """Give what a reader of these records has seen."""
    sightings = Sightings()
    for hop, key, value in records:
        sightings.enter(hop, 0, key, value)
    return sightings


def test_faultless_run_is_exact(written: Recorded) -> None:
    """The records the pure functions give, each once, are what the ledger expects."""
    assert judge("faultless", 7, Ledger(MESSAGES), seen(written)).is_exact


@pytest.mark.parametrize("hop", HOPS)
def test_lost_record_is_missing_at_its_hop(written: Recorded, hop: str) -> None:
    """One record taken away shows as one missing, at that hop alone."""
    at = next(number for number, record in enumerate(written) if record[0] == hop)
    verdict = judge("lost", 7, Ledger(MESSAGES), seen(written[:at] + written[at + 1 :]))
    expected = {name: int(name == hop) for name in HOPS}
    assert expected == {tally.hop: tally.missing for tally in verdict.tallies}
    assert not verdict.is_exact


@pytest.mark.parametrize("hop", HOPS)
def test_doubled_record_is_extra_at_its_hop(written: Recorded, hop: str) -> None:
    """One record written twice shows as one extra, at that hop alone."""
    again = next(record for record in written if record[0] == hop)
    verdict = judge("doubled", 7, Ledger(MESSAGES), seen([*written, again]))
    expected = {name: int(name == hop) for name in HOPS}
    assert expected == {tally.hop: tally.extra for tally in verdict.tallies}
    assert not verdict.is_exact


def test_altered_byte_is_missing_and_extra(written: Recorded) -> None:
    """A record of another value is not the one that was expected, whatever its key."""
    hop, key, value = written[0]
    verdict = judge("altered", 7, Ledger(MESSAGES), seen([(hop, key, value + b" "), *written[1:]]))
    assert (1, 1) == (verdict.tallies[0].missing, verdict.tallies[0].extra)


def test_versions_out_of_order_are_told(written: Recorded) -> None:
    """Receipts of one uri in another order than its versions were published break the verdict."""
    messages = [story("urn:order", "Nothing happened.", version=version) for version in ("1", "2")]
    receipts = [(EVENTS, message.key, encode(list(ledgers.worked(message))[-1][1][-1])) for message in messages]
    verdict = judge("order", 7, Ledger(messages), seen(receipts[::-1]))
    assert ("urn:order",) == verdict.disordered


def test_key_on_two_partitions_is_astray(written: Recorded) -> None:
    """A stage keeps the partition number it read from."""
    sightings = seen(written)
    sightings.enter(written[0][0], 3, written[0][1], b"{}")
    assert judge("astray", 7, Ledger(MESSAGES), sightings).astray == 1


def test_replay_expects_everything_twice(written: Recorded) -> None:
    """After a replay once is missing and twice is exact."""
    assert not judge("replay", 7, Ledger(MESSAGES), seen(written), times=2).is_exact
    assert judge("replay", 7, Ledger(MESSAGES), seen(written * 2), times=2).is_exact


def test_table_has_a_row_a_verdict(written: Recorded) -> None:
    """The table of the run's end has a head, a rule and one line a scenario with the same number of cells."""
    verdict = judge("faultless", 7, Ledger(MESSAGES), seen(written))
    lines = table([verdict, verdict])
    assert Counter({lines[0].count("|"): len(lines)}) == Counter(line.count("|") for line in lines)
