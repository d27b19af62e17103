#!/usr/bin/env python3
"""How many documents a second, and in how much memory: a site of many pages, the same again with nothing changed,
a merge of many rows; Typst on the same pages where its Python package is installed.

The site: copies of one page with the words of each paragraph in another order (emphasised phrases stay whole) and
the title numbered; under one header picture of 200,000 bytes, and under a different one for each page. The merge: a
page of two sheets of paper that asks for three values. Prints a table; every figure is the median of RUNS, the
kernel's own account of the whole process and what it started.

usage: many.py YAPRAK PAGE.md HEADER.jpg CLINIC.yaml [PAGES ROWS RUNS]
"""
import multiprocessing
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

HEADER_BYTES = 200_000
PEER_PAGES = 200


def padded(jpeg, comment=b""):
    """A JPEG of HEADER_BYTES: fill bytes between its first two markers, and a comment that makes it another one."""
    remark = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment if comment else b""
    jpeg = jpeg[:2] + remark + jpeg[2:]
    return jpeg[:2] + b"\xff" * (HEADER_BYTES - len(jpeg)) + jpeg[2:]


def split(page):
    end = page.index("\n---", 3) + 4
    return re.sub(r"\nimage:[^\n]*", "", page[:end]), page[end:]


def shuffled(line, chance):
    begin = re.match(r"(\d+\. |#+ )?", line).end()
    words = re.findall(r"\*\*[^*]+\*\*\S*|\S+", line[begin:])
    chance.shuffle(words)
    return line[:begin] + " ".join(words)


def page_text(page, number, image):
    front, body = split(page)
    chance = random.Random(number)
    front = re.sub(r"\ntitle: ", f"\ntitle: {number + 1}. ", front, count=1)
    front = front.replace("---\n", f"---\nimage: /{image}\n", 1)
    return front + "\n".join(shuffled(line, chance) for line in body.split("\n")) + "\n"


def make_site(folder, page, jpeg, clinic, count, one_header):
    folder.mkdir()
    (folder / "clinic.yaml").write_text(clinic)
    if one_header:
        (folder / "header.jpg").write_bytes(padded(jpeg))
    for i in range(count):
        image = "header.jpg" if one_header else f"header-{i:04}.jpg"
        if not one_header:
            (folder / image).write_bytes(padded(jpeg, b"%04d" % i))
        (folder / f"page-{i:04}.md").write_text(page_text(page, i, image))


def merge_page(page):
    front, body = split(page)
    parts = body.strip().split("\n\n")
    parts[0] += "\n\nSayın {{ad}}, randevunuz {{randevu}} günündedir."
    parts[-1] += "\n\nSorularınız için: {{hekim}}"
    return front + "\n\n" + "\n\n".join(parts) + "\n"


def make_table(file, rows):
    letters = "abcçdefgğhıijklmnoöprsştuüvyz"
    with open(file, "w") as out:
        out.write("ad;randevu;hekim\n")
        for i in range(rows):
            chance = random.Random(i)
            name = ["".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(2)]
            date = f"{chance.randint(1, 28)}.{chance.randint(1, 12)}.2026"
            out.write(f"Hasta {name[0]} {name[1]};{date};Hekim {chance.randint(1, 40)}\n")


