# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks at work behind a network that fails (faultproxy.py): once it is well again all agree, and nothing that a desk
said it had saved is lost or there twice.

usage: network.py FORECOURT FORECOURT-SERVER sqlite|postgresql FIRST-SEED SEEDS
"""

import os
import random

from desks import Desk, Server, adf, new_database, write
from faultproxy import FaultProxy
from seeds import run_seeds

LEADS = 5
ROUNDS = 14
DESKS = "abc"


class Journey:
    def __init__(self, programs, folder, engine, seed):
        program, server_program = programs
        self.rng = random.Random(seed)
        self.folder = folder
        self.server = Server(server_program, os.path.join(folder, "server"),
                             new_database(f"network{seed}") if engine == "postgresql" else None)
        self.desks = [Desk(program, os.path.join(folder, name)) for name in DESKS]
        self.proxy = FaultProxy(seed)
        self.saved = []  # (number, id) of orders
        self.leads = set()

    def set_up(self):
        store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        self.proxy.target = self.server.port
        for desk in self.desks:
            code = self.server.admin("enrol-code", store)["code"]
            desk.run("enrol", "--key-in-file", self.proxy.url, code, "--name", os.path.basename(desk.folder))
        self.desks[0].run("demo", "--customers", "0")
        for desk in self.desks:
            desk.sync()

    def import_lead(self, desk):
        index = self.rng.randrange(LEADS)
        file = write(self.folder, "lead.adf", adf(f"AH-{index}", f"王{index}", f"1380000000{index}"))
        desk.run("import", "leads", file)
        self.leads.add(index)

    def check_in(self, desk, number):
        done = desk.run("checkin", "--plate", f"沪A{number:03d}B{number % 10}", "--customer", f"王{number % LEADS}",
                        "--phone", f"1380000000{number % LEADS}", "--concern", f"异响 {number}", "--accept-warnings")
        self.saved.append((done["number"], done["order"]))

    def exchange(self, desks):
        """All at once, so that requests meet on their way; what fails is tried again later, as by the program itself."""
        processes = [desk.start("sync", "--once") for desk in desks]
        for process in processes:
            process.communicate(timeout=120)
            assert process.returncode >= 0, "a desk ended with a signal"

    def work(self):
        for number in range(ROUNDS):
            desk = self.rng.choice(self.desks)
            if self.rng.random() < 0.4:
                self.import_lead(desk)
            else:
                self.check_in(desk, number)
            self.exchange(self.rng.sample(self.desks, self.rng.randint(1, len(self.desks))))

    def settle(self):
        for _ in range(3):
            for desk in self.desks:
                desk.sync()
        for desk in self.desks:
            report = desk.sync()
            assert report["verified"] and report["pending"] == 0, report

    def nothing_is_lost_or_doubled(self):
        digests = {desk.check()["digest"] for desk in self.desks}
        assert len(digests) == 1, digests
        numbers = [number for number, _ in self.saved]
        assert len(set(numbers)) == len(numbers), "two orders of one number"
        for desk in self.desks:
            for number, order in self.saved:
                assert desk.only(number, "order")["id"] == order
            for index in self.leads:
                assert len(desk.find(f"1380000000{index}", "lead")) == 1

    def run(self):
        self.set_up()
        self.proxy.faulty = True
        self.work()
        self.proxy.faulty = False
        self.settle()
        self.nothing_is_lost_or_doubled()

    def close(self):
        self.proxy.close()
        if self.server.process and self.server.process.poll() is None:
            self.server.stop()

    def met(self):
        return self.proxy.met


if __name__ == "__main__":
    run_seeds(Journey, 10)
