# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a server of an older schema made of the operations of a few desks: every row of it, as values.

Only what those operations need of the rules of docs/sync.md is here, written a second time on purpose: a stored file must
not follow the program that reads it.
"""

import hashlib
import json
import uuid

NOW = 1_762_128_000_000  # UTC ms; what is done takes a second each
BUCKETS, DIGEST = 256, 16
STAFF, CUSTOMER, VEHICLE, ORDER, ALIAS, ATTACHMENT, APPOINTMENT, UNKNOWN = 2, 3, 6, 11, 20, 21, 23, 99
ORDER_NUMBER = 1
BAY, STARTS, ENDS, STATUS = 3, 5, 6, 7


def ident(name):
    raw = bytearray(hashlib.blake2b(name.encode(), digest_size=16).digest())
    raw[6] = raw[6] & 0x0F | 0x70
    raw[8] = raw[8] & 0x3F | 0x80
    return uuid.UUID(bytes=bytes(raw))


def sha256(content):
    return hashlib.sha256(content).digest()


def blake(content):
    return hashlib.blake2b(content, digest_size=DIGEST).digest()


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def number(value):
    return value.to_bytes(8, "big", signed=True)


def text(value):
    return number(len(value)) + value


class Row:
    def __init__(self, collection, row, created):
        self.collection, self.row, self.created, self.dead = collection, row, created, 0
        self.cells, self.sets = {}, {}  # field: (value, version, clock) · field: {element: [version]}
        self.last, self.last_replica, self.other = 0, None, 0

    def digest(self):
        told = number(self.collection) + text(self.row.bytes) + number(self.created) + number(self.dead)
        for field, (value, version, _) in sorted(self.cells.items()):
            told += number(field)
            if isinstance(value, int):
                told += b"n" + number(value)
            elif value is None:
                told += b"-"
            else:
                told += b"t" + text(value.encode())
            told += number(version)
        for field, elements in sorted(self.sets.items()):
            for element, additions in sorted(elements.items()):
                told += number(field) + text(element.encode()) + b"".join(number(each) for each in sorted(additions))
        return blake(told)

    def document(self):
        whole = {"dead": self.dead} if self.dead else {}
        whole["f"] = {str(field): value for field, (value, _, _) in sorted(self.cells.items())}
        whole["new"] = self.created
        if self.sets:
            whole["s"] = {str(field): elements for field, elements in self.sets.items()}
        whole["v"] = {str(field): [version, clock] for field, (_, version, clock) in sorted(self.cells.items())}
        return compact(whole)

    def line(self):
        """As a snapshot tells it."""
        cells = {str(field): value for field, (value, _, _) in sorted(self.cells.items())}
        later = {str(f): version for f, (_, version, _) in sorted(self.cells.items()) if version != self.created}
        whole = [self.collection, str(self.row), self.created, self.dead, cells]
        if later or self.sets:
            whole.append(later)
        if self.sets:
            whole.append({str(field): elements for field, elements in self.sets.items()})
        return compact(whole) + b"\n"


class Desk:
    def __init__(self, store, prefix):
        self.prefix = prefix
        self.device = ident(f"{store}.device.{prefix}")
        self.replica = ident(f"{store}.replica.{prefix}")
        self.n, self.chain = 0, b""


class Store:
    """One store, and what a server of that schema writes for it."""

    def __init__(self, name, schema):
        self.id, self.name, self.schema = ident(name), name, schema
        self.desks = {prefix: Desk(name, prefix) for prefix in ("A1", "A2")}
        self.epoch, self.head, self.hlc = 1, 0, 0
        self.rows, self.bearers, self.slots, self.next_number = {}, {}, [], 1
        self.ops, self.places, self.refused = [], [], []

    def row_id(self, name):
        return ident(f"{self.name}.{name}")

    def place(self, desk, body, op, seq=None, reason=None):
        desk.n += 1
        desk.chain = blake(desk.chain + body)
        self.places.append((desk, desk.n, desk.chain, op, seq, reason, None if reason is None else body))

    def body(self, desk, changes, use):
        op = self.row_id(f"operation.{len(self.places)}")
        clock = (NOW + 1000 * len(self.places)) << 16
        written = []
        for change in changes:
            one = {"c": change["c"], "r": str(change["r"])}
            if change.get("new"):
                one["new"] = True
            for key in ("put", "base", "add"):
                if key in change:
                    one[key] = {str(field): value for field, value in change[key].items()}
            if "dead" in change:
                one["dead"] = change["dead"]
            written.append(one)
        return op, clock, compact({"v": 1, "op": str(op), "hlc": clock, "epoch": self.epoch, "cur": self.head,
                                   "use": use, "by": str(self.row_id("anna")), "ch": written})

    def refuse(self, prefix, changes, reason):
        desk = self.desks[prefix]
        op, _, body = self.body(desk, changes, "test")
        self.place(desk, body, op, reason=reason)
        self.refused += [(desk, change["c"], change["r"], op) for change in changes if change.get("new")]

    def refuse_bytes(self, prefix, body, reason):
        self.place(self.desks[prefix], body, None, reason=reason)

    def take(self, prefix, changes, use="test"):
        desk = self.desks[prefix]
        op, clock, body = self.body(desk, changes, use)
        self.head += 1
        self.hlc = max(self.hlc, clock)
        effects, conflicts = [], []
        for change in changes:
            self.merge(desk, change, clock, effects, conflicts)
        entry = {"seq": self.head, "op": str(op), "rep": str(desk.replica), "desk": prefix, "use": use, "hlc": clock,
                 "eff": effects, "by": str(self.row_id("anna"))}
        if conflicts:
            entry["conf"] = conflicts
        self.ops.append((self.head, op, desk.replica, self.row_id("anna"), clock, body, compact(entry)))
        self.place(desk, body, op, seq=self.head)

    def merge(self, desk, change, clock, effects, conflicts):
        key = (change["c"], change["r"])
        effect = {"c": change["c"], "r": str(change["r"])}
        if key not in self.rows:
            self.rows[key] = Row(*key, self.head)
            effect["new"] = True
        row = self.rows[key]
        for field, value in change.get("put", {}).items():
            before = row.cells.get(field)
            if before is not None and change.get("base", {}).get(field) != before[1] and before[0] != value:
                conflicts.append({"k": "register", "c": key[0], "r": str(key[1]), "f": field, "won": value,
                                  "lost": before[0], "ws": self.head, "ls": before[1]})
            value = self.settled(key, field, value, conflicts)
            row.cells[field] = (value, self.head, clock)
            effect.setdefault("f", {})[str(field)] = value
        for field, elements in change.get("add", {}).items():
            for element in elements:
                additions = row.sets.setdefault(field, {}).setdefault(element, [])
                additions.append(self.head)
                effect.setdefault("s", {}).setdefault(str(field), {})[element] = list(additions)
        if change.get("dead"):
            row.dead = self.head
            effect["dead"] = True
        if "put" in change or "add" in change:
            if row.last_replica != desk.replica:
                row.other, row.last_replica = row.last, desk.replica
            row.last = self.head
        if self.schema >= 8 and key[0] == APPOINTMENT:
            self.answer(row, clock, effect, conflicts)
        effects.append(effect)

    def settled(self, key, field, value, conflicts):
        """From schema 7 on no two orders bear one number."""
        if self.schema < 7 or key[0] != ORDER or field != ORDER_NUMBER:
            return value
        if self.bearers.setdefault(value, (key, self.head))[0] != key:
            free = f"{value.split('-')[0]}-{self.next_number:04}"
            self.next_number += 1
            self.bearers[free] = (key, self.head)
            conflicts.append({"k": "number", "c": key[0], "r": str(key[1]), "f": field, "won": free, "lost": value,
                              "ws": self.head, "ls": self.head})
            return free
        return value

    def answer(self, row, clock, effect, conflicts):
        """From schema 8 on the first of two bookings is confirmed."""
        bay, starts, ends = (row.cells[field][0] for field in (BAY, STARTS, ENDS))
        holder = next((slot for slot in self.slots if slot[0] == bay and starts < slot[2] and slot[1] < ends), None)
        if holder is None:
            self.slots.append((bay, starts, ends, row.row, self.head))
        else:
            conflicts.append({"k": "booking", "c": APPOINTMENT, "r": str(row.row), "f": BAY, "won": str(holder[3]),
                              "lost": bay, "ws": holder[4], "ls": self.head})
        status = "confirmed" if holder is None else "to_rebook"
        row.cells[STATUS] = (status, self.head, clock)
        effect["f"][str(STATUS)] = status

    def digest(self):
        buckets = [0] * BUCKETS
        for row in self.rows.values():
            buckets[row.row.bytes[-1]] ^= int.from_bytes(row.digest(), "big")
        return b"".join(bucket.to_bytes(DIGEST, "big") for bucket in buckets)

    def restore(self):
        """As after a backup was put back."""
        self.epoch = NOW


def made(store, collection, name, put, **more):
    return {"c": collection, "r": store.row_id(name), "new": True, "put": put, **more}


def day_of(store):
    """A day at that store: all that any migration ever looks at, and what none must touch."""
    wang, order = store.row_id("wang"), "R251103-A1-001"
    car, same = (str(store.row_id(name)) for name in ("car", "same car"))
    store.take("A1", [made(store, STAFF, "anna", {1: "Anna Krüger", 2: "administrator", 4: 1})], "addStaff")
    store.take("A1", [made(store, CUSTOMER, "wang", {1: "王", 2: "伟", 8: "Zeile 1\nZeile 2"}, add={12: ["vip"]})])
    store.take("A2", [made(store, CUSTOMER, "mueller", {1: "Müller", 2: "Jörg"})])
    store.take("A2", [{"c": CUSTOMER, "r": wang, "put": {2: "小伟"}, "base": {2: 2}, "add": {12: ["fleet"]}}])
    store.restore()
    store.take("A1", [{"c": CUSTOMER, "r": wang, "put": {2: "伟大"}, "base": {2: 2}}])  # saw another
    store.take("A1", [made(store, VEHICLE, name, {1: f"VIN {name}", 3: "VW"}) for name in ("car", "same car")])
    store.take("A1", [made(store, ORDER, "order 1", {1: order, 2: str(wang), 3: car, 6: "open"})])
    store.take("A2", [made(store, ORDER, "order 2", {1: order, 3: same})])
    store.take("A2", [made(store, ORDER, "order without a number", {3: same})])
    store.take("A1", [made(store, ALIAS, "cars are one", {1: VEHICLE, 2: same, 3: car.upper()})])
    store.take("A1", [made(store, ALIAS, "people are one", {1: CUSTOMER, 2: str(store.row_id("mueller")), 3: str(wang)})])
    store.take("A1", [made(store, ALIAS, "taken back", {1: VEHICLE, 2: car, 3: str(store.row_id("order 1"))})])
    store.take("A1", [{"c": ALIAS, "r": store.row_id("taken back"), "dead": True}])
    store.take("A1", [made(store, ATTACHMENT, "photo", {
        1: CUSTOMER, 2: str(wang), 3: "photo", 4: sha256(b"whole").hex(), 5: 5, 12: sha256(b"small").hex(), 13: 5})])
    store.take("A2", [made(store, APPOINTMENT, "booked", {2: car, 3: 1, 5: NOW, 6: NOW + 3_600_000, 7: "tentative"})])
    store.take("A1", [made(store, APPOINTMENT, "overlaps", {3: 1, 5: NOW, 6: NOW + 60_000, 7: "tentative"})])
    store.take("A1", [{"c": CUSTOMER, "r": store.row_id("mueller"), "dead": True}])
    store.take("A2", [made(store, UNKNOWN, "of a later program", {1: "kept", 77: 5})])
    store.refuse("A1", [made(store, ORDER, "refused order", {7: "soon"}),
                        made(store, CUSTOMER, "refused with it", {1: "Li"})], "wrong-type: service_order.opened_at")
    store.refuse("A2", [made(store, CUSTOMER, "refused text", {1: "\x00\ufffe"})], "bad-text: customer")
    store.refuse("A2", [{"c": CUSTOMER, "r": wang, "put": {11: "yesterday"}}], "wrong-type: customer.created_at")
    for body in (b"not json", b"\xff\xfe", b"[]", b'{"op":"x","ch":5}', b'{"op":7,"ch":[1,null,{}]}'):
        store.refuse_bytes("A1", body, "malformed: the operation")
    return store
