"""The commands -> manual pages in roff with the macros of man(7), one for each command."""
from commands import all_below, last_name


def man_pages(program, version):
    """Names of files, "yaprak-outbox-run.1", and what is in them."""
    commands = all_below(program)
    return {file_name(one): man_page(one, commands, version) for one in commands}


def file_name(command):
    return command.name.replace(" ", "-") + ".1"


def man_page(command, commands, version):
    lines = [f'.TH "{title(command).upper()}" "1" "" "yaprak {version}" "yaprak"',
             ".SH NAME", f"{roff(title(command))} \\- {roff(first_sentence(command.help))}",
             ".SH SYNOPSIS", ".nf", roff(command.usage), ".fi"]
    lines += section("DESCRIPTION", paragraphs(as_sentence(command.help)))
    lines += section("COMMANDS", commands_below(command))
    lines += section("ARGUMENTS", entries(command.words))
    lines += option_sections(command)
    lines += section("EXIT STATUS", exits(command))
    lines += section("ENVIRONMENT", environment())
    lines += section("EXAMPLES", examples(command))
    lines += section("SEE ALSO", see_also(command, commands))
    return "\n".join(lines) + "\n"


def title(command):
    return command.name.replace(" ", "-")


def first_sentence(text):
    return text.split("\n")[0].rstrip(".")


def as_sentence(text):
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", ":")) else ".")


def roff(text):
    """Text in which nothing is taken for a request or a hyphen that breaks."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\n".join("\\&" + line if line.startswith((".", "\\(aq")) else line for line in text.split("\n"))


def section(name, lines):
    return [f".SH {name}", *lines] if lines else []


def paragraphs(text):
    lines = []
    for one in text.split("\n"):
        lines += [roff(one)] if one else [".PP"]
    return lines


def commands_below(command):
    lines = []
    for one in command.commands:
        lines += [".TP", f"\\fB{roff(last_name(one))}\\fR", roff(first_sentence(one.help))]
    return lines


def entries(options):
    lines = []
    for option in options:
        lines += [".TP", label(option), roff(option.help)]
        if option.choices and not option.usually:
            lines.append(roff(f"One of {', '.join(option.choices)}."))
        elif option.choices:
            lines.append(roff(f"One of {', '.join(option.choices)}; usually {option.usually}."))
        elif option.usually:
            lines.append(roff(f"Usually {option.usually}."))
    return lines


def label(option):
    names = ", ".join(f"\\fB{roff(name)}\\fR" for name in option.names)
    value = f"\\fI{roff(option.value)}\\fR" if option.value else ""
    return " ".join(part for part in (names, value) if part)


def option_sections(command):
    """The options under their headings, which are those of the help."""
    headings = list(dict.fromkeys(option.heading for option in command.options))
    lines = [".SH OPTIONS"] if headings else []
    for heading in headings:
        lines += [f".SS {roff(heading)}"] if heading else []
        lines += entries([option for option in command.options if option.heading == heading])
    return lines


def environment():
    return [".TP", "\\fBYAPRAK_LANG\\fR", "tr or en, the language of messages and help; else LC_ALL, LC_MESSAGES or LANG decides.",
            ".TP", "\\fBYAPRAK_HOME\\fR", "the folder that holds fonts, layouts and hyphenation patterns."]


def exits(command):
    lines = []
    for one in command.exits:
        lines += [".TP", f"\\fB{roff(str(one.code))}\\fR", roff(one.help)]
    return lines


def examples(command):
    lines = []
    for one in command.examples:
        lines += [".TP", f"\\fB{roff(one.command)}\\fR", roff(one.help)]
    return lines


def see_also(command, commands):
    """The commands above it and below it, and those beside it in a group."""
    above = command.name.rsplit(" ", 1)[0]
    group = above if " " in above else command.name
    near = [one for one in commands if one is not command and
            (one.name == above or one.name.rsplit(" ", 1)[0] in (group, command.name))]
    return [",\n".join(f".BR {roff(title(one))} (1)" for one in near).replace(" (1),", " (1),")] if near else []
