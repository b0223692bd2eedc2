# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A store with two desks and a server on SQLite that something can befall, over and over from the same beginning."""

import json
import os
import shutil
import sqlite3
import uuid

from desks import Desk, Server, adf, write
from soakchecks import Checks

EXCHANGES = 4


class SqliteChecks(Checks):
    """Of a server whose database is a file."""

    def ask(self, sql):
        file = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            cells = [cell for row in file.execute(sql) for cell in row]
        finally:
            file.close()
        return [word for cell in cells for word in (cell.hex().upper() if isinstance(cell, bytes) else str(cell)).split()]


class Outcome:
    """How a command ended that something befell."""

    def __init__(self, code, out, err):
        self.code = code
        self.died = code < 0
        self.done = code == 0
        self.out = out
        self.err = err
        lines = [line for line in out.splitlines() if line.strip()]
        try:
            self.answer = json.loads(lines[-1]) if lines else None
        except json.JSONDecodeError:
            self.answer = None  # half a line: it died over it
        self.error = self.answer.get("error") if isinstance(self.answer, dict) else None

    def __repr__(self):
        return f"exit {self.code} {self.answer} {self.err.strip()[-300:]}"


class World:
    def __init__(self, program, server_program, folder):
        self.program = program
        self.folder = os.path.join(folder, "world")
        self.pristine = os.path.join(folder, "pristine")
        os.mkdir(self.folder)
        self.server = Server(server_program, os.path.join(self.folder, "server"))
        self.a, self.b, self.c = (Desk(program, os.path.join(self.folder, name)) for name in "abc")
        self.desks = [self.a, self.b]
        self.store = self.order = ""  # an order of a's
        self.saved_before = set()
        self.saved = set()

    def code(self):
        return self.server.admin("enrol-code", self.store)["code"]

    def enrol(self, desk, code):
        return ("enrol", "--key-in-file", self.server.url, code, "--name", os.path.basename(desk.folder))

    @staticmethod
    def check_in(number):
        return ("checkin", "--plate", f"沪A{number:05d}", "--customer", f"王{number}", "--phone", f"138{number:08d}",
                "--concern", f"异响 {number}", "--accept-warnings")

    def lead(self, number):
        return ("import", "leads", write(self.folder, f"lead{number}.adf",
                                         adf(f"AH-{number}", f"李{number}", f"137{number:08d}")))

    def set_up(self):
        """What a has to send, what waits for it at the server, and a desk c that has joined and has nothing yet."""
        self.store = self.server.admin("add-store", "城东店")["store"]
        self.server.start()
        for desk in (self.a, self.b, self.c):
            desk.run(*self.enrol(desk, self.code()))
        self.a.run("demo", "--customers", "0")
        self.a.sync()
        self.b.sync()
        for number in (1, 2):
            self.saved_before.add(self.b.run(*self.check_in(number))["order"])
        self.b.sync()
        self.order = self.a.run(*self.check_in(3))["order"]
        self.saved_before.add(self.order)
        self.a.run(*self.lead(3))
        self.saved = set(self.saved_before)
        self.server.stop()
        shutil.copytree(self.folder, self.pristine)

    def again(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.pristine, self.folder)
        self.desks = [self.a, self.b]
        self.saved = set(self.saved_before)

    def run(self, desk, *arguments):
        """Whatever the outcome."""
        process = desk.start(*arguments)
        out, err = process.communicate(timeout=120)
        return Outcome(process.returncode, out, err)

    def settle(self, desk, everybody):
        """Exchanges until nothing waits; then nothing is lost or doubled, and desk and server (or everybody) agree."""
        desks = self.desks if everybody else list(dict.fromkeys([self.a, desk]))  # a has something to send
        for _ in range(EXCHANGES):
            reports = [one.sync() for one in desks]
            if all(report["verified"] and report["pending"] + report["photosWaiting"] == 0 for report in reports):
                break
        else:
            raise AssertionError(f"something waits after {EXCHANGES} exchanges: {reports}")
        checks = SqliteChecks(self.desks, os.path.join(self.server.folder, "server.sqlite"), self.saved)
        if not everybody:
            checks.every_operation_stands_in_the_log_once()
            checks.desks = [desk]
            checks.everybody_has_every_order()
            desk.check()
            return
        checks.run()
        verified = self.server.admin("verify", str(uuid.UUID(checks.store)))
        assert verified["sound"], verified
