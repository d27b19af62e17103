"""The commands -> what bash, zsh and fish need to complete a command line of yaprak."""
from commands import all_below, kind_of, last_name


def completions(program):
    """Names of files, below the folder of the shell, and what is in them."""
    return {"bash/yaprak": bash(program), "zsh/_yaprak": zsh(program), "fish/yaprak.fish": fish(program)}


def quoted(text):
    """A word of a shell: in single quotes."""
    return "'" + text.replace("'", "'\\''") + "'"


def first_line(text):
    return text.split("\n")[0]


# bash

BASH_VALUES = {
    "file": "_yaprak_files -f", "folder": "_yaprak_files -d", "layout": '_yaprak_words "$(yaprak layouts 2>/dev/null)"',
    "text": "COMPREPLY=()",
}

BASH = """# Completion of yaprak for bash.
_yaprak_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }

_yaprak_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}

_yaprak() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=yaprak word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$command $word" in
            %(commands)s) command="$command $word" ;;
        esac
    done
    case "$command:$previous" in
%(values)s
    esac
    case "$command" in
%(words)s
    esac
}
complete -F _yaprak yaprak
"""


def bash(program):
    commands = all_below(program)
    names = "|".join(quoted(one.name) for one in commands[1:])
    values = [line for one in commands for line in bash_values(one)]
    words = [bash_words(one) for one in commands]
    return BASH % {"commands": names, "values": "\n".join(values), "words": "\n".join(words)}


def bash_values(command):
    for option in command.options:
        if option.value:
            places = "|".join(quoted(f"{command.name}:{name}") for name in option.names)
            yield f"        {places}) {bash_value(option)}; return ;;"


def bash_value(option):
    if option.choices:
        return f"_yaprak_words {quoted(' '.join(option.choices))}"
    return BASH_VALUES[kind_of(option)]


def bash_words(command):
    names = [name for option in command.options for name in option.names]
    options = f"_yaprak_words {quoted(' '.join(names))}"
    if command.commands:
        below = " ".join(last_name(one) for one in command.commands)
        names_below = f"_yaprak_words {quoted(below + ' ' + ' '.join(names))}"
        # One that takes words as well: those are offered where no command below it begins so.
        other = f" ; ((${{#COMPREPLY[@]}})) || {bash_value(command.words[0])}" if command.words else ""
        return f"        {quoted(command.name)}) {names_below}{other} ;;"
    other = bash_value(command.words[0]) if command.words else options
    return f"        {quoted(command.name)}) if [[ $current == -* ]]; then {options}; else {other}; fi ;;"


# zsh

ZSH_VALUES = {"file": "_files", "folder": "_files -/", "layout": "{_values layout $(yaprak layouts 2>/dev/null)}", "text": " "}

ZSH_GROUP = """%(function)s() {
    local context state line
    typeset -A opt_args
    local -a commands=(
%(commands)s
    )
    _arguments -C \\
%(options)s        '1:command:->command' '*::argument:->argument'
    case $state in
        command) _describe command commands%(others)s ;;
        argument) (( $+functions[%(function)s_$words[1]] )) && %(function)s_$words[1] ;;
    esac
}
"""


def zsh(program):
    functions = [zsh_function(one) for one in all_below(program)]
    return "#compdef yaprak\n# Completion of yaprak for zsh.\n\n" + "\n".join(functions) + "\n_yaprak \"$@\"\n"


def zsh_function(command):
    name = "_" + command.name.replace(" ", "_")
    options = [f"        {spec} \\\n" for option in command.options for spec in zsh_option(option)]
    if command.commands:
        below = [f"        {quoted(last_name(one) + ':' + zsh_text(one.help))}" for one in command.commands]
        others = f"; {zsh_value(command.words[0])}" if command.words else ""
        return ZSH_GROUP % {"function": name, "commands": "\n".join(below), "options": "".join(options), "others": others}
    words = [f"        {quoted(zsh_word(word))} \\\n" for word in command.words]
    return "".join([f"{name}() {{\n    _arguments -s -S \\\n", *options, *words, "        && return 0\n}\n"])


def zsh_option(option):
    """Each name of an option by itself; one rules the others out, unless it may be repeated."""
    value = f":{option.value}:{zsh_value(option)}" if option.value else ""
    before = "*" if option.repeated else f"({' '.join(option.names)})"
    for name in option.names:
        yield quoted(f"{before}{name}[{zsh_text(option.help)}]{value}")


def zsh_word(word):
    return f"{'*' if word.repeated else ''}:{zsh_text(word.value or 'word')}:{zsh_value(word)}"


def zsh_value(option):
    return f"({' '.join(option.choices)})" if option.choices else ZSH_VALUES[kind_of(option)]


def zsh_text(text):
    """The first line, without what _arguments takes for its own."""
    return "".join("\\" + sign if sign in "[]:\\" else sign for sign in first_line(text))


# fish

FISH_VALUES = {"file": "-rF", "folder": "-xa '(__fish_complete_directories)'", "layout": "-xa '(yaprak layouts 2>/dev/null)'",
               "text": "-x", "nothing": ""}

FISH = """# Completion of yaprak for fish.
function __yaprak_command
    set -l command yaprak
    for word in (commandline -opc)[2..]
        contains -- "$command $word" %(commands)s; and set command "$command $word"
    end
    echo $command
end

function __yaprak_at
    test (__yaprak_command) = "$argv"
end

%(lines)s
"""


def fish(program):
    commands = all_below(program)
    lines = [line for one in commands for line in fish_lines(one)]
    return FISH % {"commands": " ".join(quoted(one.name) for one in commands[1:]), "lines": "\n".join(lines)}


def fish_lines(command):
    begin = f"complete -c yaprak -n {quoted('__yaprak_at ' + command.name)}"
    if not any(kind_of(word) == "file" for word in command.words):
        yield f"{begin} -f"
    for one in command.commands:
        yield f"{begin} -a {last_name(one)} -d {quoted(first_line(one.help))}"
    for word in command.words:
        if word.choices:
            yield f"{begin} -a {quoted(' '.join(word.choices))}"
    for option in command.options:
        yield " ".join(part for part in (begin, fish_option(option)) if part)


def fish_option(option):
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = f"-xa {quoted(' '.join(option.choices))}" if option.choices else FISH_VALUES[kind_of(option)]
    return " ".join(part for part in (names, value, "-d", quoted(first_line(option.help))) if part)
