"""Inputs that nobody should have to survive, and the codes that each may end with.

A case writes its files into a folder that has content/ in it. OK: the page is made; BAD: one page fails, the others are made;
WRONG: nothing can begin.
"""
import dataclasses
import os
import struct
import typing
import zlib

OK, BAD, WRONG = 0, 1, 2
BUILD = ("build", "content", "-o", "out", "-q", "-j", "1")
MERGE = ("merge", "content/k.md", "--data", "d.csv", "-o", "out", "-q", "-j", "1")
MB = 1_000_000
FRONT = "---\ntitle: Uzun\n---\n\n"


@dataclasses.dataclass
class Case:
    name: str
    make: typing.Callable
    codes: tuple = (OK,)
    command: tuple = BUILD
    good: bool = True  # a good page lies beside it


def write(folder, name, data):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


def files(**by_name):
    """content/k.md and others; "__" in a name stands for a dot."""
    def make(folder):
        for name, data in by_name.items():
            write(folder, "content/" + name.replace("__", "."), data)
    return make


def page(text):
    return files(k__md=text)


def filled(piece, size=MB, before="", after=""):
    return FRONT + before + piece * (size // len(piece.encode())) + after + "\n"


# ---- text ----

def texts():
    for name, data, codes in [
            ("empty", b"", (BAD,)), ("only-front-matter", "---\ntitle: A\n---\n", (OK, BAD)),
            ("front-matter-open", "---\ntitle: A\n\nMetin.\n", (BAD,)), ("byte-order-mark", b"\xef\xbb\xbf# A\n\nx\n", (OK,)),
            ("crlf", b"---\r\ntitle: A\r\n---\r\n\r\nx\r\n", (OK,)), ("cr", b"# A\r\rx\r", (OK,)),
            ("utf-16le", "# A\n\nx ş\n".encode("utf-16-le"), (OK, BAD)), ("utf-16", "# A\n\nx ş\n".encode("utf-16"), (OK, BAD)),
            ("overlong", b"# A\n\nx \xc0\x80 y\n", (OK,)), ("surrogate", b"# A\n\nx \xed\xa0\x80 y\n", (OK,)),
            ("cut", b"# A\n\nx \xc5", (OK,)), ("nul", b"# A\n\nx \0 y\n", (OK,)), ("separators", "# A\n\nx\u2028y\u2029z\u00ad\n", (OK,)),
            ("bidi", "# A\n\nx\n{: .\u202egizli}\n\n\u202eters\u202c\n", (OK,)), ("zero-width", "# A\n\nx\u200b\u200c\u200d\ufeffy\n", (OK,)),
            ("private-use", "# A\n\n\ue000\U0010fffd\U000e0041\n", (OK,)), ("escape", "# A\n\nx \x1b[31mkırmızı\x07\n", (OK,)),
            ("random", bytes((i * i * 7919 + i * 31) >> 3 & 255 for i in range(100_000)), (OK, BAD)),
            ("gzip", zlib.compress(bytes(i * 2654435761 >> 11 & 255 for i in range(100_000))), (OK, BAD)),
    ]:
        yield Case("text-" + name, page(data), codes)
    for name, piece in [("word", "uzunca"), ("line", "bir iki üç "), ("combining", "\u0301"), ("han", "漢"), ("japanese", "漢字仮名交じり文"),
                        ("hangul", "가나다 "), ("jamo", "\u1112\u1161\u11ab"), ("arabic", "مرحبا "), ("emoji", "👩‍👩‍👧 "), ("tabs", "\t"),
                        ("controls", "\x01"), ("replacement", "\ufffd"), ("hyphens", "a-"), ("soft-hyphens", "a\u00ad")]:
        yield Case("flood-" + name, page(filled(piece, before="e")), (OK, BAD))


# ---- Markdown ----

FLOODS = {
    "list-items": "- a\n", "numbers": "1. a\n", "tasks": "- [ ] a\n", "lists": "- a\n- b\n\nc\n\n", "quotes": "> a\n\n", "headings": "## a\n\n",
    "first-headings": "# a\n\n", "heading-text": "## ab\n\ncd ef\n\n", "paragraphs": "a\n\n", "rules": "a\n\n---\n\n", "lines": "a<br>",
    "emphasis": "*a* ", "strong": "**a** ", "struck": "~~a~~ ", "code": "`a` ", "open-emphasis": "*(a ", "open-links": "[", "open-images": "![",
    "open-code": "`a ``b ", "links": "[a](b) ", "addresses": "https://a.example'den ", "autolinks": "<https://a.example> ", "wiki": "[[a|b]] ",
    "one-note": "a[^1] ", "tables": "|a|b|\n|-|-|\n|c|d|\n\n", "fences": "```\na\n```\n\n", "open-fences": "```\n", "code-lines": "    a\n",
    "definitions": "a\n: b\n\n", "callouts": "> [!NOTE]\n> a\n\n", "boxes": "!!! note \"a\"\n    b\n\n", "containers": ":::note\na\n:::\n\n",
    "missing-pictures": "![a](b.jpg)\n\n", "inline-pictures": "![a](b.jpg) ", "entities": "&amp; ", "escapes": "\\* ", "emoji-names": ":heart: ",
    "attributes": "[a](b){: .c} ", "classes": "a\n{: .c}\n\n", "comments": "<!-- a -->b ", "placeholders": "{{ title }} ", "unknown": "{{ yok }} ",
    "conditions": "{{#if a}}", "liquid": "{% if a %}b{% endif %} ", "open-liquid": "{% comment %}a", "div": "<div>", "b": "<b>", "p": "<p>a</p>\n",
    "li": "<ul><li>", "td": "<table><tr><td>", "span": "<span lang=\"en\">a</span> ", "figures": "{{< figure src=\"a.png\" >}}\n\n",
    "deep-quotes": "> ", "deep-lists": "- ", "highlights": "==a== ", "page-breaks": "\\newpage\n\nx\n\n", "columns-of-code": "|`a`",
}


# How often each may stand on a page, nearly: what is set is never more than this.
MOST = {"list-items": 26_000, "numbers": 26_000, "tasks": 26_000, "quotes": 26_000, "headings": 39_000, "paragraphs": 39_000, "lines": 39_000,
        "emphasis": 39_000, "code": 39_000, "links": 39_000, "fences": 39_000, "rules": 26_000, "definitions": 15_000, "callouts": 15_000,
        "tables": 7_000, "lists": 7_000}


def markdown():
    for name, piece in FLOODS.items():
        yield Case("many-" + name, page(filled(piece)), (OK, BAD))
    for name, count in MOST.items():
        yield Case("most-" + name, page(FRONT + FLOODS[name] * count))
    rows = "|a|b|\n|-|-|\n"
    yield Case("table-rows", page(filled("|a|1,5|\n", before=rows)), (OK, BAD))
    yield Case("table-columns", page(FRONT + "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n"), (OK, BAD))
    yield Case("table-cell", page(filled("kelime ", size=200_000, before=rows + "|", after="|x|\n")), (OK, BAD))
    yield Case("contents", page(filled("## a\n\n", before="* TOC\n{:toc}\n\n")), (OK, BAD))
    yield Case("most-rows", page(FRONT + rows + "|a|1,5|\n" * 15_900))
    yield Case("most-notes", page(FRONT + "".join("a[^%d]\n\n[^%d]: b\n\n" % (i, i) for i in range(15_000))))
    numbers = range(40_000)
    yield Case("notes", page(FRONT + "".join("a[^%d]\n\n[^%d]: b\n\n" % (i, i) for i in numbers)), (OK, BAD))
    yield Case("broken-links", page(FRONT + "".join("## a%d\n\n[x](#yok%d)\n\n" % (i, i) for i in numbers)), (OK, BAD))
    yield Case("keys", page("---\ntitle: A\n" + "".join("k%d: v\n" % i for i in range(5000)) + "---\n\n" +
                            "".join("{{yok%d}} " % i for i in range(60_000))), (OK, BAD))
    yield Case("long-value", page("---\ntitle: A\nv: " + "x" * 60_000 + "\n---\n\n" + "{{v}} " * 10_000), (BAD,))
    yield Case("long-title", page("# " + "A " * 400_000 + "\n\nx\n"), (OK,))
    yield Case("long-address", page("# A\n\n[a]: https://a.example/" + "x" * 50_000 + "\n\n" + "[a] " * 20_000), (OK, BAD))
    yield Case("every-han", page("# A\n\n" + "".join(map(chr, range(0x4e00, 0x9f00))) + "\n" + "{{#if a}}" * 100_000), (OK,))
    yield Case("escapes-in-image", page("---\ntitle: A\nimage: \"\\e[31mKIRMIZI\\e]0;baslik\\a.png\"\n---\n\nx\n"), (OK,))
    yield Case("escapes-in-layout", page("---\ntitle: A\nlayout: \"a\\0\\e[31mx\\u202e\"\n---\n\nx\n"), (OK, BAD))
    yield Case("escapes-in-language", page("---\ntitle: A\nlang: \"t\\e[31mr\"\n---\n\nx\n"), (BAD,))
    yield Case("escapes-in-type", page("---\ntitle: A\nattachments:\n  - file: iyi.md\n    type: \"text/x)/JS(y\\n\"\n---\n\nx\n"), (OK, BAD))
    yield Case("leads-out", page("# A\n\n![a](../../../../etc/passwd) ![b](/etc/passwd) ![c](file:///etc/passwd) ![d](/dev/zero)\n"), (OK,))
    yield Case("script", page("# A\n\n<script>alert(1)</script> [x](javascript:alert(1)) &#0; &#x110000;\n"), (OK,))


# ---- YAML ----

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n"
YAMLS = {"bomb": BOMB, "cycle": "a: &a [*a]\n", "deep": "a: " + "[" * 5000 + "\n", "deep-lists": "a:\n" + "- " * 5000 + "x\n", "twice": "title: A\ntitle: B\n",
         "tag": "title: !!python/object:os.system x\n", "tab": "list:\n\t- x\n", "long-text": "title: " + "x" * MB + "\n", "merge": "a: {<<: {b: c}}\n",
         "numbers": "order: 99999999999999999999999999\nversion: .nan\n", "documents": "title: A\n---\ntitle: B\n", "scalar": "düz metin\n",
         "nul": "title: \"a\\0b\"\n", "list": "- a\n- b\n", "null": "title: ~\ndescription:\n", "keys": "? [a, b]\n: c\n"}


def yamls():
    for name, text in YAMLS.items():
        yield Case("front-" + name, page("---\n" + text + "---\n\nMetin.\n"), (OK, BAD))
        yield Case("clinic-" + name, files(clinic__yaml=text), (OK, BAD, WRONG))
        yield Case("layout-" + name, lambda folder, text=text: write(folder, "l.yaml", text), (OK, WRONG), (*BUILD, "-l", "l.yaml"))
    for name, text in {"escape": "extends: \"\\e[31mx\"\n", "key": "\"\\e[31mx\": 1\n", "long": "extends: base\npaper: " + "9" * 5000 + "\n",
                       "itself": "extends: l.yaml\n", "size": "extends: base\npaper: 0.0001x900000 mm\n"}.items():
        yield Case("layout-" + name, lambda folder, text=text: write(folder, "l.yaml", text), (OK, WRONG), (*BUILD, "-l", "l.yaml"))


# ---- pictures ----

def png(width, height, depth=8, kind=2, rows=b"", interlaced=0, extra=b""):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, interlaced)) + extra +
            chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def svg(body):
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">' + body + "</svg>"


