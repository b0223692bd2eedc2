# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at random moments of an import of customers: afterwards all rows are there or none, the file is sound.

usage: importkill.py FORECOURT FIRST-SEED KILLS
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time

from desks import Desk

ROWS = 4000
SOAK_KILLS = 500


def table(folder, seed):
    path = os.path.join(folder, f"customers-{seed}.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("name,phone,plate\n")
        for row in range(ROWS):
            file.write(f"Customer {row},139{seed % 1000:03d}{row:05d},\n")
    return path


def count(desk):
    import sqlite3

    with sqlite3.connect(f"file:{os.path.join(desk.folder, 'desk.sqlite')}?mode=ro", uri=True) as database:
        return [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                for name in ("customer", "contact_point", "outbox")]


def run(program, seed, kills):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, os.path.join(folder, "desk"))
        desk.run("demo", "--customers", "0")
        path = table(folder, seed)
        duration = None
        killed = 0
        while killed < kills:
            before = count(desk)
            started = time.monotonic()
            process = subprocess.Popen([program, "--data", desk.folder, "import", "customers", path],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if duration is not None:
                time.sleep(rng.uniform(0, duration * 1.1))
                process.send_signal(signal.SIGKILL)
                killed += 1
            process.wait()
            if duration is None:
                duration = time.monotonic() - started
            desk.run("check")
            after = count(desk)
            added = after[0] - before[0]
            assert added in (0, ROWS), f"{added} of {ROWS} rows after kill {killed}"
            assert after[1] - before[1] == added, "contacts without customers"
            assert (after[2] > before[2]) == (added > 0), "operations without rows"
            if added:
                undone = desk.run("import", "undo")
                assert undone["removed"] == ROWS, undone
                assert desk.run("check")
                path = table(folder, rng.randrange(10**6))
    print(f"{kills} kills, duration {duration:.2f} s: whole or absent each time")


if __name__ == "__main__":
    soak = os.environ.get("FORECOURT_SOAK") == "1"
    run(sys.argv[1], int(sys.argv[2]), SOAK_KILLS if soak else int(sys.argv[3]))
