"""The cast, and the databases they live in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings

from accounts.models import User
from tests import environment, makers
from tests import world as worlds


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """A file, not memory: processes that a test starts open the same database."""
    from django.db import connections

    if not environment.ON_POSTGRESQL:
        name = str(settings.DATA_DIR / "test.sqlite3")
        both: list[Any] = [settings.DATABASES["default"], connections["default"].settings_dict]
        for where in both:
            where.setdefault("TEST", {})["NAME"] = name


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hashing a password well takes half a second, and most tests need two people."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files_as_they_lie() -> Iterator[None]:
    """A team's server collects its static files when it is built; tests have nothing to collect."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=settings.STORAGES | {"staticfiles": plain}):
        yield


Lasting = Callable[[], AbstractContextManager[None]]


@pytest.fixture(scope="session")
def lasting(django_db_setup: None, django_db_blocker: Any) -> Lasting:
    """For a fixture of a class or module: rows written in this block stay for all its tests, and go with them.

    Each test still changes what it likes: that goes at its own end. Not for transactional tests.
    """

    @contextmanager
    def lasting_() -> Iterator[None]:
        with django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return lasting_


@pytest.fixture
def alice(db: None) -> User:
    """A candidate."""
    return makers.make_user("Alice Lindqvist", email="alice@example.com")


@pytest.fixture
def bob(db: None, alice: User) -> User:
    """Alice's coach, from a month before NOON."""
    bob = makers.make_user("Bob Berg", email="bob@example.com", is_staff=True)
    makers.make_coaching(bob, alice)
    return bob


@pytest.fixture
def carol(db: None) -> User:
    """Another candidate."""
    return makers.make_user("Carol Ek", email="carol@example.com")


@pytest.fixture
def dan(db: None) -> User:
    """A coach of nobody."""
    return makers.make_user("Dan Dahl", email="dan@example.com", is_staff=True)


@pytest.fixture
def world(alice: User, carol: User, dan: User) -> worlds.World:
    """A row of Alice's of every kind, and everyone whom they do not concern."""
    return worlds.build(alice, carol, dan)
