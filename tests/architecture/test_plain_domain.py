"""Domain code runs without Django, Celery and anymail: where they cannot be imported at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("accounts", "contacts", "followups", "outbox")

IMPORT_ALL = """
import importlib, sys
for name in ("django", "celery", "kombu", "anymail", "redis"):
    sys.modules[name] = None
for module in sys.argv[1:]:
    importlib.import_module(module)
print(len(sys.argv) - 1)
"""


def domain_modules() -> list[str]:
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for app in APPS
        for path in sorted((ROOT / app / "domain").rglob("*.py"))
    ]


def run(*modules: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_domain_code_imports_without_any_framework() -> None:
    modules = domain_modules()
    assert {"followups.domain.schedule", "followups.domain.quiet_hours", "contacts.domain.names"} < set(modules)
    done = run(*modules)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(len(modules))


def test_what_knows_django_would_be_noticed() -> None:
    done = run("followups.models")
    assert done.returncode == 1
    assert "No module named 'django" in done.stderr
