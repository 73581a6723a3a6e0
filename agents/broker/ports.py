"""Free ports on loopback, below the range the system gives to outgoing connections.

A client that keeps reconnecting while its broker is away may be given the broker's own port as its end of the
connection, if that port is in the outgoing range; the broker could then never come back to it.
"""

import random
import socket
from typing import Final

from agents.broker.properties import HOST
from pipeline.errors import OperatorError

LOWEST: Final = 20_000
HIGHEST: Final = 30_000  # Linux hands out 32768 and above, macOS 49152 and above
TRIES: Final = 200


def free_ports(count: int) -> list[int]:
    """Return that many ports nobody listens on, each tried by binding it."""
    drawn = random.SystemRandom().sample(range(LOWEST, HIGHEST), TRIES)
    free = [port for port in drawn if is_free(port)][:count]
    if len(free) < count:
        raise OperatorError("operator/embedded-broker", reason="no free port on loopback")
    return free


def is_free(port: int) -> bool:
    """Tell whether the port can be bound now, as a broker would bind it."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # closing connections of a dead broker do not count
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
