"""The embedded broker: one per data folder, also with a long path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from config import broker, demo
from tests.processes import Processes
from tests.processes import processes as processes


def test_a_second_broker_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with broker.hold(tmp_path), pytest.raises(SystemExit, match="already running"):
        broker.hold(tmp_path)


def test_a_second_process_says_so_and_leaves_the_first_alone(processes: Processes) -> None:
    client = processes.broker()
    second = processes.start("second broker", "-m", "config.broker")
    assert second.ends() == 1
    assert "already running" in second.said
    assert client.ping()


def test_a_long_path_moves_the_socket_to_a_short_folder(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 90)
    assert len(os.fsencode(broker.socket_path(long))) <= broker.LONGEST_SOCKET_PATH
    assert broker.socket_path(long) == broker.socket_path(long)
    assert broker.socket_path(long) != broker.socket_path(tmp_path / ("y" * 90))


def test_only_a_folder_of_the_demo_is_emptied(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("data")
    with pytest.raises(SystemExit, match="is not a folder of the demo"):
        demo.empty(tmp_path)
    assert (tmp_path / "precious").exists()


def test_the_folder_of_the_demo_is_emptied_unless_one_is_running(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    (folder / "mail").mkdir(parents=True)
    (folder / "within24.sqlite3").write_text("old")
    with broker.hold(folder), pytest.raises(SystemExit, match="already running"):
        demo.empty(folder)
    assert (folder / "within24.sqlite3").exists()
    demo.empty(folder)
    assert [path.name for path in folder.iterdir()] == ["broker"]
