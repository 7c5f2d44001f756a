"""A real SMTP server for tests, on a port of its own. It can be told to misbehave."""

from __future__ import annotations

import asyncio
import contextlib
import email
import email.policy
import enum
import logging
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from pytest_django import Settings


class At(enum.Enum):
    """The places at which the server can be told to do something else."""

    CONNECT = enum.auto()
    MAIL = enum.auto()
    RCPT = enum.auto()
    CONTENT = enum.auto()  # the client has sent the whole mail, the server has not taken it
    TAKEN = enum.auto()  # the server has taken the mail, the client does not know yet


class Do(enum.Enum):
    """What else than a reply the server can do."""

    HANG_UP = enum.auto()
    STAY_SILENT = enum.auto()


Answer = str | Do | Callable[[], object]


@dataclass
class Order:
    """What to do at one place: for one recipient or all, a number of times or always."""

    at: At
    answer: Answer
    to: str | None = None
    times: int | None = None


@dataclass(frozen=True)
class Taken:
    """One mail that the server has taken."""

    to: list[str]
    content: EmailMessage
    connection: int  # which connection brought it, counted from 1

    @property
    def message_id(self) -> str:
        return str(self.content["Message-ID"])


@dataclass
class Server:
    """A mail server that keeps what it takes. Its methods may be called from any thread."""

    host: str = "127.0.0.1"
    port: int = 0
    taken: list[Taken] = field(default_factory=list)
    connections: int = 0
    orders: list[Order] = field(default_factory=list)
    sign_in: tuple[str, str] | None = None  # the only name and password that will do, when set

    def order(self, at: At, answer: Answer, *, to: str | None = None, times: int | None = None) -> None:
        """Answer so from now on: a reply line, hanging up, silence, or whatever a function does first."""
        self.orders.append(Order(at, answer, to, times))

    def behave(self) -> None:
        """Forget all orders."""
        self.orders.clear()

    def copies(self) -> Counter[str]:
        """Return how many copies of each Message-ID were taken."""
        return Counter(mail.message_id for mail in self.taken)

    def wait_for(self, number: int, *, seconds: float = 20) -> None:
        """Wait until so many mails were taken, or fail."""
        until = time.monotonic() + seconds
        while len(self.taken) < number:
            if time.monotonic() > until:
                raise AssertionError(f"{len(self.taken)} mails were taken instead of {number}.")
            time.sleep(0.01)

    def _pick(self, at: At, to: str | None) -> Answer | None:
        for order in self.orders:
            if order.at is at and order.to in (None, to) and order.times != 0:
                if order.times is not None:
                    order.times -= 1
                return order.answer
        return None


class _Handler:
    """Puts aiosmtpd's hooks to the server's orders."""

    def __init__(self, server: Server) -> None:
        self.server = server

    async def _obey(self, at: At, protocol: SMTP, to: str | None = None) -> str | None:
        answer = self.server._pick(at, to)
        if answer is None or isinstance(answer, str):
            return answer
        if answer is Do.STAY_SILENT:
            await asyncio.Event().wait()
        elif answer is Do.HANG_UP:
            assert isinstance(protocol.transport, asyncio.Transport)
            protocol.transport.abort()
            await asyncio.Event().wait()  # until the lost connection cancels us
        elif callable(answer):
            said = answer()
            return said if isinstance(said, str) else None
        return None

    async def handle_MAIL(
        self, protocol: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = await self._obey(At.MAIL, protocol)
        if said is None:
            envelope.mail_from = address
        return said or "250 OK"

    async def handle_RCPT(
        self, protocol: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = await self._obey(At.RCPT, protocol, address)
        if said is None:
            envelope.rcpt_tos.append(address)
        return said or "250 OK"

    async def handle_DATA(self, protocol: SMTP, session: Session, envelope: Envelope) -> str:
        to = list(envelope.rcpt_tos)
        said = await self._obey(At.CONTENT, protocol, to[0])
        if said is not None:
            return said
        raw = envelope.content if isinstance(envelope.content, bytes) else str(envelope.content).encode()
        content = email.message_from_bytes(raw, policy=email.policy.default)
        self.server.taken.append(Taken(to, content, protocol.number))  # type: ignore[attr-defined]
        return await self._obey(At.TAKEN, protocol, to[0]) or "250 OK"


class _Protocol(SMTP):
    """One connection. It knows its number, and may refuse to greet."""

    def __init__(self, server: Server, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.server_state = server
        self.number = 0

    def connection_made(self, transport: Any) -> None:
        self.server_state.connections += 1
        self.number = self.server_state.connections
        answer = self.server_state._pick(At.CONNECT, None)
        if answer is Do.HANG_UP:
            transport.abort()
        elif isinstance(answer, str):
            transport.write(answer.encode() + b"\r\n")
            transport.close()
        super().connection_made(transport)


class _Controller(Controller):
    """Listens on a port that the system picks."""

    def __init__(self, server: Server) -> None:
        # Named as TCP, because asyncio turns off Nagle's algorithm, and its 40 ms, only then.
        self.listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self.listener.bind((server.host, 0))
        server.port = self.listener.getsockname()[1]
        self.server_state = server
        signing_in: dict[str, Any] = {}
        if server.sign_in:
            signing_in = {
                "auth_require_tls": False,
                "authenticator": lambda smtp, session, envelope, mechanism, given: AuthResult(
                    success=(given.login.decode(), given.password.decode()) == server.sign_in, handled=False
                ),
            }
        super().__init__(_Handler(server), hostname=server.host, port=server.port, **signing_in)

    def factory(self) -> SMTP:
        return _Protocol(self.server_state, self.handler, **self.SMTP_kwargs)

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self.listener)


@contextlib.contextmanager
def running(*, sign_in: tuple[str, str] | None = None) -> Iterator[Server]:
    """Run a server in a thread for as long as the block lasts."""
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd logs every line of the dialogue
    server = Server(sign_in=sign_in)
    controller = _Controller(server)
    controller.start()
    server.connections = 0  # the start made one of its own
    try:
        yield server
    finally:
        controller.stop()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def mail_server(settings: Settings) -> Iterator[Server]:
    """A running server to which the product sends its mail. Import it where it is needed."""
    with running() as server:
        use(settings, server)
        yield server


def use(settings: Settings, server: Server) -> None:
    """Make the product send its mail to this server."""
    settings.EMAIL_BACKEND = "outbox.backends.SmtpBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = server.sign_in or ("", "")
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 1
