# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the preloaded disk (faultydisk.cpp) does at which step, and which steps of a deed are gone through."""

import math
import mmap
import os
import random
import struct

# error is of what changes a file, unreadable of what reads one.
MODES = {"off": 0, "count": 1, "kill": 2, "torn": 3, "full": 4, "thin": 5, "error": 6, "count-reads": 7, "unreadable": 8}
DEADLY = ("kill", "torn")  # before the step, and amid it
FULL = ("full", "thin")    # nothing grows any more, and nothing is written over either (a disk that copies on write)
SIZE = 1024
NUMBERS = "qqqqq"  # mode, from which step, the first befallen; steps, faults so far
EVERY_STEP = os.environ.get("FORECOURT_SOAK") == "1"
EVERYBODY = 6  # so many steps apart all desks exchange afterwards, else only the one that something befell


class Plan:
    def __init__(self, library, path, watched):
        with open(path, "wb") as file:
            file.write(bytes(SIZE))
        os.chmod(path, 0o666)  # PostgreSQL runs as somebody else
        with open(path, "r+b") as file:
            self.shared = mmap.mmap(file.fileno(), SIZE)
        self.watched = watched
        self.environment = dict(os.environ, LD_PRELOAD=library, FORECOURT_FAULT_PLAN=path,
                                FORECOURT_FAULT_FOLDER=watched)

    def arm(self, mode, step=0):
        struct.pack_into("q", self.shared, 0, MODES["off"])
        self.shared[8:] = struct.pack("q", step).ljust(SIZE - 8, b"\0")
        struct.pack_into("q", self.shared, 0, MODES[mode])

    def disarm(self):
        """How many steps there were; which was the first that something befell, and what it was."""
        struct.pack_into("q", self.shared, 0, MODES["off"])
        first, steps, _ = struct.unpack_from(NUMBERS, self.shared)[2:]
        what = bytes(self.shared[struct.calcsize(NUMBERS):]).split(b"\0")[0].decode()
        return steps, first, what.replace(self.watched, "")


class Finding(Exception):
    """What a fault at a step led to."""

    def __init__(self, first, words):
        super().__init__(words)
        self.first = first


def points(count, budget, rng):
    """Every step, or one of each stretch so that there are no more than the budget."""
    if EVERY_STEP or count <= budget:
        return range(1, count + 1)
    stride = math.ceil(count / budget)
    return range(1 + rng.randrange(stride), count + 1, stride)


class Tally:
    """What a run went through, for its last line, and what it found."""

    def __init__(self):
        self.steps = self.deaths = 0
        self.modes = {}
        self.problems = []

    def add(self, mode, died):
        self.steps += 1
        self.deaths += died
        self.modes[mode] = self.modes.get(mode, 0) + 1

    def told(self, mode, deed, error, what):
        """How failures were told, for whoever looks at a run."""
        if os.environ.get("FORECOURT_FAULTS_TOLD"):
            print(f"told {mode} {deed}: {error}: {what}", flush=True)

    def problem(self, words):
        self.problems.append(words)
        print(words, flush=True)

    def __str__(self):
        return (f"{self.steps} steps ({', '.join(f'{mode} {count}' for mode, count in self.modes.items())}), "
                f"{self.deaths} deaths, {len(self.problems)} problems")


def sweep(subject, deed, mode, steps, tally):
    """A step that nothing of this mode can befall stands for the next that it can."""
    reached = 0
    for step in steps:
        if step <= reached:
            continue
        try:
            everybody = len(steps) < EVERYBODY or step % EVERYBODY == 1
            reached, what, outcome, died = subject.point(deed, mode, step, everybody)
            if reached == 0:
                return
            tally.add(mode, died)
            if outcome and not outcome.died and not outcome.done:
                tally.told(mode, deed, outcome.error, what)
        except Finding as problem:
            reached = problem.first
            tally.add(mode, False)
            tally.problem(problem)


def counted(mode):
    return "count-reads" if mode == "unreadable" else "count"


def go_through(subject, budget, arguments):
    """Of the arguments, the seed, one deed and one mode, and at which step to begin. A sample is of every other mode,
    by turns."""
    words = [word if word != "-" else "" for word in [*arguments, *[""] * 4]][:4]
    seed, first = int(words[0] or 1), int(words[3] or 1)
    tally = Tally()
    for place, deed in enumerate(subject.deeds):
        if words[1] not in ("", deed):
            continue
        modes = [mode for mode in MODES if mode != "off" and "count" not in mode and words[2] in ("", mode)]
        if not EVERY_STEP and not words[1]:
            modes = modes[(place + seed) % 2::2]
        counts = {counting: subject.count(deed, counting) for counting in sorted({counted(mode) for mode in modes})}
        for mode in modes:
            steps = points(counts[counted(mode)], budget, random.Random(f"{deed} {mode} {seed}"))
            sweep(subject, deed, mode, [step for step in steps if step >= first], tally)
        print(f"{deed}: {counts}; so far {tally}", flush=True)
    print(tally)
    return tally
