// Some copies of a merge in one PDF, each with its row's values beside it.
#pragma once
#include "cli/make/copy_run.hpp"

#include <string>

namespace yaprak {

// The PDF's name under the output folder.
[[nodiscard]] std::string proof_name(const CopyRows& rows);

// Makes it, of the rows that --proof asks for. Throws Error.
void make_proof(const CopyRun& run);

}  // namespace yaprak
