#!/usr/bin/python3
# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the window as a screen reader sees it: the real program under Xvfb, asked over AT-SPI.

walk.py FORECOURT: in each room, everything that shows and takes the keyboard must have a name and a role a reader
can say; tables and lists answer for their cells; nothing crashes. Prints what is wrong, one line each.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

DEADLINE = 60


def respawn():
    """Into an X server and a session bus of our own."""
    if os.environ.get("FORECOURT_WALK") == "1":
        return
    environment = dict(os.environ, FORECOURT_WALK="1", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                       NO_AT_BRIDGE="0", XDG_RUNTIME_DIR=tempfile.mkdtemp())
    if not all(shutil.which(tool) for tool in ("xvfb-run", "dbus-run-session")):
        print("skipped: xvfb-run and dbus-run-session are needed")
        sys.exit(77)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--", sys.executable] + sys.argv
    sys.exit(subprocess.call(command, env=environment))


def wait_for(what, condition):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"waited in vain for {what}")


class Walk:
    def __init__(self, atspi, errors, program):
        self.atspi = atspi
        self.errors = errors
        self.folder = tempfile.mkdtemp()
        self.faults = []
        self.seen = 0
        data = os.path.join(self.folder, "desk")
        subprocess.run([program, "--data", data, "demo", "--customers", "20", "--operations"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        self.process = subprocess.Popen([program, "--data", data, "--language", "en"], stderr=subprocess.DEVNULL)

    def application(self):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def states(self, node):
        return node.get_state_set()

    def check(self, node, room):
        state = self.states(node)
        kind = self.atspi.StateType
        if not state.contains(kind.SHOWING):
            return
        self.seen += 1
        role = node.get_role_name()
        if state.contains(kind.FOCUSABLE) and role not in ("filler", "panel", "frame", "window", "viewport"):
            if not (node.get_name() or "").strip() and role not in ("table cell", "list item"):
                self.faults.append(f"{room}: a {role} without a name ({self.path(node)})")
            if role in ("unknown", "invalid"):
                self.faults.append(f"{room}: {node.get_name()!r} has no role")

    def path(self, node):
        names = []
        while node is not None and len(names) < 6:
            names.append(f"{node.get_role_name()}:{node.get_name() or ''}")
            node = node.get_parent()
        return " < ".join(names)

    def walk(self, node, room, depth=0):
        if depth > 40:
            return
        try:
            self.check(node, room)
        except self.errors:
            return  # gone meanwhile
        # Of a long list only what is seen: the first cells stand for the rest.
        many = node.get_role_name() in ("table", "list", "tree table")
        count = min(node.get_child_count(), 60 if many else 500)
        for i in range(count):
            try:
                child = node.get_child_at_index(i)
            except self.errors:
                continue
            if child is not None:
                self.walk(child, room, depth + 1)

    def rooms(self, node):
        """The buttons of the navigation."""
        found = []
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            if child.get_name() == "Rooms":
                return [child.get_child_at_index(k) for k in range(child.get_child_count())]
            found += self.rooms(child)
        return found

    def names(self):
        return [b.get_name() for b in self.rooms(self.application()) if b.get_role_name() == "page tab"]

    def press(self, name):
        """Looked for anew: what a window shows may be made again at any time."""
        for button in self.rooms(self.application()):
            if button.get_name() == name:
                self.atspi.Action.do_action(button, 0)
                time.sleep(0.8)
                return
        self.faults.append(f"{name} is gone from the navigation")

    def run(self):
        wait_for("the program on the accessibility bus", self.application)
        names = wait_for("the navigation", self.names)
        if len(names) < 5:
            self.faults.append(f"only {len(names)} rooms in the navigation: {names}")
        for name in names:
            self.press(name)
            self.walk(self.application(), name)
            if self.process.poll() is not None:
                sys.exit(f"the program ended in {name} with {self.process.returncode}")
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
        return names


def main():
    respawn()
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    Atspi.init()
    walk = Walk(Atspi, GLib.GError, sys.argv[1])
    try:
        rooms = walk.run()
    finally:
        if walk.process.poll() is None:
            walk.process.kill()
    for fault in sorted(set(walk.faults)):
        print(fault)
    print(f"{len(rooms)} rooms, {walk.seen} objects seen, {len(set(walk.faults))} faults")
    sys.exit(1 if walk.faults else 0)


if __name__ == "__main__":
    main()
