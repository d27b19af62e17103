#!/usr/bin/env python3
"""Workbooks made at random, read by `yaprak table` and by Python: both must find the same.

An .xlsx is written and read by openpyxl, an .ods is written here as LibreOffice writes it. Without openpyxl the
workbooks of Excel are left out, which is said.

usage: workbooks_against_python.py YAPRAK [HOW_MANY]
"""
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

try:
    import openpyxl
except ImportError:
    openpyxl = None

PIECES = ["a", "ş", "İ", "ı", "🌿", " ", "  ", "1", "007", "\"", "'", "\\", ",", ";", "\t", "\n", "x=y", "{{ad}}", "é", "&", "<b>", "\u00a0"]

# What is taken off both ends of a value.
blanks = " \t\n\r\u00a0\u202f\u2007\u200b\ufeff"


def text(random_):
    return "".join(random_.choice(PIECES) for _ in range(random_.randrange(6)))


def value(random_):
    """A cell's value with the format that it is shown by."""
    kind = random_.randrange(8)
    if kind < 3:
        return text(random_), "General"
    if kind == 3:
        return random_.randrange(-10**random_.randrange(1, 11), 10**random_.randrange(1, 11)), random_.choice(["General", "0", "#,##0"])
    if kind == 4:
        return random_.randrange(-10**7, 10**7) / 100, random_.choice(["General", "0.00", "#,##0.00"])
    if kind == 5:
        return datetime.datetime(1955, 1, 1) + datetime.timedelta(days=random_.randrange(40000)), random_.choice(["dd.mm.yyyy", "yyyy-mm-dd", "d.m.yyyy"])
    if kind == 6:
        return datetime.time(random_.randrange(24), random_.randrange(60)), "hh:mm"
    return random_.choice([True, False]), "General"


def grouped(digits):
    return digits if len(digits) < 4 else grouped(digits[:-3]) + "." + digits[-3:]


def shown_number(number, shape):
    sign = "-" if number < 0 else ""
    if shape in ("0.00", "#,##0.00"):
        whole, part = ("%.2f" % abs(number)).split(".")
    elif isinstance(number, int):
        whole, part = str(abs(number)), ""
    else:
        whole, part = ("%.2f" % abs(number)).rstrip("0").rstrip(".").partition(".")[::2]
    if shape.startswith("#,##0"):
        whole = grouped(whole)
    shown = whole + ("," + part if part else "")
    return (sign if shown.strip("0,.") else "") + shown


