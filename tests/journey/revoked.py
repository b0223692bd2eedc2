# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk is locked out, and what it could not send reaches the others all the same. Both real programs, by their
commands only.

usage: revoked.py FORECOURT FORECOURT_SERVER
"""

import json
import os
import sys
import tempfile

from desks import Desk, Server

REASON = "stolen from the counter"


def enrol(server, store, desk):
    code = server.admin("enrol-code", store)["code"]
    return desk.run("enrol", "--key-in-file", server.url, code, "--name", os.path.basename(desk.folder))


def locked(desk, *arguments):
    """The desk refuses the command, with the reason, and shows nothing."""
    answer = desk.run(*arguments, expect=1)
    assert answer["error"] == "forbidden" and REASON in answer["detail"], answer


def main():
    program, server_program = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(server_program, os.path.join(folder, "server"))
        a, b = Desk(program, os.path.join(folder, "a")), Desk(program, os.path.join(folder, "b"))
        store = server.admin("add-store", "城东店")["store"]
        server.start()
        try:
            prefix = enrol(server, store, a)["prefix"]
            enrol(server, store, b)
            a.run("demo", "--customers", "0")
            a.sync()
            b.sync()

            # Work that never reaches the server: the desk is revoked before it is sent.
            a.run("checkin", "--plate", "沪A12345", "--customer", "王伟", "--phone", "13812345678",
                  "--concern", "异响", "--accept-warnings")
            revoked = server.admin("revoke", store, prefix, "--reason", REASON)
            assert revoked["revokedAt"] and revoked["reason"] == REASON, revoked
            devices = {device["prefix"]: device for device in server.admin("devices", store)}
            assert devices[prefix]["revokedAt"] and not devices["A2"]["revokedAt"], devices
            assert devices["A2"]["contactedAt"], devices

            # It learns so at its next contact, and is locked from then on, also without the server.
            locked(a, "sync", "--once")
            locked(a, "find", "王伟")
            locked(a, "export", "customers", os.path.join(folder, "customers.csv"))
            assert not os.path.exists(os.path.join(folder, "customers.csv"))

            # What waited goes into a file, once.
            file = os.path.join(folder, "changes.jsonl")
            written = a.run("export-pending", file)
            assert written["operations"] >= 1, written
            assert os.stat(file).st_mode & 0o077 == 0, "others may read the file"
            assert a.run("export-pending", file, expect=1)["error"] == "conflict"
            taken = server.admin("import-pending", store, file)
            assert taken["taken"] == written["operations"] and not taken["refused"], taken
            again = server.admin("import-pending", store, file)
            assert again["taken"] == 0 and again["known"] == written["operations"], again
            b.sync()
            b.only("王伟", "customer")
            assert server.admin("verify", store)["sound"]

            # With a new code it is a desk like any other again, and nothing is there twice.
            enrol(server, store, a)
            report = a.sync()
            assert report["verified"] and report["pending"] == 0, report
            a.only("王伟", "customer")
            b.sync()
            assert a.check()["digest"] == b.check()["digest"]

            # Somebody leaves, by the administrator's hand.
            staff = server.admin("staff", store)
            assert staff and all(person["active"] for person in staff), staff
            server.admin("deactivate", store, staff[-1]["id"])
            b.sync()
            assert not [p for p in server.admin("staff", store) if p["id"] == staff[-1]["id"]][0]["active"]
            shown = json.dumps(b.run("show", "staff", staff[-1]["id"])["active"])
            assert shown in ("false", "0"), shown
        finally:
            server.stop()
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