def run(command, processors=None):
    """Seconds and megabytes of one process, on so many processors."""
    def stay():
        if processors:
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:processors])

    begin = time.monotonic()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             preexec_fn=stay)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.monotonic() - begin
    if status != 0:
        raise SystemExit(f"failed: {command}")
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def median(values):
    return sorted(values)[len(values) // 2]


def row(what, count, readings):
    seconds, cpu, memory = (median([reading[i] for reading in readings]) for i in range(3))
    print(f"| {what} | {count / seconds:,.0f} | {cpu / count * 1000:.2f} | {seconds:.2f} | {memory:.1f} |", flush=True)
    return seconds


TYPST_HEAD = """#set page(paper: "a4", margin: (x: 20mm, y: 18mm), numbering: "1 / 1")
#set text(font: "Source Serif 4", lang: "tr", size: 10.5pt, hyphenate: true)
#set par(justify: true)
#show heading: set text(font: "Source Sans 3")
"""


def as_typst(page):
    """The page in Typst's markup, as plainly as it goes: picture, title, headings, lists, bold words."""
    _, body = split(page)
    title, image = (re.search(rf"\n{key}: (.*)", page).group(1) for key in ["title", "image"])
    text = re.sub(r"([\\$@<>_`\[\]~])", r"\\\1", body)
    text = re.sub(r"(?m)^## ", "== ", text).replace("#", "\\#")
    text = re.sub(r"(?m)^\d+\. ", "+ ", text).replace("**", "*")
    return f'#set document(title: "{title}")\n{TYPST_HEAD}#image("{image}", alt: "")\n= {title}\n{text}'


def typeset_with_typst(work):
    """Some pages one after the other in one compiler, which keeps what it can."""
    import typst

    folder, fonts, names = work
    compiler = typst.Compiler(root=folder, font_paths=[fonts], ignore_system_fonts=True)
    for name in names:
        compiler.compile(input=f"{folder}/{name}.typ", output=f"{folder}/{name}.pdf")


def time_typst(folder, fonts, pages, jobs):
    names = [f"page-{i:04}" for i in range(pages)]
    begin = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        pool.map(typeset_with_typst, [(str(folder), str(fonts), names[i::jobs]) for i in range(jobs)])
    return time.monotonic() - begin


def peers(site, fonts, pages, runs):
    try:
        import typst
    except ImportError:
        print("Typst: not measured (pip install typst)")
        return
    for i in range(pages):
        file = site / f"page-{i:04}.md"
        file.with_suffix(".typ").write_text(as_typst(file.read_text()))
    for jobs in [1, 2]:
        seconds = median([time_typst(site, fonts, pages, jobs) for _ in range(runs)])
        print(f"| Typst {typst.__version__}, {pages} pages, {jobs} processes | {pages / seconds:,.0f} | | {seconds:.2f} | |")


class Bench:
    def __init__(self, program, folder, runs):
        self.program, self.folder, self.runs, self.outputs = program, folder, runs, 0

    def output(self):
        """Another folder each time. What the run before made is removed: a virtual machine is slow at giving memory
        that it was not asked for before."""
        shutil.rmtree(self.folder / f"out-{self.outputs}", ignore_errors=True)
        self.outputs += 1
        return self.folder / f"out-{self.outputs}"

    def build(self, site, processors):
        command = [self.program, "build", site, "-q", "-o", self.output(), "-j", processors]
        return run(command, processors)

    def many(self, what, site, count):
        times = {}
        for processors in [1, 2]:
            readings = [self.build(site, processors) for _ in range(self.runs)]
            times[processors] = row(f"{what}, on {processors}", count, readings)
        print(f"| {what}: two processors | {times[1] / times[2]:.2f} times one | | | |", flush=True)

    def nothing_changed(self, site, count):
        out = self.output()
        command = [self.program, "build", site, "-q", "-o", out]
        run(command)
        time.sleep(1.5)  # files that were changed within a second are read again
        run(command)
        row("nothing changed", count, [run(command) for _ in range(self.runs)])

    def merge(self, page, table, rows, processors):
        command = [self.program, "merge", page, "--data", table, "-q", "-o", self.output(), "-j", processors,
                   "--name", "{{no:06}}.pdf"]
        row(f"merge, {rows:,} rows, on {processors}", rows, [run(command, processors)])


def main(program, page, jpeg, clinic, pages=2000, rows=100_000, runs=3):
    page, jpeg = pathlib.Path(page).read_text(), pathlib.Path(jpeg).read_bytes()
    clinic = re.sub(r"(^|\n)logo:[^\n]*", "", pathlib.Path(clinic).read_text())
    print("| what | a second | CPU ms each | seconds | peak MB |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        bench = Bench(pathlib.Path(program).resolve(), folder, runs)
        make_site(folder / "shared", page, jpeg, clinic, pages, True)
        bench.many("one header", folder / "shared", pages)
        bench.nothing_changed(folder / "shared", pages)
        peers(folder / "shared", bench.program.parents[2] / "fonts", min(pages, PEER_PAGES), runs)
        make_site(folder / "own", page, jpeg, clinic, pages, False)
        bench.many("different headers", folder / "own", pages)
        (folder / "copies").mkdir()
        (folder / "copies" / "clinic.yaml").write_text(clinic)
        copy = folder / "copies" / "page.md"
        copy.write_text(merge_page(page))
        for count, processors in [(1000, 2), (rows // 10, 1), (rows, 2)]:
            make_table(folder / "table.csv", count)
            bench.merge(copy, folder / "table.csv", count, processors)


if __name__ == "__main__":
    main(*sys.argv[1:5], *map(int, sys.argv[5:]))
