"""Node: started, stopped, killed and started again, and never mistaken for another."""

from pathlib import Path

import pytest

from agents.broker import Node
from agents.broker.probe import answering_cluster
from agents.cluster import admin_client
from agents.settings import Settings
from agents.topics import apply, plan, verify
from pipeline.errors import OperatorError


def test_a_node_keeps_its_port_and_topics_over_stop_and_kill(tmp_path: Path) -> None:
    """What was made before a stop and a kill is there after both, at the same address."""
    with Node(tmp_path / "a folder with spaces and ümlauts") as node:
        settings = Settings(brokers=(node.brokers,))
        with admin_client(settings) as admin:
            apply(admin, plan("dev"))
        for end in (node.term, node.kill):
            end()
            assert "stopped" == node.status().state
            node.start().wait_ready()
            with admin_client(settings) as admin:
                assert [] == verify(admin, plan("dev"))
    assert None is answering_cluster(node.port)
    assert None is node.status().pid


def test_another_broker_on_the_port_is_not_taken_for_ours(kafka: Node, tmp_path: Path) -> None:
    """A port somebody listens on is refused before a process is started."""
    with pytest.raises(OperatorError, match="the port is taken"):
        Node(tmp_path, kafka.port).format().start()


def test_a_broker_that_cannot_start_says_where_its_log_is(tmp_path: Path) -> None:
    """A process that ends while starting is told at once, with the log's place, not after a minute."""
    node = Node(tmp_path, properties={"num.io.threads": "none"})
    with pytest.raises(OperatorError, match="operator/embedded-broker") as caught:
        node.__enter__()
    assert str(node.log) == caught.value.context["log"]
    assert "stopped" == node.status().state


def test_a_node_starts_once(kafka: Node) -> None:
    """Starting a running node leaves its process as it is."""
    pid = kafka.status().pid
    assert pid == kafka.start().wait_ready().status().pid
