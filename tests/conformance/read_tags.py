#!/usr/bin/env python3
"""Whether the two ways through a file's tags say the same, by what qpdf reads of it.

From the tree down to the marked content of each page, and from each marked content by the parent
tree back to its element. Prints what is wrong, a line a finding; ends with 1 where anything is.
    read_tags.py FILE.pdf...
"""
import base64
import json
import re
import subprocess
import sys


class File:
    def __init__(self, name):
        told = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", name],
            capture_output=True, check=True)
        self.objects = json.loads(told.stdout)["qpdf"][1]

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            entry = self.objects["obj:" + value]
            value = entry["value"] if "value" in entry else entry["stream"]
        return value

    def catalog(self):
        return self.get(self.objects["trailer"]["value"]["/Root"])

    def content(self, page):
        streams = page.get("/Contents", [])
        if isinstance(streams, str):
            streams = [streams] if isinstance(self.get(streams), dict) else self.get(streams)
        return b"\n".join(base64.b64decode(self.get(stream)["data"]) for stream in streams)


def pages_of(file, reference):
    node = file.get(reference)
    if node["/Type"] == "/Page":
        return [reference]
    return [page for kid in file.get(node["/Kids"]) for page in pages_of(file, kid)]


def parents_of(file, node):
    """By number what the parent tree says: an element, or one for each mark of a page."""
    node = file.get(node)
    found = {}
    for kid in file.get(node.get("/Kids", [])):
        found.update(parents_of(file, kid))
    numbers = file.get(node.get("/Nums", []))
    found.update(zip(numbers[::2], numbers[1::2]))
    return found


class Tree:
    """Which element each mark and each annotation belongs to, from the root down."""

    def __init__(self, file):
        self.file = file
        self.marks, self.annotations, self.findings = {}, {}, []

    def walk(self, root):
        waiting = [(root, None)]
        while waiting:
            reference, page = waiting.pop()
            element = self.file.get(reference)
            page = element.get("/Pg", page)
            kids = self.file.get(element.get("/K", []))
            for kid in kids if isinstance(kids, list) else [element["/K"]]:
                below = self.add(kid, reference, page)
                if below:
                    waiting.append((below, page))

    def add(self, kid, owner, page):
        value = self.file.get(kid)
        if isinstance(value, int):
            self.mark(page, value, owner)
        elif value.get("/Type") == "/MCR":
            self.mark(value.get("/Pg", page), value["/MCID"], owner)
        elif value.get("/Type") == "/OBJR":
            self.annotations[value["/Obj"]] = owner
        else:
            return kid

    def mark(self, page, number, owner):
        if (page, number) in self.marks:
            self.findings.append(f"mark {number} of page {page} stands in two elements")
        self.marks[page, number] = owner


def findings_of(name):
    file = File(name)
    catalog = file.catalog()
    if "/StructTreeRoot" not in catalog:  # sheets for a printer
        return ["marked, but without a tree"] if "/MarkInfo" in catalog else []
    root = file.get(catalog["/StructTreeRoot"])
    tree = Tree(file)
    tree.walk(root["/K"])
    parents = parents_of(file, root["/ParentTree"])
    seen = set()
    for reference in pages_of(file, catalog["/Pages"]):
        page = file.get(reference)
        by_number = file.get(parents.get(page.get("/StructParents"), []))
        for kind, number in re.findall(rb"/(\w+) ?<< ?/MCID (\d+)", file.content(page)):
            number = int(number)
            seen.add((reference, number))
            owner = tree.marks.get((reference, number))
            back = by_number[number] if number < len(by_number) else None
            if owner is None:
                tree.findings.append(f"mark {number} of page {reference} stands in no element")
            elif owner != back:
                tree.findings.append(f"mark {number} of page {reference} is of {owner} and of {back}")
            elif kind not in (b"Span", b"ReversedChars", file.get(owner)["/S"][1:].encode()):
                if file.get(owner)["/S"] not in ("/FENote", "/TBody", "/Span"):
                    tree.findings.append(f"mark {number} of page {reference} is called {kind}")
        for annotation in file.get(page.get("/Annots", [])):
            number = file.get(annotation).get("/StructParent")
            if parents.get(number) != tree.annotations.get(annotation, "none"):
                tree.findings.append(f"annotation {annotation} is not of its element")
    for mark in tree.marks.keys() - seen:
        tree.findings.append(f"mark {mark[1]} of page {mark[0]} is on no page")
    return tree.findings


def main():
    wrong = 0
    for name in sys.argv[1:]:
        for finding in findings_of(name):
            print(f"{name}: {finding}")
            wrong += 1
    return 1 if wrong else 0


sys.exit(main())
