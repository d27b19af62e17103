"""`yaprak help --json` -> the commands, as Python objects.

Every command has: name ("yaprak outbox run"), help, usage, heading, words, options, examples, exits, commands.
Words and options have: names, value, help, usually, heading, choices, required, repeated.
"""
import json
from types import SimpleNamespace


def read_commands(file):
    """The program's own command; those below it are in its `commands`."""
    return json.load(file, object_hook=lambda fields: SimpleNamespace(**fields))


def all_below(command):
    """The command and those below it, in the order of the help."""
    found, waiting = [], [command]
    while waiting:
        first = waiting.pop(0)
        found.append(first)
        waiting = list(first.commands) + waiting
    return found


def last_name(command):
    return command.name.split(" ")[-1]


def kind_of(option):
    """What may stand for a value: "choice", "layout", "folder", "file" or "text"; of a flag "nothing"."""
    value = option.value.upper()
    if option.choices:
        return "choice"
    if not option.value:
        return "nothing"
    if "--layout" in option.names or value.startswith("LAYOUT"):
        return "layout"
    for kind, names in VALUES.items():
        if any(name in value for name in names):
            return kind
    return "text"


# The names of values in the help, "PAGE..." or "FILE|FOLDER"; a shell's completion of files offers folders too.
VALUES = {
    "file": ("FILE", "PAGE", "TABLE", "PDF", "CSV", "YAML", "PATH"),
    "folder": ("FOLDER", "DIR"),
}
