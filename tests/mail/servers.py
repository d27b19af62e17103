"""Letters of the real program through real mail servers, all on loopback: Postfix's smtp-sink as it
rejects, hangs and hangs up, and a whole Postfix that delivers into a maildir.

servers.py YAPRAK CONTENT-FOLDER; skips with a message what cannot be had.
"""
import email
import email.policy
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

YAPRAK, CONTENT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PAGE = "uyku-duzeni.md"
failures = []


def check(true, what):
    print(("passed: " if true else "FAILED: ") + what, flush=True)
    if not true:
        failures.append(what)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"no server on port {port}")


class Site:
    """A content folder of its own, so that its outbox is empty."""

    def __init__(self, folder, port, more="security: none\n"):
        self.folder = folder
        shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(".outbox"))
        (folder / "mail.yaml").write_text(
            f"host: localhost\nport: {port}\ntimeout_seconds: 2\n"
            f"from: Örnek Klinik <bilgi@ornekklinik.example>\n{more}")

    def yaprak(self, *arguments):
        return subprocess.run([YAPRAK, *arguments], capture_output=True, cwd=self.folder)

    def send(self, to):
        said = self.yaprak("send", self.folder / PAGE, "--to", to)
        return said.stdout.decode() + said.stderr.decode()

    def letter(self, number):
        return self.yaprak("outbox", "show", str(number), "--raw").stdout


