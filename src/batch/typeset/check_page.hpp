// A page, read and set as for its PDF -> what the checks of check/ find in it.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "check/check_handout.hpp"

#include <optional>

namespace yaprak {

// Nothing where the page says that it is not to be published. `warnings` gets what setting it warns
// of. Throws Error where it cannot be set.
std::optional<HandoutReport> check_page(const Job& job, WorkerCaches& caches,
                                        const CheckLists& lists, Warnings& warnings);

}  // namespace yaprak
