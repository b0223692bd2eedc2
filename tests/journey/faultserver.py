# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a server on SQLite does when its disk fails while desks exchange. A server that died is started again; one that
lives goes on. Then nothing that a desk was told is settled is lost, no operation stands twice, and all agree."""

import os

from desks import CommandFailed, Desk, Server
from faultdesk import Photo
from faultplan import DEADLY, Finding


class Deed:
    from_start = False  # the disk fails from the server's first step on, else once it serves

    def __init__(self, world):
        self.world = world
        self.server = world.server
        self.desk = world.a

    def act(self):
        return self.world.run(self.desk, "sync", "--once")

    def after(self, outcome):
        """Before everybody exchanges, with a server that is well."""


class Push(Deed):
    """And pull."""


class Start(Push):
    from_start = True


class FirstStart(Deed):
    """In an empty folder."""

    from_start = True

    def __init__(self, world):
        super().__init__(world)
        self.server = Server(world.server.program, os.path.join(world.folder, "fresh"))

    def act(self):
        return None

    def after(self, outcome):
        store = self.server.admin("add-store", "城西店")["store"]
        desk = Desk(self.world.program, os.path.join(self.world.folder, "fresh-desk"))
        desk.run("enrol", "--key-in-file", self.server.url, self.server.admin("enrol-code", store)["code"])
        desk.run("demo", "--customers", "0")
        report = desk.sync()
        assert report["verified"] and report["pending"] == 0, report


class First(Deed):
    """A desk that has nothing yet has the store come."""

    def __init__(self, world):
        super().__init__(world)
        self.desk = world.c
        world.desks.append(world.c)


class Enrol(Deed):
    def __init__(self, world):
        super().__init__(world)
        self.desk = Desk(world.program, os.path.join(world.folder, "d"))
        world.desks.append(self.desk)
        self.code = world.code()

    def act(self):
        return self.world.run(self.desk, *self.world.enrol(self.desk, self.code))

    def after(self, outcome):
        if not self.world.run(self.desk, "sync", "--once").done:
            assert not outcome.done, "the desk was told that it had joined"
            self.desk.run(*self.world.enrol(self.desk, self.world.code()))


class Picture(Deed):
    def __init__(self, world):
        super().__init__(world)
        self.photo = Photo(world)
        self.photo.once_more(self.photo.arguments())

    def after(self, outcome):
        for _ in range(2):
            report = self.desk.sync()
        assert report["photosWaiting"] == 0, report
        other = self.world.b
        other.sync()
        other.run("attachments", "order", self.photo.order, "--fetch")
        other.sync()
        assert self.photo.here(other) == 1


DEEDS = {"push": Push, "start": Start, "first-start": FirstStart, "first": First, "enrol": Enrol, "photo": Picture}


class Servers:
    """The faults are the server's."""

    deeds = DEEDS

    def __init__(self, world, plan):
        self.world = world
        self.plan = plan

    def once(self, deed, mode, step):
        """How it ended for the desk, whether the server lived, and what the plan met."""
        server = deed.server
        outcome = None
        server.environment = self.plan.environment
        try:
            if deed.from_start:
                self.plan.arm(mode, step)
            started = server.try_start()
            if not deed.from_start:
                self.plan.arm(mode, step)
            if started:
                outcome = deed.act()
        finally:
            found = self.plan.disarm()
            server.environment = None
        if mode in DEADLY and found[1] > 0:
            server.process.wait(timeout=30)
        return outcome, server.process.poll() is None, found

    def count(self, deed_name, mode):
        self.world.again()
        deed = self.deeds[deed_name](self.world)
        outcome, lives, (steps, _, _) = self.once(deed, mode, 0)
        deed.server.stop()
        assert lives and (outcome is None or outcome.done), f"{deed_name}: {outcome}"
        return steps

    def point(self, deed_name, mode, step, everybody):
        self.world.again()
        deed = self.deeds[deed_name](self.world)
        outcome, lives, (_, first, what) = self.once(deed, mode, step)
        try:
            self.ended_as_it_should(deed, mode, lives, first)
            if not lives:
                deed.server.start()
            deed.after(outcome)
            if deed.server is self.world.server:
                self.world.settle(deed.desk, True)
            deed.server.stop()
        except (AssertionError, CommandFailed) as problem:
            raise Finding(first, f"{deed_name}, {mode} at step {first} ({what}), {outcome}: {problem!r}") from problem
        finally:
            deed.server.end()
        return first, what, outcome, not lives

    @staticmethod
    def ended_as_it_should(deed, mode, lives, first):
        if mode in DEADLY:
            assert lives == (first == 0), "it lives" if lives else "it died by itself"
        elif not lives:
            # Before it serves it may say why it cannot; after that it goes on.
            assert deed.from_start and deed.server.process.returncode in (1, 2), \
                f"the server ended with {deed.server.process.returncode}"
