#!/usr/bin/env python3
"""tests/docs/manifest_fields.py YAPRAK: does docs/reference/manifest.md name the fields of a manifest, all and no others?"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def fields_written(program):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bozuk.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
        for page in (CHECKOUT / "content/ekt.md", "bozuk.md"):
            subprocess.run([program, "build", page, "-q", "-o", "out"], cwd=folder, capture_output=True, check=False)
        lines = Path(folder, "out/.yaprak/manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return {field for line in lines for field in json.loads(line)}


def fields_told():
    page = (CHECKOUT / "docs/reference/manifest.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`.*?`) \|", page, flags=re.M)
    return {"ended"} | {field for cell in cells for field in re.findall("`(.*?)`", cell)}


difference = fields_written(Path(sys.argv[1]).resolve()) ^ fields_told()
print(f"FAILED: only one of manifest and manual has {', '.join(sorted(difference))}" if difference else "the fields are those of the manual")
sys.exit(1 if difference else 0)
