#!/usr/bin/env python3
"""tests/schemas/agree.py YAPRAK: do the JSON Schemas say what the program says?

clinic.txt, mail.txt and front-matter.txt hold a document a line: behind "+" a sound one, behind "-" a wrong one. Schema and program
must both find so. The keys of a schema are those of the reader's own table.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
program = Path(sys.argv[1]).resolve()
LEAST_WRONG = 60

try:
    import jsonschema
    import yaml
except ImportError as missing:
    sys.exit(print(f"skipped: no {missing.name} (python3-jsonschema, python3-yaml)"))


class Plain(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text, and so are yes and no."""


Plain.yaml_implicit_resolvers = {
    sign: [(tag, rule) for tag, rule in rules if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for sign, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def run(folder, *words):
    return subprocess.run([program, *words], cwd=folder, capture_output=True, text=True, check=False)


def of_clinic(folder, text):
    (folder / "clinic.yaml").write_text(text + "\n", encoding="utf-8")
    (folder / "sayfa.md").write_text("---\ntitle: A\n---\n\nB\n", encoding="utf-8")
    if "check:" in text:
        return run(folder, "check", "sayfa.md", "--deny", "unknown-value")
    return run(folder, "build", "sayfa.md", "--dump", "document")


def of_mail(folder, text):
    (folder / "mail.yaml").write_text(text + "\n", encoding="utf-8")
    return run(folder, "outbox", "list", "--settings", "mail.yaml")


def of_front_matter(folder, text):
    (folder / "ek.csv").write_text("a;b\n", encoding="utf-8")
    (folder / "sayfa.md").write_text(f"---\n{text}\n---\n\nB\n", encoding="utf-8")
    return run(folder, "build", "sayfa.md", "--strict")


def keys_in(source, table):
    text = (CHECKOUT / source).read_text(encoding="utf-8")
    return set(re.findall(table, text))


# Program and its table of keys; the first name of each key of front matter, folded.
READERS = {
    "clinic": (of_clinic, keys_in("src/read/read_clinic.cpp", r'\{"(\w+)", &ClinicReader::')),
    "mail": (of_mail, keys_in("src/mail/settings/settings.cpp", r'\{"(\w+)", &SettingsReader::')),
    "front-matter": (of_front_matter, keys_in("src/read/front/front_keys.cpp", r'\{FrontKey::\w+,\s*\{"([a-z]+)"')),
}
# src/style/look, src/batch/copies, src/check/rules
READ_ELSEWHERE = {"toc", "figures", "smartpunctuation", "missing", "subject", "check"}


def judge(name):
    schema = json.loads((CHECKOUT / f"share/schemas/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    by_schema = jsonschema.Draft7Validator(schema)
    ask, keys = READERS[name]
    faults, wrong = [], 0
    said = {re.sub("[-_]", "", key) if name == "front-matter" else key for key in schema["properties"]}
    if said - READ_ELSEWHERE != keys - {"permalink"} or not keys:
        faults.append(f"{name}: keys that one of schema and reader does not have: {(said - READ_ELSEWHERE) ^ keys}")
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        sound, text = line[0] == "+", line[2:]
        wrong += not sound
        with tempfile.TemporaryDirectory() as folder:
            ran = ask(Path(folder), text)
        if (ran.returncode == 0) != sound:
            faults.append(f"{name}: the program takes it for {'wrong' if sound else 'sound'}: {text}\n{ran.stderr}")
        if by_schema.is_valid(yaml.load(text, Plain)) != sound:
            faults.append(f"{name}: the schema takes it for {'wrong' if sound else 'sound'}: {text}")
    return faults, wrong


def main():
    judged = [judge(name) for name in READERS]
    faults = [fault for found, _ in judged for fault in found]
    wrong = sum(count for _, count in judged)
    if wrong < LEAST_WRONG:
        faults.append(f"only {wrong} wrong documents are tried")
    for fault in faults:
        print(f"FAILED: {fault}")
    print(f"{wrong} wrong documents, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
