"""Kills the outbox's workers and the mail server at random moments, many times, and then counts:
every letter arrives, duplicates are no more than kills, and all have the same Message-ID.

crash.py YAPRAK FILL_OUTBOX [LETTERS [KILLS [SERVER_KILLS [SEED]]]]
"""
import collections
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
WORKERS = 2
LONGEST = 110  # seconds


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Keeps its port over its deaths."""

    def __init__(self, folder):
        self.folder, self.port, self.deaths = folder, free_port(), 0
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, HERE / "mail_server.py", self.folder, "--port", str(self.port),
             "--prefix", f"{self.deaths}-", "--delay", "0.01"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.process.stdout.readline()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.deaths += 1
        self.start()

    def end(self):
        self.process.kill()
        self.process.wait()


class Crash:
    def __init__(self, yaprak, fill, letters, kills, server_kills, seed):
        self.yaprak, self.fill = yaprak, fill
        self.letters, self.kills, self.server_kills = letters, kills, server_kills
        self.chance = random.Random(seed)
        self.began = time.monotonic()

    def outbox(self, *arguments):
        return [self.yaprak, "outbox", *arguments, "--settings", self.settings]

    def left(self):
        said = subprocess.run(self.outbox("list", "--state", "held"), capture_output=True,
                              text=True, check=True).stdout
        counts = {word: int(number) for number, word in re.findall(r"(\d+) (\w+)", said)}
        return {state: count for state, count in counts.items() if state != "sent" and count}

    def start_worker(self):
        return subprocess.Popen(self.outbox("run", "-q"), stderr=subprocess.DEVNULL)

    def kill_all(self, server):
        """Workers work side by side; now one of them is killed, now the server."""
        moments = ["worker"] * self.kills + ["server"] * self.server_kills
        self.chance.shuffle(moments)
        workers = [self.start_worker() for _ in range(WORKERS)]
        for victim in moments:
            time.sleep(self.chance.uniform(0.01, 0.15))
            if victim == "server":
                server.kill()
                subprocess.run(self.outbox("retry", "--state", "queued"),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            index = self.chance.randrange(WORKERS)
            for i, worker in enumerate(workers):
                if i == index and victim == "worker":
                    worker.send_signal(signal.SIGKILL)
                    worker.wait()
                if worker.poll() is not None:
                    workers[i] = self.start_worker()
        for worker in workers:
            worker.kill()
            worker.wait()

    def finish(self):
        while self.left():
            if time.monotonic() - self.began > LONGEST:
                sys.exit(f"not done after {LONGEST} s: {self.left()}")
            subprocess.run(self.outbox("retry", "--state", "queued"), stdout=subprocess.DEVNULL)
            subprocess.run(self.outbox("run", "-q"))

    def run(self, folder):
        self.settings = folder / "mail.yaml"
        server = Server(folder / "in")
        self.settings.write_text(f"host: localhost\nport: {server.port}\nsecurity: none\n"
                                 "timeout_seconds: 5\nfrom: bilgi@ornekklinik.example\n")
        subprocess.run([self.fill, folder / ".outbox", str(self.letters), "700"], check=True)
        self.kill_all(server)
        self.before_the_end = len(list((folder / "in").glob("*.eml")))
        self.finish()
        server.end()
        return self.count(folder / "in")

    def count(self, folder):
        copies = collections.defaultdict(list)
        for file in folder.glob("*.eml"):
            bytes_ = file.read_bytes()
            copies[re.search(rb"^To: (\S+)\r$", bytes_, re.M).group(1)].append(bytes_)
        duplicates = sum(len(same) - 1 for same in copies.values())
        different = sum(len(set(same)) > 1 for same in copies.values())
        ids = {re.search(rb"^Message-ID: (\S+)\r$", same[0], re.M).group(1)
               for same in copies.values()}
        print(f"{len(copies)} of {self.letters} letters arrived "
              f"({self.before_the_end} before the last kill), {duplicates} duplicates after "
              f"{self.kills} + {self.server_kills} kills, {different} of them with other bytes, "
              f"{time.monotonic() - self.began:.0f} s")
        return (len(copies) == self.letters and len(ids) == self.letters and different == 0
                and duplicates <= self.kills + self.server_kills)


def main():
    numbers = [int(word) for word in sys.argv[3:]]
    letters, kills, server_kills, seed = numbers + [2000, 100, 20, time.time_ns() % 10**6][len(numbers):]
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(Path(folder) / "in")
        crash = Crash(sys.argv[1], sys.argv[2], letters, kills, server_kills, seed)
        sys.exit(0 if crash.run(Path(folder)) else 1)


main()
