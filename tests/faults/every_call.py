#!/usr/bin/python3
"""Lets the n-th call of each function of the system fail, and judges what the run leaves behind (faulty_runs.py) and
whether the same run then makes all that it should.

every_call.py PROGRAM PRELOAD [SAMPLE]

PROGRAM is yaprak, PRELOAD the library failing_calls. With SAMPLE so many calls are tried, each of another kind of run,
function or errno as far as there are such, chosen by a fixed seed; without, every one (an hour).
"""
import errno
import os
import random
import sys

from faulty_runs import Site, Trial, chosen, scratch

SPACE, FAILING, FILES, MEMORY = errno.ENOSPC, errno.EIO, errno.EMFILE, errno.ENOMEM
CALLS = {  # function: with which errno, and whether all that follow fail as well
    "write": [(SPACE, 0), (SPACE, 1), (FAILING, 0), (errno.EINTR, 0), ("short", 0)],
    "create": [(SPACE, 0), (FILES, 0), (errno.EACCES, 0)],
    "open": [(FILES, 0)],
    "read": [(FAILING, 0), (errno.EINTR, 0), ("short", 0)],
    "fsync": [(FAILING, 0), (SPACE, 0)],
    "rename": [(FAILING, 0), (SPACE, 1)],
    "close": [(FAILING, 0)],
    "mkdir": [(SPACE, 0)],
    "unlink": [(FAILING, 0)],
    "mmap": [(MEMORY, 0)],
}
OUTBOX_CALLS = {
    "pwrite": [(SPACE, 0), (SPACE, 1), (FAILING, 0), ("short", 0)],
    "pread": [(FAILING, 0)],
    "ftruncate": [(FAILING, 0)],
}
WRITING = {function: CALLS[function] for function in ("write", "create", "rename", "mkdir")}
PLAN = {"build": CALLS, "several": {"write": CALLS["write"], "create": CALLS["create"]}, "merge": CALLS, "packed": CALLS,
        "letters": {**CALLS, **OUTBOX_CALLS}, "send": {**CALLS, **OUTBOX_CALLS}, "outbox": OUTBOX_CALLS, "draft": WRITING,
        "drawings": WRITING, "press": WRITING, "testpage": WRITING, "init": WRITING}
ENDS_AGAIN = {"outbox": (0, 75)}  # there is no mail server, which a run tells where it has letters to send
KEPT = ("short", errno.EINTR)  # what a run has to get over


def code_faults(function, reason):
    def faults(code, said):
        if reason in KEPT and code != 0:
            return ["does not get over it: %d" % code]
        if reason == SPACE and code not in (0, 75):
            return ["ends with %d though there is no room" % code]
        return []
    return faults


def again(trial):
    code, said = trial.site.again(trial.kind)
    if code not in ENDS_AGAIN.get(trial.kind, (0,)) or trial.site.pdfs() != trial.whole:
        trial.wrong += 1
        print("%s %s: the same run then ends with %d | %s" % (trial.kind, trial.variables, code, said.strip()[:200]))


def trials(sample, random_):
    """Kind, function, errno, whether all that follow fail, and how many are tried; None for every one."""
    plan = [(kind, function, reason, onwards) for kind, functions in PLAN.items() for function, reasons in functions.items()
            for reason, onwards in reasons]
    if sample is None:
        return [(*one, None) for one in plan]
    each, rest = divmod(sample, len(plan))
    more = set(random_.sample(range(len(plan)), rest))
    return [(*one, each + (i in more)) for i, one in enumerate(plan) if each or i in more]


def main():
    program, preload = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    sample = int(sys.argv[3]) if len(sys.argv) > 3 else None
    random_, tried, wrong = random.Random(1), 0, 0
    with scratch() as folder:
        site = Site(program, preload, os.path.join(folder, "site"))
        for kind, function, reason, onwards, share in trials(sample, random_):
            trial = Trial(site, kind, FAIL_CALL=function, FAIL_ERRNO=reason)
            for n in chosen(trial.total, share, random_):
                trial.fail(n, onwards, code_faults(function, reason))
                again(trial)
            print("%s, %s, %s%s: %d calls, exit codes %s" % (kind, function, reason, " and on" if onwards else "",
                  trial.total, trial.codes), flush=True)
            tried, wrong = tried + trial.tried, wrong + trial.wrong
    print("%d failing calls tried, %d runs not as they should be" % (tried, wrong))
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
