#!/usr/bin/env python3
"""Runs the files of share/scale as their engines would: a process a shard, the engine's variables in
its environment. GNU parallel runs its file itself, and so does Slurm with --slurm (as root: a
controller and one node are started on loopback and stopped again). The shards together must be the
files of a run in one, byte for byte, and be proven complete.

usage: engines.py YAPRAK [--rows N] [--slurm]
"""
import argparse
import contextlib
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SHARE = Path(__file__).resolve().parents[2] / "share/scale"
SHARDS = 4
PAGE = """# Randevunuz

Sayın {{ad}}, {{gün}} günü sizi bekliyoruz.

{{#if not}}Lütfen {{not}}.{{/if}}
"""


def write_work(folder, rows):
    (folder / "content").mkdir(parents=True)
    (folder / "content/clinic.yaml").write_text("name: Örnek Klinik\nphone: 0312 000 00 00\n")
    (folder / "content/randevu.md").write_text(PAGE)
    (folder / "hastalar.csv").write_text("ad;gün;not\n" + "".join(
        f"Kişi {i};{i % 30 + 1} Mayıs;{'aç gelin' if i % 3 == 0 else ''}\n" for i in range(rows)))


def pdfs(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.pdf")}


class Trial:
    def __init__(self, yaprak, rows, folder):
        self.rows, self.folder = rows, folder
        self.work = folder / "work"
        write_work(self.work, rows)
        tools = folder / "bin"
        tools.mkdir()
        (tools / "yaprak").symlink_to(yaprak)
        clean = {name: value for name, value in os.environ.items()
                 if not name.startswith(("SLURM_", "JOB_", "AWS_BATCH_", "PARALLEL_"))}
        self.environment = clean | {"PATH": f"{tools}:{os.environ['PATH']}",
                                    "YAPRAK_HOME": str(SHARE.parents[1])}
        self.run(["yaprak", "merge", "content/randevu.md", "--data", "hastalar.csv", "-o", "whole", "-q"])
        self.failures = 0

    def run(self, command, **variables):
        subprocess.run(command, cwd=self.work, env=self.environment | variables, check=True)

    def judge(self, engine, seconds):
        joined = subprocess.run(["yaprak", "manifest", "merge", "out"], cwd=self.work, env=self.environment,
                                capture_output=True, text=True)
        equal = pdfs(self.work / "out") == pdfs(self.work / "whole")
        good = joined.returncode == 0 and equal and len(pdfs(self.work / "out")) == self.rows
        self.failures += not good
        print(f"{'passed' if good else 'FAILED'}: {engine}: {SHARDS} shards, {self.rows} copies, {seconds:.1f} s, "
              f"{'the bytes of a run in one' if equal else 'other bytes'}, "
              f"{joined.stdout.splitlines()[-1] if good else joined.stderr}", flush=True)
        shutil.rmtree(self.work / "out")

    def engine(self, name, start):
        begin = time.monotonic()
        start()
        self.judge(name, time.monotonic() - begin)


def kubernetes(trial):
    import yaml
    job = yaml.safe_load((SHARE / "kubernetes.yaml").read_text())
    spec, container = job["spec"], job["spec"]["template"]["spec"]["containers"][0]
    assert spec["completionMode"] == "Indexed" and spec["completions"] == SHARDS
    assert spec["template"]["spec"]["restartPolicy"] == "Never"  # what podFailurePolicy asks for
    told = {one["name"]: one["value"] for one in container["env"]}
    for index in [*range(SHARDS), 2]:  # Kubernetes may start an index twice
        trial.run(container["command"], JOB_COMPLETION_INDEX=str(index), **told)


def aws_batch(trial):
    job = json.loads((SHARE / "aws-batch.json").read_text())
    size = job["arrayProperties"]["size"]
    for index in range(size):
        trial.run(job["containerOverrides"]["command"], AWS_BATCH_JOB_ARRAY_INDEX=str(index),
                  AWS_BATCH_JOB_ARRAY_SIZE=str(size))


SLURM_CONF = """ClusterName=yaprak
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmdPort={node}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MpiDefault=none
NodeName={host} NodeAddr=127.0.0.1 CPUs={processors} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def daemon(folder, *command, **more):
    log = open(folder / (Path(command[0]).name + ".log"), "w")
    process = subprocess.Popen(command, stdout=log, stderr=log, **more)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


@contextlib.contextmanager
def cluster(folder):
    """munge, a controller and one node, on loopback; stopped when it is left."""
    munge = pwd.getpwnam("munge")
    for name in ("munge", "state", "spool"):
        (folder / name).mkdir(parents=True)
    (folder / "munge/key").write_bytes(os.urandom(128))
    for path in (folder / "munge", folder / "munge/key"):
        os.chown(path, munge.pw_uid, munge.pw_gid)
    (folder / "munge/key").chmod(0o600)
    configuration = folder / "slurm.conf"
    configuration.write_text(SLURM_CONF.format(folder=folder, host=socket.gethostname().split(".")[0],
                                               controller=free_port(), node=free_port(),
                                               processors=len(os.sched_getaffinity(0))))
    key = [f"--{what}-file={folder}/munge/{what}" for what in ("key", "log", "pid", "seed")]
    with daemon(folder, "munged", "--foreground", f"--socket={folder}/munge/socket", *key,
                user=munge.pw_uid, group=munge.pw_gid, extra_groups=[]), \
            daemon(folder, "slurmctld", "-D", "-f", configuration), \
            daemon(folder, "slurmd", "-D", "-f", configuration):
        variables = {"SLURM_CONF": str(configuration)}
        for _ in range(300):
            said = subprocess.run(["sinfo", "-h", "-o", "%T"], env=os.environ | variables, capture_output=True)
            if said.stdout.strip() == b"idle":
                break
            time.sleep(0.1)
        else:
            sys.exit("Slurm does not start: " + (folder / "slurmctld.log").read_text()[-2000:])
        yield variables


def slurm(trial):
    with cluster(trial.folder / "slurm") as variables:
        trial.engine("Slurm", lambda: trial.run(["sbatch", "--wait", "-Q", SHARE / "slurm.sbatch"], **variables))


def slurm_by_hand(trial):
    lines = (SHARE / "slurm.sbatch").read_text().splitlines()
    assert f"#SBATCH --array=0-{SHARDS - 1}" in lines
    for index in range(SHARDS):
        trial.run(["bash", SHARE / "slurm.sbatch"], SLURM_ARRAY_TASK_ID=str(index), SLURM_ARRAY_TASK_MIN="0",
                  SLURM_ARRAY_TASK_MAX=str(SHARDS - 1), SLURM_ARRAY_TASK_STEP="1",
                  SLURM_ARRAY_TASK_COUNT=str(SHARDS))


def check_manual():
    manual = (SHARE.parents[1] / "docs/how-to/scale.md").read_text()
    unnamed = [file.name for file in SHARE.iterdir() if f"share/scale/{file.name}" not in manual]
    if unnamed:
        sys.exit(f"FAILED: docs/how-to/scale.md does not name {unnamed}")


def main():
    check_manual()
    parser = argparse.ArgumentParser()
    parser.add_argument("yaprak")
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--slurm", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        trial = Trial(Path(asked.yaprak).resolve(), asked.rows, folder)
        try:
            trial.engine("Kubernetes, its file run by hand", lambda: kubernetes(trial))
        except ImportError:
            print("skipped: python3-yaml is not installed")
        trial.engine("AWS Batch, its file run by hand", lambda: aws_batch(trial))
        trial.engine("Slurm, its file run by hand", lambda: slurm_by_hand(trial))
        if shutil.which("parallel"):
            trial.engine("GNU parallel", lambda: trial.run(["bash", SHARE / "parallel.sh"]))
        else:
            print("skipped: GNU parallel is not installed")
        if asked.slurm and os.geteuid() == 0 and shutil.which("slurmctld") and shutil.which("munged"):
            slurm(trial)
        elif asked.slurm:
            print("skipped: Slurm needs root and the packages slurm-wlm and munge")
        sys.exit(1 if trial.failures else 0)


main()
