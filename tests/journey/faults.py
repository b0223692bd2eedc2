# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that fails at each step at which a desk or a server changes a file: SIGKILL before it and amid it, no room
from it on, an I/O error at it. After each the programs go on with a disk that is well.

usage: faults.py FORECOURT FORECOURT-SERVER FAULTYDISK SCHEMAS-FOLDER WHOSE [SEED [DEED|- [MODE|- [FIRST-STEP]]]]

WHOSE is desk or server. A sample of the steps, or with FORECOURT_SOAK=1 every one of them.
"""

import sys
import tempfile

from faultdesk import Desks, Migrate
from faultplan import Plan, go_through
from faultserver import Servers
from faultworld import World

SUBJECTS = {"desk": Desks, "server": Servers}
BUDGET = 1  # points of a deed and mode


def main():
    programs, library, Migrate.schemas, whose = sys.argv[1:3], sys.argv[3], sys.argv[4], sys.argv[5]
    with tempfile.TemporaryDirectory() as folder:
        world = World(*programs, folder)
        world.set_up()
        plan = Plan(library, f"{folder}/plan", world.folder)
        tally = go_through(SUBJECTS[whose](world, plan), BUDGET, sys.argv[6:])
    sys.exit(1 if tally.problems else 0)


if __name__ == "__main__":
    main()
