"""Prints what Python's email package finds in a letter."""
import email
import email.policy
import email.utils
import sys



def own_name(part):
    """The name in RFC 2231's way where there is one: Python's own get_filename takes the first."""
    plain = email.message_from_bytes(part.as_bytes(), policy=email.policy.compat32)
    names = [v for n, v in plain.get_params(header="content-disposition") if n == "filename"]
    return email.utils.collapse_rfc2231_value(names[-1])


with open(sys.argv[1], "rb") as file:
    letter = email.message_from_binary_file(file, policy=email.policy.default)
print("from:", *(f"{a.display_name} <{a.addr_spec}>" for a in letter["from"].addresses))
print("to:", letter["to"])
print("subject:", letter["subject"])
print("date:", letter["date"].datetime.isoformat() if letter["date"] else "none")
parts = list(letter.walk())
for kind in ("plain", "html"):
    body = letter.get_body((kind,))
    print(f"{'text' if kind == 'plain' else kind}:", repr(body.get_content()))
for part in letter.iter_attachments():
    pdf = part.get_content()
    print("pdf:", own_name(part), "or", part.get_filename(), len(pdf), "bytes", pdf if len(pdf) < 100 else "")
    if len(sys.argv) > 2:
        with open(sys.argv[2], "wb") as file:
            file.write(pdf)
print("defects:", sum(len(part.defects) for part in parts))
