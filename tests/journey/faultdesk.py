# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desk does when its disk fails: each deed is done once with the fault, and once more without it where it was not
done. What was acknowledged is there, nothing is there twice or in half, and nothing is left waiting."""

import gzip
import os
import random

from desks import CommandFailed, Desk, write
from faultplan import DEADLY, FULL, Finding
from photos import png, sha_of
from soakchecks import Checks

ROWS = 12


class Deed:
    """On a desk of the world; `done` has the last word on what became of it."""

    needs_server = True

    def __init__(self, world):
        self.world = world
        self.desk = world.a

    def arguments(self):
        raise NotImplementedError

    def rows(self, sql):
        return Checks.rows(self.desk, sql)

    def once_more(self, arguments):
        outcome = self.world.run(self.desk, *arguments)
        assert outcome.done, f"and without the fault: {outcome}"
        return outcome

    def after(self, outcome, arguments):
        """Without the fault, and before everybody exchanges."""


class Save(Deed):
    def arguments(self):
        return self.world.check_in(9)

    def new(self):
        orders = {order for order, in self.rows("SELECT hex(id) FROM service_order WHERE dead_version = 0")}
        return orders - {order.replace("-", "").upper() for order in self.world.saved_before}

    def after(self, outcome, arguments):
        orders = self.new()
        assert len(orders) <= 1, f"saved {len(orders)} times"
        if not outcome.done and not orders:
            outcome = self.once_more(arguments)
            orders = self.new()
        if outcome.done:
            self.world.saved.add(outcome.answer["order"])
        assert len(orders) == 1, "what was saved is gone"


class Lead(Deed):
    def arguments(self):
        return self.world.lead(9)

    def after(self, outcome, arguments):
        found = len(self.desk.find("13700000009", "lead"))
        assert found <= 1 and (found == 1 or not outcome.done), f"{found} leads"
        self.once_more(arguments)  # says the same again, which is no news
        self.desk.only("13700000009", "lead")
        left = [name for name in os.listdir(self.world.folder) if name.startswith("lead9")]
        assert left == ["lead9.adf"], left


class Table(Deed):
    def arguments(self):
        rows = "".join(f"Customer {row},136{row:08d}\n" for row in range(ROWS))
        return ("import", "customers", write(self.world.folder, "customers.csv", "name,phone\n" + rows))

    def count(self):
        return self.rows("SELECT count(*) FROM customer WHERE full_name LIKE 'Customer %' AND dead_version = 0")[0][0]

    def after(self, outcome, arguments):
        count = self.count()
        assert count == ROWS or (count == 0 and not outcome.done), f"{count} of {ROWS} rows"
        self.once_more(arguments)
        assert self.count() == ROWS, "rows were taken twice"


class Photo(Deed):
    def __init__(self, world):
        super().__init__(world)
        self.path = os.path.join(world.folder, "car.png")
        with open(self.path, "wb") as file:
            file.write(png(random.Random(1), 40, 30))
        self.order = world.order

    def arguments(self):
        return ("attach", "order", self.order, self.path)

    def here(self, desk):
        photos = desk.run("attachments", "order", self.order)
        for photo in photos:
            assert photo["where"] == "here" and sha_of(photo["file"]) == photo["sha256"], photo
        return len(photos)

    def after(self, outcome, arguments):
        count = self.here(self.desk)
        assert count <= 1 and (count == 1 or not outcome.done), f"{count} photos"
        if count == 0:
            self.once_more(arguments)
        assert self.here(self.desk) == 1


class Exchange(Deed):
    def arguments(self):
        return ("sync", "--once")


class FirstExchange(Exchange):
    """A desk that has joined has the whole store come."""

    def __init__(self, world):
        super().__init__(world)
        self.desk = world.c
        world.desks.append(world.c)


class Send(Exchange):
    """A photo goes to the server."""

    def __init__(self, world):
        super().__init__(world)
        self.photo = Photo(world)
        self.photo.once_more(self.photo.arguments())

    def after(self, outcome, arguments):
        assert self.photo.here(self.desk) == 1


class Fetch(Exchange):
    """A photo comes from the server."""

    def __init__(self, world):
        super().__init__(world)
        self.photo = Photo(world)
        self.photo.once_more(self.photo.arguments())
        world.a.sync()
        self.desk = world.b
        self.desk.sync()
        self.desk.run("attachments", "order", self.photo.order, "--fetch")

    def after(self, outcome, arguments):
        for _ in range(2):
            report = self.desk.sync()
        assert report["photosWanted"] == 0 and self.photo.here(self.desk) == 1, report


class Enrol(Deed):
    def __init__(self, world):
        super().__init__(world)
        self.desk = Desk(world.program, os.path.join(world.folder, "d"))
        world.desks.append(self.desk)

    def arguments(self):
        return self.world.enrol(self.desk, self.world.code())

    def after(self, outcome, arguments):
        if not self.world.run(self.desk, "sync", "--once").done:
            assert not outcome.done, "the desk said that it had joined"
            self.once_more(self.world.enrol(self.desk, self.world.code()))


class Backup(Deed):
    needs_server = False

    def __init__(self, world):
        super().__init__(world)
        self.folder = os.path.join(world.folder, "backups")
        self.path = os.path.join(self.folder, "copy.sqlite")
        os.mkdir(self.folder)

    def arguments(self):
        return ("backup", self.path)

    def after(self, outcome, arguments):
        if not os.path.exists(self.path):
            assert not outcome.done, "a backup that was made is not there"
            self.once_more(arguments)
        left = os.listdir(self.folder)
        assert outcome.died or left == ["copy.sqlite"], left
        other = Desk(self.world.program, os.path.join(self.world.folder, "restored"))
        other.run("restore", self.path)
        assert other.check()["digest"] == self.desk.check()["digest"]


class Restore(Deed):
    needs_server = False

    def __init__(self, world):
        super().__init__(world)
        self.path = os.path.join(world.folder, "copy.sqlite")
        self.desk.run("backup", self.path)
        self.desk = Desk(world.program, os.path.join(world.folder, "restored"))

    def arguments(self):
        return ("restore", self.path)

    def after(self, outcome, arguments):
        again = self.world.run(self.desk, *arguments)
        assert again.done or again.error == "conflict", again  # it is there already
        assert self.desk.check()["digest"] == self.world.a.check()["digest"]


class Repair(Deed):
    """Of a store that is sound: nothing is to be put in its place."""

    def __init__(self, world):
        super().__init__(world)
        self.digest = self.desk.check()["digest"]

    def arguments(self):
        return ("check", "--repair")

    def after(self, outcome, arguments):
        assert self.desk.check()["digest"] == self.digest, "the store is another"


class Migrate(Deed):
    """A store that an older program made is opened."""

    needs_server = False
    schemas = ""  # the folder of old stores
    schema = "schema-10.sqlite.gz"

    def __init__(self, world):
        super().__init__(world)
        self.desk = Desk(world.program, os.path.join(world.folder, "old"))
        os.mkdir(self.desk.folder)
        with gzip.open(os.path.join(self.schemas, self.schema)) as source:
            with open(os.path.join(self.desk.folder, "desk.sqlite"), "wb") as target:
                target.write(source.read())

    def arguments(self):
        return ("find", "王伟")

    def after(self, outcome, arguments):
        report = self.desk.run("check", "--repair", expect=1)  # its rows are made up
        assert report["integrity"] and report["searchIndex"] and report["guard"], report
        assert len(self.desk.find("full_name", "customer")) == 3


DEEDS = {"save": Save, "lead": Lead, "table": Table, "photo": Photo, "exchange": Exchange, "first": FirstExchange,
         "send": Send, "fetch": Fetch, "enrol": Enrol, "backup": Backup, "restore": Restore, "repair": Repair,
         "migrate": Migrate}


class Desks:
    """The faults are the desk's."""

    deeds = DEEDS

    def __init__(self, world, plan):
        self.world = world
        self.plan = plan

    def once(self, deed_name, mode, step):
        self.world.again()
        self.world.server.start()
        deed = self.deeds[deed_name](self.world)
        arguments = deed.arguments()
        deed.desk.environment = self.plan.environment
        self.plan.arm(mode, step)
        try:
            outcome = self.world.run(deed.desk, *arguments)
        finally:
            found = self.plan.disarm()
            deed.desk.environment = None
        return deed, arguments, outcome, found

    def count(self, deed_name, mode):
        _, _, outcome, (steps, _, _) = self.once(deed_name, mode, 0)
        self.world.server.end()
        assert outcome.done, f"{deed_name}: {outcome}"
        return steps

    def point(self, deed_name, mode, step, everybody):
        """The step that something befell, what it was, how the deed ended, and whether something died."""
        deed, arguments, outcome, (_, first, what) = self.once(deed_name, mode, step)
        try:
            assert outcome.died == (mode in DEADLY and first > 0), f"ended with {outcome}"
            assert outcome.code in (-9, 0, 1, 2), f"ended with {outcome}"
            if mode in FULL and outcome.code > 0:
                assert "storage-full" in outcome.out, "a full disk was not told as one"
            deed.after(outcome, arguments)
            if deed.needs_server:
                self.world.settle(deed.desk, everybody)
        except (AssertionError, CommandFailed) as problem:
            raise Finding(first, f"{deed_name}, {mode} at step {first} ({what}), {outcome}: {problem!r}") from problem
        finally:
            self.world.server.end()
        return first, what, outcome, outcome.died
