// A page, read and set as for its PDF -> what the checks of check/ find in it.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "check/check_handout.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct PageChecked {
    HandoutReport report;
    std::string first_page;  // as SVG, where it was asked for
};

// Nothing where the page says that it is not to be published. `warnings` gets what setting it warns
// of. Throws Error where it cannot be set.
std::optional<PageChecked> check_page(const Job& job, WorkerCaches& caches, const CheckLists& lists,
                                      bool with_picture, Warnings& warnings);

}  // namespace yaprak
