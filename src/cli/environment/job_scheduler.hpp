// Which shard this process is to make: as it is told, or as the scheduler that started it says in
// its variables (Slurm, Kubernetes, AWS Batch, GNU parallel).
#pragma once
#include "batch/run/shard.hpp"

#include <map>
#include <string>
#include <vector>

namespace yaprak {

// Returns the names of the environment variables that schedulers set.
const std::vector<std::string>& scheduler_variables();

// "", the whole; "1/4"; "auto", all by the scheduler; "auto/4", the index by the scheduler. Throws
// Error where the scheduler does not say it, or two schedulers do.
Shard shard_of(const std::string& asked, const std::map<std::string, std::string>& variables);

}  // namespace yaprak
