#include "read/blocks/unfilled_marks.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace yaprak {
namespace {

constexpr std::size_t most_named = 5;  // beside the first
constexpr std::size_t most_kept = 500;

// What a patient misses comes before what only looks wrong.
int gravity(Code code) {
    return code == Code::value_missing ? 2 : code == Code::markup_dropped ? 1 : 0;
}

bool is_before(const SourcePos& a, const SourcePos& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

}  // namespace

void UnfilledMarks::add(Code code, const SourcePos& at, std::string name, std::string problem,
                        std::string hint) {
    const auto same = std::find_if(marks_.begin(), marks_.end(),
                                   [&](const Mark& mark) { return mark.problem == problem; });
    if (same == marks_.end()) {
        if (marks_.size() < most_kept)
            marks_.push_back({code, at, at, std::move(name), std::move(problem), std::move(hint)});
    } else if (is_before(same->last, at)) {  // a text may be looked at twice
        ++same->times;
        same->last = at;
    }
}

void UnfilledMarks::tell(Warnings& warnings) const {
    if (marks_.empty()) return;
    std::vector<const Mark*> marks;
    for (const Mark& mark : marks_) marks.push_back(&mark);
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark* a, const Mark* b) { return is_before(a->at, b->at); });
    const Mark& first = *marks.front();
    Finding finding{first.at, first.problem, first.hint, first.code, first.times, {}};
    std::string others;
    std::size_t more = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        more += marks[i]->times;
        if (gravity(marks[i]->code) > gravity(finding.code)) finding.code = marks[i]->code;
        if (i <= most_named) others += (i > 1 ? ", " : "") + marks[i]->name;
    }
    if (more > 0) {
        if (marks.size() > most_named + 1) others += " …";
        const std::size_t count = more + first.times - 1;
        finding.problem += "; " + counted(count, "more mark") + " of the page " +
                           (count == 1 ? "is" : "are") + " left out or not known: " + others;
        finding.count = 1;
    }
    warnings.add(std::move(finding));
}

}  // namespace yaprak
