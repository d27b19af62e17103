// What `yaprak check` is told, and mail.yaml says, of how the copies of a page will be made and
// sent.
#pragma once
#include "batch/typeset/shared_resources.hpp"
#include "check/law/personal_copies.hpp"
#include "cli/make/check.hpp"

namespace yaprak {

// A mail.yaml that is not asked for by name need not be there. Throws Error where one that is asked
// for cannot be read.
[[nodiscard]] PersonalCopies planned_copies(const CheckOptions& options,
                                            const std::filesystem::path& content,
                                            const SharedResources& resources);

}  // namespace yaprak
