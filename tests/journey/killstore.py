# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at random moments of saving, importing, backing up, migrating and closing one desk's store.

After each death the next command finds a sound store: everything that was acknowledged is there, a file of leads is
in it whole or not at all, a backup that bears its name can be restored, and a migration happened or did not.

usage: killstore.py FORECOURT SCHEMAS-FOLDER FIRST-SEED POINTS
"""

import gzip
import os
import random
import sys
import tempfile
import time

from desks import CommandFailed, Desk, adf, write


class Store:
    def __init__(self, program, schemas, folder, seed):
        self.program = program
        self.schemas = schemas
        self.folder = folder
        self.rng = random.Random(seed)
        self.desk = Desk(program, os.path.join(folder, "desk"))
        self.durations = {}
        self.saved = []  # order numbers and orders that were acknowledged
        self.imported = set()
        self.deaths = 0

    def set_up(self):
        self.desk.run("demo", "--customers", "40")

    def kill_within(self, what, desk, *arguments):
        """True if the command ended by itself. Deaths are spread over as long as it took when nothing befell it."""
        begin = time.monotonic()
        longest = self.durations.get(what)
        if longest is None:
            desk.run(*arguments)
            self.durations[what] = time.monotonic() - begin
            return True
        done = desk.run_and_kill(self.rng.uniform(0.1, 1.0) * longest, *arguments)
        self.deaths += 0 if done else 1
        return done

    def save(self, number):
        arguments = ["checkin", "--plate", f"沪A{number:03d}C{number % 10}", "--customer", "王伟", "--phone",
                     f"139{number:08d}", "--concern", "异响", "--accept-warnings"]
        if number % 3 == 0:  # must survive all that follows
            done = self.desk.run(*arguments)
            self.saved.append((done["number"], done["order"]))
        else:
            self.kill_within("save", self.desk, *arguments)

    def import_leads(self, number):
        name = write(self.folder, f"lead{number}.adf", adf(f"AH-{number}", f"李{number}", f"137{number:08d}"))
        if self.kill_within("import", self.desk, "import", "leads", name):
            self.imported.add(number)
        found = self.desk.find(f"137{number:08d}", "lead")
        assert len(found) == (1 if number in self.imported else len(found)) and len(found) <= 1, found

    def back_up(self, number):
        target = os.path.join(self.folder, f"backup{number}.sqlite")
        done = self.kill_within("backup", self.desk, "backup", target)
        assert os.path.exists(target) or not done
        if os.path.exists(target):
            other = Desk(self.program, os.path.join(self.folder, f"restored{number}"))
            other.run("restore", target)
            self.all_is_there(other)

    def migrate(self, number):
        schemas = sorted(name for name in os.listdir(self.schemas) if name.endswith(".gz"))
        stored = schemas[number % (len(schemas) - 1)]
        old = Desk(self.program, os.path.join(self.folder, f"old{number}"))
        os.mkdir(old.folder)
        with gzip.open(os.path.join(self.schemas, stored)) as source:
            with open(os.path.join(old.folder, "desk.sqlite"), "wb") as target:
                target.write(source.read())
        self.kill_within("migrate", old, "find", "王伟")
        # Its rows are made up, so that only the file itself and the index are asked for.
        report = old.run("check", "--repair", expect=1)
        assert report["integrity"] and report["searchIndex"] and report["guard"], report
        customers = old.find("full_name", "customer")
        assert len(customers) == 3, customers

    def all_is_there(self, desk):
        desk.check()
        for number, order in self.saved:
            assert desk.only(number, "order")["id"] == order

    def run(self, points):
        self.set_up()
        number = 0
        while self.deaths < points and number < 10 * points + 20:
            number += 1
            action = self.rng.choice([self.save, self.save, self.import_leads, self.back_up, self.migrate])
            action(number)
            self.all_is_there(self.desk)
        return self.deaths


def main():
    program, schemas, seed, points = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if os.environ.get("FORECOURT_SOAK") == "1":
        points *= 10
    with tempfile.TemporaryDirectory() as folder:
        try:
            deaths = Store(program, schemas, folder, seed).run(points)
        except (AssertionError, CommandFailed) as problem:
            print(f"seed {seed}: {problem!r}")
            sys.exit(1)
    print(f"{deaths} deaths, nothing lost")
    sys.exit(0 if deaths >= points else 1)


if __name__ == "__main__":
    main()
