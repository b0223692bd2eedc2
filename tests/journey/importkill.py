# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at random moments of an import of customers, and at its worst one: afterwards all rows are there or none, the
file is sound, the table is as it was, and each file of rows to correct is whole.

usage: importkill.py FORECOURT FIRST-SEED KILLS
"""

import csv
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

from desks import Desk

ROWS = 4000
BAD_EVERY = 10
SOAK_KILLS = 500


class Table:
    """A table with rows that cannot be taken, which is itself a file of rows to correct every other time."""

    def __init__(self, folder, seed):
        self.folder = os.path.join(folder, f"table-{seed}")
        self.path = os.path.join(self.folder, "customers.csv" if seed % 2 else "customers-errors.csv")
        self.bad = [row for row in range(ROWS) if row % BAD_EVERY == seed % BAD_EVERY]
        os.mkdir(self.folder)
        with open(self.path, "w", encoding="utf-8") as file:
            file.write("name,phone,plate,error\n")
            for row in range(ROWS):
                phone = f"12{row}" if row in self.bad else f"139{seed % 1000:03d}{row:05d}"
                file.write(f"Customer {row},{phone},,phone: not a number\n")
        self.before = self.contents(os.path.basename(self.path))
        self.seen = {}

    def contents(self, name):
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def errors(self):
        return [name for name in os.listdir(self.folder)
                if name.endswith(".csv") and name != os.path.basename(self.path)]

    @property
    def good(self):
        return ROWS - len(self.bad)

    def new_errors(self):
        """How many files of rows to correct there are more than the last time, each of them whole."""
        assert self.contents(os.path.basename(self.path)) == self.before, "the table was changed"
        names = self.errors()
        for name, contents in self.seen.items():
            assert name in names and self.contents(name) == contents, f"{name} was changed"
        new = [name for name in names if name not in self.seen]
        for name in new:
            self.seen[name] = self.contents(name)
            assert self.rows_of(name) == self.bad, f"{name} is not whole"
        return len(new)

    def rows_of(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8-sig", newline="") as file:
            titles, *rows = csv.reader(file)
        assert titles == ["name", "phone", "plate", "error"], titles
        assert all(row[1] == row[0].replace("Customer ", "12") and row[3] for row in rows), f"reasons in {name}"
        return [int(row[0].split()[1]) for row in rows]


def count(desk):
    import sqlite3

    with sqlite3.connect(f"file:{os.path.join(desk.folder, 'desk.sqlite')}?mode=ro", uri=True) as database:
        return [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                for name in ("customer", "contact_point", "outbox")]


def look(desk, table, before, killed):
    """What an import left; whether it took place."""
    desk.run("check")
    after = count(desk)
    added = after[0] - before[0]
    assert added in (0, table.good), f"{added} of {table.good} rows after kill {killed}"
    assert after[1] - before[1] == added, "contacts without customers"
    assert (after[2] > before[2]) == (added > 0), "operations without rows"
    files = table.new_errors()
    assert files == 1 if added else files in (0, 1), f"{files} files of rows to correct after kill {killed}"
    return added > 0, files


def kill(process, table, delay):
    """After `delay`, or without one as soon as there is a file of rows to correct, which is just before the rows."""
    if delay is None:
        while len(table.errors()) == len(table.seen) and process.poll() is None:
            pass
    else:
        time.sleep(delay)
    process.send_signal(signal.SIGKILL)


def run(program, seed, kills):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, os.path.join(folder, "desk"))
        desk.run("demo", "--customers", "0")
        table = Table(folder, seed)
        duration = None
        killed = 0
        early = 0  # killed between the file of rows to correct and the rows
        while killed < kills:
            before = count(desk)
            started = time.monotonic()
            process = subprocess.Popen([program, "--data", desk.folder, "import", "customers", table.path],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if duration is not None:
                killed += 1
                kill(process, table, rng.uniform(0, duration * 1.1) if killed % 2 else None)
            process.wait()
            if duration is None:
                duration = time.monotonic() - started
            took_place, files = look(desk, table, before, killed)
            early += files > 0 and not took_place
            if took_place:
                undone = desk.run("import", "undo")
                assert undone["removed"] == table.good, undone
                assert desk.run("check")
                seed += rng.randrange(1, 1000, 2)  # the other kind of name
                table = Table(folder, seed)
    print(f"{kills} kills, duration {duration:.2f} s: whole or absent each time, "
          f"{early} with the rows to correct alone")


if __name__ == "__main__":
    soak = os.environ.get("FORECOURT_SOAK") == "1"
    run(sys.argv[1], int(sys.argv[2]), SOAK_KILLS if soak else int(sys.argv[3]))
