// `yaprak manifest merge`: the manifests of all shards of a run -> the one of the whole.
#pragma once
#include <iosfwd>
#include <string>

namespace yaprak {

// Writes it only where every shard is there, of the same run, complete, and every file whole.
// Returns the exit code. Throws Error where there are no shards.
int join_manifests(const std::string& output, std::ostream& out, std::ostream& err);

}  // namespace yaprak
