# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many desks of one store at work for long, over PostgreSQL and two server processes: behind a network that fails, with
clocks that are up to six hours wrong, while desks, a server and PostgreSQL are killed. Once that is over nothing waits
within a bounded time, every operation that a desk committed stands in the log once, all agree, and the memory of the
server that lived is what it was.

usage: soak.py FORECOURT FORECOURT-SERVER POSTGRES-CLUSTER SKEWEDCLOCK [DESKS SECONDS [SEED]]

Five desks for a few seconds; with FORECOURT_SOAK=1 fifty desks for half an hour. Without a SKEWEDCLOCK (an empty word)
all clocks are right.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from desks import Desk, Server, adf, new_database, write
from faultproxy import FaultProxy
from soakchecks import Checks

WORKERS = 6
CUSTOMERS = 40
FAULTY = 0.06  # of requests; an exchange makes about eight
WARM_UP = 0.35  # of the time, before memory is looked at and after which the first server is left alive
GROWTH = 1.25   # the most that memory may be after that, of what it was, and
SLACK = 16      # MiB more
SETTLE = 60     # seconds in which nothing waits any more, and
SETTLE_DESK = 6  # for each desk


class SoakDesk(Desk):
    """With a clock of its own; one command at a time."""

    def __init__(self, program, folder, shim, skew):
        super().__init__(program, folder)
        self.environment = dict(os.environ)
        if shim:
            self.environment.update(LD_PRELOAD=shim, FORECOURT_SKEW=str(skew))
        self.lock = threading.Lock()

    def start(self, *arguments):
        return subprocess.Popen([self.program, "--data", self.folder, "--json", *arguments], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env=self.environment)


class Cluster:
    """A PostgreSQL of this run's own, because it is killed."""

    def __init__(self, script, folder):
        self.script = script
        self.folder = os.path.join(folder, "postgres")
        self.run("start")
        os.environ["FORECOURT_POSTGRES"] = self.folder

    def run(self, command):
        subprocess.run([self.script, command, self.folder], check=True, timeout=120)


