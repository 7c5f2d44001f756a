"""Empty the folder of the demo, so that its sample people are met at the right hour again."""

from __future__ import annotations

import shutil
from pathlib import Path

from config import broker


def empty(data_dir: Path) -> None:
    """Remove everything in the demo's folder. Stops with a sentence when a demo is running there."""
    if data_dir.name != "demo":
        raise SystemExit(f"{data_dir} is not a folder of the demo. Nothing was removed.")
    with broker.hold(data_dir):
        for path in data_dir.iterdir():
            if path.is_dir() and path.name != "broker":
                shutil.rmtree(path)
            elif path.is_file():
                path.unlink()


if __name__ == "__main__":
    from config import settings

    empty(settings.DATA_DIR)
