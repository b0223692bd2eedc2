# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at random moments of what writes to one desk's store.

After each death the next command finds a sound store: everything that was acknowledged is there, a file of leads is
in it whole or not at all, a backup that bears its name can be restored, and a migration happened or did not.
ACTIVITY is saving, importing, backup, migrating or checkpointing; what stands between is done undisturbed.

usage: killstore.py FORECOURT SCHEMAS-FOLDER ACTIVITY FIRST-SEED POINTS
"""

import gzip
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from desks import CommandFailed, Desk, adf, write

SOAK_POINTS = 500
CHECKPOINT_ROWS = 200


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
        arguments = ["checkin", "--plate", f"沪A{number % 1000:03d}{'CDEFGHJK'[number // 1000]}{number % 10}", "--customer", "王伟", "--phone",
                     f"139{number:08d}", "--concern", "异响", "--accept-warnings"]
        if number % 4 == 0:  # must survive all that follows
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
            shutil.rmtree(other.folder)
            os.remove(target)

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
        shutil.rmtree(old.folder)

    def checkpoint(self, number):
        """Dies while the write-ahead log is merged into the file, which is when the file itself changes."""
        path = os.path.join(self.folder, f"customers{number}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("name,phone\n")
            for row in range(CHECKPOINT_ROWS):
                file.write(f"Customer {number}-{row},136{number % 10000:04d}{row:04d}\n")
        store = os.path.join(self.desk.folder, "desk.sqlite")
        before = os.stat(store).st_mtime_ns
        process = subprocess.Popen([self.program, "--data", self.desk.folder, "import", "customers", path],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and os.stat(store).st_mtime_ns == before:
            time.sleep(0.0002)
        time.sleep(self.rng.uniform(0, 0.02))
        if process.poll() is None:
            process.kill()
            self.deaths += 1
        process.wait()
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
            rows = database.execute("SELECT count(*) FROM customer WHERE full_name LIKE ?",
                                    (f"Customer {number}-%",)).fetchone()[0]
        assert rows in (0, CHECKPOINT_ROWS), rows

    def all_is_there(self, desk, most=5):
        """The newest, and some of the others."""
        desk.check()
        older = self.saved[:-2]
        for number, order in self.saved[-2:] + self.rng.sample(older, min(most, len(older))):
            assert desk.only(number, "order")["id"] == order

    def run(self, activity, points):
        self.set_up()
        action = {"saving": self.save, "importing": self.import_leads, "backup": self.back_up,
                  "migrating": self.migrate, "checkpointing": self.checkpoint}[activity]
        number = 0
        while self.deaths < points and number < 10 * points + 20:
            number += 1
            action(number)
            if activity != "saving" and number % 5 == 0:
                self.save(4 * number)  # something to lose
            self.all_is_there(self.desk)
        self.all_is_there(self.desk, len(self.saved))
        return self.deaths


def main():
    program, schemas, activity, seed, points = *sys.argv[1:4], int(sys.argv[4]), int(sys.argv[5])
    if os.environ.get("FORECOURT_SOAK") == "1":
        points = SOAK_POINTS
    with tempfile.TemporaryDirectory() as folder:
        try:
            deaths = Store(program, schemas, folder, seed).run(activity, points)
        except (AssertionError, CommandFailed) as problem:
            print(f"{activity}, seed {seed}: {problem!r}")
            sys.exit(1)
    print(f"{activity}: {deaths} deaths, nothing lost")
    sys.exit(0 if deaths >= points else 1)


if __name__ == "__main__":
    main()
