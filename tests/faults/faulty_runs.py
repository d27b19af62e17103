"""A small site, the runs over it in which something fails, and what each of them must be like after it.

Each run ends with 0, 1, 2 or 75, says why, leaves no temporary file, and each PDF that is there has the bytes that it has
without a fault, or opens with its password without a complaint of qpdf.
"""
import hashlib
import os
import random
import shutil
import struct
import subprocess
import tempfile
import zlib

GOOD_CODES = (0, 1, 2, 75)
PASSWORD = "uzun-bir-parola"


def png(side):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(side * 3)) for y in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


PAGE = """---
title: Sayfa {0}
date: 2025-01-0{0}
description: Kısa bir <b>giriş</b>.
---

# Başlık {0}

Metin **{0}**, bir not[^1] ve bir [adres](https://ornek.com.tr).

<div class="kutu">HTML <em>içinde</em></div>

- bir
- iki

| ad | sayı |
|---|---:|
| a | 1,5 |

![resim](r.png) ![çizim](c.svg)

[^1]: Notun metni.
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>'

RUNS = {
    "build": ["build", "content", "-o", "out", "-q", "-j", "1"],
    "several": ["build", "content", "-o", "out", "-q", "-j", "2"],
    "merge": ["merge", "content/m.md", "--data", "h.csv", "-o", "out", "-q", "-j", "1"],
    "packed": ["build", "content", "-o", "out", "-q", "-j", "1", "--for", "mail"],
    "letters": ["merge", "content/m.md", "--data", "h.csv", "-o", "out", "-q", "-j", "1", "--mail-column", "e"],
    "locked": ["build", "content/a1.md", "-o", "out", "-q", "-j", "1", "--password", PASSWORD],
    "send": ["send", "content/a1.md", "--to", "hasta@ornek.com.tr"],
    "draft": ["send", "content/a1.md", "--to", "hasta@ornek.com.tr", "--eml", "out/a1.eml"],
    "outbox": ["outbox", "run"],
    "drawings": ["build", "content", "-o", "out", "-q", "-j", "1", "--format", "svg"],
    "press": ["build", "content", "-o", "out", "-q", "-j", "1", "--for", "press"],
    "testpage": ["testpage", "-o", "out"],
    "init": ["init", "content"],
}
BEFORE = {"outbox": "letters"}  # the run that has to come first


class Site:
    def __init__(self, program, preload, folder):
        self.program, self.preload, self.folder = program, preload, folder
        self.known, self.counts = {}, {}

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())

    def fresh(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.path("content"))
        self.write("content/clinic.yaml", "name: Klinik\nemail: k@klinik.example\n")
        self.write("content/mail.yaml", "host: 127.0.0.1\nport: 9\nsecurity: none\n"
                   "from: K <k@klinik.example>\ntimeout_seconds: 1\n")
        self.write("content/r.png", png(24))
        self.write("content/c.svg", SVG)
        for i in (1, 2, 3):
            self.write("content/a%d.md" % i, PAGE.format(i))
        self.write("content/m.md", "---\ntitle: M\ndate: 2025-01-01\n---\n\nSayın {{ad}}, ![x](r.png)\n")
        os.makedirs(self.path("out"))
        self.write("h.csv", "ad,e\n" + "".join("K%d,k%d@b.example\n" % (i, i) for i in range(4)))

    def run(self, kind, **variables):
        self.fresh()
        if kind in BEFORE:
            self.again(BEFORE[kind])
        return self.again(kind, **variables)

    def again(self, kind, **variables):
        environment = dict(os.environ, **{name: str(value) for name, value in variables.items()})
        if variables:
            environment["LD_PRELOAD"] = self.preload
        done = subprocess.run([self.program, *RUNS[kind]], cwd=self.folder, env=environment, timeout=120,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return done.returncode, done.stderr.decode(errors="replace")

    def whole(self, kind):
        """The sums of what a run of this kind makes without a fault."""
        if kind not in self.known:
            self.run(kind)
            self.known[kind] = self.pdfs()
        return self.known[kind]

    def count(self, kind, call):
        """How often such a run asks for memory, or calls this function of the system."""
        if kind not in self.counts:
            name = self.folder + ".count"
            self.run(kind, FAIL_COUNT=name)
            with open(name, encoding="ascii") as file:
                self.counts[kind] = {line.split()[0]: int(line.split()[1]) for line in file}
        return self.counts[kind][call]

    def pdfs(self):
        found = {}
        for name in sorted(os.listdir(self.path("out")) if os.path.isdir(self.path("out")) else []):
            if name.endswith((".pdf", ".svg")):
                with open(self.path("out", name), "rb") as file:
                    found[name] = hashlib.sha256(file.read()).hexdigest()
        return found

    def is_locked_sound(self, name):
        check = subprocess.run(["qpdf", "--check", "--password=" + PASSWORD, self.path("out", name)],
                               capture_output=True, check=False)
        return check.returncode == 0

    def temporary(self):
        return [name for _, _, names in os.walk(self.folder) for name in names if name.endswith(".tmp")]


def faults(site, kind, whole, code, said):
    made = site.pdfs()
    if code not in GOOD_CODES:
        yield "ends with %d" % code
    if code != 0 and not said.strip():
        yield "says nothing"
    if kind == "locked":
        broken = [name for name in made if not site.is_locked_sound(name)]
    else:
        broken = [name for name, sum_ in made.items() if whole.get(name) != sum_]
    if broken:
        yield "other bytes in " + ", ".join(broken)
    if code == 0 and set(whole) != set(made):
        yield "ends with 0 without " + ", ".join(set(whole) - set(made))
    if code in GOOD_CODES and site.temporary():
        yield "leaves " + ", ".join(site.temporary())


def chosen(total, sample, random_):
    if sample is None or sample >= total:
        return list(range(1, total + 1))
    return sorted(random_.sample(range(1, total + 1), sample))


class Trial:
    """One kind of run: what it makes without a fault, and how often it asks the system for what will fail."""

    def __init__(self, site, kind, **variables):
        self.site, self.kind, self.variables = site, kind, variables
        self.whole = site.whole(kind)
        self.total = site.count(kind, variables.get("FAIL_CALL", "allocation"))
        self.tried, self.wrong, self.others, self.codes = 0, 0, 0, {}

    def fail(self, n, onwards=0, more=None):
        code, said = self.site.run(self.kind, FAIL_AT=n, FAIL_ONWARDS=onwards, **self.variables)
        self.tried += 1
        self.codes[code] = self.codes.get(code, 0) + 1
        self.others += 0 < len(self.whole) - len(self.site.pdfs()) < len(self.whole)
        found = list(faults(self.site, self.kind, self.whole, code, said))
        found += more(code, said) if more else []
        self.wrong += bool(found)
        if found:
            print("%s %s, number %d%s: %s | %s" % (self.kind, self.variables, n, " and on" if onwards else "",
                  "; ".join(found), said.strip()[:200]), flush=True)


def scratch():
    """Where nothing waits for a disk."""
    return tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
