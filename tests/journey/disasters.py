# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What befalls desks and servers besides a failing network, with the real programs behind one (faultproxy.py): the server's
database is put back to a backup, a desk's store likewise, a data folder is copied and both go on, the server refuses what
stands first in a queue, and many rows go at once. Each once a seed, in an order of its own, between work. Then all agree,
and whatever was committed and was not destroyed with its only disk stands in the log once and at every desk.

usage: disasters.py FORECOURT FORECOURT-SERVER sqlite|postgresql FIRST-SEED SEEDS
"""

import contextlib
import os
import random
import shutil
from collections import Counter

from desks import CommandFailed, Desk, Server, adf, new_database, write
from faultproxy import FaultProxy
from ledger import QUARANTINED, SETTLED, Ledger, ServerDatabase, rows
from seeds import run_seeds

LEADS = 5
ROUNDS = 5  # of work, besides the disasters
MASS = 45  # rows; more than a fifth of the store's customers
SHARE = 0.25  # of requests that meet a fault
TRIES = 5
DONE, ATTENTION = 0, 1  # a person is needed: held back, refused


class Journey:
    def __init__(self, programs, folder, engine, seed):
        program, server_program = programs
        self.program = program
        self.rng = random.Random(seed)
        self.folder = folder
        address = new_database(f"disasters{seed}") if engine == "postgresql" else None
        self.server = Server(server_program, os.path.join(folder, "server"), address)
        self.database = ServerDatabase(self.server, folder, address)
        self.desks = [Desk(program, os.path.join(folder, name)) for name in "abc"]
        self.ledger = Ledger(self.desks, self.database)
        self.proxy = FaultProxy(seed, SHARE)
        self.store = None
        self.saved = []  # (order, operations)
        self.leads = {}  # index: operations, any of which makes it
        self.plates = 0
        self.tally = {}

    def count(self, what, times=1):
        self.tally[what] = self.tally.get(what, 0) + times

    def enrol(self, desk):
        code = self.server.admin("enrol-code", self.store)["code"]
        with self.well():
            desk.run("enrol", "--key-in-file", self.proxy.url, code, "--name", os.path.basename(desk.folder))

    def set_up(self):
        self.store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        self.proxy.target = self.server.port
        for desk in self.desks:
            self.enrol(desk)
        self.ledger.note(self.desks[0], lambda: self.desks[0].run("demo", "--customers", "0"))
        for desk in self.desks:
            desk.sync()
        self.back_up_server()
        self.back_up_desk(self.desks[1])

    @contextlib.contextmanager
    def well(self):
        """The network, for a while."""
        faulty, self.proxy.faulty = self.proxy.faulty, False
        try:
            yield
        finally:
            self.proxy.faulty = faulty

    def work(self, desk):
        if self.rng.random() < 0.3:
            index = self.rng.randrange(LEADS)
            file = write(self.folder, "lead.adf", adf(f"AH-{index}", f"王{index}", f"1380000000{index}"))
            made = self.ledger.note(desk, lambda: desk.run("import", "leads", file))
            self.leads.setdefault(index, set()).update(made)
            return
        self.check_in(desk)

    def check_in(self, desk):
        self.plates += 1
        done = {}
        made = self.ledger.note(desk, lambda: done.update(desk.run(
            "checkin", "--plate", f"沪A{self.plates:03d}E{self.plates % 10}", "--customer", f"王{self.plates % LEADS}",
            "--phone", f"1380000000{self.plates % LEADS}", "--concern", f"异响 {self.plates}", "--accept-warnings")))
        self.saved.append((done["order"], made))
        return done["order"]

    def exchange(self, desks):
        """All at once; some are killed meanwhile. What fails is tried again later, as by the program itself."""
        killed = {desk for desk in desks if self.rng.random() < 0.15}
        delay = 0.4 * self.rng.random()
        processes = [(desk, desk.start("sync", "--once")) for desk in desks]
        for desk, process in processes:
            try:
                process.communicate(timeout=delay if desk in killed else 120)
                assert process.returncode >= 0, "a desk ended with a signal"
            except Exception as slow:
                if desk not in killed or isinstance(slow, AssertionError):
                    raise
                process.kill()
                process.communicate()
                self.count("desks killed")

    def insist(self, desk, *options):
        """Until an exchange comes to its end; the last one over a network that is well."""
        for attempt in range(TRIES):
            with self.well() if attempt == TRIES - 1 else contextlib.nullcontext():
                for code in (DONE, ATTENTION):
                    try:
                        return desk.run("sync", "--once", *options, expect=code)
                    except CommandFailed as failed:
                        problem = failed
        raise problem

    def back_up_server(self):
        self.database.back_up()

    def back_up_desk(self, desk):
        file = os.path.join(self.folder, f"{os.path.basename(desk.folder)}.backup")
        if os.path.exists(file):
            os.remove(file)
        desk.run("backup", file)
        return file

    # The disasters.

    def server_is_put_back(self):
        """To a backup that knows less; what it lost is offered again by whoever made it."""
        if self.rng.random() < 0.5:
            self.server.kill()
        else:
            self.server.stop()
        logged = len(self.database.logged())
        self.ledger.destroy(self.database.put_back)
        self.count("operations a server forgot", logged - len(self.database.logged()))
        self.server.admin("restored", "--all")
        self.server.start()
        known = {device["id"].replace("-", "").upper() for device in self.server.admin("devices", self.store)}
        for desk in self.desks:
            if rows(desk, "SELECT hex(device) FROM desk_state")[0][0] not in known:
                self.enrol(desk)  # it was not a desk of the store yet when the backup was made
                self.count("enrolled anew")

    def desk_is_put_back(self):
        """`forecourt restore`, into an empty folder; the keys are still there, or it is a new computer."""
        desk = self.desks[1]
        file = os.path.join(self.folder, "b.backup")
        broken = desk.folder + ".broken"
        shutil.rmtree(broken, ignore_errors=True)

        def restore():
            os.rename(desk.folder, broken)
            desk.run("restore", file)

        self.ledger.destroy(restore)
        if self.rng.random() < 0.5:
            for name in ("device.key", "field.key", "enrolment.json"):
                if os.path.exists(os.path.join(broken, name)):
                    shutil.copy(os.path.join(broken, name), desk.folder)
        else:
            self.enrol(desk)
            self.count("enrolled anew")
        self.work(desk)
        self.insist(desk)

    def folder_is_copied(self):
        """Both go on as the one desk, and write where the other wrote too."""
        desk = self.rng.choice(self.desks)
        twin = Desk(self.program, desk.folder + "-copy")
        shutil.copytree(desk.folder, twin.folder)
        self.desks.append(twin)
        if self.rng.random() < 0.25:
            self.enrol(twin)
            self.count("copies enrolled as desks of their own")
        for one in (desk, twin):
            for _ in range(self.rng.randint(1, 3)):
                self.check_in(one)
        self.exchange([desk, twin])
        for one in (desk, twin):
            self.insist(one)
        replicas = [rows(one, "SELECT hex(replica) FROM desk_state") for one in (desk, twin)]
        assert replicas[0] != replicas[1], "the copy was not noticed"

    def first_of_the_queue_is_refused(self):
        desk = self.rng.choice(self.desks)
        self.insist(desk)
        poison = self.ledger.plant_poison(desk)
        for _ in range(2):
            self.work(desk)
        self.exchange([desk])
        report = self.insist(desk)
        assert report["pending"] == 0, report
        found = rows(desk, f"SELECT state, reason FROM outbox WHERE operation = x'{poison}'")
        assert found and found[0][0] == QUARANTINED and found[0][1], found

    def many_rows_go(self):
        """They are held back at a desk that has them until a person says so; meanwhile it goes on sending."""
        source, other = self.rng.sample(self.desks, 2)
        file = write(self.folder, "mass.csv", "name,phone\n" + "".join(
            f"Customer {row},137000{row:05d}\n" for row in range(MASS)))
        self.ledger.note(source, lambda: source.run("import", "customers", file))
        self.until_even(source, other)
        assert len(self.masses(other)) == MASS, "the imported customers did not come"
        self.ledger.note(source, lambda: source.run("import", "undo"))
        for _ in range(TRIES):
            if self.insist(source)["pending"] == 0:
                break
        self.check_in(other)
        report = self.insist(other)
        assert report["held"] and report["held"]["rows"] >= MASS, report
        assert len(self.masses(other)) == MASS, f"rows went without anybody being asked: {report}"
        assert report["pending"] == 0, f"what was done at the desk does not go on: {report}"
        if self.rng.random() < 0.5:
            self.exchange([other])
            assert len(self.masses(other)) == MASS, "rows went at the next exchange, without anybody being asked"
        self.insist(other, "--apply-held")
        self.until_even(source, other)
        assert not self.masses(other), "what was allowed did not come"

    @staticmethod
    def masses(desk):
        return rows(desk, "SELECT 1 FROM customer WHERE dead_version = 0 AND full_name LIKE 'Customer %'")

    def until_even(self, *desks):
        """What one sends the next is given; held back, it is applied."""
        for _ in range(TRIES):
            reports = [self.insist(desk) for desk in desks]
            reports += [self.insist(desk, "--apply-held") for desk, report in zip(desks, reports) if report["held"]]
            if all(report["verified"] and report["pending"] == 0 for report in reports):
                return
        raise AssertionError(f"the desks do not come to an end: {reports}")

    # The end.

    def settle(self):
        for _ in range(2):
            self.until_even(*self.desks)
        for desk in self.desks:
            report = self.insist(desk)
            assert report["verified"] and report["pending"] == 0 and not report["held"], report

    def everything_stands_once(self):
        logged = self.database.logged()
        assert len(set(logged)) == len(logged), "an operation stands twice in the log"
        missing = self.ledger.expected() - set(logged)
        assert not missing, f"{len(missing)} operations of {len(self.ledger.committed)} are not in the log"
        assert not self.ledger.poison & set(logged), "what is to be refused was taken"
        for desk in self.desks:
            for operation, state, reason in rows(desk, "SELECT hex(operation), state, reason FROM outbox"):
                wanted = QUARANTINED if operation in self.ledger.poison else SETTLED
                assert state == wanted, f"{desk.folder}: an operation is in state {state}: {reason}"
        assert self.server.admin("verify", self.store)["sound"]

    def everybody_has_it(self):
        orders = {order.replace("-", "").upper() for order, made in self.saved if not made & self.ledger.lost}
        for desk in self.desks:
            here = rows(desk, "SELECT hex(id), number FROM service_order WHERE dead_version = 0")
            assert orders <= {order for order, _ in here}, f"{desk.folder}: an order is missing"
            numbers = [number for _, number in here]
            assert len(set(numbers)) == len(numbers), f"{desk.folder}: two orders of one number"
            for index, made in self.leads.items():
                if made - self.ledger.lost:
                    assert len(desk.find(f"1380000000{index}", "lead")) == 1, index
        digests = {desk.check()["digest"] for desk in self.desks}
        assert len(digests) == 1, digests

    def run(self):
        self.set_up()
        self.proxy.faulty = True
        deeds = [self.server_is_put_back, self.desk_is_put_back, self.folder_is_copied,
                 self.first_of_the_queue_is_refused, self.many_rows_go] + [None] * ROUNDS
        self.rng.shuffle(deeds)
        backup = self.rng.randrange(len(deeds))
        for at, deed in enumerate(deeds):
            if at == backup:
                self.back_up_server() if self.rng.random() < 0.5 else self.back_up_desk(self.desks[1])
            if deed:
                self.count(deed.__name__)
                deed()
            self.work(self.rng.choice(self.desks))
            self.exchange(self.rng.sample(self.desks, self.rng.randint(1, len(self.desks))))
        self.proxy.faulty = False
        self.settle()
        self.everything_stands_once()
        self.everybody_has_it()
        self.count("operations", len(self.ledger.committed))
        self.count("destroyed with their disk", len(self.ledger.lost))

    def close(self):
        self.proxy.close()
        if self.server.process and self.server.process.poll() is None:
            self.server.stop()

    def met(self):
        return Counter(self.tally) + Counter(self.proxy.met)


if __name__ == "__main__":
    run_seeds(Journey, 20)
