# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network that fails, between desks and their server: an HTTP proxy for one upstream that, by its seed, refuses,
loses requests and replies, cuts either in the middle, sends a request twice, holds one back past others, and answers for
the server. Which request meets which fault depends on the seed and the order of requests alone."""

import asyncio
import random
import threading

FAULTS = ("refuse", "lose-request", "lose-reply", "cut-request", "cut-reply", "twice", "twice-late", "hold", "bad-gateway")
LONGEST_HOLD = 0.4
LARGEST_HEAD = 64 * 1024


class Broken(Exception):
    """The other side went away in the middle of a message."""


async def message(reader):
    """One HTTP message as bytes, by Content-Length, chunks or, of a reply without either, nothing more."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as end:
        if end.partial:
            raise Broken from end
        return b""
    fields = {}
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip()
    try:
        if b"chunked" in fields.get(b"transfer-encoding", b""):
            return head + await chunks(reader)
        return head + await reader.readexactly(int(fields.get(b"content-length", b"0")))
    except asyncio.IncompleteReadError as end:
        raise Broken from end


async def chunks(reader):
    body = b""
    while True:
        line = await reader.readuntil(b"\r\n")
        size = int(line.split(b";")[0], 16)
        body += line + await reader.readexactly(size + 2)
        if size == 0:
            return body


class FaultProxy:
    def __init__(self, seed, share=0.35, addresses=1):
        """With several addresses the server sees its callers come from that many computers (127.0.1.*, Linux)."""
        self.addresses = addresses
        self.calls = 0
        self.later = set()
        self.rng = random.Random(seed)
        self.share = share  # of requests that meet a fault
        self.faulty = False
        self.target = None
        self.port = 0
        self.met = {}  # fault: how often
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        self.thread = threading.Thread(target=self.serve, args=(started,), daemon=True)
        self.thread.start()
        started.wait(timeout=30)

    def serve(self, started):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(
            asyncio.start_server(self.meet, "127.0.0.1", 0, limit=LARGEST_HEAD))
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self.loop.run_forever()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(timeout=30)

    def draw(self):
        if not self.faulty or self.rng.random() >= self.share:
            return None, 0.0
        fault = self.rng.choice(FAULTS)
        self.met[fault] = self.met.get(fault, 0) + 1
        return fault, self.rng.random()

    async def meet(self, reader, writer):
        try:
            while True:
                request = await message(reader)
                if not request or not await self.pass_on(request, writer):
                    break
        except (Broken, OSError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    async def pass_on(self, request, writer):
        """False: the connection ends here."""
        fault, how = self.draw()
        if fault in ("refuse", "lose-request"):
            await asyncio.sleep(how * LONGEST_HOLD if fault == "lose-request" else 0)
            return False
        if fault == "bad-gateway":
            writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<h1>502</h1>\n")
            await writer.drain()
            return True
        if fault == "cut-request":
            await self.upstream(request[:int(len(request) * how)], whole=False)
            return False
        if fault == "hold":
            await asyncio.sleep(how * LONGEST_HOLD)
        reply = await self.upstream(request)
        if fault == "twice":
            reply = await self.upstream(request)
        elif fault == "twice-late":
            task = asyncio.ensure_future(self.late(request, how))
            self.later.add(task)  # else nobody holds it, and it may be collected before its time
            task.add_done_callback(self.later.discard)
        if fault == "lose-reply":
            return False
        writer.write(reply[:int(len(reply) * how)] if fault == "cut-reply" else reply)
        await writer.drain()
        return fault != "cut-reply"

    async def late(self, request, how):
        await asyncio.sleep(how * LONGEST_HOLD)
        try:
            await self.upstream(request)
        except (Broken, OSError):
            pass

    async def upstream(self, request, whole=True):
        self.calls += 1
        source = (f"127.0.1.{1 + self.calls % self.addresses}", 0) if self.addresses > 1 else None
        reader, writer = await asyncio.open_connection("127.0.0.1", self.target, limit=LARGEST_HEAD, local_addr=source)
        try:
            writer.write(request)
            await writer.drain()
            if not whole:
                return b""
            reply = await message(reader)
            if not reply:
                raise Broken
            return reply
        finally:
            writer.close()
