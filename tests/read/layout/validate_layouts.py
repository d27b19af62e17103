# Whether every layout of a folder is sound by a JSON Schema, and of a list of layouts, one a line,
# those behind "+" are and those behind "-" are not.
import pathlib
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print("skipped: no", missing.name, "(python3-jsonschema, python3-yaml)")
    sys.exit()

import json

schema = json.load(open(sys.argv[1]))
jsonschema.Draft7Validator.check_schema(schema)
judge = jsonschema.Draft7Validator(schema)
wrong = []
for file in sorted(pathlib.Path(sys.argv[2]).glob("*.yaml")):
    for error in judge.iter_errors(yaml.safe_load(file.read_text())):
        wrong.append(f"{file.name}: {list(error.absolute_path)}: {error.message[:200]}")
for line in open(sys.argv[3]):
    verdict, text = line[:1], line[2:].strip()
    if verdict in "+-" and judge.is_valid(yaml.safe_load(text)) != (verdict == "+"):
        wrong.append(("taken for sound: " if verdict == "-" else "taken for wrong: ") + text)
print("\n".join(wrong) or "all sound")
