#include "base/fold_marks.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

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

void take_mark(UnfilledMark mark, std::vector<UnfilledMark>& marks) {
    const auto same = std::find_if(marks.begin(), marks.end(), [&](const UnfilledMark& other) {
        return other.code == mark.code && other.problem == mark.problem;
    });
    if (same == marks.end()) {
        if (marks.size() >= most_kept) return;
        const auto behind =
            std::find_if(marks.begin(), marks.end(),
                         [&](const UnfilledMark& other) { return is_before(mark.at, other.at); });
        marks.insert(behind, std::move(mark));
    } else if (is_before(same->last, mark.at)) {
        same->times += mark.times;
        same->last = mark.last;
    }
}

void say_marks(Finding& finding) {
    const std::vector<UnfilledMark>& marks = finding.marks;
    const UnfilledMark& first = marks.front();
    finding.at = first.at;
    finding.problem = first.problem;
    finding.hint = first.hint;
    finding.code = first.code;
    finding.count = first.times;
    std::string others;
    std::size_t more = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        more += marks[i].times;
        if (gravity(marks[i].code) > gravity(finding.code)) finding.code = marks[i].code;
        if (i <= most_named) others += (i > 1 ? ", " : "") + marks[i].name;
    }
    if (more == 0) return;
    if (marks.size() > most_named + 1) others += " …";
    const std::size_t count = more + first.times - 1;
    finding.problem += "; " + counted(count, "more mark") + " of the page " +
                       (count == 1 ? "is" : "are") + " left out or not known: " + others;
    finding.count = 1;
}

}  // namespace yaprak
