"""The environment, read once and typed. A bad value stops the start with one sentence."""

from __future__ import annotations

import difflib
import os
import secrets
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import environ

KNOWN = (
    "DATABASE_URL",
    "REDIS_URL",
    "EMAIL_URL",
    "MAIL_FROM",
    "ANYMAIL_PROVIDER",
    "SITE_URL",
    "SECRET_KEY",
    "DEBUG",
    "SIGNUP",
    "DATA_DIR",
    "PORT",
)
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


def stop(sentence: str) -> NoReturn:
    """End the process with one sentence instead of a traceback."""
    raise SystemExit(f"Within24 cannot start: {sentence}")


def text(name: str, default: str = "") -> str:
    """Return the value of NAME, or what the file named by NAME_FILE holds (Docker secrets)."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            stop(f"{name}_FILE={path!r} cannot be read ({error.strerror}).")
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """Return a yes or no."""
    value = text(name).lower()
    if not value:
        return default
    if value not in TRUE | FALSE:
        stop(f"{name}={value!r} is neither true nor false. Write {name}=true or {name}=false.")
    return value in TRUE


def choice(name: str, among: tuple[str, ...], *, default: str) -> str:
    """Return one of the given words."""
    value = text(name, default).lower()
    if value not in among:
        stop(f"{name}={value!r} is not one of {', '.join(among)}.")
    return value


def number(name: str, *, default: int) -> int:
    """Return a port number."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not 0 < int(value) < 65536:
        stop(f"{name}={value!r} is not a port number between 1 and 65535.")
    return int(value)


def site_url(name: str, *, default: str) -> str:
    """Return an address such as https://within24.example.com, without a slash at the end."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        stop(f"{name}={value!r} is not an address such as https://within24.example.com.")
    return value


def database(name: str, *, default: Path) -> dict[str, object]:
    """Return one entry of DATABASES, from postgres://user:password@host/name or sqlite:///path."""
    value = text(name) or f"sqlite:///{default}"
    scheme = urlsplit(value).scheme
    if scheme not in {"postgres", "postgresql", "sqlite"}:
        stop(f"{name} must begin with postgres:// or sqlite:///, not {scheme or value!r}.")
    try:
        found: dict[str, object] = environ.Env.db_url_config(value)
    except (ValueError, environ.ImproperlyConfigured) as error:
        stop(f"{name} cannot be read: {error}")
    if not found.get("NAME"):
        stop(f"{name} names no database. Write postgres://user:password@host:5432/within24.")
    return found


def mail_server(name: str) -> dict[str, object] | None:
    """Return Django's EMAIL_* settings from smtp://, smtp+tls:// or smtp+ssl://, or None when unset."""
    value = text(name)
    if not value:
        return None
    scheme = urlsplit(value).scheme
    if scheme not in {"smtp", "smtp+tls", "smtp+ssl"}:
        stop(f"{name} must begin with smtp://, smtp+tls:// or smtp+ssl://, not {scheme or value!r}.")
    try:
        found: dict[str, object] = environ.Env.email_url_config(value)
    except ValueError as error:
        stop(f"{name} cannot be read: {error}")
    if not found.get("EMAIL_HOST"):
        stop(f"{name} names no mail server. Write smtp+tls://user:password@mail.example.com:587.")
    return {key: found[key] for key in found if key.startswith("EMAIL_") and key != "EMAIL_FILE_PATH"}


def redis_url(name: str) -> str:
    """Return the broker's address, or "" when unset."""
    value = text(name)
    if value and urlsplit(value).scheme not in {"redis", "rediss", "redis+socket"}:
        stop(f"{name}={value!r} is not an address such as redis://redis:6379/0.")
    return value


def secret_key(name: str, *, folder: Path) -> str:
    """Return the given secret, or one made once and kept in the data folder (mode 0600)."""
    given = text(name)
    if given:
        if len(given) < 32:
            stop(f"{name} has {len(given)} characters. Give it at least 32 random ones.")
        return given
    path = folder / "secret_key"
    try:
        # Exclusive: of web, worker and beat starting together, exactly one makes it.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip() or stop(f"{path} is empty. Remove it and start again.")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii")


def anymail() -> tuple[str, dict[str, str]]:
    """Return the provider's name and its settings from ANYMAIL_*, or ("", {}) when unset."""
    if os.environ.get("ANYMAIL_PROVIDER") == "":
        return "", {}  # switched off in so many words, as the demo does
    given = {name: text(name) for name in os.environ if name.startswith("ANYMAIL_")}
    provider = given.pop("ANYMAIL_PROVIDER", "").lower()
    if given and not provider:
        stop(f"{min(given)} is set, but ANYMAIL_PROVIDER is not. Write ANYMAIL_PROVIDER=postmark, say.")
    return provider, {name.removeprefix("ANYMAIL_"): value for name, value in given.items()}


def data_folder(name: str, *, default: Path) -> Path:
    """Return the folder for database, broker and outgoing mail. It is made when missing."""
    folder = Path(text(name, str(default))).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        stop(f"{name}={str(folder)!r} cannot be made ({error.strerror}).")
    if not os.access(folder, os.W_OK):
        stop(f"{name}={str(folder)!r} cannot be written to.")
    return folder


def refuse_mistyped_names() -> None:
    """Stop when a variable looks like one of ours with a slip of the finger."""
    for name in os.environ:
        if name in KNOWN or name.removesuffix("_FILE") in KNOWN or len(name) < 6:
            continue
        close = difflib.get_close_matches(name, [known for known in KNOWN if len(known) >= 6], n=1, cutoff=0.88)
        if close and abs(len(name) - len(close[0])) <= 1:
            stop(f"{name} is not a setting. Did you mean {close[0]}?")


def load_file(path: Path) -> None:
    """Read KEY=value lines of a .env file; what the environment already says wins."""
    if path.is_file():
        environ.Env.read_env(str(path))
