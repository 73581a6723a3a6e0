"""Preflight: what would stop a worker is found out before it joins its group, and said in a sentence.

Without it a denied group leaves Faust waiting for ever without a word, and a denied topic makes it spin.
Asked, in this order, with nothing changed on the cluster:

    the annotator  the one chosen is installed and can be read; it is loaded here
    brokers        one answers, and takes the login
    topics         every source and sink exists, all with one partition count
    their configs  max.message.bytes at least as planned; compacted are the stages' books and nothing else (elsewhere
                   the key is an article's, not a record's); only where the worker may describe configs, a right it
                   does not need
    rights         READ on sources and WRITE on sinks, from the operations the brokers say are granted
    the group      its coordinator answers, and READ on it: by asking it to let go of a member that does not exist,
                   which needs that right and changes nothing
    transactions   each transactional id may be described. WRITE implies DESCRIBE but DESCRIBE does not imply WRITE,
                   and to try would fence a running worker: a missing WRITE shows when the first lane opens

Not found out here: whether quotas suffice, whether other brokers than those asked agree, whether it stays so.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final

from kafka.admin import ConfigResource, ConfigResourceType, MemberToRemove
from kafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailedError,
    TransactionalIdNotFoundError,
    UnknownTopicOrPartitionError,
)

from agents.cluster import admin_client, patiently
from agents.rooms import open_rooms
from agents.settings import Settings
from agents.stages import Stage, group_id, topics
from agents.topics import is_book, largest_message
from pipeline.errors import OperatorError

NOBODY: Final = "dateline-preflight-nobody"
OK: Final = 0


def preflight(settings: Settings, stages: Sequence[Stage]) -> None:
    """Raise `OperatorError` operator/annotator, /broker, /topics or /rights for the first thing that is wrong."""
    open_rooms([stage.name for stage in stages], settings.desk)
    group = group_id(settings, stages)
    with admin_client(settings) as admin:
        found = _described(admin, settings, stages)
        partitions = _one_count(found)
        _check_configs(admin, settings, stages)
        _check_topic_rights(found, settings, stages)
        _check_group(admin, group)
        _check_transactions(admin, [f"{group}-{s.name}-{number}" for s in stages for number in range(partitions)])


def _described(admin: Any, settings: Settings, stages: Sequence[Stage]) -> dict[str, Any]:
    names = [settings.topic(topic) for topic in topics(stages)]
    found = {topic["name"]: topic for topic in admin.describe_topics(names)}
    _refuse("operator/rights", "denied", _with_code(found, TopicAuthorizationFailedError.errno))
    _refuse("operator/topics", "missing", _with_code(found, UnknownTopicOrPartitionError.errno))
    _refuse("operator/topics", "unfit", [name for name, topic in found.items() if topic["error_code"] != OK])
    return found


def _with_code(found: Mapping[str, Any], code: int) -> list[str]:
    return [name for name, topic in found.items() if topic["error_code"] == code]


def _refuse(code: str, what: str, names: Sequence[str]) -> None:
    if names:
        raise OperatorError(code, **{what: ", ".join(names)})


def _one_count(found: Mapping[str, Any]) -> int:
    """Return the partition count of all topics: a stage writes to the partition number it read from."""
    counts = {name: len(topic["partitions"]) for name, topic in found.items()}
    if len(set(counts.values())) > 1:
        raise OperatorError("operator/topics", unequal=", ".join(f"{name} {count}" for name, count in counts.items()))
    return next(iter(counts.values()))


def _check_configs(admin: Any, settings: Settings, stages: Sequence[Stage]) -> None:
    names = {settings.topic(topic): topic for topic in topics(stages)}
    asked = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
    configs: Mapping[str, Any] = {}
    with suppress(TopicAuthorizationFailedError, ClusterAuthorizationFailedError):
        configs = admin.describe_configs(asked, config_filter="all")["topic"]
    for name, found in configs.items():
        if not found:  # the brokers keep it from us
            continue
        largest, needed = int(found["max.message.bytes"]["value"]), largest_message(names[name])
        if largest < needed:
            raise OperatorError("operator/topics", topic=name, **{"max.message.bytes": largest, "needed": needed})
        policy, wanted = found["cleanup.policy"]["value"], "compact" if is_book(names[name]) else "delete"
        if policy != wanted:
            raise OperatorError("operator/topics", topic=name, **{"cleanup.policy": policy, "needed": wanted})


def _check_topic_rights(found: Mapping[str, Any], settings: Settings, stages: Sequence[Stage]) -> None:
    for topic, right in _needed(stages):
        name = settings.topic(topic)
        granted = found[name]["authorized_operations"]
        if granted is not None and right not in granted:
            raise OperatorError("operator/rights", topic=name, missing=right)


def _needed(stages: Sequence[Stage]) -> Iterator[tuple[str, str]]:
    for stage in stages:
        yield from ((topic, "READ") for topic in (stage.source, *stage.books))
        yield from ((sink, "WRITE") for sink in stage.sinks)


def _check_group(admin: Any, group: str) -> None:
    try:
        patiently(lambda: admin.describe_groups([group]))
        patiently(lambda: admin.remove_group_members(group, [MemberToRemove(member_id=NOBODY)]))
    except GroupAuthorizationFailedError as error:
        raise OperatorError("operator/rights", group=group, missing="READ") from error


def _check_transactions(admin: Any, ids: Sequence[str]) -> None:
    for transactional_id in ids:
        try:
            patiently(partial(admin.describe_transactions, [transactional_id]))
        except TransactionalIdNotFoundError:  # allowed, and not used yet
            continue
        except TransactionalIdAuthorizationFailedError as error:
            raise OperatorError("operator/rights", transactional_id=transactional_id, missing="WRITE") from error
