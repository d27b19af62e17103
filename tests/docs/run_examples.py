#!/usr/bin/env python3
"""run_examples.py [--installed ROOT] [PAGE...]: runs the examples of README and the manual and compares what they print.

A block of ```console holds commands behind "$ " and what they print. "…" stands for any text in a line, a line of "…" for any
lines. Numbers of time and size may differ. A command with nothing under it may print what it likes. It must end with 0, or as
```console exit=1 says. All blocks of a page run one after the other in one folder, which holds content/, tests/sites/ and
the files of tests/docs/files/. What `cd` says holds until the end of its block.

The program speaks Turkish in docs/tr/, else English. A command that stays (--watch, preview, desk) gets a Ctrl-C after two seconds.

<!-- file: NAME --> before a block writes the block into that file; <!-- run: COMMAND --> runs what a reader need not see.
--installed ROOT runs them with the program of a system that is installed in that folder.
"""
import argparse
import re
import shlex
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
NUMBERS = re.compile(r"\d+(?:[.,]\d+)?(?= ?(?:KB|MB|GB|ms|s|seconds?|pages/s)\b)")
TOKEN = re.compile(r"^(?P<fence>```+)(?P<info>.*)$|^<!-- (?P<word>file|run): (?P<rest>.*?) -->$")
LONGEST = 120  # seconds for one command
STAYS = re.compile(r"--watch|^(?:build/release/)?yaprak (?:preview|desk(?! user))\b")
PATIENCE = 2   # seconds until such a command gets a Ctrl-C


class MailServer(socketserver.StreamRequestHandler):
    """Takes every letter and keeps none; a command finds its port in SMTP_PORT."""

    def handle(self):
        self.say("220 mail.example")
        for line in iter(self.rfile.readline, b""):
            word = line[:4].upper()
            if word == b"DATA":
                self.say("354 go on")
                while self.rfile.readline() not in (b".\r\n", b""):
                    pass
            self.say("221 bye" if word == b"QUIT" else "250 taken")

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")


def mail_port():
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailServer)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


class Page:
    """The examples of one page of the manual, run in a folder of their own."""

    def __init__(self, path, run):
        self.path, self.run, self.faults, self.commands = path, run, [], 0

    def read(self):
        lines = self.path.read_text(encoding="utf-8").split("\n")
        file, at = None, 0
        while at < len(lines):
            found = TOKEN.match(lines[at].strip())
            begin, at = at, at + 1
            if not found:
                file = file if not lines[begin].strip() else None
            elif found["word"] == "file":
                file = found["rest"]
            elif found["word"] == "run":
                self.hidden(found["rest"], begin + 1)
            else:
                end = next((i for i in range(at, len(lines)) if lines[i].strip() == found["fence"]), len(lines))
                self.block(found["info"].strip(), lines[at:end], begin + 2, file)
                file, at = None, end + 1

    def block(self, info, lines, first, file):
        if info.startswith("console"):
            ends = re.search(r"exit=(\d+)", info)
            self.console(lines, first, int(ends[1]) if ends else 0)
        elif any(re.match(r"(build/release/)?yaprak ", line) for line in lines):
            self.faults.append(f"{self.path}:{first}: a command stands outside a block of ```console, behind \"$ \"")
        if file:
            self.run.write(file, "\n".join(lines) + "\n")

    def hidden(self, command, number):
        code, printed = self.run(command)
        if code:
            self.faults.append(f"{self.path}:{number}: {command}: ended with {code}: {printed}")

    def console(self, lines, first, expected_code):
        starts = [i for i, line in enumerate(lines) if line.startswith("$ ")]
        for start, end in zip(starts, starts[1:] + [len(lines)]):
            body = start
            while lines[body].endswith("\\"):
                body += 1
            command = "\n".join(lines[start:body + 1])[2:]
            self.example(command, lines[body + 1:end], first + start, expected_code if start == starts[-1] else 0)
            if command.startswith("cd "):
                self.run.place += "/" + command[3:].split("#")[0].strip()
        self.run.place = "."

    def example(self, command, expected, number, expected_code):
        self.commands += 1
        stays = STAYS.search(command)
        code, printed = self.run(f"timeout -s INT {PATIENCE} {command}" if stays else command)
        code = 0 if stays and code in (124, 130) else code
        where = f"{self.path}:{number}: {command}"
        if code != expected_code:
            self.faults.append(f"{where}: ended with {code}, not {expected_code}:\n{printed}")
        elif any(expected) and not matches(expected, printed):
            self.faults.append(f"{where}: prints\n{printed}\nin place of\n" + "\n".join(expected))


def matches(expected, printed):
    wanted = "\n".join(expected).strip("\n")
    parts = [re.escape(NUMBERS.sub("0", line)).replace("…", ".*") for line in wanted.split("\n")]
    pattern = "\n".join("(?:.*\n)*?.*" if line == ".*" else line for line in parts)
    return re.fullmatch(pattern, NUMBERS.sub("0", printed.strip("\n"))) is not None


class Here:
    """Commands run with the program that was built, in a folder of their own."""

    place = "."  # below the folder

    def __init__(self, folder, language):
        self.folder, self.preamble = folder, f"export SMTP_PORT={mail_port()} YAPRAK_LANG={language}\n"
        (folder / "build").mkdir()
        (folder / "build/release").symlink_to(CHECKOUT / "build/release")

    def command(self, words):
        script = f'{self.preamble}export PATH="{CHECKOUT}/build/release:$PATH"\ncd {shlex.quote(self.place)}\n{words}'
        return ["bash", "-c", script], self.folder

    def __call__(self, words):
        command, folder = self.command(words)
        ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                             text=True, timeout=LONGEST, check=False)
        return ran.returncode, ran.stdout

    def write(self, name, text):
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


class Installed(Here):
    """Commands run with the program that is installed below a root."""

    def __init__(self, root, folder, language):
        self.root, self.folder, self.preamble = root, folder, f"export SMTP_PORT={mail_port()} YAPRAK_LANG={language}\n"
        (folder / "build/release").mkdir(parents=True)
        (folder / "build/release/yaprak").symlink_to("/usr/bin/yaprak")

    def command(self, words):
        inside = "/" + str(self.folder.relative_to(self.root))
        script = 'cd "$1" && export LC_ALL=C.UTF-8 && eval "$2"'
        return ["chroot", str(self.root), "/bin/bash", "-c", script, "bash", f"{inside}/{self.place}", self.preamble + words], None


def examples_of(path, root):
    """Faults and number of commands of a page."""
    with tempfile.TemporaryDirectory(dir=root / "srv" if root else None) as folder:
        language = "tr" if Path(path).parent.name == "tr" else "en"
        run = Installed(root, Path(folder), language) if root else Here(Path(folder), language)
        shutil.copytree(CHECKOUT / "content", run.folder / "content")
        shutil.copytree(CHECKOUT / "tests/sites", run.folder / "tests/sites")
        shutil.copytree(CHECKOUT / "tests/docs/files", run.folder, dirs_exist_ok=True)
        page = Page(path, run)
        page.read()
    return page.faults, page.commands


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--installed", type=Path)
    words.add_argument("pages", nargs="*", type=Path)
    given = words.parse_args()
    pages = given.pages or [Path("README.md"), *sorted(Path("docs").rglob("*.md"))]
    faults, commands = [], 0
    for page in pages:
        found, count = examples_of(page, given.installed)
        faults, commands = faults + found, commands + count
    for fault in faults:
        print(f"FAILED: {fault}")
    print(f"{commands} commands of {len(pages)} pages, {len(faults)} faults")
    sys.exit(1 if faults or not commands else 0)


main()