class Soak:
    def __init__(self, arguments, folder):
        self.program, self.server_program, script, shim = arguments[:4]
        long = os.environ.get("FORECOURT_SOAK") == "1"
        given = [int(word) for word in arguments[4:]]
        count, self.seconds = given[:2] if len(given) > 1 else ((50, 1800) if long else (5, 16))
        self.rng = random.Random(given[2] if len(given) > 2 else 1)
        self.folder = folder
        self.cluster = Cluster(script, folder)
        self.database = new_database("soak")
        self.servers = [Server(self.server_program, os.path.join(folder, "server"), self.database) for _ in range(2)]
        self.proxies = [FaultProxy(index, share=FAULTY, addresses=50) for index in range(2)]
        self.desks = [SoakDesk(self.program, os.path.join(folder, f"desk{index}"), shim,
                               self.rng.randint(-21600, 21600)) for index in range(count)]
        self.saved = {}  # order id: number, of check-ins that said they were saved
        self.numbers = iter(range(1, 99999))
        self.guard = threading.Lock()
        self.tally = {}
        self.memory = []  # MiB of the server that lives, each second
        self.trouble = []
        self.over = threading.Event()

    def count(self, what):
        with self.guard:
            self.tally[what] = self.tally.get(what, 0) + 1

    def set_up(self):
        store = self.servers[0].admin("add-store", "城东店")["store"]
        for server, proxy in zip(self.servers, self.proxies):
            server.start()
            proxy.target = server.port
        for index, desk in enumerate(self.desks):
            code = self.servers[0].admin("enrol-code", store)["code"]
            desk.run("enrol", "--key-in-file", self.proxies[index % 2].url, code, "--name", f"desk{index}")
        self.desks[0].run("demo", "--customers", "0")
        for desk in self.desks:
            desk.sync()

    # What people do; each of them may end with a dead program.

    def check_in(self, desk, rng):
        with self.guard:
            number = next(self.numbers)
        arguments = ["checkin", "--plate", f"沪A{number:05d}", "--customer", f"王{number % CUSTOMERS}", "--phone",
                     f"138{number % CUSTOMERS:08d}", "--concern", f"异响 {number}", "--accept-warnings"]
        if rng.random() < 0.1:
            if not desk.run_and_kill(rng.random() * 0.15, *arguments):
                self.count("desks killed")
            return
        done = desk.run(*arguments)
        with self.guard:
            self.saved[done["order"]] = done["number"]

    def import_lead(self, desk, rng):
        index = rng.randrange(CUSTOMERS)
        file = write(self.folder, os.path.basename(desk.folder) + ".adf",
                     adf(f"AH-{index}", f"王{index}", f"138{index:08d}"))
        desk.run("import", "leads", file)

    def exchange(self, desk, rng):
        if rng.random() < 0.15:
            if not desk.run_and_kill(rng.random(), "sync", "--once"):
                self.count("desks killed")
            return
        process = desk.start("sync", "--once")
        out, _ = process.communicate(timeout=300)
        assert process.returncode >= 0, f"a desk ended with signal {-process.returncode}"
        failed = json.loads(out).get("detail") if process.returncode and out.strip() else None
        self.count(f"failed: {failed}" if failed else "exchanges")

    def work(self, seed):
        rng = random.Random(seed)
        while not self.over.is_set():
            desk = rng.choice(self.desks)
            if not desk.lock.acquire(blocking=False):
                continue
            try:
                deed = rng.random()
                if deed < 0.35:
                    self.check_in(desk, rng)
                elif deed < 0.45:
                    self.import_lead(desk, rng)
                else:
                    self.exchange(desk, rng)
            except Exception as problem:  # pylint: disable=broad-except
                self.trouble.append(f"{desk.folder}: {problem!r}")
            finally:
                desk.lock.release()

    # What befalls the servers.

    def kill_server(self, index):
        self.servers[index].kill()
        self.count("servers killed")
        self.servers[index].start()

    def kill_postgres(self):
        self.cluster.run("kill")
        self.count("PostgreSQL killed")
        self.over.wait(self.rng.random())
        self.cluster.run("again")

    def watch_memory(self):
        self.over.wait(WARM_UP * self.seconds)
        pid = self.servers[0].process.pid
        while True:
            with open(f"/proc/{pid}/status", encoding="utf-8") as status:
                self.memory.append(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS:")))
            if self.over.wait(1):
                return

    def storm(self):
        begun = time.monotonic()
        pause = max(1.0, self.seconds / 60)
        with ThreadPoolExecutor(WORKERS + 1) as pool:
            workers = [pool.submit(self.work, self.rng.random()) for _ in range(WORKERS)]
            workers.append(pool.submit(self.watch_memory))
            rounds = 0
            while (since := time.monotonic() - begun) < self.seconds and not self.trouble:
                rounds += 1
                if rounds % 6 == 3:
                    self.kill_postgres()
                elif rounds % 2 == 0:
                    self.kill_server(0 if since + pause < WARM_UP * self.seconds and rounds % 4 == 0 else 1)
                for server in self.servers:
                    if server.process.poll() is not None:
                        self.trouble.append(f"a server ended by itself: {server.process.returncode}")
                self.over.wait(pause)
            self.over.set()
            for worker in workers:
                worker.result(timeout=400)

    def settle(self):
        """How long until nothing waits anywhere."""
        begun = time.monotonic()
        waiting = list(self.desks)
        bound = SETTLE + SETTLE_DESK * len(self.desks)
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(self.exchanged, waiting))  # everybody's is sent before anybody is looked at
            reports = []
            while waiting:
                assert time.monotonic() - begun < bound, \
                    f"{len(waiting)} desks still wait after {bound} s: {reports[:2]}"
                reports = list(pool.map(self.exchanged, waiting))
                waiting = [desk for desk, report in zip(waiting, reports)
                           if not (report.get("verified") and report["pending"] == 0)]
        return time.monotonic() - begun

    @staticmethod
    def exchanged(desk):
        process = desk.start("sync", "--once")
        out, _ = process.communicate(timeout=300)
        return json.loads(out) if out.strip() else {}

    def memory_is_flat(self):
        third = max(1, len(self.memory) // 3)
        before = statistics.median(self.memory[:third])
        after = statistics.median(self.memory[-third:])
        most = max(self.memory)
        print(f"memory of the server that lived: {before:.1f} MiB after the warm-up, {after:.1f} MiB at the end, most "
              f"{most:.1f} MiB, {len(self.memory)} samples")
        assert after <= before * GROWTH + SLACK, f"the server grew from {before:.1f} to {after:.1f} MiB"

    def run(self):
        try:
            self.set_up()
            for proxy in self.proxies:
                proxy.faulty = True
            self.storm()
            for proxy in self.proxies:
                proxy.faulty = False
            assert not self.trouble, self.trouble[:3]
            took = self.settle()
            checks = Checks(self.desks, self.database, self.saved)
            checks.run()
            assert self.servers[0].admin("verify", checks.store)["sound"], "the digest of the rows is the one kept"
            faults = {fault: sum(proxy.met.get(fault, 0) for proxy in self.proxies)
                      for proxy in self.proxies for fault in proxy.met}
            print(f"{len(self.desks)} desks, {self.seconds} s: {len(self.saved)} check-ins, {checks.operations} operations, "
                  f"{self.tally}; faults: {faults}; nothing waited after {took:.1f} s")
            self.memory_is_flat()
        finally:
            self.over.set()
            for proxy in self.proxies:
                proxy.close()
            for server in self.servers:
                if server.process and server.process.poll() is None:
                    server.stop()
            self.cluster.run("stop")


def main():
    with tempfile.TemporaryDirectory() as folder:
        Soak(sys.argv[1:], folder).run()
    print("ok")


main()
