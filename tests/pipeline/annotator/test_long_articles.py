"""The longest article accepted: read like any other, in memory that does not grow with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.annotator import annotate
from pipeline.annotator.engine import load_engine
from pipeline.annotator.layers import GROUP, read_layers
from pipeline.annotator.readings import Copy
from pipeline.records import Segmented
from pipeline.segmentation import segment
from tests.timing import least_seconds

ROOT = Path(__file__).parents[3]
PLAIN = (("content-type", b"text/plain"),)
# Sentences of many lengths, and one that is cut: its parts end windows in the middle of names, contents and triggers.
COPY = (
    "“The harbour of Orin will stay closed, and nobody knows for how long,” mayor Ruth Amsel told reporters. Troops "
    "shelled the port, killing three, according to the Norland army; she denied it.\n\nHe left.\n\n"
)
CUT = (
    "She said that "
    + "rebels attacked Orin and the Velm Union of Dockers, Ruth Amsel said that " * 30
    + "it rained.\n\n"
)
# Of a worker; a deployment gives it 450 MB.
MOST_MEGABYTES = 330
WORKER = """
from pathlib import Path
import agents.worker, agents.preflight
from agents.rooms import ROOMS
from agents.stages import Message
from pipeline.desk import DEFAULT_DESK
from tests.agents.samples import noon
from tests.heavy import HEAVY, filled

value = filled(HEAVY["events"]).encode()
for stage, room in ROOMS.items():
    headers = (("content-type", b"text/plain"),) if stage == "segmentation" else ()
    outputs = room(Message(b"urn:long", value, headers), DEFAULT_DESK, noon).outputs
    value = outputs[0].value
# Not `ru_maxrss`, which begins with what the process that started this one had.
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(len(outputs), int(status["VmHWM"].split()[0]) // 1024)
"""


def article(text: str) -> Segmented:
    """Segment a text."""
    return segment(text.encode(), PLAIN, b"urn:test")


@pytest.mark.parametrize("group", [1, 3, 1_000])
def test_layers_do_not_depend_on_how_windows_are_grouped(group: int) -> None:
    """One by one, a few, or all at once: no label changes, also where windows part a sentence."""
    copy, engine = Copy.of(article(COPY * 40 + CUT * 2 + COPY * 10)), load_engine()
    assert len(copy.windows(engine.split)) > 2 * GROUP
    assert read_layers(copy, engine) == read_layers(copy, engine, group)


def test_time_grows_with_length() -> None:
    """Four times the text takes four times as long, with room for a busy machine."""
    few, many = article(COPY * 25), article(COPY * 100)
    assert least_seconds(lambda: annotate(many), rounds=2) < 7 * least_seconds(lambda: annotate(few), rounds=2)


@pytest.mark.skipif(sys.platform != "linux", reason="NOT LINUX: memory is told elsewhere")
def test_a_worker_reads_the_longest_article_in_bounded_memory() -> None:
    """56,000 tokens through all four rooms, in a process that holds all a worker holds."""
    found = subprocess.run([sys.executable, "-c", WORKER], cwd=ROOT, check=True, capture_output=True, text=True)
    records, megabytes = map(int, found.stdout.split())
    assert records > 1_000
    assert megabytes < MOST_MEGABYTES