PATH = '<path d="M0 0L9 9L0 9z"/>'
DRAWINGS = {
    "classes": '<path class="' + "a " * 500_000 + '" d="M0 0L9 9L0 9z"/>',
    "product": "<style>" + ",".join(".a%d" % i for i in range(20_000)) + "{" + ";".join("p%d:1" % i for i in range(2_000)) + "}</style>" + PATH,
    "gradients": '<linearGradient id="g">' + '<stop stop-color="red"/>' * 40_000 + "</linearGradient>" + '<path fill="url(#g)" d="M0 0L9 9z"/>' * 20_000,
    "inherited": '<g fill="' + "x" * 500_000 + '">' + "<a/>" * 120_000 + PATH + "</g>", "deep": "<g>" * 100_000 + PATH, "paths": PATH * 40_000,
    "points": '<path d="M0 0' + "L1 1" * 250_000 + '"/>', "itself": '<g id="a"><use href="#a"/></g>', "huge": '<path transform="scale(1e300)" d="M0 0L1e300 9z"/>',
    "uses": "".join('<g id="a%d">%s</g>' % (i, '<use href="#a%d"/>' % (i - 1) * 10 if i else PATH) for i in range(30)), "empty": "",
    "entity": "&lol;", "outside": '<image href="file:///etc/passwd" width="9" height="9"/><image href="http://a.example/x.png"/>',
    "nan": '<path d="M NaN Inf L 1e999 -1e999 z"/><circle r="-1"/>', "text": "<text>" + "a " * 100_000 + "</text>",
}


