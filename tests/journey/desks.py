# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real executables as a script uses them: a server process, and desks with a data folder each."""

import json
import os
import random
import signal
import subprocess
import time


class CommandFailed(AssertionError):
    pass


class Desk:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.environment = None  # that of this process

    def start(self, *arguments):
        return subprocess.Popen(
            [self.program, "--data", self.folder, "--json", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)

    def run(self, *arguments, expect=0):
        process = self.start(*arguments)
        out, err = process.communicate(timeout=120)
        if process.returncode != expect:
            raise CommandFailed(f"{arguments}: exit {process.returncode}, expected {expect}\n{out}\n{err}")
        return json.loads(out) if out.strip() else None

    def run_and_kill(self, delay, *arguments):
        """Ends the command with SIGKILL after `delay` seconds, wherever it is; True if it had ended by itself."""
        process = self.start(*arguments)
        try:
            process.communicate(timeout=delay)
            return True
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return False

    def sync(self):
        return self.run("sync", "--once")

    def check(self):
        report = self.run("check")
        assert report["ok"], report
        return report

    def find(self, text, kind):
        return [hit for hit in self.run("find", text) if hit["kind"] == kind]

    def only(self, text, kind):
        hits = self.find(text, kind)
        assert len(hits) == 1, (text, kind, hits)
        return hits[0]


class Server:
    def __init__(self, program, folder, database=None):
        self.program = program
        self.folder = folder
        self.place = ["--database", database] if database else ["--data", folder]
        self.blobs = os.path.join(folder, "blobs")
        self.log = os.path.join(os.path.dirname(folder), "server.log")
        self.port = 0
        self.process = None
        self.environment = None

    def admin(self, *arguments):
        done = subprocess.run([self.program, "admin", *arguments, *self.place, "--json"],
                              capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return json.loads(done.stdout)

    def start(self):
        assert self.try_start(), open(self.log, encoding="utf-8").read()[-2000:]

    def try_start(self):
        """False where it ended before it served."""
        with open(self.log, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [self.program, *self.place, "--blobs", self.blobs, "--listen", f"127.0.0.1:{self.port}"],
                stdout=subprocess.PIPE, stderr=log, text=True, env=self.environment)
        line = self.process.stdout.readline()
        if not line.startswith("listening on http://"):
            self.process.wait(timeout=30)
            return False
        self.port = int(line.strip().rsplit(":", 1)[1])
        return True

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0, "the server did not end cleanly"
        self.process.stdout.close()

    def end(self):
        """At the latest now, however."""
        if self.process and self.process.poll() is None:
            self.kill()


def new_database(name):
    """In the cluster that the test run started (tests/support/postgres-cluster)."""
    with open(os.path.join(os.environ["FORECOURT_POSTGRES"], "folder"), encoding="utf-8") as note:
        host = note.read().strip()
    name = f"{name}{os.getpid()}"
    subprocess.run(["psql", "-Xq", "-h", host, "-U", "forecourt", "-d", "postgres", "-c", f"CREATE DATABASE {name}"],
                   check=True)
    return f"postgresql://forecourt@/{name}?host={host}"


def as_superuser(database):
    return database.replace("//forecourt@", "//forecourt_super@") if database else ""


def adf(source_id, name, phone, model="A7L", status="new"):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<?adf version="1.0"?>
<adf><prospect status="{status}">
  <id sequence="1" source="AutoHome">{source_id}</id>
  <requestdate>2026-11-02T10:20:30+08:00</requestdate>
  <vehicle interest="test-drive" status="new"><year>2026</year><make>Audi</make><model>{model}</model></vehicle>
  <customer><contact><name part="full">{name}</name><phone type="cellphone">{phone}</phone></contact>
    <comments>周六上午</comments></customer>
  <vendor><vendorname>城东店</vendorname><contact><name part="full">销售部</name><phone>021-55550000</phone></contact></vendor>
  <provider><name part="full">AutoHome</name></provider>
</prospect></adf>
"""


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def wait_random(rng, low, high):
    return low + (high - low) * rng.random()


__all__ = ["CommandFailed", "Desk", "Server", "adf", "as_superuser", "new_database", "random", "time", "wait_random",
           "write"]