def sink(folder, name, options, expected):
    """One letter to an smtp-sink with these options: what becomes of it?"""
    port = free_port()
    with subprocess.Popen(["smtp-sink", "-u", "nobody", *options, f"127.0.0.1:{port}", "10"],
                          stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(port)
            said = Site(folder / name, port).send("hasta@ornek.com.tr")
        finally:
            server.terminate()
    check(re.search(expected, said), f"smtp-sink {name}: {said.splitlines()[-1]}")


def sinks(folder):
    if not shutil.which("smtp-sink"):
        print("skipped: smtp-sink (postfix) is not installed")
        return
    sink(folder, "takes", [], r"letter 1: sent\n")
    sink(folder, "soft-rejects-the-text", ["-r", "."], r"waits, next try in [45] min.*\"450 ")
    sink(folder, "soft-rejects-the-address", ["-r", "RCPT"], r"waits, next try in [45] min.*\"450 ")
    sink(folder, "hard-rejects-the-address", ["-f", "RCPT"], r"letter 1: failed: .*\"500 ")
    sink(folder, "hard-rejects-the-sender", ["-f", "MAIL"], r"letter 1: failed: .*\"500 ")
    sink(folder, "hangs-up-at-the-address", ["-q", "RCPT"], r"waits, next try in [45] min")
    sink(folder, "hangs-up-behind-the-dot", ["-q", "."], r"letter 1: unknown: the connection ended")
    sink(folder, "closes-with-421", ["-Q", "DATA"], r"waits, next try in [45] min.*\"421 ")
    sink(folder, "is-slow", ["-W", "DATA:1"], r"letter 1: sent\n")
    sink(folder, "is-silent-behind-the-dot", ["-W", ".:30"], r"letter 1: unknown: ")
    sink(folder, "is-silent-at-the-address", ["-W", "RCPT:30"], r"waits, next try in [45] min")


def merge(folder):
    """A letter a row, each with its own copy, each once, though the merge is killed on its way."""
    if not shutil.which("smtp-sink"):
        return
    rows, port = 40, free_port()
    site = Site(folder / "merge", port)
    (site.folder / "randevu.md").write_text("# Randevu\n\nSayın {{ad}}, {{gün}} günü bekliyoruz.\n")
    (site.folder / "hastalar.csv").write_text("ad;gün;eposta\n" + "".join(
        f"Kişi {i};{i} Mayıs;hasta{i}@ornek.com.tr\n" for i in range(rows)))
    command = ["merge", "randevu.md", "--data", "hastalar.csv", "--mail-column", "eposta"]
    for wait in (0.05, 0.1, 0.2):
        killed = subprocess.Popen([YAPRAK, *command], cwd=site.folder, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        killed.kill()
        killed.wait()
    said = site.yaprak(*command, "--resume")
    check(said.returncode == 0, "a merge that was killed goes on")
    with subprocess.Popen(["smtp-sink", "-u", "nobody", "-d", str(folder / "sunk.%M."),
                           f"127.0.0.1:{port}", "10"], stderr=subprocess.DEVNULL) as server:
        folder.chmod(0o777)
        wait_for(port)
        site.yaprak("outbox", "run", "-q", "--settings", "mail.yaml")
        server.terminate()
    letters = [pdf_of(file.read_bytes().split(b"\n", 4)[-1]) for file in folder.glob("sunk.*")]
    copies = {file.read_bytes() for file in (site.folder / "out").glob("*.pdf")}
    check(sorted(letter["to"] for letter, _ in letters) ==
          sorted(f"hasta{i}@ornek.com.tr" for i in range(rows)), f"each of {rows} rows has one letter")
    check({pdf for _, pdf in letters} == copies and len(copies) == rows, "each letter holds its own copy")


def service(folder):
    """A service sees letters that others queue, and ends in order."""
    if not shutil.which("smtp-sink"):
        return
    port = free_port()
    site = Site(folder / "service", port)
    desk = site.folder / "desk.yaml"  # who queues has no password, who sends needs none here
    desk.write_text((site.folder / "mail.yaml").read_text() + "user: klinik\n")
    with subprocess.Popen(["smtp-sink", "-u", "nobody", f"127.0.0.1:{port}", "10"],
                          stderr=subprocess.DEVNULL) as server:
        wait_for(port)
        watch = subprocess.Popen([YAPRAK, "outbox", "run", "--watch", "--settings",
                                  site.folder / "mail.yaml"], stdout=subprocess.PIPE, text=True)
        for number in (1, 2):
            said = site.yaprak("send", site.folder / PAGE, "--to", "hasta@ornek.com.tr",
                               "--settings", desk).stdout.decode()
            check(f"letter {number}: waits for" in said and
                  watch.stdout.readline() == f"letter {number}: sent\n",
                  "a letter queued without a password is sent by the service")
        watch.send_signal(signal.SIGTERM)
        check(watch.wait(timeout=20) == 0, "a service ends in order on SIGTERM")
        server.terminate()


MAIN_CF = """compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log/maillog
maillog_file_prefixes = {folder}/log
myhostname = mail.ornek.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
virtual_mailbox_domains = ornek.example
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = inline:{{ hasta@ornek.example=hasta/ }}
virtual_minimum_uid = 1
virtual_uid_maps = static:{user}
virtual_gid_maps = static:{group}
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_mynetworks, reject
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = {folder}/tls/good.pem
smtpd_tls_key_file = {folder}/tls/good.key
"""

SERVICES = """127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""

CERTIFICATES = """
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test-authority -keyout ca.key -out ca.pem
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout good.key -out good.csr
echo subjectAltName=DNS:localhost > good.ext
openssl x509 -req -in good.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile good.ext \
  -out good.pem
"""


class Postfix:
    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        nobody = pwd.getpwnam("nobody")
        for name in ("conf", "queue", "data", "log", "mail", "tls"):
            (folder / name).mkdir(parents=True)
        os.chown(folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
        os.chown(folder / "mail", nobody.pw_uid, nobody.pw_gid)
        subprocess.run(["sh", "-ec", CERTIFICATES], cwd=folder / "tls", check=True,
                       stderr=subprocess.DEVNULL)
        (folder / "conf/main.cf").write_text(
            MAIN_CF.format(folder=folder, user=nobody.pw_uid, group=nobody.pw_gid))
        (folder / "conf/master.cf").write_text(SERVICES.format(port=self.port))

    def postfix(self, verb):
        return subprocess.run(["postfix", "-c", self.folder / "conf", verb], capture_output=True,
                              text=True)

    def __enter__(self):
        started = self.postfix("start")
        if started.returncode:
            sys.exit(f"Postfix does not start: {started.stderr}")
        wait_for(self.port)
        return self

    def __exit__(self, *_):
        self.postfix("abort")

    def delivered(self):
        for _ in range(150):
            files = list((self.folder / "mail/hasta/new").glob("*"))
            if files:
                return files[0].read_bytes()
            time.sleep(0.1)
        sys.exit((self.folder / "log/maillog").read_text())


def pdf_of(message):
    letter = email.message_from_bytes(message, policy=email.policy.default)
    return letter, next(letter.iter_attachments()).get_content()


def postfix(folder):
    if not shutil.which("postfix") or os.geteuid() != 0:
        print("skipped: a whole Postfix needs root and the package postfix")
        return
    with Postfix(folder / "postfix") as server:
        site = Site(folder / "delivers", server.port,
                    f"security: starttls\nauthority: {server.folder}/tls/ca.pem\n")
        check("letter 1: sent" in site.send("hasta@ornek.example"), "Postfix takes the letter by TLS")
        arrived, arrived_pdf = pdf_of(server.delivered())
        check("letter 2: failed" in site.send("nobody@ornek.example"),
              "Postfix's refusal of an address is final")
    queued, queued_pdf = pdf_of(site.letter(1))
    site.yaprak("build", site.folder / PAGE, "-o", folder / "out")
    made = (folder / "out" / PAGE).with_suffix(".pdf").read_bytes()
    check(arrived_pdf == made == queued_pdf, f"the attachment is the PDF byte for byte ({len(made)} bytes)")
    check(all(arrived[head] == queued[head] for head in ("from", "to", "subject", "message-id", "date")),
          f"the heads arrive: {arrived['subject']}")
    check(not any(part.defects for part in arrived.walk()), "Python's email package finds no defect")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        sinks(folder)
        merge(folder)
        service(folder)
        postfix(folder)
    sys.exit(1 if failures else 0)


main()
