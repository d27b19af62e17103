"""The commands -> the page of the manual that lists them all, in Markdown."""
from commands import all_below

BEGIN = """# The command line

`yaprak help --json` prints what this page is made from, for programs. `yaprak help build` prints the help of a command, and `man yaprak-build`
the same as a page. The help is in Turkish where [the environment asks for it](../messages.md).
"""


def reference_page(program):
    parts = [BEGIN, contents(program)]
    parts += [of_command(one) for one in all_below(program)]
    return "\n".join(parts)


def contents(program):
    """The commands that do something, with what each does."""
    rows = [f"| [`{one.name}`](#{one.name.replace(' ', '-')}) | {cell(one.help)} |" for one in all_below(program)[1:] if is_done(one)]
    return table("command | what it does", rows)


def of_command(command):
    parts = [f"## {command.name}\n", sentence(command.help)]
    if is_done(command):
        parts.append(f"    {command.usage}\n")
        parts.append(option_table(command.words + command.options))
    if command.examples and is_done(command):
        parts.append(table("example | ", [f"| `{one.command}` | {cell(one.help)} |" for one in command.examples]))
    if command.exits:
        parts.append(table("exit code | meaning", [f"| {one.code} | {cell(one.help)} |" for one in command.exits]))
    return "\n".join(part for part in parts if part)


def is_done(command):
    """Whether it does something by itself: one that has commands below it does where it takes words as well."""
    return not command.commands or bool(command.words)


def sentence(text):
    return text[:1].upper() + text[1:].rstrip(".") + ".\n"


def option_table(options):
    if not options:
        return ""
    rows, heading = [], ""
    for option in options:
        if option.heading and option.heading != heading:
            heading = option.heading
            rows.append(f"| **{heading}** | |")
        rows.append(f"| {label(option)} | {cell(explained(option))} |")
    return table("option | meaning", rows)


def label(option):
    names = ", ".join(f"`{name}`" for name in option.names)
    return f"{names} {option.value}".strip() if names else f"`{option.value}`"


def explained(option):
    text = option.help
    if option.choices:
        text += "; one of " + ", ".join(f"`{word}`" for word in option.choices)
    return text + (f"; usually `{option.usually}`" if option.usually else "")


def cell(text):
    """Text that stays in one cell: placeholders and signs of HTML are code."""
    return text.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;")


def table(heads, rows):
    return "\n".join([f"| {heads} |", "|---|---|", *rows]) + "\n"
