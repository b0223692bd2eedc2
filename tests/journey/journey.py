# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One lead becomes a service order, on two desks: the whole product once, with the real programs.

usage: journey.py FORECOURT FORECOURT-SERVER
"""

import os
import sys
import tempfile

from desks import Desk, Server, adf, write

PHONE = "13800138000"
NAME = "欧阳明"
PLATE = "沪AD83026"


def event_keys(timeline):
    return [(event["at"], event["kind"], event["id"]) for event in timeline]


def enrol(server, store, desk, name):
    code = server.admin("enrol-code", store)["code"]
    return desk.run("enrol", "--key-in-file", server.url, code, "--name", name)


def lead_arrives_at_a(a, folder):
    file = write(folder, "lead.adf", adf("AH-1", NAME, PHONE))
    report = a.run("import", "leads", file)
    assert report["new"] == 1, report
    before = a.run("check")["pending"]
    again = a.run("import", "leads", file)
    assert again["new"] == 0 and again["unchanged"] == 1, again
    assert a.run("check")["pending"] == before, "a second delivery made an operation"


def car_is_received_at_a(a):
    customer = a.only("138 0013 8000", "customer")
    done = a.run("checkin", "--plate", PLATE, "--customer", NAME, "--phone", "+86 138-0013-8000", "--concern",
                 "低速过减速带左前有异响", "--concern", "常规保养", "--odometer", "41200", "--accept-warnings")
    assert done["customer"] == customer["id"], "the known phone number leads to the known customer"
    return customer["id"], done["order"]


def both_desks_show_the_same(a, b, customer, number):
    at_a, at_b = a.run("timeline", customer), b.run("timeline", customer)
    assert event_keys(at_a) == event_keys(at_b), (at_a, at_b)
    kinds = {event["kind"] for event in at_a}
    assert {"lead_received", "checked_in", "order_opened"} <= kinds, kinds
    times = [event["at"] for event in at_a]
    assert times == sorted(times, reverse=True), "newest first"
    assert b.only(number, "order")["id"] == a.only(number, "order")["id"]
    card = b.run("customer", customer)
    assert card["name"] == NAME and card["vehicles"][0]["plate"] == PLATE, card


def different_fields_are_both_kept(a, b, order):
    a.run("set", "order", order, "notes_printed=旧件带走")
    b.run("set", "order", order, "odometer_in=41210")
    settle(a, b)
    for desk in (a, b):
        assert field(desk, order, "notes_printed") == "旧件带走"
        assert field(desk, order, "odometer_in") == 41210
        assert desk.run("conflicts") == []


def same_field_has_one_winner_and_a_conflict(a, b, order):
    a.run("set", "order", order, "odometer_out=41300")
    b.run("set", "order", order, "odometer_out=41310")
    settle(a, b)
    values = {field(desk, order, "odometer_out") for desk in (a, b)}
    assert len(values) == 1, values
    winner = values.pop()
    loser = ({41300, 41310} - {winner}).pop()
    for desk in (a, b):
        conflicts = conflicts_of(desk, "odometer_out")
        assert len(conflicts) == 1, conflicts
        assert conflicts[0]["won"] == winner and conflicts[0]["lost"] == loser, conflicts


def what_both_noted_is_kept_and_told(a, b, order):
    a.run("set", "order", order, "notes_internal=先报价")
    b.run("set", "order", order, "notes_internal=先修后报")
    settle(a, b)
    for desk in (a, b):
        assert set(field(desk, order, "notes_internal").split("\n")) == {"先报价", "先修后报"}
        assert len(conflicts_of(desk, "notes_internal")) == 1, desk.run("conflicts")


def conflicts_of(desk, name):
    return [conflict for conflict in desk.run("conflicts") if conflict["field"] == name]


def field(desk, order, name):
    return desk.run("show", "order", order)[name]


def settle(*desks):
    for _ in range(2):
        for desk in desks:
            desk.sync()
    for desk in desks:
        report = desk.sync()
        assert report["verified"] and report["pending"] == 0, report


def main():
    program, server_program = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(server_program, os.path.join(folder, "server"))
        a, b = Desk(program, os.path.join(folder, "a")), Desk(program, os.path.join(folder, "b"))
        store = server.admin("add-store", "城东店")["store"]
        server.start()
        try:
            assert enrol(server, store, a, "前台")["prefix"] != enrol(server, store, b, "车间")["prefix"]
            a.run("demo", "--customers", "0")
            lead_arrives_at_a(a, folder)
            customer, order = car_is_received_at_a(a)
            number = field(a, order, "number")
            settle(a, b)
            both_desks_show_the_same(a, b, customer, number)
            different_fields_are_both_kept(a, b, order)
            same_field_has_one_winner_and_a_conflict(a, b, order)
            what_both_noted_is_kept_and_told(a, b, order)
            digests = {desk.check()["digest"] for desk in (a, b)}
            assert len(digests) == 1, digests
        finally:
            server.stop()
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
