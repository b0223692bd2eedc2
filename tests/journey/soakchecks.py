# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end of a soak is held against, read from the desks' files and the server's database."""

import os
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor

from desks import as_superuser

QUARANTINED = 3
SETTLED = 2


class Checks:
    def __init__(self, desks, database, saved):
        self.desks = desks
        self.database = as_superuser(database)
        self.saved = {order.replace("-", "").upper() for order in saved}
        self.store = self.ask("SELECT store FROM store_head")[0]
        self.operations = 0

    def ask(self, sql):
        done = subprocess.run(["psql", "-XqAt", "-d", self.database, "-c", sql], capture_output=True, text=True, check=True)
        return done.stdout.split()

    @staticmethod
    def rows(desk, sql):
        file = sqlite3.connect(f"file:{os.path.join(desk.folder, 'desk.sqlite')}?mode=ro", uri=True)
        try:
            return file.execute(sql).fetchall()
        finally:
            file.close()

    def every_operation_stands_in_the_log_once(self):
        logged = [operation.replace("-", "").upper() for operation in self.ask("SELECT op_id FROM op")]
        assert len(set(logged)) == len(logged), "an operation stands twice in the log"
        numbers = self.ask("SELECT min(seq) || ' ' || max(seq) || ' ' || count(*) FROM op")
        assert numbers == ["1", str(len(logged)), str(len(logged))], f"the log has a gap: {numbers}"
        places = dict(zip(logged, range(len(logged))))
        committed = set()
        for desk in self.desks:
            for operation, state in self.rows(desk, "SELECT hex(operation), state FROM outbox"):
                assert state != QUARANTINED, f"{desk.folder}: an operation was refused"
                assert state == SETTLED, f"{desk.folder}: an operation waits in state {state}"
                assert operation in places, f"{desk.folder}: an operation is not in the log"
                committed.add(operation)
        assert committed == set(logged), f"{len(set(logged) - committed)} operations of nobody are in the log"
        self.operations = len(logged)

    def everybody_has_every_order(self):
        assert self.saved, "nobody saved anything"
        for desk in self.desks:
            orders = self.rows(desk, "SELECT hex(id), number FROM service_order WHERE dead_version = 0")
            missing = self.saved - {order for order, _ in orders}
            assert not missing, f"{desk.folder}: {len(missing)} orders that were said to be saved are missing"
            numbers = [number for _, number in orders]
            assert len(set(numbers)) == len(numbers), f"{desk.folder}: two orders of one number"

    def all_agree(self):
        with ThreadPoolExecutor(4) as pool:
            digests = {report["digest"] for report in pool.map(lambda desk: desk.check(), self.desks)}
        assert len(digests) == 1, digests

    def run(self):
        self.every_operation_stands_in_the_log_once()
        self.everybody_has_every_order()
        self.all_agree()
