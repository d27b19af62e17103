#include "read/source/error_list.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_errors = 20;

// What is at fault at one place is told once: a second error there mostly follows from the first.
bool is_same(const Finding& a, const Finding& b) {
    return a.at == b.at && (a.at.line > 0 || a.problem == b.problem);
}

// The files in the order in which they come first.
std::vector<FileName> files_of(const std::vector<Finding>& findings) {
    std::vector<FileName> files;
    for (const Finding& finding : findings)
        if (std::find(files.begin(), files.end(), finding.at.file) == files.end())
            files.push_back(finding.at.file);
    return files;
}

}  // namespace

bool ErrorList::is_full() const {
    return kept_.size() >= most_errors;
}

void ErrorList::keep(const Error& error) {
    for (const Finding& finding : error.findings()) {
        const bool is_known = std::any_of(kept_.begin(), kept_.end(), [&](const Finding& kept) {
            return is_same(kept, finding);
        });
        if (!is_known && !is_full()) kept_.push_back(finding);
    }
}

void ErrorList::throw_kept() const {
    if (kept_.empty()) return;
    const std::vector<FileName> files = files_of(kept_);
    const auto place = [&](const Finding& finding) {
        return std::tuple(std::find(files.begin(), files.end(), finding.at.file), finding.at.line,
                          finding.at.column);
    };
    std::vector<Finding> sorted = kept_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
    throw Error(std::move(sorted));
}

}  // namespace yaprak
