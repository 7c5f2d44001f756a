"""The environment: typed, and clear about what is wrong."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from config import env


@pytest.mark.parametrize(
    ("name", "value", "read", "sentence"),
    [
        ("DEBUG", "maybe", lambda: env.flag("DEBUG", default=False), "is neither true nor false"),
        ("SIGNUP", "closed", lambda: env.choice("SIGNUP", ("open", "invited"), default="open"), "open, invited"),
        ("PORT", "http", lambda: env.number("PORT", default=1), "is not a port number"),
        ("PORT", "70000", lambda: env.number("PORT", default=1), "is not a port number"),
        ("SITE_URL", "example.com", lambda: env.site_url("SITE_URL", default=""), "is not an address such as"),
        ("SITE_URL", "https://a/b", lambda: env.site_url("SITE_URL", default=""), "is not an address such as"),
        (
            "DATABASE_URL",
            "mysql://x/y",
            lambda: env.database("DATABASE_URL", default=Path("x")),
            "must begin with",
        ),
        (
            "DATABASE_URL",
            "postgres://h",
            lambda: env.database("DATABASE_URL", default=Path("x")),
            "names no database",
        ),
        ("EMAIL_URL", "imap://x", lambda: env.mail_server("EMAIL_URL"), "must begin with smtp://"),
        ("EMAIL_URL", "smtp://", lambda: env.mail_server("EMAIL_URL"), "names no mail server"),
        ("REDIS_URL", "http://x", lambda: env.redis_url("REDIS_URL"), "is not an address such as redis://"),
        ("SECRET_KEY", "short", lambda: env.secret_key("SECRET_KEY", folder=Path("x")), "has 5 characters"),
        ("SECRET_KEY_FILE", "/nowhere", lambda: env.text("SECRET_KEY"), "cannot be read"),
        ("DATABSE_URL", "x", env.refuse_mistyped_names, "Did you mean DATABASE_URL?"),
    ],
)
def test_a_bad_value_stops_the_start_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, read: Callable[[], object], sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as stopped:
        read()
    assert sentence in str(stopped.value)
    assert str(stopped.value).startswith("Within24 cannot start: ")


def test_a_process_with_a_bad_value_says_one_line_and_no_traceback() -> None:
    import os

    ended = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env={**os.environ, "DEBUG": "maybe"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.strip().count("\n") == 0
    assert "DEBUG='maybe'" in ended.stderr


def test_a_secret_is_made_once_and_kept_to_its_owner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_KEY", "")
    first = env.secret_key("SECRET_KEY", folder=tmp_path)
    assert len(first) >= 50
    assert env.secret_key("SECRET_KEY", folder=tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_value_can_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "secret"))
    assert env.text("SECRET_KEY") == "from a file"


def test_settings_of_a_provider_need_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANYMAIL_PROVIDER", raising=False)
    monkeypatch.setenv("ANYMAIL_POSTMARK_SERVER_TOKEN", "x")
    with pytest.raises(SystemExit, match="ANYMAIL_PROVIDER is not"):
        env.anymail()


def test_a_provider_is_read_with_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANYMAIL_PROVIDER", "Postmark")
    monkeypatch.setenv("ANYMAIL_POSTMARK_SERVER_TOKEN", "x")
    assert env.anymail() == ("postmark", {"POSTMARK_SERVER_TOKEN": "x"})


def test_a_mail_server_is_read_with_its_encryption(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMAIL_URL", "smtp+tls://ann:pass%40word@mail.example.com:587")
    found = env.mail_server("EMAIL_URL")
    assert found is not None
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == ("mail.example.com", 587, True)
    assert found["EMAIL_HOST_PASSWORD"] == "pass@word"
