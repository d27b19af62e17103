#!/usr/bin/python3
"""Gives the program every input of inputs.py, each in a folder of its own beside a good page, and judges what it does.

zoo.py PROGRAM [COUNT | NAME...]

A run ends with one of the codes that its input allows, in 2 seconds of the processor and 256 MB, with few lines on the standard
error, none of them long and none with a control character in it. What fails says "error"; the good page is made all
the same; every PDF but the large ones is one that qpdf finds sound; no temporary file stays. With a COUNT only
so many inputs are given, chosen by a fixed seed; with NAMEs those whose names begin so.
"""
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

import inputs

MOST_SECONDS, MOST_MEGABYTES = 2.0, 256
MOST_LINES, LONGEST_LINE = 110, 520
LARGEST_CHECKED = 200_000  # bytes: qpdf needs minutes for PDFs of thousands of pages
STOP_SECONDS, STOP_WAITING = 20, 60  # of the processor, and of the clock: what takes longer is killed
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
GOOD = "# İyi sayfa\n\nBu sayfa her zaman yapılır.\n"


class Run:
    def __init__(self, program, folder, command):
        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (STOP_SECONDS, STOP_SECONDS))
            signal.alarm(STOP_WAITING)
        said = os.path.join(folder, "said")
        with open(said, "wb") as err, subprocess.Popen([program, *command], cwd=folder, stdin=subprocess.DEVNULL,
                                                       stdout=subprocess.DEVNULL, stderr=err, preexec_fn=limit) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.code = process.returncode
        self.seconds = used.ru_utime + used.ru_stime
        self.megabytes = used.ru_maxrss / 1024
        with open(said, encoding="utf-8", errors="surrogateescape") as file:
            self.said = file.read()


def pdfs(folder):
    out = os.path.join(folder, "out")
    return sorted(name for name in (os.listdir(out) if os.path.isdir(out) else []) if name.endswith(".pdf"))


def faults(run, case, folder):
    if run.code not in case.codes:
        yield "ends with %d" % run.code
    if run.seconds > MOST_SECONDS:
        yield "takes %.1f s" % run.seconds
    if run.megabytes > MOST_MEGABYTES:
        yield "takes %d MB" % run.megabytes
    lines = run.said.splitlines()
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        yield "says %d lines, the longest of %d characters" % (len(lines), max(map(len, lines)))
    if CONTROL.search(run.said):
        yield "prints control characters"
    if run.code != 0 and "error" not in run.said:
        yield "does not say why it fails"
    if case.good and run.code in (0, 1) and "iyi.pdf" not in pdfs(folder):
        yield "does not make the good page"
    small = [name for name in pdfs(folder) if os.path.getsize(os.path.join(folder, "out", name)) < LARGEST_CHECKED]
    sound = [subprocess.run(["qpdf", "--check", os.path.join(folder, "out", name)], capture_output=True, check=False)
             for name in small]
    if any(check.returncode != 0 for check in sound):
        yield "makes a PDF that qpdf finds broken"
    if any(name.endswith(".tmp") for _, _, names in os.walk(folder) for name in names):
        yield "leaves a temporary file"


def give(program, case, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "content"))
    if case.good:
        inputs.write(folder, "content/iyi.md", GOOD)
    case.make(folder)
    run = Run(program, folder, case.command)
    return run, list(faults(run, case, folder))


def asked(words):
    """One after the other: what this program holds in memory counts as the other's."""
    if len(words) == 1 and words[0].isdigit():
        total = sum(1 for _ in inputs.cases())
        chosen = set(random.Random(1).sample(range(total), min(int(words[0]), total)))
        return (case for i, case in enumerate(inputs.cases()) if i in chosen)
    return (case for case in inputs.cases() if case.name.startswith(tuple(words) or ""))


def main():
    program, names = os.path.abspath(sys.argv[1]), [word for word in sys.argv[2:] if not word.isdigit()]
    tried, wrong, slowest, largest = 0, 0, 0.0, 0.0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        for case in asked(sys.argv[2:]):
            run, found = give(program, case, os.path.join(folder, "site"))
            tried, wrong = tried + 1, wrong + bool(found)
            slowest, largest = max(slowest, run.seconds), max(largest, run.megabytes)
            if found or names:
                print("%s: %s | %d, %.2f s, %d MB, %s" % (case.name, "; ".join(found) or "as it should be", run.code,
                      run.seconds, run.megabytes, ascii(run.said.strip()[:200])), flush=True)
    print("%d inputs tried, %d not as they should be; at most %.1f s and %d MB" % (tried, wrong, slowest, largest))
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
