#!/usr/bin/env python3
"""tests/packages/manual.py PREFIX: do the manual pages and the completion of shells tell what the help tells?"""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

prefix = Path(sys.argv[1]).resolve()
program = prefix / "bin/yaprak"
faults = []


def check(holds, words):
    if not holds:
        faults.append(words)


def output_of(*command, **options):
    ran = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    return ran.stdout + ran.stderr


def commands_below(command):
    found, waiting = [], [command]
    while waiting:
        first = waiting.pop(0)
        found.append(first)
        waiting += first["commands"]
    return found


def judge_pages(commands):
    """Every command has a page, with all of its options; mandoc finds no error in it."""
    for command in commands:
        page = prefix / "share/man/man1" / (command["name"].replace(" ", "-") + ".1")
        if not page.is_file():
            check(False, f"{command['name']} has no manual page")
            continue
        text = page.read_text(encoding="utf-8").replace("\\-", "-")
        for option in command["options"]:
            for name in option["names"]:
                check(f"\\fB{name}\\fR" in text, f"{page.name} does not tell of {name}")
        if shutil.which("mandoc"):
            found = output_of("mandoc", "-T", "lint", "-W", "error", str(page))
            check(not found, found)
    check(len(list((prefix / "share/man/man1").iterdir())) == len(commands), "there are pages of no command")


# What is typed, and a word that must be offered. Which layouts there are the program is asked.
TYPED = [
    ("yaprak bu", "build"),
    ("yaprak outbox pu", "purge"),
    ("yaprak build --wat", "--watch"),
    ("yaprak build --for ma", "mail"),
    ("yaprak build -l handout-a", "handout-a5"),
]


def bash_offers(typed, _):
    words = " ".join(f"'{word}'" for word in typed.split(" "))
    script = (f". '{prefix}/share/bash-completion/completions/yaprak'; COMP_WORDS=({words}); "
              "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _yaprak; printf '%s\\n' \"${COMPREPLY[@]}\"")
    return output_of("bash", "-c", script, env=with_program()).split("\n")


def fish_offers(typed, _):
    script = f"source '{prefix}/share/fish/vendor_completions.d/yaprak.fish'; complete -C '{typed}'"
    return [line.split("\t")[0] for line in output_of("fish", "--no-config", "-c", script, env=with_program()).split("\n")]


def zsh_offers(typed, word):
    """In a terminal of its own, as somebody types it: the list that a Tab shows."""
    script = f"""
        zmodload zsh/zpty
        zpty z 'zsh -f -i'
        zpty -w z "PS1=; fpath=('{prefix}/share/zsh/site-functions' $fpath); autoload -U compinit; compinit -u -D"
        zpty -w z "zstyle ':completion:*' list-prompt ''; zstyle ':completion:*' menu no; LISTMAX=999; echo rea''dy"
        while zpty -r z line && [[ $line != *ready* ]]; do :; done
        zpty -w -n z $'{typed}\\t\\t'
        for try in {{1..100}}; do
            while zpty -r -t z part; do print -rn -- "$part"; shown+=$part; done
            [[ $shown == *{word}* ]] && break
            sleep 0.1
        done
        zpty -d z"""
    return output_of("zsh", "-f", "-c", script, env=with_program(), timeout=30)


def with_program():
    return {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "TERM": "dumb"}


def judge_completion():
    for shell, offers in (("bash", bash_offers), ("fish", fish_offers), ("zsh", zsh_offers)):
        if not shutil.which(shell):
            print(f"skipped: {shell} is not installed")
            continue
        for typed, word in TYPED:
            check(word in offers(typed, word), f"{shell} does not offer {word} for \"{typed}\"")


judge_pages(commands_below(json.loads(output_of(str(program), "help", "--json"))))
judge_completion()
for fault in faults:
    print(f"FAILED: {fault}")
sys.exit(1 if faults else 0)
