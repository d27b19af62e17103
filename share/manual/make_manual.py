#!/usr/bin/env python3
"""make_manual.py VERSION FOLDER < the JSON of `yaprak help --json`

Writes into the folder the manual pages of all commands (man1/), the completion of shells (bash/, zsh/, fish/) and the page of the
manual that lists all commands (command-line.md).
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from commands import read_commands  # noqa: E402
from completion import completions  # noqa: E402
from man_pages import man_pages  # noqa: E402
from reference_page import reference_page  # noqa: E402


def main(version, folder):
    program = read_commands(sys.stdin)
    files = {f"man1/{name}": text for name, text in man_pages(program, version).items()}
    files |= completions(program)
    files["command-line.md"] = reference_page(program)
    for name, text in files.items():
        place = Path(folder) / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


if len(sys.argv) != 3:
    sys.exit(__doc__)
main(*sys.argv[1:])
