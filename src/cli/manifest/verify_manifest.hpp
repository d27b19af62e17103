// `yaprak manifest verify`: whether every file that a manifest names is there and whole, and none
// of its last run missing.
#pragma once
#include <iosfwd>
#include <string>

namespace yaprak {

// Returns the exit code. Throws Error where there is no manifest.
int verify_manifest(const std::string& output, std::ostream& out, std::ostream& err);

}  // namespace yaprak
