# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What desks committed, where its bytes still are, and a server's database that is backed up and put back. Read from the
desks' files and the server's database, past the programs."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import uuid

from desks import as_superuser

SETTLED = 2
QUARANTINED = 3


def rows(desk, sql):
    file = sqlite3.connect(f"file:{os.path.join(desk.folder, 'desk.sqlite')}?mode=ro", uri=True)
    try:
        return file.execute(sql).fetchall()
    finally:
        file.close()


class ServerDatabase:
    """Of either engine. Put back as docs/operations.md says; `declared` by the caller (admin restored)."""

    def __init__(self, server, folder, address):
        self.server = server
        self.address = as_superuser(address)  # row security hides nothing from it
        self.owner = address
        self.file = os.path.join(server.folder, "server.sqlite")
        self.backup = os.path.join(folder, "server.backup")

    def back_up(self):
        if os.path.exists(self.backup):
            os.remove(self.backup)
        if self.address:
            self.tool("pg_dump", "--format=custom", f"--file={self.backup}", self.address)
        else:
            self.server.admin("backup", self.backup)

    def put_back(self):
        if self.address:
            self.tool("psql", "--quiet", "--command=DROP OWNED BY CURRENT_USER CASCADE", self.owner)
            self.tool("pg_restore", "--exit-on-error", f"--dbname={self.address}", self.backup)
            return
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(self.file + suffix):
                os.remove(self.file + suffix)
        shutil.copy(self.backup, self.file)

    @staticmethod
    def tool(*words):
        done = subprocess.run(words, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, (words[0], done.stderr)
        return done.stdout

    def logged(self):
        """The ids of operations in the log, as often as they stand there."""
        if self.address:
            found = self.tool("psql", "-XqAt", "-c", "SELECT op_id FROM op", self.address).split()
            return [operation.replace("-", "").upper() for operation in found]
        file = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return [operation for (operation,) in file.execute("SELECT hex(op_id) FROM op")]
        finally:
            file.close()


class Ledger:
    """Which operations were ever committed, and which of them were destroyed with the only disk that held them."""

    def __init__(self, desks, database):
        self.desks = desks  # the journey's list, which grows
        self.database = database
        self.committed = set()
        self.lost = set()
        self.poison = set()

    @staticmethod
    def of(desk):
        return {operation for (operation,) in rows(desk, "SELECT hex(operation) FROM outbox")}

    def note(self, desk, work):
        """Does the work and answers the operations it committed."""
        before = self.of(desk)
        work()
        made = self.of(desk) - before
        self.committed |= made
        return made

    def alive(self):
        return set(self.database.logged()).union(*(self.of(desk) for desk in self.desks))

    def destroy(self, deed):
        """Does what may destroy the last copy of something."""
        before = self.alive()
        deed()
        self.lost |= before - self.alive()

    def expected(self):
        return self.committed - self.lost - self.poison

    def plant_poison(self, desk):
        """The next operation of a desk is one that no server takes, as a defect or another program would write it: a text
        where a set is. Its place and chain are right."""
        file = sqlite3.connect(os.path.join(desk.folder, "desk.sqlite"))
        with file:
            (store, replica, last_n, last_local, chain, hlc, epoch, cursor) = file.execute(
                "SELECT (SELECT id FROM store LIMIT 1), replica, last_n, last_local, chain, hlc, epoch, cursor "
                "FROM desk_state").fetchone()
            operation = uuid.uuid5(uuid.UUID(bytes=replica), f"poison {last_local + 1}")
            body = json.dumps({"v": 1, "op": str(operation), "hlc": hlc + 1, "epoch": epoch, "cur": cursor, "use": "demo",
                               "ch": [{"c": 1, "r": str(uuid.UUID(bytes=store)), "put": {"13": "poison"}, "base": {}}]},
                              separators=(",", ":")).encode()
            chain = hashlib.blake2b(chain + body, digest_size=16).digest()
            file.execute("INSERT INTO outbox (local, operation, replica, n, chain, body, state, created_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, 0, 0)",
                         (last_local + 1, operation.bytes, replica, last_n + 1, chain, body))
            file.execute("UPDATE desk_state SET last_n = ?, last_local = ?, chain = ?, hlc = ?",
                         (last_n + 1, last_local + 1, chain, hlc + 1))
        file.close()
        self.poison.add(operation.hex.upper())
        return operation.hex.upper()