def pictures():
    jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    for name, data in {
            "empty.png": b"", "text.png": b"bu bir resim degil", "cut.png": png(99, 99, rows=bytes(100))[:-30], "short.png": png(99, 99, rows=b"\0" * 50),
            "wide.png": png(65_535, 65_535), "bomb.png": png(20_000, 20_000, 1, 0, bytes(2_501) * 20_000), "none.png": png(0, 0),
            "large.png": png(9_000, 9_000, 8, 0, bytes(9_001) * 9_000), "interlaced.png": png(5_000, 5_000, 8, 0, bytes(5_001) * 5_000, 1),
            "kind.png": png(9, 9, 7, 5), "head.jpg": jpeg, "cut.jpg": jpeg + b"\xff\xc0\0\x11\x08\xff\xff\xff\xff\3\1\"\0\2\x11\1\3\x11\1", "a.gif": b"GIF89a\xff\xff\xff\xff\0\0\0",
            "a.webp": b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff", "a.tif": b"II*\0\x08\0\0\0\xff\xff" + b"\xff" * 99, "a.heic": b"\0\0\0\x18ftypheic" + b"\xff" * 99,
            "a.svg": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'><!ENTITY c '&b;&b;&b;'>]><svg>&c;</svg>"}.items():
        yield Case("picture-" + name, lambda folder, name=name, data=data: [
            write(folder, "content/" + name, data), write(folder, "content/k.md", "# A\n\n![a](%s)\n" % name)], (OK,))
    for name, body in DRAWINGS.items():
        yield Case("drawing-" + name, files(r__svg=svg(body), k__md="# A\n\n![a](r.svg)\n"), (OK,))


# ---- the system ----

def special(kind, name):
    def make(folder):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if kind == "fifo":
            os.mkfifo(path)
        elif kind == "folder":
            os.makedirs(path)
        elif kind == "large":
            with open(path, "wb") as file:
                file.truncate(4 << 30)
        else:
            os.symlink(kind, path)
    return make


def both(*makes):
    return lambda folder: [make(folder) for make in makes]


def systems():
    picture = page("# A\n\n![a](r.png)\n")
    for kind in ("fifo", "folder", "large", "/dev/zero", "/etc/passwd", "nirgends", "k.md"):
        name = os.path.basename(kind)
        yield Case("page-" + name, special(kind, "content/k.md"), (OK, BAD))
        yield Case("image-" + name, both(picture, special(kind, "content/r.png")), (OK, BAD))
        yield Case("clinic-" + name, special(kind, "content/clinic.yaml"), (OK, WRONG))
        yield Case("layout-" + name, special(kind, "l.yaml"), (WRONG,), (*BUILD, "-l", "l.yaml"))
        yield Case("manifest-" + name, special(kind, "out/.yaprak/manifest.jsonl"), (OK, WRONG))
        if kind == "fifo":
            continue  # a table may come from a pipe, whoever writes into it and whenever
        yield Case("table-" + name, both(page("# {{a}}\n\nx\n"), special(kind, "d.csv")), (OK, WRONG), MERGE, False)
    for name, text in {"garbled": b"\xff\xfe{{{\n" * 99, "escape": "{\"output\": \"\x1b[31m\"}\n", "long": "{\"output\": \"" + "x" * 50 * MB + "\"}\n"}.items():
        yield Case("manifest-" + name, lambda folder, text=text: write(folder, "out/.yaprak/manifest.jsonl", text), (OK,))
        yield Case("verify-" + name, lambda folder, text=text: write(folder, "out/.yaprak/manifest.jsonl", text), (BAD, WRONG),
                   ("manifest", "verify", "out"))
    yield Case("name-escape", lambda folder: write(folder, "content/a\x1b]0;x\x07.md", "# A\n\n![a](yok.png)\n"), (OK, BAD))
    yield Case("out-is-file", lambda folder: write(folder, "out", "x"), (WRONG,))


# ---- tables ----

def tables():
    row = page("# {{a}}\n\nx\n")
    for name, data in {"empty": "", "head": "a\n", "nul": "a\nb\0c\n", "quote": "a\n\"b\n", "columns": ",".join("k%d" % i for i in range(10_000)) + "\n",
                       "long-cell": "a\n" + "x" * MB + "\n", "ragged": "a,b\nc\n", "twice": "a,a\nb,c\n", "utf-16": "a\nş\n".encode("utf-16"),
                       "binary": bytes(range(256)) * 99, "path": "a\n../../../etc/x\n", "escape": "\x1b[31ma\nb\n"}.items():
        yield Case("csv-" + name, both(row, lambda folder, data=data: write(folder, "d.csv", data)), (OK, BAD, WRONG), MERGE, False)
    for name in ("d.xlsx", "d.ods"):
        for kind, data in {"empty": b"", "text": b"a;b\n", "zip": b"PK\5\6" + bytes(18), "cut": b"PK\3\4" + b"\xff" * 99}.items():
            yield Case("workbook-%s-%s" % (kind, name), both(row, lambda folder, name=name, data=data: write(folder, name, data)), (WRONG,),
                       (*MERGE[:3], name, *MERGE[4:]), False)
    yield Case("csv-product", both(page("# A\n\n" + "{{a}} " * 1_092 + "\n"), lambda folder: write(folder, "d.csv", "a\n" + "x" * 6_553 + "\n")),
               (OK, BAD), MERGE, False)
    yield Case("csv-unknown", both(page("# A\n\n" + "".join("{{y%d}} " % i for i in range(6_500))), lambda folder: write(
        folder, "d.csv", ",".join("k%d" % i for i in range(6_500)) + "\n" + ",".join("v" * 6_500) + "\n")), (WRONG,), MERGE, False)


def cases():
    for part in (texts, markdown, yamls, pictures, systems, tables):
        yield from part()
