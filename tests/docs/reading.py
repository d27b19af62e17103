#!/usr/bin/env python3
"""Is the manual easy to read, and do its links lead somewhere?

Sentences of README and the manual have fewer than 20 words in the mean, and none has more than 40. Blocks of code, tables and
headings are left out. Words that readers stumbled over are not used. Every link to a file or heading of the manual leads to one that is there.
"""
import re
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
MOST_IN_MEAN, MOST = 20, 40
FENCE = re.compile(r"^\s*```")
LINK = re.compile(r"!?\[(?P<text>[^]]*)\]\((?P<target>[^)\s]*)[^)]*\)")
# A full stop, question or exclamation mark ends a sentence where a blank and a capital, figure, quote or code follow.
END = re.compile(r"""(?<=[.!?])["')*]*\s+(?=["'(*`“]?[A-ZÇĞİÖŞÜ0-9`~.])""")
# Words that readers stumbled over, and what to write.
AVOID = {r"\btold of\b": "reported", r"\bslips? in\b": "typing error in", r"\bso it is\b": "(say what happens)",
         r"(?<![`\w-])grounds?(?![`\w:-])": "background"}
NO_END = re.compile(r"\b(e\.g|i\.e|etc|vs|Dr|Prof|No|p|pp|[A-Z])\.$")


def without_code(text):
    """Lines outside of fenced blocks, comments, front matter and tables, with their numbers; an empty line for each that is left out."""
    kept, fenced = [], False
    for number, line in enumerate(re.sub(r"<!--.*?-->", "", text, flags=re.S).split("\n"), 1):
        if FENCE.match(line):
            fenced = not fenced
            line = ""
        elif fenced or line.lstrip().startswith(("|", "#")):
            line = ""
        kept.append((number, line))
    return kept


def paragraphs(text):
    """(line, text) of each paragraph and each item of a list."""
    at, words = 0, []
    for number, line in [*without_code(text), (0, "")]:
        item = re.match(r"^\s*([-*]|\d+\.)\s+", line)
        if words and (item or not line.strip()):
            yield at, " ".join(words)
            words = []
        if line.strip():
            at = at if words else number
            words.append(line[item.end():].strip() if item else line.strip())


def plain(text):
    """What is read: a link's text; code counts as one word."""
    return re.sub(r"`+[^`]*`+", "Code", LINK.sub(lambda link: link["text"], text))


def sentences(text):
    begin = 0
    for end in END.finditer(text):
        if not NO_END.search(text[begin:end.start()]):
            yield text[begin:end.start()]
            begin = end.end()
    yield text[begin:]


def words_of(sentence):
    return [word for word in re.split(r"[\s…]+", sentence) if re.search(r"\w", word)]


def anchors(path):
    text = "\n".join(line for line in path.read_text(encoding="utf-8").split("\n"))
    found, fenced = set(), False
    for line in text.split("\n"):
        fenced ^= bool(FENCE.match(line))
        if not fenced and line.startswith("#"):
            heading = re.sub(r"[`*]", "", LINK.sub(lambda link: link["text"], line.lstrip("#").strip())).lower()
            found.add(re.sub(r"[^\w\- ]", "", heading).replace(" ", "-"))
    return found


def broken_links(path):
    for number, line in outside_of_blocks(path.read_text(encoding="utf-8")):
        for link in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
            target, _, anchor = link["target"].partition("#")
            if re.match(r"[a-z]+:", target) or "{{" in link["target"]:
                continue
            place = (path.parent / target).resolve() if target else path
            if not place.exists():
                yield f"{path}:{number}: there is no {target}"
            elif anchor and place.suffix == ".md" and anchor not in anchors(place):
                yield f"{path}:{number}: {place.name} has no heading #{anchor}"


def words_to_avoid(path):
    for number, line in outside_of_blocks(path.read_text(encoding="utf-8")):
        for word, better in AVOID.items():
            if re.search(word, re.sub("`[^`]*`", "", line)):
                yield f"{path}:{number}: write \"{better}\" in place of \"{re.search(word, line)[0]}\""


def outside_of_blocks(text):
    fenced = False
    for number, line in enumerate(text.split("\n"), 1):
        fenced ^= bool(FENCE.match(line))
        if not fenced:
            yield number, line


def judge_reading(path):
    faults, lengths = [], []
    for number, paragraph in paragraphs(path.read_text(encoding="utf-8")):
        for sentence in sentences(plain(paragraph)):
            length = len(words_of(sentence))
            lengths += [length] if length else []
            if length > MOST:
                faults.append(f"{path}:{number}: a sentence of {length} words: {sentence}")
    mean = sum(lengths) / max(len(lengths), 1)
    if mean >= MOST_IN_MEAN:
        faults.append(f"{path}: sentences have {mean:.1f} words in the mean")
    return faults, lengths


def main():
    pages = [Path(name) for name in sys.argv[1:]]
    if not pages:
        pages = [CHECKOUT / "README.md", CHECKOUT / "CHANGELOG.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]
    faults, lengths = [], []
    for page in pages:
        found, of_page = judge_reading(page)
        faults, lengths = faults + found + list(broken_links(page)) + list(words_to_avoid(page)), lengths + of_page
    for fault in faults:
        print(f"FAILED: {fault}")
    print(f"{len(lengths)} sentences of {sum(lengths) / len(lengths):.1f} words in the mean, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
