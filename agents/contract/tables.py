"""The tables of docs/, each read off the code it describes."""

import types
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from pydantic_settings import BaseSettings

from agents.broker.settings import BrokerSettings
from agents.contract.blocks import markdown
from agents.metrics import CATALOGUE
from agents.settings import Settings
from agents.stages import STAGES
from agents.topics.profiles import DAY_MS, PROFILES, TopicSpec, plan
from pipeline import records
from pipeline.errors import CODES
from pipeline.limits import LIMITS
from pipeline.notices import NOTICES
from pipeline.records import Record, Sparse

# What other records hold already, the latest first.
GROWING: Final = (records.Annotated, records.Segmented, records.Derived)
JSON_NAMES: Final[Mapping[Any, str]] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def errors() -> str:
    """Every error code: its class, what it means, what to do."""
    rows = [(f"`{code}`", row.meaning, row.remedy) for code, row in CODES.items()]
    return markdown(("code", "meaning", "what to do"), rows)


def notices() -> str:
    """Every notice: its name and what it means."""
    return markdown(("notice", "meaning"), [(f"`{name}`", meaning) for name, meaning in NOTICES.items()])


def limits() -> str:
    """Every limit: code, largest value, unit, what happens above it, reason."""
    rows = [(f"`{row.code}`", f"{row.largest:,}", row.unit, row.above, row.reason) for row in LIMITS]
    return markdown(("code", "largest", "unit", "above", "why"), rows)


def settings() -> str:
    """Every setting of a worker: its variable, default and description."""
    return _settings(Settings)


def broker_settings() -> str:
    """Every setting of the embedded broker."""
    return _settings(BrokerSettings)


def metrics() -> str:
    """Every metric: name, kind, labels, help."""
    rows = [(f"`{row.name}`", row.kind, ", ".join(f"`{label}`" for label in row.labels), row.help) for row in CATALOGUE]
    return markdown(("metric", "kind", "labels", "meaning"), rows)


def topic_plans() -> str:
    """Every topic as the two profiles want it."""
    rows = [_topic(dev, production) for dev, production in zip(plan("dev"), plan("production"), strict=True)]
    head = ("topic", "partitions", "replicas", "min in sync", "kept (days)", "max.message.bytes")
    dev, production = PROFILES["dev"], PROFILES["production"]
    legend = f"Each pair is dev / production ({dev.partitions} / {production.partitions} partitions).\n\n"
    return legend + markdown(head, rows)


def stages() -> str:
    """Draw the stages and their topics, from the one table."""
    chain = "".join(f" ─▶ {stage.name} ─▶ {stage.sink}" for stage in STAGES)
    rows = [
        (
            stage.name,
            f"`{stage.source}`",
            ", ".join(f"`{sink}`" for sink in stage.sinks),
            _kinds(stage.reads),
            _kinds(stage.writes),
        )
        for stage in STAGES
    ]
    return f"```\n{STAGES[0].source}{chain}\n```\n\n" + markdown(
        ("stage", "reads from", "writes to", "reads", "writes"), rows
    )


def _settings(kind: type[BaseSettings]) -> str:
    prefix = kind.model_config["env_prefix"]
    rows = [
        (f"`{prefix}{name.upper()}`", _default(field.default), field.description or "")
        for name, field in kind.model_fields.items()
    ]
    return markdown(("variable", "default", "meaning"), rows)


def _default(value: object) -> str:
    if value is None or value in ("", ()):
        return "none"
    return f"`{','.join(map(str, value)) if isinstance(value, tuple) else value}`"


def _topic(dev: TopicSpec, production: TopicSpec) -> tuple[str, ...]:
    def pair(read: Callable[[TopicSpec], object]) -> str:
        return f"{read(dev)} / {read(production)}"

    return (
        f"`{dev.name}`",
        pair(lambda topic: topic.partitions),
        pair(lambda topic: topic.replication),
        pair(lambda topic: topic.configs["min.insync.replicas"]),
        pair(_kept_for),
        dev.configs["max.message.bytes"],
    )


def _kept_for(topic: TopicSpec) -> str:
    kept = topic.configs.get("retention.ms")
    return "compacted" if kept is None else str(int(kept) // DAY_MS)


def _kinds(kinds: tuple[str, ...]) -> str:
    return ", ".join(f"`{kind}`" for kind in kinds) or "any feed format"


def record_types() -> str:
    """Every record type with its fields; a kind that travels on its own is named by it."""
    kinds = [
        kind
        for kind in vars(records).values()
        if isinstance(kind, type) and issubclass(kind, Record) and kind not in {Record, Sparse, records.Records}
    ]
    return "\n".join(_record(kind) for kind in kinds)


def _record(record: type[Record]) -> str:
    kind = record.__struct_config__.tag
    title = f"`{kind}` ({record.__name__})" if kind else record.__name__
    base = next((base for base in GROWING if base is not record and issubclass(record, base)), None)
    known = set(base.__struct_fields__) if base else set()
    hints = get_type_hints(record)
    rows = [
        (f"`{field.encode_name}`", _type(hints[field.name]), "left out" if _is_left_out(record, field) else "")
        for field in msgspec.structs.fields(record)
        if field.name not in known
    ]
    more = f" All of {base.__name__}, and:" if base else ""
    return f"\n### {title}\n\n{_sentence(record)}{more}\n\n{markdown(('field', 'type', 'when absent'), rows)}"


def _is_left_out(record: type[Record], field: msgspec.structs.FieldInfo) -> bool:
    return issubclass(record, Sparse) and not field.required


def _sentence(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split())


def _type(hint: Any) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is type(None):
        return "null"
    if origin in {Union, types.UnionType}:
        return " or ".join(_type(argument) for argument in arguments)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return f"array of {_type(arguments[0])}"
    if origin is dict:
        return f"object of {_type(arguments[1])}"
    return JSON_NAMES.get(hint, hint.__name__)


TABLES: Final[Mapping[str, Callable[[], str]]] = {
    "errors": errors,
    "notices": notices,
    "limits": limits,
    "records": record_types,
    "settings": settings,
    "broker-settings": broker_settings,
    "metrics": metrics,
    "topics": topic_plans,
    "stages": stages,
}
