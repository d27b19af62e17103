"""The desk and a real print server: lists its printers, prints, follows the job, stops it.

  print_server.py YAPRAK SITE FOLDER     starts a CUPS of its own on loopback, with its files in FOLDER

Skipped, with a message, where CUPS is not installed.
"""
import hashlib
import http.client
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse

PRINTER = "danisma"
failures = 0


def check(what, holds, more=""):
    global failures
    failures += not holds
    print(("ok      " if holds else "FAILED  ") + what + (f": {more}" if more and not holds else ""))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class PrintServer:
    def __init__(self, folder):
        self.folder = folder.resolve()
        self.port = free_port()
        for name in ("root", "spool", "cache", "run", "tmp"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        free = "<Location {}>\nOrder allow,deny\nAllow localhost\n</Location>\n"
        (self.folder / "root/cupsd.conf").write_text(
            f"Listen 127.0.0.1:{self.port}\nDefaultAuthType None\nBrowsing No\nWebInterface No\n"
            + free.format("/") + free.format("/admin")
            + "<Policy default>\n<Limit All>\nOrder allow,deny\n</Limit>\n</Policy>\n")
        (self.folder / "root/cups-files.conf").write_text(
            f"ServerRoot {self.folder}/root\nRequestRoot {self.folder}/spool\nCacheDir {self.folder}/cache\n"
            f"StateDir {self.folder}/run\nTempDir {self.folder}/tmp\nErrorLog {self.folder}/error.log\n"
            f"AccessLog {self.folder}/access.log\nPageLog {self.folder}/page.log\n"
            "FileDevice Yes\nSandboxing relaxed\n")
        self.process = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", str(self.folder / "root/cupsd.conf"),
             "-s", str(self.folder / "root/cups-files.conf")], stderr=subprocess.DEVNULL)
        self.environment = dict(os.environ, CUPS_SERVER=f"127.0.0.1:{self.port}", LC_ALL="C.UTF-8")
        for _ in range(100):
            if b"is running" in self.tool("lpstat", "-r").stdout:
                break
            time.sleep(0.1)
        self.tool("lpadmin", "-p", PRINTER, "-E", "-v", "file:/dev/null", "-m", "raw", "-D", "Danışma")
        made = self.tool("lpadmin", "-d", PRINTER)
        check("the print server is set up", made.returncode == 0, made.stderr)

    def tool(self, *words):
        return subprocess.run(words, env=self.environment, capture_output=True)

    def spooled(self):
        return [hashlib.sha256(file.read_bytes()).hexdigest()
                for file in sorted((self.folder / "spool").glob("d*"))]

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Desk:
    """A browser's session with a desk."""

    def __init__(self, yaprak, site, environment):
        self.process = subprocess.Popen([yaprak, "desk", site, "--port", "0", "--no-open"],
                                        stdout=subprocess.PIPE, text=True, env=environment)
        self.process.stdout.readline()
        address = urllib.parse.urlsplit(self.process.stdout.readline().strip())
        self.host = address.netloc
        self.headers = {"Host": self.host}
        answer, _ = self.exchange("GET", f"{address.path}?{address.query}")
        self.headers["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
        self.headers["X-CSRF-Token"] = self.get("/api/desk")["csrf"]

    def exchange(self, method, path, body=None, more=None):
        line = http.client.HTTPConnection(self.host)
        line.request(method, path, body, {**self.headers, **(more or {})})
        answer = line.getresponse()
        return answer, answer.read()

    def get(self, path):
        return json.loads(self.exchange("GET", path)[1])

    def post(self, path, **form):
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return json.loads(self.exchange("POST", path, urllib.parse.urlencode(form), kind)[1])

    def state(self, job, wanted):
        for _ in range(100):
            state = self.post("/api/print/state", job=job).get("state")
            if state == wanted:
                break
            time.sleep(0.1)
        return state

    def stop(self):
        self.process.terminate()
        self.process.wait()


def try_printers(desk, server):
    printers = desk.get("/api/printers")["printers"]
    check("the printer is listed by its title", [p["title"] for p in printers] == ["Danışma"], printers)
    check("the default printer is known", printers and printers[0]["isDefault"])
    page = desk.get("/api/pages?q=uyku")["pages"][0]["id"]
    edition = desk.get(f"/api/pages/{page}/handout-a4")
    order = dict(hash=edition["hash"], printer=PRINTER, copies=2, sides="both")
    job = desk.post("/api/print", **order).get("job")
    check("the printer takes the job", isinstance(job, int), job)
    check("the job is followed to its end", desk.state(job, "done") == "done")
    check("what is printed is what is shown", edition["hash"] in server.spooled(), server.spooled())

    server.tool("cupsdisable", PRINTER)
    waiting = desk.post("/api/print", **order).get("job")
    check("a stopped printer keeps the job", desk.state(waiting, "stopped") == "stopped")
    check("that it has stopped is said", desk.get("/api/printers")["printers"][0]["isStopped"])
    desk.post("/api/print/cancel", job=waiting)
    check("a job can be stopped", desk.state(waiting, "cancelled") == "cancelled")
    server.tool("cupsreject", PRINTER)
    check("a printer that takes no jobs says so in its own words",
          "error" in desk.post("/api/print", **order))
    check("an unknown printer is none", "not there" in desk.post("/api/print", **{**order, "printer": "yok"})["error"])


def try_without_server(yaprak, site):
    desk = Desk(yaprak, site, dict(os.environ, CUPS_SERVER=f"127.0.0.1:{free_port()}"))
    check("without a print server the browser prints", desk.get("/api/printers")["printers"] == [])
    desk.stop()


def main():
    yaprak, site, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    if not os.path.exists("/usr/sbin/cupsd") or not shutil.which("lpadmin"):
        print("skipped: cups and cups-client are not installed")
        return
    server = PrintServer(folder)
    try:
        desk = Desk(yaprak, site, server.environment)
        try_printers(desk, server)
        desk.stop()
    finally:
        server.stop()
    try_without_server(yaprak, site)
    sys.exit(failures > 0)


main()
