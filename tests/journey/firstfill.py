# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new desk is filled from a snapshot behind a network that fails (faultproxy.py) while it is killed again and again, and
the others go on working: what had come is not fetched again, and in the end it has what they have.

usage: firstfill.py FORECOURT FORECOURT-SERVER sqlite|postgresql FIRST-SEED SEEDS
"""

import os
import random
import re
import string

from desks import Desk, Server, new_database
from faultproxy import FaultProxy
from ledger import rows
from seeds import run_seeds

CUSTOMERS = 10_500  # and as many numbers: more rows than come by the log
LEAST_ROWS = 20_000
SHARE = 0.25
PART = re.compile(rb"^GET /v1/part/(\w+)")


class PartProxy(FaultProxy):
    """Notes which parts were asked for; where `most` is set, only so many come through, and the next breaks off."""

    def __init__(self, seed):
        super().__init__(seed, SHARE)
        self.parts = []
        self.most = None

    async def pass_on(self, request, writer):
        part = PART.match(request)
        if part:
            self.parts.append(part.group(1))
            if self.most is not None and len(self.parts) > self.most:
                reply = await self.upstream(request)
                writer.write(reply[:len(reply) // 2])
                await writer.drain()
                return False
        return await super().pass_on(request, writer)


class FirstFill:
    def __init__(self, programs, folder, engine, seed):
        program, server_program = programs
        self.rng = random.Random(seed)
        self.folder = folder
        self.server = Server(server_program, os.path.join(folder, "server"),
                             new_database(f"firstfill{seed}") if engine == "postgresql" else None)
        self.here = Desk(program, os.path.join(folder, "here"))
        self.new = Desk(program, os.path.join(folder, "new"))
        self.proxy = PartProxy(seed)
        self.store = None
        self.orders = []
        self.kills = 0
        self.filled_meanwhile = 0

    def enrol(self, desk, url):
        code = self.server.admin("enrol-code", self.store)["code"]
        desk.run("enrol", "--key-in-file", url, code, "--name", os.path.basename(desk.folder))

    def set_up(self):
        self.store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        self.proxy.target = self.server.port
        self.enrol(self.here, self.server.url)
        self.here.run("demo", "--customers", "0")
        table = os.path.join(self.folder, "customers.csv")
        letters = string.ascii_lowercase + string.digits  # drawn, so that gzip finds little in them
        with open(table, "w", encoding="utf-8") as file:
            file.write("name,phone,note\n")
            file.writelines(f"Customer {row},139{row:08d},{''.join(self.rng.choices(letters, k=200))}\n"
                            for row in range(CUSTOMERS))
        self.here.run("import", "customers", table)
        self.here.sync()
        assert self.server.admin("snapshot", self.store)["rows"] >= LEAST_ROWS
        self.enrol(self.new, self.proxy.url)

    def check_in(self, desk):
        number = len(self.orders)
        done = desk.run("checkin", "--plate", f"沪A{number:03d}F{number % 10}", "--customer", f"王{number}", "--phone",
                        f"1370000{number:04d}", "--concern", "异响", "--accept-warnings")
        self.orders.append((done["number"], done["order"]))

    def goes_on_where_it_was(self):
        """One part comes, the line breaks in the next, and so on: none that came is asked for again."""
        for _ in range(2):
            came = len(self.proxy.parts)
            self.proxy.most = came + 1
            self.new.run("sync", "--once", expect=2)
            self.proxy.parts = self.proxy.parts[:came + 1]  # the last one did not come
        self.proxy.most = None
        whole = set(self.proxy.parts)
        assert len(whole) == 2, f"what had come was fetched again: {self.proxy.parts}"
        self.kill_while_filling()
        assert not whole & set(self.proxy.parts[2:]), f"what had come was fetched again: {self.proxy.parts}"

    def kill_while_filling(self):
        """Fetching or loading, or just done."""
        for _ in range(4):
            self.kills += not self.new.run_and_kill(0.2 + self.rng.random(), "sync", "--once")
            self.filled_meanwhile += rows(self.new, "SELECT 1 FROM customer LIMIT 1") != []

    def goes_on_behind_faults(self):
        """While there is more and more to pull after the snapshot."""
        self.proxy.faulty = True
        for _ in range(3):
            self.check_in(self.here)
            self.here.sync()
            self.new.start("sync", "--once").communicate(timeout=120)
        self.proxy.faulty = False

    def run(self):
        self.set_up()
        self.goes_on_where_it_was()
        self.goes_on_behind_faults()
        for desk in (self.here, self.new):
            self.check_in(desk)
        for desk in (self.here, self.new, self.here, self.new):
            report = desk.sync()
            assert report["verified"] and report["pending"] == 0, report
        digests = {desk.check()["digest"] for desk in (self.here, self.new)}
        assert len(digests) == 1, digests
        for desk in (self.here, self.new):
            for number, order in self.orders:
                assert desk.only(number, "order")["id"] == order, number

    def close(self):
        self.proxy.close()
        if self.server.process and self.server.process.poll() is None:
            self.server.stop()

    def met(self):
        return {"parts asked for": len(self.proxy.parts), "kills": self.kills,
                "filled before the last kill": self.filled_meanwhile > 0}


if __name__ == "__main__":
    run_seeds(FirstFill, 20)
