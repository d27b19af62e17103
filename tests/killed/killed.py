#!/usr/bin/env python3
"""Kills `yaprak build` at random moments, again and again, then lets it go on with --resume.

Every file that is there must be whole at every moment, and all must be there in the end, each the
same bytes as of a run that nobody killed.

usage: killed.py YAPRAK [HOW_OFTEN]
"""
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

PAGES = 150


def write_site(folder):
    os.makedirs(folder)
    with open(os.path.join(folder, "clinic.yaml"), "w", encoding="utf-8") as file:
        file.write("name: Örnek Klinik\nphone: 0312 000 00 00\n")
    for i in range(PAGES):
        with open(os.path.join(folder, "s%03d.md" % i), "w", encoding="utf-8") as file:
            file.write("# Sayfa %d\n\n" % i + "İyi uyku için ılık bir oda gerekir. " * (20 + i) + "\n")


def pdfs(folder):
    if not os.path.isdir(folder):
        return {}
    found = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".pdf"):
            with open(os.path.join(folder, name), "rb") as file:
                found[name] = file.read()
    return found


def build(program, site, out, *more):
    return [program, "build", site, "-o", out, "-q", *more]


def kill_once(program, site, out, random_, longest):
    process = subprocess.Popen(build(program, site, out))
    time.sleep(random_.uniform(0, longest))
    process.send_signal(signal.SIGKILL)
    process.wait()


def spoil(site, random_):
    """Some pages change between the runs, so that there is something to make."""
    for i in random_.sample(range(PAGES), PAGES // 3):
        with open(os.path.join(site, "s%03d.md" % i), "a", encoding="utf-8") as file:
            file.write("\n- madde %d\n" % random_.randrange(1000))


def main():
    program, how_often = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    random_ = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        site, out, whole = (os.path.join(folder, name) for name in ("site", "out", "whole"))
        write_site(site)
        begin = time.monotonic()
        subprocess.run(build(program, site, whole), check=True)
        longest = time.monotonic() - begin
        for _ in range(how_often):
            kill_once(program, site, out, random_, longest)
            for name, content in pdfs(out).items():
                if not content.rstrip().endswith(b"%%EOF"):
                    sys.exit(name + " is not whole")
            spoil(site, random_)
        subprocess.run(build(program, site, out, "--resume"), check=True)
        subprocess.run(build(program, site, whole, "--force"), check=True)
        if pdfs(out) != pdfs(whole) or len(pdfs(out)) != PAGES:
            sys.exit("the files are not those of a run that nobody killed")
        for name in pdfs(out):
            subprocess.run(["qpdf", "--check", os.path.join(out, name)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "manifest", "verify", out], check=True, stdout=subprocess.DEVNULL)
        again = subprocess.run([program, "build", site, "-o", out], check=True, capture_output=True)
        if b"0 made, %d unchanged" % PAGES not in again.stdout:
            sys.exit("what was made is made again: " + again.stdout.decode())
    print("killed %d times, every file is whole and none is missing" % how_often)


main()
