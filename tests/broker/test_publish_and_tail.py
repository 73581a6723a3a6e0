"""`dateline publish` and `dateline tail` on a real broker: every article acknowledged, counted and shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from agents.cli import OPERATOR, SOME_FAILED, SUCCESS, main
from agents.settings import Settings
from agents.topics import apply, plan

NINJS = {"uri": "urn:example:harbour", "bodies": [{"value": "The harbour reopened.", "contentType": "text/plain"}]}


@pytest.fixture
def topics(wire: Settings, admin: Any) -> None:
    """Make the topics, one partition each so that order can be told."""
    apply(admin, plan("dev", wire.topic_prefix, partitions=1))


def _all(wire: Settings, topic: str, count: int) -> list[Any]:
    consumer = KafkaConsumer(bootstrap_servers=list(wire.brokers), consumer_timeout_ms=20_000)
    try:
        consumer.assign([TopicPartition(wire.topic(topic), 0)])
        consumer.seek_to_beginning()
        return [next(consumer) for _ in range(count)]
    finally:
        consumer.close()


def test_articles_of_every_kind_arrive_as_they_are(
    wire: Settings, topics: None, environment: dict[str, str], tmp_path: Path
) -> None:
    """Text, a message, one a line and standard input: bytes untouched, keyed, typed, named after their feed."""
    (tmp_path / "a.txt").write_bytes(b"ORIN (Own) \x1b[31m- Rain.\n")
    (tmp_path / "b.json").write_text(json.dumps(NINJS, indent=1))
    (tmp_path / "c.jsonl").write_text('{"uri": "urn:example:1"}\n\nnot json\n')
    files = [str(tmp_path / name) for name in ("a.txt", "b.json", "c.jsonl")]
    result = CliRunner().invoke(
        main, ["publish", "--feed", "desk", *files, "-"], env=environment, input=json.dumps(NINJS) + "\n"
    )
    assert (SUCCESS, "published 5, failed 0\n") == (result.exit_code, result.stderr)
    records = _all(wire, "wire.raw", 5)
    assert (tmp_path / "a.txt").read_bytes() == records[0].value
    assert (tmp_path / "b.json").read_bytes() == records[1].value
    assert [b"urn:dateline:sha256:", b"urn:example:harbour", b"urn:example:1"] == [r.key[:20] for r in records[:3]]
    headers = [dict(record.headers) for record in records]
    assert [b"text/plain", *[b"application/json"] * 4] == [found["content-type"] for found in headers]
    assert {b"desk"} == {found["ce_source"] for found in headers}
    assert 5 == len({found["ce_id"] for found in headers})


def test_a_structured_event_keeps_its_own_names(
    wire: Settings, topics: None, environment: dict[str, str], tmp_path: Path
) -> None:
    """A CloudEvent in a file is sent as one, without a second set of names, under the uri the pipeline will find."""
    event = {"specversion": "1.0", "id": "1", "source": "s", "type": "t", "subject": "urn:example:ce", "data": NINJS}
    (tmp_path / "event.json").write_text(json.dumps(event))
    assert SUCCESS == CliRunner().invoke(main, ["publish", str(tmp_path / "event.json")], env=environment).exit_code
    (record,) = _all(wire, "wire.raw", 1)
    assert b"urn:example:harbour" == record.key
    assert [("content-type", b"application/cloudevents+json")] == record.headers


def test_what_cannot_be_sent_is_told_and_the_rest_goes_on(
    wire: Settings, topics: None, environment: dict[str, str], tmp_path: Path
) -> None:
    """A file that is not there and one the topic cannot hold fail by name; the third is sent; the exit code is 1."""
    (tmp_path / "large.txt").write_bytes(b"x" * 3_000_000)
    (tmp_path / "good.txt").write_bytes(b"Rain.")
    files = [str(tmp_path / name) for name in ("absent.txt", "large.txt", "good.txt")]
    result = CliRunner().invoke(main, ["publish", *files], env=environment)
    assert SOME_FAILED == result.exit_code
    assert "published 1, failed 2" in result.stderr
    assert "absent.txt: No such file" in result.stderr
    assert "large.txt: MessageSizeTooLargeError" in result.stderr
    assert [b"Rain."] == [record.value for record in _all(wire, "wire.raw", 1)]


def test_without_topics_both_say_so_at_once(environment: dict[str, str], tmp_path: Path) -> None:
    """Missing topics are the operator's affair, not a wait."""
    (tmp_path / "good.txt").write_bytes(b"Rain.")
    for arguments in (["publish", str(tmp_path / "good.txt")], ["tail"]):
        result = CliRunner().invoke(main, arguments, env=environment)
        assert OPERATOR == result.exit_code
        assert "operator/topics" in result.stderr


def test_tail_shows_only_what_is_committed_and_drives_no_terminal(
    wire: Settings, topics: None, environment: dict[str, str]
) -> None:
    """An aborted record is never shown; control characters of a committed one are codes, in JSON too."""
    producer = KafkaProducer(bootstrap_servers=list(wire.brokers), transactional_id=wire.group_id("test"))
    try:
        producer.init_transactions()
        for value, end in ((b"aborted", producer.abort_transaction), ('{"a":"\x9b31m\x7f"}'.encode(), None)):
            producer.begin_transaction()
            producer.send(wire.topic("wire.quotes"), value, key=b"urn:\x1b[31m", partition=0).get(10)
            (end or producer.commit_transaction)()
    finally:
        producer.close()
    tail = ["tail", "wire.quotes", "--from-beginning", "--limit", "1"]
    shown = CliRunner().invoke(main, tail, env=environment)
    assert "urn:\\u001b[31m" in shown.stdout
    assert "\x1b" not in shown.stdout
    written = CliRunner().invoke(main, [*tail, "--json"], env=environment)
    assert '{"a":"\\u009b31m\\u007f"}\n' == written.stdout


def test_tail_ends_with_the_receipts_asked_for(wire: Settings, topics: None, environment: dict[str, str]) -> None:
    """`--until-receipts` counts receipts, not records, and takes what is no record of ours as it is."""
    values = [b'{"kind":"event"}', b"not json", None, b'{"kind":"receipt","n":1}', b'{"kind":"receipt","n":2}']
    producer = KafkaProducer(bootstrap_servers=list(wire.brokers))
    try:
        for value in values:
            producer.send(wire.topic("wire.events"), value, key=b"k", partition=0).get(10)
    finally:
        producer.close()
    arguments = ["tail", "--from-beginning", "--json", "--until-receipts", "1"]
    result = CliRunner().invoke(main, arguments, env=environment)
    assert ['{"kind":"event"}', '"not json"', "null", '{"kind":"receipt","n":1}'] == result.stdout.splitlines()
