#!/usr/bin/env python3
"""Kills `yaprak build` or `yaprak merge` at random moments, again and again, then lets it go on with
--resume.

Every file that is there must be whole at every moment, and all must be there in the end, each the
same bytes as of a run that nobody killed.

usage: killed.py YAPRAK [HOW_OFTEN [build|merge]]
"""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PAGES = 150
SENTENCE = "İyi uyku için ılık bir oda gerekir. "


class Build:
    """A site whose pages change between the runs, so that there is something to make."""

    def __init__(self, folder, random_):
        self.folder, self.random = folder, random_
        os.makedirs(folder)
        self.write("clinic.yaml", "name: Örnek Klinik\nphone: 0312 000 00 00\n")
        for i in range(PAGES):
            self.write("s%03d.md" % i, "# Sayfa %d\n\n" % i + SENTENCE * (20 + i) + "\n")

    def write(self, name, text, mode="w"):
        with open(os.path.join(self.folder, name), mode, encoding="utf-8") as file:
            file.write(text)

    def command(self, program, out, *more):
        return [program, "build", self.folder, "-o", out, *more]

    def change(self):
        for i in self.random.sample(range(PAGES), PAGES // 3):
            self.write("s%03d.md" % i, "\n- madde %d\n" % self.random.randrange(1000), "a")


class Merge(Build):
    """A page whose rows change and change their places."""

    def __init__(self, folder, random_):
        super().__init__(folder, random_)
        self.write("sayfa.md", "# Sayfa {{no}}\n\n{{ad}}\n\n" + SENTENCE * 60 + "\n")
        self.rows = [[i, "kişi %d" % i] for i in range(PAGES)]
        self.change()

    def command(self, program, out, *more):
        return [program, "merge", os.path.join(self.folder, "sayfa.md"), "--data",
                os.path.join(self.folder, "rows.csv"), "--name", "{{no}}.pdf", "-o", out, *more]

    def change(self):
        for i in self.random.sample(range(PAGES), PAGES // 3):
            self.rows[i][1] = "kişi %d" % self.random.randrange(1000)
        self.random.shuffle(self.rows)
        self.write("rows.csv", "no;ad\n" + "".join("%d;%s\n" % tuple(row) for row in self.rows))


def pdfs(folder):
    if not os.path.isdir(folder):
        return {}
    found = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".pdf"):
            with open(os.path.join(folder, name), "rb") as file:
                found[name] = file.read()
    return found


def kill_once(command, random_, longest):
    process = subprocess.Popen(command)
    time.sleep(random_.uniform(0, longest))
    process.send_signal(signal.SIGKILL)
    process.wait()


def main():
    program, how_often = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    kind = sys.argv[3] if len(sys.argv) > 3 else "build"
    random_ = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        site = {"build": Build, "merge": Merge}[kind](os.path.join(folder, "site"), random_)
        out, whole = (os.path.join(folder, name) for name in ("out", "whole"))
        begin = time.monotonic()
        subprocess.run(site.command(program, whole, "-q"), check=True)
        longest = time.monotonic() - begin
        for _ in range(how_often):
            kill_once(site.command(program, out, "-q"), random_, longest)
            for name, content in pdfs(out).items():
                if not content.rstrip().endswith(b"%%EOF"):
                    sys.exit(name + " is not whole")
            site.change()
        subprocess.run(site.command(program, out, "--resume", "-q"), check=True)
        subprocess.run(site.command(program, whole, "--force", "-q"), check=True)
        if pdfs(out) != pdfs(whole) or len(pdfs(out)) != PAGES:
            sys.exit("the files are not those of a run that nobody killed")
        for name in pdfs(out):
            subprocess.run(["qpdf", "--check", os.path.join(out, name)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "manifest", "verify", out], check=True, stdout=subprocess.DEVNULL)
        again = subprocess.run(site.command(program, out), check=True, capture_output=True)
        if b"0 made, %d unchanged" % PAGES not in again.stdout:
            sys.exit("what was made is made again: " + again.stdout.decode())
    print("%s killed %d times, every file is whole and none is missing" % (kind, how_often))


main()
