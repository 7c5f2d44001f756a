"""What can be set is shown in .env.example, and what is shown there can be set."""

from __future__ import annotations

import re
from pathlib import Path

from config import env

ROOT = Path(__file__).resolve().parents[2]


def shown() -> set[str]:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    return set(re.findall(r"^#?([A-Z][A-Z0-9_]+)=", text, re.M))


def test_every_setting_is_shown() -> None:
    assert set(env.KNOWN) - shown() == set()


def test_everything_shown_is_read_by_someone() -> None:
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    unknown = {
        name for name in shown() - set(env.KNOWN) if not name.startswith("ANYMAIL_") and name not in compose
    }
    assert unknown == set()


def test_every_variable_the_settings_read_is_a_known_one() -> None:
    settings = (ROOT / "config" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r"env\.(?!stop|load_file)\w+\(\s*\"([A-Z_]+)\"", settings))
    assert read - set(env.KNOWN) == set()
    assert {"DATABASE_URL", "SITE_URL", "SECRET_KEY"} <= read


def test_the_example_as_it_stands_changes_nothing() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.strip() and not line.startswith("#")] == []
