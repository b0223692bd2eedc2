# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a journey of random events once for each seed, and says of which seeds it failed.

A journey is made of (programs, folder, engine, seed); it has run(), close() that ends its processes whatever happened,
and met(), how often what happened.
"""

import os
import sys
import tempfile
from collections import Counter

from desks import CommandFailed


def run_seeds(journey_of, in_soak):
    """Of the command line FORECOURT FORECOURT-SERVER ENGINE FIRST-SEED SEEDS; with FORECOURT_SOAK=1, `in_soak` times as
    many seeds."""
    programs, engine, first, seeds = sys.argv[1:3], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
    if os.environ.get("FORECOURT_SOAK") == "1":
        seeds *= in_soak
    failed = 0
    met = Counter()
    for seed in range(first, first + seeds):
        with tempfile.TemporaryDirectory() as folder:
            journey = journey_of(programs, folder, engine, seed)
            try:
                journey.run()
            except (AssertionError, CommandFailed) as problem:
                failed += 1
                print(f"seed {seed}: {problem!r}", flush=True)
            finally:
                journey.close()
            met.update(journey.met())
    print(f"{seeds - failed} passed, {failed} failed; {dict(met)}")
    sys.exit(1 if failed else 0)
