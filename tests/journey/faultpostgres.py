# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same of PostgreSQL's disk, in all its processes: a death is that of the one that was at that step. PostgreSQL may
stop over it and is started again; the server lives on, connects again by itself, and has lost and doubled nothing.

usage: faultpostgres.py FORECOURT FORECOURT-SERVER FAULTYDISK POSTGRES-CLUSTER [SEED [DEED|- [MODE|- [FIRST-STEP]]]]
"""

import os
import subprocess
import sys
import tempfile
import time

from desks import CommandFailed, Server, as_superuser, new_database
from faultplan import Finding, Plan, go_through
from faultworld import EXCHANGES, World
from soakchecks import Checks

PATIENCE = 60  # seconds for PostgreSQL to come back
BUDGET = 1  # points of a deed and mode


class Cluster:
    """One of this run's own, whose processes all have the faulty disk. It cannot be where only we may look."""

    def __init__(self, script, folder, library):
        os.chmod(folder, 0o755)
        self.script = script
        self.note = os.path.join(folder, "postgres")
        place = os.path.join(folder, "disk")
        os.mkdir(place, 0o755)
        self.plan = Plan(library, os.path.join(folder, "plan"), place)
        self.environment = dict(self.plan.environment, TMPDIR=place)
        self.run("start")
        os.environ["FORECOURT_POSTGRES"] = self.note
        with open(os.path.join(self.note, "folder"), encoding="utf-8") as note:
            self.data = os.path.join(note.read().strip(), "data")
        # Of all files at once when it recovers, which would else be a step for each.
        with open(os.path.join(self.data, "postgresql.conf"), "a", encoding="utf-8") as settings:
            settings.write("recovery_init_sync_method = syncfs\n")

    def run(self, command):
        return subprocess.run([self.script, command, self.note], env=self.environment, timeout=120,
                              capture_output=True, check=command != "again").returncode == 0

    def ask(self, database, sql):
        return subprocess.run(["psql", "-XqAt", "-d", database, "-c", sql], capture_output=True, text=True).returncode == 0

    def stands(self):
        try:
            with open(os.path.join(self.data, "postmaster.pid"), encoding="utf-8") as file:
                os.kill(int(file.readline()), 0)
            return True
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return False

    def remove_empty_locks(self):
        """Of one that died before it wrote its number: PostgreSQL leaves it to a person to remove them."""
        for name in (os.path.join(self.data, "postmaster.pid"), os.path.join(self.data, "..", ".s.PGSQL.5432.lock")):
            if os.path.exists(name) and os.path.getsize(name) == 0:
                os.remove(name)

    def comes_back(self, database):
        """By itself where it stands."""
        deadline = time.monotonic() + PATIENCE
        while not self.ask(database, "SELECT 1"):
            assert time.monotonic() < deadline, "PostgreSQL does not come back"
            if self.stands():
                time.sleep(0.05)
            else:
                self.remove_empty_locks()
                self.run("again")


class Deed:
    def __init__(self, world):
        self.world = world

    def act(self):
        raise NotImplementedError

    def after(self, outcome):
        """With a PostgreSQL that is well."""


class Push(Deed):
    """And pull."""

    def act(self):
        return self.world.run(self.world.a, "sync", "--once")


class Checkpoint(Deed):
    """What was logged reaches its place."""

    def __init__(self, world):
        super().__init__(world)
        world.a.sync()

    def act(self):
        self.world.cluster.ask(as_superuser(self.world.database), "CHECKPOINT")


class Recover(Checkpoint):
    """It starts after its processes were killed."""

    def act(self):
        self.world.cluster.run("kill")
        self.world.cluster.run("again")


class FirstStart(Deed):
    """A server makes its tables."""

    def __init__(self, world):
        super().__init__(world)
        self.database = new_database(f"first{world.next_number()}")
        self.server = Server(world.server.program, os.path.join(world.folder, "fresh"), self.database)

    def act(self):
        if self.server.try_start():
            self.server.end()

    def after(self, outcome):
        self.world.cluster.comes_back(self.database)
        self.server.start()
        try:
            store = self.server.admin("add-store", "城西店")["store"]
            assert self.server.admin("verify", store)["sound"]
        finally:
            self.server.stop()
            name = self.database.split("/")[3].split("?")[0]
            self.world.cluster.ask(self.world.database, f"DROP DATABASE {name}")


class PostgresWorld(World):
    """That goes on from fault to fault."""

    def __init__(self, programs, cluster, folder):
        super().__init__(*programs, folder)
        self.cluster = cluster
        self.database = new_database("faults")
        self.server = Server(programs[1], os.path.join(self.folder, "server"), self.database)
        self.number = 10

    def next_number(self):
        self.number += 1
        return self.number

    def again(self):
        """Something to send, and something to fetch."""
        for desk in self.desks:
            self.saved.add(desk.run(*self.check_in(self.next_number()))["order"])
        self.b.sync()

    def settle(self, desk, everybody):
        self.cluster.comes_back(self.database)
        for _ in range(EXCHANGES):
            outcomes = [self.run(one, "sync", "--once") for one in self.desks]
            if all(one.done and one.answer["verified"] and one.answer["pending"] == 0 for one in outcomes):
                break
        else:
            raise AssertionError(f"something waits: {outcomes}")
        checks = Checks(self.desks, self.database, self.saved)
        checks.run()
        if everybody:
            assert self.server.admin("verify", checks.store)["sound"], "the digest of the rows is the one kept"


class Postgres:
    """The faults are PostgreSQL's."""

    deeds = {"push": Push, "checkpoint": Checkpoint, "recover": Recover, "first-start": FirstStart}

    def __init__(self, world, plan):
        self.world = world
        self.plan = plan

    def count(self, deed_name, mode):
        self.world.again()
        deed = self.deeds[deed_name](self.world)
        self.plan.arm(mode)
        deed.act()
        steps, _, _ = self.plan.disarm()
        deed.after(None)
        self.world.settle(None, True)
        assert steps > 0 or mode == "count-reads", "the disk of PostgreSQL is not the faulty one"
        return steps

    def point(self, deed_name, mode, step, everybody):
        self.world.again()
        deed = self.deeds[deed_name](self.world)
        self.plan.arm(mode, step)
        try:
            outcome = deed.act()
        finally:
            _, first, what = self.plan.disarm()
        try:
            deed.after(outcome)
            self.world.settle(None, everybody)
            assert self.world.server.process.poll() is None, "the server ended"
        except (AssertionError, CommandFailed, subprocess.TimeoutExpired) as problem:
            raise Finding(first, f"{deed_name}, {mode} at step {first} ({what}), {outcome}: {problem!r}") from problem
        return first, what, outcome, mode in ("kill", "torn") and first > 0


def main():
    programs, library, script = sys.argv[1:3], sys.argv[3], sys.argv[4]
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(script, folder, library)
        try:
            world = PostgresWorld(programs, cluster, folder)
            world.set_up()
            world.server.start()
            tally = go_through(Postgres(world, cluster.plan), BUDGET, sys.argv[5:])
            world.server.stop()
        finally:
            if world.server:
                world.server.end()
            cluster.run("stop")
    sys.exit(1 if tally.problems else 0)


if __name__ == "__main__":
    main()
