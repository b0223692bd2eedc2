# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journey with SIGKILL of desk or server at random moments: afterwards nothing is lost or doubled.

Each step is repeated until it succeeded once, as a person would; what makes a repetition harmless is the program.

usage: kill.py FORECOURT FORECOURT-SERVER sqlite|postgresql FIRST-SEED SEEDS
"""

import os
import random
import sys
import tempfile

from desks import CommandFailed, Desk, Server, adf, new_database, wait_random, write

LEADS = 4
ROUNDS = 10


class Journey:
    def __init__(self, programs, folder, engine, seed):
        program, server_program = programs
        self.rng = random.Random(seed)
        self.folder = folder
        self.server = Server(server_program, os.path.join(folder, "server"),
                             new_database(f"kill{seed}") if engine == "postgresql" else None)
        self.desks = [Desk(program, os.path.join(folder, name)) for name in "ab"]
        self.acknowledged = []  # (desk, order number) of check-ins that said they were saved
        self.leads = set()

    def set_up(self):
        store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        for desk in self.desks:
            code = self.server.admin("enrol-code", store)["code"]
            desk.run("enrol", "--key-in-file", self.server.url, code, "--name", os.path.basename(desk.folder))
        self.desks[0].run("demo", "--customers", "0")
        self.desks[0].sync()

    def delay(self):
        return wait_random(self.rng, 0.0, 0.12)

    def import_lead(self, desk):
        index = self.rng.randrange(LEADS)
        file = write(self.folder, "lead.adf", adf(f"AH-{index}", f"王{index}", f"1380000000{index}"))
        if desk.run_and_kill(self.delay(), "import", "leads", file):
            self.leads.add(index)

    def check_in(self, desk, number):
        arguments = ["checkin", "--plate", f"沪A{number:03d}B{number % 10}", "--customer", f"王{number % LEADS}", "--phone",
                     f"1380000000{number % LEADS}", "--concern", f"异响 {number}", "--accept-warnings"]
        if self.rng.random() < 0.5:
            desk.run_and_kill(self.delay(), *arguments)
        else:
            done = desk.run(*arguments)
            self.acknowledged.append((done["number"], done["order"]))

    def exchange(self, desk):
        if self.rng.random() < 0.4:
            process = desk.start("sync", "--once")
            try:
                process.communicate(timeout=self.delay())
            except Exception:  # still at work: the server dies under it
                self.server.kill()
                process.communicate(timeout=120)
                self.server.start()
        else:
            desk.run_and_kill(self.delay(), "sync", "--once")

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
        for desk in self.desks:
            for number, order in self.acknowledged:
                assert desk.only(number, "order")["id"] == order
            for index in self.leads:
                assert len(desk.find(f"1380000000{index}", "lead")) == 1
                assert len(desk.find(f"1380000000{index}", "customer")) >= 1

    def run(self):
        self.set_up()
        try:
            for number in range(ROUNDS):
                desk = self.rng.choice(self.desks)
                action = self.rng.random()
                if action < 0.3:
                    self.import_lead(desk)
                elif action < 0.6:
                    self.check_in(desk, number)
                else:
                    self.exchange(desk)
            self.settle()
            self.nothing_is_lost_or_doubled()
        finally:
            if self.server.process.poll() is None:
                self.server.stop()


def main():
    programs, engine, first, seeds = sys.argv[1:3], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
    if os.environ.get("FORECOURT_SOAK") == "1":
        seeds *= 10
    failed = 0
    for seed in range(first, first + seeds):
        with tempfile.TemporaryDirectory() as folder:
            try:
                Journey(programs, folder, engine, seed).run()
            except (AssertionError, CommandFailed) as problem:
                failed += 1
                print(f"seed {seed}: {problem!r}", flush=True)
    print(f"{seeds - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
