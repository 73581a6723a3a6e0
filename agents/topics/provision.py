"""Bringing a cluster to the plan, and saying where it is not: create, widen, configure; never delete or shrink.

Both take an open admin client, so that a test or the demo decides which. Partition counts only grow, and all topics
grow together: a topic that somebody widened by hand takes the others with it.
Widening moves keys to other partitions: let the workers drain the topics first, or versions of an article may pass
one another once.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from kafka.admin import ConfigResource, ConfigResourceType
from kafka.errors import TopicAlreadyExistsError, UnknownTopicOrPartitionError, for_code

from agents.topics.profiles import TopicSpec
from pipeline.errors import OperatorError

OK: Final = 0
VISIBLE_S: Final = 20.0
PAUSE_S: Final = 0.1

Aspect = Literal["missing", "partitions", "replication", "config"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One respect in which a topic is not as planned. `setting` is a config's name, else the aspect."""

    topic: str
    aspect: Aspect
    setting: str
    planned: str
    found: str | None

    def __str__(self) -> str:
        """Say it in a line."""
        if self.aspect == "missing":
            return f"{self.topic}: missing"
        return f"{self.topic}: {self.setting} is {self.found}, planned {self.planned}"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing `apply` did."""

    topic: str
    did: Literal["created", "widened", "configured"]
    detail: str

    def __str__(self) -> str:
        """Say it in a line."""
        return f"{self.topic}: {self.did} ({self.detail})"


@dataclass(frozen=True, slots=True)
class Found:
    """A topic as it is."""

    partitions: int
    replication: int
    configs: Mapping[str, str]


def verify(admin: Any, specs: Sequence[TopicSpec]) -> list[Difference]:
    """Return every difference between the plan and the cluster; an empty list when there is none."""
    found = _found(admin, specs)
    widest = _widest(specs, found)
    return [difference for spec in specs for difference in _differences(spec, found.get(spec.name), widest)]


def apply(admin: Any, specs: Sequence[TopicSpec]) -> list[Change]:
    """Create what is missing, widen what is narrower, set what drifted; return what was done. Safe to repeat."""
    found = _found(admin, specs)
    widest = _widest(specs, found)
    changes = [
        *_create(admin, [spec for spec in specs if spec.name not in found], widest),
        *_widen(admin, [spec.name for spec in specs if spec.name in found], found, widest),
        *_configure(admin, [spec for spec in specs if spec.name in found], found),
    ]
    if changes:
        _wait_visible(admin, specs)
    return changes


def _wait_visible(admin: Any, specs: Sequence[TopicSpec]) -> None:
    """Wait until brokers show what the controller took: they learn of it a little later."""
    deadline = time.monotonic() + VISIBLE_S
    while any(difference.aspect != "replication" for difference in verify(admin, specs)):
        if time.monotonic() > deadline:
            raise OperatorError("operator/topics", reason="the brokers do not show the change", waited_s=int(VISIBLE_S))
        time.sleep(PAUSE_S)
    admin.wait_for_topics([spec.name for spec in specs])


def _widest(specs: Sequence[TopicSpec], found: Mapping[str, Found]) -> int:
    return max([spec.partitions for spec in specs] + [topic.partitions for topic in found.values()])


def _differences(spec: TopicSpec, found: Found | None, widest: int) -> list[Difference]:
    if found is None:
        return [Difference(spec.name, "missing", "missing", "present", None)]
    rows: list[Difference] = []
    if found.partitions != widest:  # all alike and wider than planned is as good: partitions never shrink
        rows.append(Difference(spec.name, "partitions", "partitions", str(widest), str(found.partitions)))
    if found.replication != spec.replication:
        rows.append(Difference(spec.name, "replication", "replication", str(spec.replication), str(found.replication)))
    drifted = _drift(spec, found)
    rows.extend(Difference(spec.name, "config", name, spec.configs[name], found.configs.get(name)) for name in drifted)
    return rows


def _drift(spec: TopicSpec, found: Found) -> list[str]:
    return [name for name, value in spec.configs.items() if found.configs.get(name) != value]


def _found(admin: Any, specs: Sequence[TopicSpec]) -> dict[str, Found]:
    """Describe those topics of the plan that exist."""
    described = {}
    for topic in admin.describe_topics([spec.name for spec in specs]):
        if topic["error_code"] == OK:
            described[topic["name"]] = topic["partitions"]
        elif topic["error_code"] != UnknownTopicOrPartitionError.errno:
            raise for_code(topic["error_code"])(topic["name"])
    configs = _configs(admin, list(described))
    return {
        name: Found(
            partitions=len(partitions),
            replication=min(len(partition["replica_nodes"]) for partition in partitions),
            configs=configs[name],
        )
        for name, partitions in described.items()
    }


def _configs(admin: Any, topics: list[str]) -> dict[str, dict[str, str]]:
    if not topics:
        return {}
    asked = [ConfigResource(ConfigResourceType.TOPIC, name) for name in topics]
    answer = admin.describe_configs(asked, config_filter="all")["topic"]
    return {name: {key: row["value"] for key, row in answer[name].items()} for name in topics}


def _create(admin: Any, specs: list[TopicSpec], partitions: int) -> list[Change]:
    if not specs:
        return []
    wanted = {
        spec.name: {
            "num_partitions": partitions,
            "replication_factor": spec.replication,
            "configs": dict(spec.configs),
        }
        for spec in specs
    }
    answer = admin.create_topics(wanted, raise_errors=False)
    codes = {topic["name"]: topic["error_code"] for topic in answer["topics"]}
    for name, code in codes.items():
        if code not in (OK, TopicAlreadyExistsError.errno):  # another apply was faster: as good
            raise for_code(code)(name)
    created = [spec for spec in specs if codes.get(spec.name) == OK]
    return [Change(spec.name, "created", f"{partitions} partitions, {spec.replication} copies") for spec in created]


def _widen(admin: Any, topics: list[str], found: Mapping[str, Found], widest: int) -> list[Change]:
    narrow = {name: widest for name in topics if found[name].partitions < widest}
    if narrow:
        admin.create_partitions(narrow)
    return [Change(name, "widened", f"{found[name].partitions} to {widest} partitions") for name in narrow]


def _configure(admin: Any, specs: list[TopicSpec], found: Mapping[str, Found]) -> list[Change]:
    drifted = [(spec, drift) for spec in specs if (drift := _drift(spec, found[spec.name]))]
    if not drifted:
        return []
    wanted = [
        ConfigResource(ConfigResourceType.TOPIC, spec.name, {name: spec.configs[name] for name in drift})
        for spec, drift in drifted
    ]
    for name, result in admin.alter_configs(wanted)["topic"].items():
        if result != "OK":
            raise OperatorError("operator/topics", topic=name, error=str(result))
    return [Change(spec.name, "configured", ", ".join(drift)) for spec, drift in drifted]
