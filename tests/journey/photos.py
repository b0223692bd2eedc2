# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos behind a network that fails, while desks and the server are killed: what a desk said it had taken is at that
desk, and waits or is at the server; once the network is well again every photo is everywhere, once and whole.

usage: photos.py FORECOURT FORECOURT-SERVER sqlite|postgresql FIRST-SEED SEEDS
"""

import hashlib
import os
import struct
import time
import zlib

import network
from desks import wait_random
from seeds import run_seeds

ROUNDS = 14
ORDERS = 2
SIDES = [(160, 120), (240, 180), (400, 300), (1000, 750)]  # the last is several chunks


def png(rng, width, height):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + rng.randbytes(3 * width) for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


def sha_of(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Journey(network.Journey):
    def __init__(self, programs, folder, engine, seed):
        super().__init__(programs, folder, engine, seed)
        self.pictures = [self.picture(number, *size) for number, size in enumerate(SIDES)]
        self.taken = []  # (desk, order, id, sha256) of what a desk said it had taken
        self.begun = 0  # photos that a desk was told of, whether it lived to say so or not
        self.kills = {"attach": 0, "sync": 0, "server": 0}

    def picture(self, number, width, height):
        path = os.path.join(self.folder, f"car{number}.png")
        with open(path, "wb") as file:
            file.write(png(self.rng, width, height))
        return path

    def set_up(self):
        super().set_up()
        for number in range(ORDERS):
            self.check_in(self.desks[0], number)
        for desk in self.desks:
            desk.sync()

    def attach(self, desk):
        number, order = self.rng.choice(self.saved)
        files = self.rng.sample(self.pictures, self.rng.randint(1, 2))
        self.begun += len(files)
        if self.rng.random() < 0.4:
            delay = wait_random(self.rng, 0.0, 0.5)
            self.kills["attach"] += not desk.run_and_kill(delay, "attach", "order", order, *files)
            return
        for added in desk.run("attach", "order", order, *files)["added"]:
            self.taken.append((desk, order, added["id"], added["sha256"]))

    def exchange_photos(self):
        desks = self.rng.sample(self.desks, self.rng.randint(1, len(self.desks)))
        for desk in desks:
            if self.rng.random() < 0.6:
                self.fetch(desk)
        if self.rng.random() < 0.5:
            desk = desks.pop()
            self.kills["sync"] += not desk.run_and_kill(wait_random(self.rng, 0.0, 0.6), "sync", "--once")
        if not desks or self.rng.random() < 0.5:
            self.exchange(desks)
            return
        processes = [desk.start("sync", "--once") for desk in desks]
        time.sleep(wait_random(self.rng, 0.0, 0.6))
        self.kills["server"] += any(process.poll() is None for process in processes)
        self.server.kill()
        for process in processes:
            process.communicate(timeout=120)
        self.server.start()

    def work(self):
        for _ in range(ROUNDS):
            self.attach(self.rng.choice(self.desks))
            self.exchange_photos()
        self.nothing_taken_is_lost()

    def fetch(self, desk):
        for _, order in self.saved:
            desk.run("attachments", "order", order, "--fetch")

    def photos(self, desk):
        return [photo for _, order in self.saved for photo in desk.run("attachments", "order", order)]

    def at_server(self):
        """SHA-256 names of whole files, each held against its bytes."""
        names = set()
        for folder, _, files in os.walk(self.server.blobs):
            for name in files:
                if os.path.basename(folder) != "arriving":
                    assert name not in names, "a photo is at the server twice"
                    assert sha_of(os.path.join(folder, name)) == name, "a photo at the server is not whole"
                    names.add(name)
        return names

    def nothing_taken_is_lost(self):
        names = self.at_server()
        for desk in self.desks:
            photos = {photo["id"]: photo for photo in self.photos(desk)}
            for maker, _, photo_id, sha256 in self.taken:
                if maker is desk:
                    photo = photos[photo_id]
                    assert photo["where"] == "here" and sha_of(photo["file"]) == sha256, photo
                    assert photo["waiting"] or sha256 in names, ("neither waiting nor at the server", photo)

    def settle(self):
        super().settle()
        for desk in self.desks:
            self.fetch(desk)
            report = desk.sync()
            assert report["photosWaiting"] == 0 and report["photosWanted"] == 0, report

    def nothing_is_lost_or_doubled(self):
        super().nothing_is_lost_or_doubled()
        names = self.at_server()
        everywhere = []
        for desk in self.desks:
            photos = self.photos(desk)
            for photo in photos:
                assert photo["where"] == "here" and not photo["waiting"], photo
                assert sha_of(photo["file"]) == photo["sha256"] and photo["sha256"] in names, photo
            everywhere.append(sorted((photo["id"], photo["sha256"]) for photo in photos))
        assert everywhere.count(everywhere[0]) == len(self.desks), "desks show different photos"
        ids = [photo_id for photo_id, _ in everywhere[0]]
        assert len(set(ids)) == len(ids) <= self.begun, "a photo is there twice"
        for _, _, photo_id, sha256 in self.taken:
            assert (photo_id, sha256) in everywhere[0], "a photo that was taken is gone"
        print(f"{len(ids)} photos, {len(self.taken)} of them confirmed, {self.begun} begun; killed: {self.kills}")


if __name__ == "__main__":
    run_seeds(Journey, 10)
