"""The jars a broker is made of: named in jars.lock, fetched once, and run only when every byte is as locked.

The lock is the trust: whatever mirror a jar came from, its size and sha256 decide. Jars are put in place whole (written
beside, then renamed), so two processes may fetch at once and a torn download is never seen.
"""

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import file_digest, sha256
from http.client import HTTPException, IncompleteRead
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from jgo import MAVEN_CENTRAL_URL  # type: ignore[attr-defined]  # public, but not in its __all__

from agents.broker.progress import narrated
from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

KAFKA_VERSION: Final = "4.3.1"
PARALLEL: Final = 6  # connections; more gain nothing on 25 MB
TIMEOUT_S: Final = 30.0
PAUSES_S: Final = (0.5, 2.0)  # before the second and the third try
CHUNK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock: where it is in a Maven repository, how many bytes, and their sha256."""

    path: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file name."""
        return self.path.rpartition("/")[2]

    def is_whole(self, folder: Path) -> bool:
        """Tell whether the folder has this jar, byte for byte."""
        file = folder / self.name
        if not file.is_file() or file.stat().st_size != self.size:
            return False
        with file.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest() == self.sha256


def locked_jars() -> tuple[Jar, ...]:
    """Read the lock."""
    lines = files("agents.broker").joinpath("jars.lock").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple(Jar(path, int(size), digest) for path, size, digest in rows)


def fetch_jars(settings: BrokerSettings, *, narrate: bool = False, jars: Iterable[Jar] | None = None) -> list[Path]:
    """Return the paths of all jars, in the order of the lock, after fetching what is missing or not whole.

    `narrate` shows progress on standard error. Raises `OperatorError` operator/jars.
    """
    wanted = tuple(jars) if jars is not None else locked_jars()
    folder = settings.cache / f"kafka-{KAFKA_VERSION}"
    missing = [jar for jar in wanted if not jar.is_whole(folder)]
    if missing:
        _make(folder)
        _fetch_all(missing, folder, settings.maven_url or MAVEN_CENTRAL_URL.rstrip("/"), narrate=narrate)
    return [folder / jar.name for jar in wanted]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OperatorError("operator/jars", folder=str(folder), reason=type(error).__name__) from error


def _fetch_all(jars: list[Jar], folder: Path, repository: str, *, narrate: bool) -> None:
    title = f"Apache Kafka {KAFKA_VERSION}, {len(jars)} jars"
    with (
        narrated(title, sum(jar.size for jar in jars), quiet=not narrate) as came,
        ThreadPoolExecutor(PARALLEL) as pool,
    ):
        done = [pool.submit(_fetch, jar, folder, repository, came) for jar in jars]
        try:
            for future in done:
                future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # the first failure, or Ctrl-C, ends the rest
            raise


def _fetch(jar: Jar, folder: Path, repository: str, came: Callable[[int], None]) -> None:
    for pause_s in (*PAUSES_S, None):
        try:
            return _place(jar, folder, _download(f"{repository}/{jar.path}", jar.size, came))
        except (OSError, HTTPException) as error:  # URLError and timeouts are OSErrors
            if pause_s is None:
                raise OperatorError("operator/jars", jar=jar.name, reason=_reason(error)) from error
            time.sleep(pause_s)
    return None


def _download(url: str, size: int, came: Callable[[int], None]) -> bytes:
    """Return what the address gives, at most a chunk more than expected."""
    received = bytearray()
    request = Request(url, headers={"User-Agent": "dateline"})  # noqa: S310 - scheme checked in settings, bytes by the lock
    try:
        with urlopen(request, timeout=TIMEOUT_S) as stream:  # noqa: S310 - the same
            while len(received) <= size and (chunk := stream.read(CHUNK)):
                received += chunk
                came(len(chunk))
    except BaseException:
        came(-len(received))  # the next try counts anew
        raise
    return bytes(received)


def _place(jar: Jar, folder: Path, content: bytes) -> None:
    if len(content) < jar.size:  # a torn connection: worth another try, where other bytes are not
        raise IncompleteRead(b"", jar.size - len(content))
    if len(content) != jar.size or sha256(content).hexdigest() != jar.sha256:
        raise OperatorError("operator/jars", jar=jar.name, reason="size or sha256 differs from the lock")
    part = folder / f".{jar.name}.{os.getpid()}.part"
    try:
        part.write_bytes(content)
        part.replace(folder / jar.name)
    finally:
        part.unlink(missing_ok=True)


def _reason(error: Exception) -> str:
    """Say why in words that hold no address: a mirror's may carry a password."""
    if isinstance(error, HTTPError):
        return f"HTTP {error.code}"
    cause = error.reason if isinstance(error, URLError) else error
    return type(cause).__name__ if isinstance(cause, BaseException) else str(cause)
