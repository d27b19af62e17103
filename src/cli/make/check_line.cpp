#include "cli/make/check_line.hpp"

#include "base/error.hpp"
#include "cli/environment/paths.hpp"
#include "cli/make/check_choice.hpp"
#include "cli/run/page_list.hpp"
#include "model/clinic.hpp"

namespace yaprak {
namespace {

// As a shell takes it: "content/uyku.md", "'my pages'".
std::string typed(const std::string& word) {
    if (word.find_first_of(" \t'\"\\$`*?[](){}&;|<>#!~") == word.npos) return word;
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string said_in(const Clinic& clinic) {
    const auto said = clinic.values.find("check.build");
    return said == clinic.values.end() ? "all" : said->second;
}

}  // namespace

// A list that cannot be read is told by `yaprak check`; no build fails for it.
void CheckLine::open(const std::filesystem::path& content, const Clinic& clinic) {
    const std::string said = said_in(clinic);
    if (checks_.contains(content) || said == "no" || said == "false") return;
    PageChecks& checks = checks_[content];
    checks.today = day_of_run(environment_);
    checks.depth = said == "doses" ? CheckDepth::doses : CheckDepth::all;
    if (checks.depth == CheckDepth::all) try {
            checks.lists = check_lists_for(content, environment_.home);
        } catch (const Error&) {
            checks.lists = {};
        }
}

const PageChecks* CheckLine::of(const std::filesystem::path& content) const {
    const auto known = checks_.find(content);
    return known == checks_.end() ? nullptr : &known->second;
}

void CheckLine::add(const std::filesystem::path& source, const FindingCounts& found) {
    if (found.total() == 0) return;
    found_ += found;
    ++pages_found_;
    only_ = source;
}

std::string CheckLine::line() const {
    const std::string counts = to_text(found_);
    return counts.empty() ? "" : counts + ": yaprak check" + asked();
}

std::string CheckLine::asked() const {
    std::string words;
    if (!pages_.layout.empty() && pages_.layout.find(',') == std::string::npos)
        words += " -l " + typed(pages_.layout);
    if (pages_found_ == 1) return words + " " + typed(only_.string());
    if (pages_.inputs.empty()) return words + " " + typed(usual_input());
    for (const std::string& input : pages_.inputs) words += " " + typed(input);
    return words;
}

}  // namespace yaprak
