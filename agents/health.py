"""What a worker answers over HTTP: /metrics, /livez, /readyz. On a thread of its own, so a busy loop answers too.

No authentication and no other page; bind it to loopback or a pod's network.

    /livez   503 when one input has been in work longer than `stall_timeout_s`: the process may be killed
    /readyz  503 while the worker has not joined its group, or is rebalancing, or is stopping
"""

from collections.abc import Callable, Iterable
from socketserver import ThreadingMixIn
from threading import Thread
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, make_wsgi_app

from agents.ledger import Pulse
from pipeline.errors import OperatorError

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Answer = Callable[[], tuple[bool, str]]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    allow_reuse_address = True


class _Quiet(WSGIRequestHandler):
    timeout = 10  # seconds for a client to send its request: a silent one must not hold a thread for ever

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Log no request: a scrape every few seconds is no news."""


class HealthPort:
    """The port of one worker. `port` is the one taken, where 0 was asked for."""

    def __init__(self, host: str, port: int, registry: CollectorRegistry, pulse: Pulse, *, stall_s: float) -> None:
        self._metrics = make_wsgi_app(registry)
        self._answers: dict[str, Answer] = {
            "/livez": lambda: (pulse.stalled_s() < stall_s, f"{pulse.stalled_s():.0f} s on one input"),
            "/readyz": lambda: (pulse.is_ready, "not assigned"),
        }
        try:
            self._server = make_server(host, port, self._respond, _Server, _Quiet)
        except OSError as error:
            raise OperatorError("operator/metrics-port", host=host, port=port, reason=error.strerror) from None
        self.port = self._server.server_port

    def start(self) -> None:
        """Serve until the process ends or `stop` is called."""
        Thread(target=self._server.serve_forever, name="health", daemon=True).start()

    def stop(self) -> None:
        """Close the port."""
        self._server.shutdown()
        self._server.server_close()

    def _respond(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics":
            page: Iterable[bytes] = self._metrics(environ, start_response)
            return page
        answer = self._answers.get(path)
        is_well, fault = answer() if answer else (False, "no such page")
        status = "200 OK" if is_well else "503 Service Unavailable" if answer else "404 Not Found"
        start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
        return [b"ok\n" if is_well else fault.encode() + b"\n"]
