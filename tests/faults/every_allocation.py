#!/usr/bin/python3
"""Lets the n-th allocation of a run fail, and judges what the run leaves behind (faulty_runs.py).

every_allocation.py PROGRAM PRELOAD [SAMPLE]

PROGRAM is yaprak, PRELOAD the library failing_allocations. With SAMPLE so many n of each kind of run are tried,
chosen by a fixed seed, and a quarter as many with all that follow; without, every one (hours).
"""
import os
import random
import sys

from faulty_runs import RUNS, Site, Trial, chosen, scratch


def main():
    program, preload = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    sample = int(sys.argv[3]) if len(sys.argv) > 3 else None
    random_, tried, wrong = random.Random(1), 0, 0
    with scratch() as folder:
        site = Site(program, preload, os.path.join(folder, "site"))
        for kind in RUNS:
            trial = Trial(site, kind)
            for onwards, share in ((0, sample), (1, sample and (sample + 3) // 4)):
                for n in chosen(trial.total, share, random_):
                    trial.fail(n, onwards)
            print("%s: %d allocations, exit codes %s, the other pages made in %d runs" %
                  (kind, trial.total, trial.codes, trial.others), flush=True)
            tried, wrong = tried + trial.tried, wrong + trial.wrong
    print("%d failing allocations tried, %d runs not as they should be" % (tried, wrong))
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
