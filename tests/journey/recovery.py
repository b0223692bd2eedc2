# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk dies, and its store is damaged: the newest good backup takes its place, the server gives back the rest.

What the server had acknowledged comes back, of this desk as of the other, also what was done after the backup. The
damaged files are kept. Once for each kind of damage.

usage: recovery.py FORECOURT FORECOURT-SERVER
"""

import os
import sys
import tempfile
import time

from desks import CommandFailed, Desk, Server


def overwrite(path, offset, count):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xa5" * count)


def break_header(path):
    overwrite(path, 0, 512)


def break_pages(path):
    size = os.path.getsize(path)
    overwrite(path, 4096, min(size - 4096, 64 * 4096))


def cut_short(path):
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 3)


def lose(path):
    os.remove(path)


DAMAGES = [break_header, break_pages, cut_short, lose]


class Recovery:
    def __init__(self, programs, folder):
        program, server_program = programs
        self.server = Server(server_program, os.path.join(folder, "server"))
        self.here = Desk(program, os.path.join(folder, "here"))
        self.there = Desk(program, os.path.join(folder, "there"))
        self.saved = []

    def set_up(self):
        store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        for desk in (self.here, self.there):
            code = self.server.admin("enrol-code", store)["code"]
            desk.run("enrol", "--key-in-file", self.server.url, code, "--name", os.path.basename(desk.folder))
        self.here.run("demo", "--customers", "0")
        self.here.sync()
        self.there.sync()

    def check_in(self, desk, number):
        done = desk.run("checkin", "--plate", f"沪A{number:03d}D{number % 10}", "--customer", f"王{number}", "--phone",
                        f"139{number:08d}", "--concern", "异响", "--accept-warnings")
        self.saved.append((done["number"], done["order"]))
        return done

    def back_up(self):
        """As the desk does by itself once an hour; the newer one beside it is no good."""
        folder = os.path.join(self.here.folder, "backups")
        os.makedirs(folder, exist_ok=True)
        now = time.time()
        names = [time.strftime("forecourt-%Y%m%dT%H%M%SZ.sqlite", time.gmtime(now + shift)) for shift in (-60, 0)]
        self.here.run("backup", os.path.join(folder, names[0]))
        with open(os.path.join(folder, names[0]), "rb") as good:
            half = good.read()[: os.path.getsize(good.name) // 2]
        with open(os.path.join(folder, names[1]), "wb") as bad:
            bad.write(half)
        return names[0]

    def die(self):
        """In the middle of an import, so that the store is open and was not closed."""
        table = os.path.join(os.path.dirname(self.here.folder), "customers.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("name,phone\n")
            file.writelines(f"Customer {row},137{row:08d}\n" for row in range(5000))
        process = self.here.start("import", "customers", table)
        deadline = time.monotonic() + 60
        while not os.path.exists(os.path.join(self.here.folder, "desk.sqlite-wal")):
            assert process.poll() is None and time.monotonic() < deadline, process.communicate()
            time.sleep(0.01)
        process.kill()
        process.communicate()

    def run(self, damage):
        self.set_up()
        try:
            self.check_in(self.here, 1)
            self.here.sync()
            backup = self.back_up()
            for number in (2, 3):  # acknowledged after the backup
                self.check_in(self.here, number)
            self.here.sync()
            self.there.sync()
            self.check_in(self.there, 4)
            self.there.sync()
            self.die()
            damage(os.path.join(self.here.folder, "desk.sqlite"))
            for name in ("desk.sqlite-wal", "desk.sqlite-shm"):  # whatever the system still had in memory is gone
                path = os.path.join(self.here.folder, name)
                if os.path.exists(path):
                    os.remove(path)
            self.recovers(damage, backup)
            self.goes_on()
        finally:
            if self.server.process.poll() is None:
                self.server.stop()

    def recovers(self, damage, backup):
        before = self.here.run("find", "王2", expect=2)  # nothing is made up meanwhile
        assert before is None or "error" in before, before
        report = self.here.run("check", "--repair")
        assert report["ok"] and os.path.basename(report["recoveredFrom"]) == backup, report
        assert damage is lose or os.path.exists(os.path.join(report["keptAs"], "desk.sqlite")), report
        assert len(self.here.find("13900000002", "customer")) == 0, "the backup knew nothing of it"

    def goes_on(self):
        self.here.sync()
        for number, order in self.saved:
            assert self.here.only(number, "order")["id"] == order, number
        self.check_in(self.here, 5)
        for desk in (self.here, self.there, self.here, self.there):
            report = desk.sync()
            assert report["verified"] and report["pending"] == 0, report
        digests = {desk.check()["digest"] for desk in (self.here, self.there)}
        assert len(digests) == 1, digests
        for number, order in self.saved:
            for desk in (self.here, self.there):
                assert desk.only(number, "order")["id"] == order, number


def main():
    failed = 0
    for damage in DAMAGES:
        with tempfile.TemporaryDirectory() as folder:
            try:
                Recovery(sys.argv[1:3], folder).run(damage)
            except (AssertionError, CommandFailed) as problem:
                failed += 1
                print(f"{damage.__name__}: {problem!r}", flush=True)
    print(f"{len(DAMAGES) - failed} recovered, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
