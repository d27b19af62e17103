#!/usr/bin/env python3
"""tests/packages/problem_matcher.py YAPRAK: does the problem matcher of the GitHub Action read the messages that yaprak prints?"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
program = Path(sys.argv[1]).resolve()
matchers = json.loads((CHECKOUT / "packages/github/problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]

# Files with faults of every kind of place: line and column, line, file; with names of blanks and Turkish letters.
FILES = {
    "yazı bir.md": "---\ntitle: A\nimage: /yok.jpg\n---\n\n# B\n\n![x](yok: iki.png)\n\n[a](#nowhere) {{yok}}\n",
    "dizgi.md": "---\ntitle: A\nlayout: kötü\n---\n\nB\n",
    "bozuk.md": "---\ntitle: [\n---\n",
    "bos.md": "",
    "tablo.csv": "ad;ad\nAyşe;2\n",
    "satır.csv": "ad;no\nAyşe\n#N/A;1\n",
    "mektup.md": "---\ntitle: A\n---\n\n{{ad}} {{adi}}\n",
    "layouts/kötü.yaml": "extends: handout-a4\nheigth: 3mm\npaper: 12px\n",
}
COMMANDS = [
    ["build", "yazı bir.md", "bozuk.md", "bos.md"],
    ["build", "dizgi.md"],
    ["build", "yok.md"],
    ["build", "yazı bir.md", "--strict"],
    ["merge", "mektup.md", "--data", "tablo.csv"],
    ["merge", "mektup.md", "--data", "satır.csv"],
    ["send", "yazı bir.md", "--to", "x"],
]


def messages():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_text(text, encoding="utf-8")
        for command in COMMANDS:
            ran = subprocess.run([program, *command], cwd=folder, capture_output=True, text=True, check=False)
            yield from (line for line in ran.stderr.split("\n") if re.search(r"(warning|error): ", line))


def read(line):
    """What each matcher that reads the line makes of it: file, line, column, severity, message, code."""
    for matcher in matchers:
        (pattern,) = matcher["pattern"]
        found = re.search(pattern["regexp"], line)
        if found:
            yield {name: found[group] for name, group in pattern.items() if name != "regexp"}


def main():
    faults, kinds = [], set()
    for line in messages():
        parts = list(read(line))
        if len(parts) != 1:
            faults.append(f"{len(parts)} matchers read: {line}")
            continue
        (part,) = parts
        again = ":".join(part[name] for name in ("file", "line", "column") if name in part)
        again += f": {part['severity']}: {part['message']}" + (f" [{part['code']}]" if part["code"] else "")
        if again != line or (re.search(r"\.(md|csv|yaml)$", part["file"]) is None):
            faults.append(f"read as {part}: {line}")
        kinds.add(tuple(part))
    if len(kinds) != len(matchers):
        faults.append(f"{len(matchers) - len(kinds)} matchers read nothing")
    for fault in faults:
        print(f"FAILED: {fault}")
    sys.exit(1 if faults else 0)


main()
