"""What tests of the outbox share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from outbox.registry import IfUnknown
from tests.outbox import letters as kinds
from tests.outbox.letters import Clock, Letters
from tests.smtp import mail_server

__all__ = ["mail_server"]


@pytest.fixture
def letters() -> Iterator[Letters]:
    """A purpose that may be sent twice."""
    with kinds.registered() as letters:
        yield letters


@pytest.fixture
def held_letters() -> Iterator[Letters]:
    """A purpose that may not."""
    with kinds.registered("held letter", IfUnknown.HOLD) as letters:
        yield letters


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at NOON."""
    return Clock()
