#!/usr/bin/env bash
# Four shards by GNU parallel, on this machine or, with --sshlogin, on several that share the folder.
# A shard that ends badly is tried again, three times in all.
set -euo pipefail
parallel -N0 --will-cite --retries 3 yaprak merge content/randevu.md --data hastalar.csv -o out \
  --shard auto/4 --resume -q -j 1 ::: 0 1 2 3
yaprak manifest merge out