def shown(cell, shape):
    """As a spreadsheet shows the value in Turkish."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "DOĞRU" if cell else "YANLIŞ"
    if isinstance(cell, datetime.datetime):
        day = "%d.%d.%04d" % (cell.day, cell.month, cell.year)
        return {"dd.mm.yyyy": "%02d.%02d.%04d" % (cell.day, cell.month, cell.year), "d.m.yyyy": day,
                "yyyy-mm-dd": "%04d-%02d-%02d" % (cell.year, cell.month, cell.day)}[shape]
    if isinstance(cell, datetime.time):
        return "%02d:%02d" % (cell.hour, cell.minute)
    if isinstance(cell, (int, float)):
        return shown_number(cell, shape)
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip(blanks)


def table(random_):
    columns = ["k%d" % i for i in range(random_.randrange(2, 6))]
    rows = []
    for _ in range(random_.randrange(20)):
        rows.append([value(random_) if random_.random() < 0.85 else (None, "General") for _ in columns])
        if random_.random() < 0.1:
            rows.append([(None, "General")] * len(columns))
    return columns, rows


def records(columns, rows):
    shown_rows = [[shown(cell, shape) for cell, shape in row] for row in rows]
    return [dict(zip(columns, row)) for row in shown_rows if any(row)]


# ---- Excel ----

def fill(sheet, columns, rows, first):
    for x, name in enumerate(columns):
        sheet.cell(first, x + 1, name)
    for y, row in enumerate(rows):
        for x, (cell, shape) in enumerate(row):
            if cell is None:
                continue
            written = sheet.cell(first + 1 + y, x + 1)
            written.value = cell
            if isinstance(cell, str):
                written.data_type = "s"  # never a formula
            written.number_format = shape


def xlsx(random_, path):
    columns, rows = table(random_)
    book = openpyxl.Workbook()
    book.active.title = "Baş"
    sheet = book.active
    if random_.random() < 0.3:
        sheet.append(["başka"])
        sheet = book.create_sheet("Veri %d" % random_.randrange(9))
    fill(sheet, columns, rows, random_.choice([1, 1, 1, 3]))
    book.save(path)
    read = openpyxl.load_workbook(path, data_only=True)[sheet.title]
    head = next(y for y in range(1, read.max_row + 1) if any(cell.value for cell in read[y]))
    back = [[(read.cell(y, x + 1).value, read.cell(y, x + 1).number_format) for x in range(len(columns))]
            for y in range(head + 1, read.max_row + 1)]
    return sheet.title, records(columns, back)


# ---- LibreOffice ----

def calc_cell(cell, shape):
    if cell is None:
        return "<table:table-cell/>"
    words = shown(cell, shape)
    paragraphs = "".join("<text:p>%s</text:p>" % escape(line).replace("\t", "<text:tab/>") for line in words.split("\n"))
    if isinstance(cell, bool):
        kind = 'office:value-type="boolean" office:boolean-value="%s"' % str(cell).lower()
    elif isinstance(cell, datetime.datetime):
        kind = 'office:value-type="date" office:date-value="%s"' % cell.date().isoformat()
    elif isinstance(cell, datetime.time):
        kind = 'office:value-type="time" office:time-value="PT%02dH%02dM00S"' % (cell.hour, cell.minute)
    elif isinstance(cell, (int, float)):
        kind = 'office:value-type="float" office:value=%s' % quoteattr(repr(cell))
    else:
        kind = 'office:value-type="string"'
    return "<table:table-cell %s>%s</table:table-cell>" % (kind, paragraphs)


def ods(random_, path):
    columns, rows = table(random_)
    # Several blanks are one in the format, where they are not said as <text:s/>.
    rows = [[(" ".join(cell.split(" ")) if isinstance(cell, str) and "  " not in cell else (None if isinstance(cell, str) else cell), shape)
             for cell, shape in row] for row in rows]
    lines = ["".join(calc_cell(name, "General") for name in columns)] + ["".join(calc_cell(*cell) for cell in row) for row in rows]
    body = "".join("<table:table-row>%s</table:table-row>" % line for line in lines)
    content = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
               'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
               'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
               'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
               '<table:table table:name="Baş">%s</table:table></office:spreadsheet></office:body></office:document-content>' % body)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        file.writestr("content.xml", content)
    return "Baş", records(columns, rows)


def main():
    program, how_many = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    kinds = [("xlsx", xlsx), ("ods", ods)]
    if openpyxl is None:
        print("skipped: workbooks of Excel, since python3-openpyxl is not installed")
        kinds = kinds[1:]
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(how_many):
            ending, make = kinds[seed % len(kinds)]
            random_ = random.Random(seed)
            path = os.path.join(folder, "t." + ending)
            sheet, expected = make(random_, path)
            said = subprocess.run([program, "table", path, "--sheet", sheet], capture_output=True, check=False)
            ours = [json.loads(line) for line in said.stdout.decode().splitlines()]
            if said.returncode != 0 or ours != expected:
                different = next((pair for pair in zip(ours, expected) if pair[0] != pair[1]), (len(ours), len(expected)))
                sys.exit("workbook %d (%s) is read differently:\n%r\n%s" % (seed, ending, different, said.stderr.decode()))
    print("%d workbooks are read as Python reads them" % how_many)


main()
