// Which shard this process is to make: as it is told, or as the engine that started it says in the
// environment (Slurm, Kubernetes, AWS Batch, GNU parallel).
#pragma once
#include "batch/shard.hpp"

#include <map>
#include <string>
#include <vector>

namespace yaprak {

// The variables that are asked for.
const std::vector<std::string>& engine_variables();

// "", the whole; "1/4"; "auto", all by the engine; "auto/4", the index by the engine. Throws Error
// where the engine does not say it, or two engines do.
Shard shard_of(const std::string& asked, const std::map<std::string, std::string>& environment);

}  // namespace yaprak
