#include "preflight/judge_press.hpp"

#include "base/text.hpp"
#include "preflight/judge_file.hpp"
#include "preflight/judge_page.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace yaprak {
namespace {

// In the order of PressRule.
constexpr std::array<const char*, std::size_t(PressRule::last) + 1> names = {
    "press-boxes",  "press-intent",     "press-version",   "press-trapped",     "press-locked",
    "press-script", "press-link",       "press-font",      "press-colour",      "press-resolution",
    "press-ink",    "press-small-text", "press-overprint", "press-hairline",    "press-edge",
    "press-bleed",  "press-size",       "press-spot",      "press-transparency"};

// "PANTONE 320 C" and "Pantone 320C" are meant to be one plate.
std::string as_meant(const std::string& name) {
    std::string out = ascii_lower(name);
    std::erase_if(out, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    return out;
}

void judge_spots(const std::set<std::string>& spots, PressFindings& findings) {
    std::map<std::string, std::string> known;
    for (const std::string& name : spots) {
        const auto [other, is_new] = known.try_emplace(as_meant(name), name);
        if (is_new) continue;
        findings.push_back({PressRule::spot, Weight::warning, 0,
                            "the spot inks " + in_quotes(other->second) + " and " +
                                in_quotes(name) + " get a plate each",
                            "give one ink one name"});
    }
    if (spots.empty()) return;
    const std::vector<std::string> all(spots.begin(), spots.end());
    findings.push_back({PressRule::spot, Weight::note, 0,
                        counted(all.size(), "spot ink") + ": " + joined(all, ", "),
                        "each is a plate, and costs as one"});
}

}  // namespace

const char* name_of(PressRule rule) {
    return names.at(std::size_t(rule));
}

PressFindings judge_press(std::string_view pdf, const PressLimits& limits, PressCache& cache) {
    const PdfFile file(pdf);
    PressFindings of_file, of_pages;
    judge_file(file, cache, of_file);
    std::set<std::string> spots;
    const PageBoxes first = file.pages() > 0 ? boxes_of(file.page(0)) : PageBoxes{};
    for (std::size_t i = 0; i < file.pages(); ++i) {
        const int number = int(i) + 1;
        const PdfObject page = file.page(i);
        const PageBoxes boxes = boxes_of(page);
        judge_boxes(page, number, first, of_pages);
        judge_annotations(page, number, boxes, of_pages);
        judge_fonts(page, number, of_pages);
        PageJudge judge(boxes, number, limits, cache);
        walk_page(file, i, [&](const PageEvent& event) { judge.look_at(event); });
        judge.tell(of_pages);
        spots.insert(judge.spots().begin(), judge.spots().end());
    }
    judge_spots(spots, of_file);
    of_file.insert(of_file.end(), of_pages.begin(), of_pages.end());
    return of_file;
}

PressFindings judge_press(std::string_view pdf, const PressLimits& limits) {
    PressCache cache;
    return judge_press(pdf, limits, cache);
}

}  // namespace yaprak
