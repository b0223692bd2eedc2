# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The backup and restore drills of docs/operations.md, run as they stand there: what was written before the backup and
what was written after it is on both desks again, and the store is sound.

usage: drill.py FORECOURT FORECOURT-SERVER OPERATIONS.MD sqlite|postgresql
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile

from desks import Desk, adf, as_superuser, new_database, write


def block(document, name):
    found = re.search(r"^```sh " + re.escape(name) + r"\n(.*?)^```", document, re.S | re.M)
    assert found, f"docs/operations.md has no block {name}"
    return found.group(1)


class Site:
    """A server under the commands of the drill; systemctl is what starts and stops it."""

    def __init__(self, program, folder, database):
        self.folder = folder
        self.database = database
        self.place = ["--database", database] if database else ["--data", os.path.join(folder, "data")]
        self.port = 0
        self.url = None
        tools = os.path.join(folder, "bin")
        os.mkdir(tools)
        os.mkdir(os.path.join(folder, "backups"))
        os.mkdir(os.path.join(folder, "data"))
        os.symlink(os.path.abspath(program), os.path.join(tools, "forecourt-server"))
        with open(os.path.join(tools, "systemctl"), "w") as script:
            script.write(f'#!/bin/sh\n[ "$1" = stop ] && kill "$(cat "{folder}/pid")" && '
                         f'while kill -0 "$(cat "{folder}/pid")" 2>/dev/null; do sleep 0.05; done\nexit 0\n')
        os.chmod(os.path.join(tools, "systemctl"), 0o755)
        self.environment = dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}", DATABASE=database or "",
                                DATABASE_ADMIN=as_superuser(database),
                                DATA=os.path.join(folder, "data"), BACKUPS=os.path.join(folder, "backups"))
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            ["forecourt-server", *self.place, "--listen", f"127.0.0.1:{self.port}",
             "--token-key", os.path.join(self.folder, "token.key")],
            stdout=subprocess.PIPE, stderr=open(os.path.join(self.folder, "server.log"), "a"), text=True,
            env=self.environment)
        self.url = self.process.stdout.readline().split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])
        write(self.folder, "pid", str(self.process.pid))

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def admin(self, *arguments):
        done = subprocess.run(["forecourt-server", "admin", *arguments, *self.place, "--json"],
                              capture_output=True, text=True, timeout=60, env=self.environment)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else None

    def run(self, commands):
        # The process is ours: it must be waited for before anybody sees that it is gone.
        script = subprocess.Popen(["bash", "-euo", "pipefail", "-c", commands], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, env=self.environment)
        if "systemctl stop" in commands:
            self.process.wait(timeout=60)
        out, _ = script.communicate(timeout=120)
        assert script.returncode == 0, out
        if "systemctl start" in commands:
            self.start()


def lead(desk, folder, number, name):
    report = desk.run("import", "leads",
                      write(folder, f"{number}.adf", adf(number, name, f"1380013{int(number[3:]):04d}")))
    assert report["new"] == 1, report


def settled(desk):
    report = desk.sync()
    assert report["pending"] == 0 and report["verified"], report


def main():
    forecourt, program, document, engine = sys.argv[1:5]
    with open(document, encoding="utf-8") as file:
        text = file.read()
    database = new_database("drill") if engine == "postgresql" else None
    with tempfile.TemporaryDirectory() as folder:
        site = Site(program, folder, database)
        store = site.admin("add-store", "drill")["store"]
        site.start()
        try:
            desks = [Desk(forecourt, os.path.join(folder, name)) for name in ("a", "b")]
            for desk in desks:
                desk.run("enrol", "--key-in-file", site.url, site.admin("enrol-code", store)["code"], "--name", "drill")
            a, b = desks
            lead(a, folder, "DR-1", "张伟")
            settled(a)
            settled(b)
            site.run(block(text, f"drill-{engine}-backup"))
            lead(a, folder, "DR-2", "李芳")
            settled(a)
            lead(b, folder, "DR-3", "王军")  # not even pushed when the disk is lost
            site.run(block(text, f"drill-{engine}-restore"))
            for desk in (a, b, a, b):
                settled(desk)
            for desk in desks:
                for name in ("张伟", "李芳", "王军"):
                    desk.only(name, "customer")
                desk.check()
            assert site.admin("verify", store)["sound"], "the digest of the rows is the one kept"
        finally:
            site.stop()
    print("ok")


main()
