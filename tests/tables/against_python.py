#!/usr/bin/env python3
"""Tables made at random, read by `yaprak table` and by Python's csv: both must find the same.

usage: against_python.py YAPRAK [HOW_MANY]
"""
import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile

PIECES = ["a", "ş", "İ", "ı", "🌿", " ", "  ", "1", "007", "\"", "\"\"", "'", "\\", ",", ";", "\t", "\n", "\r\n", "x=y", "{{ad}}", "é"]


def value(random_):
    return "".join(random_.choice(PIECES) for _ in range(random_.randrange(6)))


def written(random_, text, delimiter):
    """A value as one of several programs would write it."""
    needs = any(c in text for c in (delimiter, "\"", "\n", "\r"))
    if needs or random_.random() < 0.3:
        return "\"" + text.replace("\"", "\"\"") + "\""
    return text


def table(random_):
    delimiter = random_.choice(",;\t")
    columns = ["k%d" % i for i in range(random_.randrange(2, 6))]
    end = random_.choice(["\n", "\r\n", "\r"])
    lines = [delimiter.join(columns)]
    for _ in range(random_.randrange(30)):
        lines.append(delimiter.join(written(random_, value(random_), delimiter) for _ in columns))
        if random_.random() < 0.1:
            lines.append("")
    return delimiter, columns, end.join(lines) + random_.choice(["", end, end + end])


# What is taken off both ends of a value.
blanks = " \t\n\r\u00a0\u202f\u2007\u200b\ufeff"


def by_python(delimiter, columns, text):
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[1:]
    rows = [row for row in rows if any(v.strip(blanks) for v in row)]
    return [{c: v.replace("\r\n", "\n").replace("\r", "\n").strip(blanks) for c, v in zip(columns, row)}
            for row in rows]


def encoded(random_, text):
    encoding, mark = random_.choice([("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
    return mark + text.encode(encoding)


def main():
    program, how_many = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "t.csv")
        for seed in range(how_many):
            random_ = random.Random(seed)
            delimiter, columns, text = table(random_)
            with open(path, "wb") as file:
                file.write(encoded(random_, text))
            said = subprocess.run([program, "table", path], capture_output=True, check=False)
            ours = [json.loads(line) for line in said.stdout.decode().splitlines()]
            if said.returncode != 0 or ours != by_python(delimiter, columns, text):
                sys.exit("table %d is read differently:\n%r\n%r\n%s" % (seed, text, ours, said.stderr.decode()))
    print("%d tables are read as Python reads them" % how_many)


main()
