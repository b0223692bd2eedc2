# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the stored old databases of the server: schema-N.sqlite.gz and schema-N.sql.gz (PostgreSQL), with two stores whose
desks did the same, each for itself (oldserver.py).

Run it when a schema is released, for that schema only; those that are there are never made again, because a database of
an older program does not change either. The SQL is what the role that owns the tables runs: row security holds for it.

usage: make.py SCHEMA
"""

import gzip
import hashlib
import os
import re
import sqlite3
import sys
import tempfile
import uuid

from oldserver import APPOINTMENT, BAY, NOW, VEHICLE, Store, blake, compact, day_of, sha256

HERE = os.path.dirname(os.path.abspath(__file__))
MIGRATIONS = os.path.join(HERE, "..", "..", "..", "resources", "migrations", "server")
APPLICATION_ID = 0x46435356
ROW_NAMES = {"row_id": "row", "op_id": "op"}  # of PostgreSQL and, in some tables, SQLite


def migrations(folder, newest):
    for name in sorted(name for name in os.listdir(folder) if re.match(r"\d{4}_.*\.sql$", name)):
        version = int(name[:4])
        if version <= newest:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                content = file.read()
            found = re.search(r"^-- min_compatible: (\d+)$", content, flags=re.MULTILINE)
            yield version, name[5:-4], int(found.group(1)) if found else version, content


def steps(content):
    """The statements, as models/database/migrationfile.cpp cuts them."""
    for part in re.split(r"^-- step:.*$", content, flags=re.MULTILINE)[1:]:
        yield "\n".join(line for line in part.splitlines() if not line.startswith("--")).strip()


def packed(content):
    return gzip.compress(content, 9, mtime=0)


def snapshot_of(store):
    """The rows as they stand, in one part, and the conflicts in another."""
    lines = b"".join(row.line() for _, row in sorted(store.rows.items(), key=lambda item: (item[0][0], item[0][1].bytes)))
    conflicts = b"".join(entry + b"\n" for *_, entry in store.ops if b'"conf":[' in entry)
    parts = [(packed(lines), len(store.rows)), (packed(conflicts), conflicts.count(b"\n"))]
    listed = [{"sha": sha256(body).hex(), "bytes": len(body), "rows": rows} for body, rows in parts]
    manifest = compact({"epoch": store.epoch, "seq": store.head, "op": str(store.ops[-1][1]), "hlc": store.hlc,
                        "root": blake(store.digest()).hex(), "parts": listed[:1], "conflicts": listed[1:]})
    return [body for body, _ in parts], manifest


def rows_of(store, newest):
    """Table by table in an order that references allow, of a schema at least as old as the table."""
    head = {"store": store.id}
    hashed = lambda word: hashlib.blake2b(f"{store.name}.{word}".encode(), digest_size=32).digest()
    yield 1, "store_head", [{**head, "name": store.name, "epoch": store.epoch, "head": store.head, "floor": 0,
                             "hlc": store.hlc, "digest": store.digest(), "desks": len(store.desks)}]
    later = {"contacted_at": NOW, "revoked_at": None, "revoked_reason": None} if newest >= 5 else {}
    gone = {"revoked_at": NOW, "revoked_reason": "sold"} if newest >= 5 else {}
    desks = list(store.desks.values())
    yield 1, "device", [{**head, "device": desk.device, "public_key": hashed(desk.prefix), "prefix": desk.prefix,
                         "name": f"Empfang {desk.prefix}", "enrolled_at": NOW, **later,
                         **(gone if desk.prefix == "A2" else {})} for desk in desks]
    yield 1, "enrol_code", [{**head, "hash": hashed(word), "expires_at": NOW + 600_000, "used_at": used}
                            for word, used in (("open", None), ("used", NOW))]
    yield 1, "used_nonce", [{"nonce": hashed("nonce"), "expires_at": NOW + 60_000}]
    yield 1, "replica", [{**head, "replica": desk.replica, "device": desk.device, "last_n": desk.n,
                          "chain": desk.chain} for desk in desks]
    yield 1, "pushed", [{**head, "replica": desk.replica, "n": n, "chain": chain, "op_id": op, "seq": seq,
                         "reason": reason, "body": body} for desk, n, chain, op, seq, reason, body in store.places]
    names = ("seq", "op_id", "replica", "actor", "hlc", "body", "entry")
    yield 1, "op", [{**head, **dict(zip(names, op))} for op in store.ops]
    yield 1, "entity", [{**head, "collection": row.collection, "row_id": row.row, "bucket": row.row.bytes[-1],
                         "doc": row.document(), "created": row.created, "dead": row.dead, "last_seq": row.last,
                         "last_replica": row.last_replica, "other_seq": row.other, "digest": row.digest()}
                        for row in store.rows.values()]
    yield 2, "epoch_line", [{**head, "epoch": store.epoch, "parent": 1, "head": 4}]
    yield 3, "intake_key", [{**head, "key": store.row_id(word), "source": "homepage", "hash": hashed(word),
                             "created_at": NOW, "revoked_at": revoked} for word, revoked in (("key", None), ("old", NOW))]
    yield from later_rows_of(store, head)


def later_rows_of(store, head):
    parts, manifest = snapshot_of(store)
    yield 4, "snapshot", [{**head, "epoch": store.epoch, "seq": store.head, "row_count": len(store.rows),
                           "bytes": sum(map(len, parts)), "made_at": NOW, "manifest": manifest}]
    yield 4, "snapshot_part", [{**head, "sha": sha256(part), "epoch": store.epoch, "seq": store.head} for part in parts]
    yield 4, "part", [{**head, "sha": sha256(part), "body": part} for part in parts]
    yield 4, "snapshot_claim", [{**head, "maker": store.row_id("maker"), "until": NOW}]
    blobs = ((0, b"whole"), (1, b"small"))
    yield 6, "blob_reference", [{**head, "row_id": store.row_id("photo"), "part": part, "sha": sha256(body),
                                 "bytes": len(body), "dead": 0} for part, body in blobs]
    yield 6, "blob", [{**head, "sha": sha256(body), "bytes": len(body), "added_at": NOW, "orphan_since": since}
                      for body, since in ((b"whole", None), (b"orphan", NOW))]
    yield 7, "uniq", [{**head, "series": "order", "value": value, "collection": key[0], "row_id": key[1], "seq": seq}
                      for value, (key, seq) in store.bearers.items()]
    yield 7, "number_series", [{**head, "series": "order", "next": 201}]
    desk = store.desks["A1"]
    yield 7, "number_lease", [{**head, "series": "order", "first": 151, "count": 50, "device": desk.device,
                               "replica": desk.replica, "at": NOW}]
    yield 7, "store_proof", [{**head, "checked_at": NOW}]
    car = str(store.row_id("car"))
    held = [(field, name) for field, name in ((BAY, "1"), (2, car))]
    yield 8, "booking_slot", [{**head, "collection": APPOINTMENT, "field": field, "name": name, "ends_at": ends,
                               "row_id": row, "starts_at": starts, "seq": seq}
                              for _, starts, ends, row, seq in store.slots for field, name in held]
    yield 8, "alias_link", [{**head, "alias": store.row_id("cars are one"), "collection": VEHICLE,
                             "of_row": store.row_id("same car"), "into_row": store.row_id("car")}]
    yield 9, "refused_row", [{**head, "device": desk.device, "collection": collection, "row_id": row, "op_id": op}
                             for desk, collection, row, op in store.refused]


def sqlite_value(value, kind):
    return str(value) if kind == "TEXT" and isinstance(value, uuid.UUID) else getattr(value, "bytes", value)


def fill_sqlite(database, table, rows):
    kinds = {name: kind for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})")}
    for row in rows:
        named = {name if name in kinds else ROW_NAMES[name]: value for name, value in row.items()}
        values = [sqlite_value(value, kinds[name]) for name, value in named.items()]
        database.execute(f"INSERT INTO {table} ({', '.join(named)}) VALUES ({', '.join('?' * len(values))})", values)


def make_sqlite(newest, stores):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "server.sqlite")
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                         "min_compatible INTEGER NOT NULL, applied_at INTEGER NOT NULL) STRICT")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for version, name, compatible, content in migrations(MIGRATIONS, newest):
            for statement in steps(content):
                database.execute(statement)
            database.execute("INSERT INTO schema_version VALUES (?, ?, ?, ?)", (version, name, compatible, NOW))
        database.execute(f"PRAGMA user_version = {newest}")
        for store in stores:
            for since, table, rows in rows_of(store, newest):
                if since <= newest:
                    fill_sqlite(database, table, rows)
        database.execute("VACUUM")
        database.close()
        with open(path, "rb") as file:
            return file.read()


def postgres_value(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"'\\x{value.hex()}'"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def make_postgres(newest, stores):
    lines = ["CREATE TABLE forecourt_schema (version bigint NOT NULL PRIMARY KEY, name text NOT NULL, "
             "min_compatible bigint NOT NULL, applied_at bigint NOT NULL);"]
    for version, name, compatible, content in migrations(os.path.join(MIGRATIONS, "postgresql"), newest):
        lines += [statement.rstrip(";") + ";" for statement in steps(content)]
        lines.append(f"INSERT INTO forecourt_schema VALUES ({version}, '{name}', {compatible}, {NOW});")
    lines.append(f"INSERT INTO server_secret (name, value) VALUES ('token', '\\x{sha256(b'token').hex()}');")
    for store in stores:
        lines.append(f"SELECT set_config('forecourt.store', '{store.id}', true);")
        for since, table, rows in rows_of(store, newest):
            for row in rows if since <= newest else []:
                values = ", ".join(postgres_value(value) for value in row.values())
                lines.append(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values});")
    return "\n".join(["BEGIN;", *lines, "COMMIT;", ""]).encode()


def main():
    newest = int(sys.argv[1])
    stores = [day_of(Store(name, newest)) for name in ("Autohaus Nord", "Autohaus Süd")]
    for ending, content in (("sqlite", make_sqlite(newest, stores)), ("sql", make_postgres(newest, stores))):
        target = os.path.join(HERE, f"schema-{newest}.{ending}.gz")
        with open(target, "wb") as file:
            file.write(packed(content))
        print(target, os.path.getsize(target))


if __name__ == "__main__":
    main()
