#!/usr/bin/env python3
"""What a web site costs before its pages are read: its root, settings and pages found, and nothing changed.

The site is Jekyll's: a collection in twenty folders, settings, data, a variable in each paragraph. "Nothing changed" finds the
root and all pages, reads what the site says, and looks at every page's file, so it is more than what finding them costs; its share
of the first run's processor time is therefore an upper bound of that. Every figure is the median of RUNS, the kernel's own account.

usage: site.py YAPRAK [PAGES RUNS]
"""
import pathlib
import sys
import tempfile
import time

from many import median, run

CONFIG = """title: Örnek
lang: tr
url: https://ornek.example
collections: {works: {output: true, permalink: /w/:slug}}
defaults:
  - scope: {path: "", type: works}
    values: {category: Hizmet}
"""
PARAGRAPH = ("Bu, {page}. sayfanın {part}. paragrafıdır; telefon {{{{ site.data.settings.phone }}}}. "
             + "Uyku düzeni için her gün aynı saatte kalkın, akşam ekranlardan uzak durun. " * 4)


def make_site(root, pages):
    (root / "_data").mkdir(parents=True)
    (root / "_config.yml").write_text(CONFIG)
    (root / "_data/settings.yml").write_text("phone: 0000 000 00 00\n")
    for page in range(pages):
        folder = root / f"_works/bolum-{page % 20:02}"
        folder.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(PARAGRAPH.format(page=page, part=part) for part in range(6))
        (folder / f"2024-01-{page % 28 + 1:02}-sayfa-{page}.md").write_text(f"---\ntitle: Sayfa {page}\n---\n\n{body}\n")


def main(program, pages=2000, runs=5):
    program = pathlib.Path(program).resolve()
    with tempfile.TemporaryDirectory() as folder:
        site, out = pathlib.Path(folder) / "site", pathlib.Path(folder) / "out"
        make_site(site, pages)
        time.sleep(1.5)  # files that were changed within a second are read again
        build = [program, "build", site, "-q", "-j", "1", "-o", out]
        first = run(build)[1]
        again = [run(build) for _ in range(runs)]
        listed = [run([program, "pages", site]) for _ in range(runs)]
        wall, cpu, memory = (median([reading[i] for reading in again]) for i in range(3))
        print("| what | seconds | CPU seconds | peak MB |\n|---|---|---|---|")
        print(f"| {pages} pages of a site made, one job | | {first:.2f} | |")
        print(f"| nothing changed | {wall:.3f} | {cpu:.3f}: {cpu / first:.1%} of the line above | {memory:.1f} |")
        wall, cpu, memory = (median([reading[i] for reading in listed]) for i in range(3))
        print(f"| all listed by `yaprak pages` | {wall:.3f} | {cpu:.3f} | {memory:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
