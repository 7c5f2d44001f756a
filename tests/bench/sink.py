"""An SMTP server that takes everything and counts it, in a process of its own."""

from __future__ import annotations

import asyncio
import multiprocessing
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from typing import Any


class Sink:
    """Runs the server. `taken` is the number of mails accepted so far."""

    def __init__(self) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._taken: Synchronized[int] = spawn.Value("q", 0)
        self._port: Synchronized[int] = spawn.Value("i", 0)
        self._ready: Event = spawn.Event()
        self._process: Any = spawn.Process(target=_run, args=(self._taken, self._port, self._ready), daemon=True)

    def __enter__(self) -> Sink:
        self._process.start()
        if not self._ready.wait(20):
            raise RuntimeError("The SMTP server did not start.")
        return self

    def __exit__(self, *ended: object) -> None:
        self._process.terminate()
        self._process.join()

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return self._port.value

    @property
    def taken(self) -> int:
        """How many mails it has accepted."""
        return self._taken.value


def _run(taken: Synchronized[int], port: Synchronized[int], ready: Event) -> None:
    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 sink\r\n")
        while line := await reader.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                writer.write(b"250-sink\r\n250 8BITMIME\r\n")
            elif verb == b"DATA":
                writer.write(b"354 go on\r\n")
                await reader.readuntil(b"\r\n.\r\n")
                with taken.get_lock():
                    taken.value += 1
                writer.write(b"250 taken\r\n")
            elif verb == b"QUIT":
                writer.write(b"221 bye\r\n")
                break
            else:
                writer.write(b"250 fine\r\n")
        writer.close()

    async def serve() -> None:
        server = await asyncio.start_server(converse, "127.0.0.1", 0, limit=1 << 22)
        port.value = server.sockets[0].getsockname()[1]
        ready.set()
        await server.serve_forever()

    asyncio.run(serve())
