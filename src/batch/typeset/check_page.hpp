// A page, read and set as for its PDF -> what the checks of check/ find in it.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "check/check_handout.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct PageChecked {
    HandoutReport report;
    std::string first_page;  // as SVG, where it was asked for
};

struct PageCheckMeans {
    const CheckLists& lists;
    const RuleChoice* choice = nullptr;
    const PersonalCopies* copies = nullptr;
    bool with_picture = false;
    std::optional<Date> today = {};
    KeyPlaces places = {};  // of what is wrong in `check:`
};

// Nothing where the page says that it is not to be published. `warnings` gets what setting it warns
// of. Throws Error where it cannot be set.
std::optional<PageChecked> check_page(const Job& job, WorkerCaches& caches,
                                      const PageCheckMeans& means, Warnings& warnings);

// Of a document that is read and set already. Places are as near as the reader knows.
HandoutReport check_set_pages(const Document& document, const SetPages& set,
                              const SharedResources& resources, const PageChecks& checks);

}  // namespace yaprak
