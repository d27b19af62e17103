#include "preflight/press_lines.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"

#include <algorithm>

namespace yaprak {

const char* word_for(Weight weight) {
    return weight == Weight::error ? "error" : weight == Weight::warning ? "warning" : "note";
}

std::string text_of(std::string_view file, const PressFinding& finding) {
    std::string out = visible(file);
    if (finding.page > 0) out += ", page " + std::to_string(finding.page);
    out.append(": ").append(word_for(finding.weight)).append(": ");
    out += visible(finding.problem);
    if (!finding.hint.empty()) out += " (" + visible(finding.hint) + ")";
    return out + " [" + name_of(finding.rule) + "]";
}

std::string sum_of(const PressFindings& findings) {
    std::string out;
    for (const Weight weight : {Weight::error, Weight::warning, Weight::note}) {
        const auto count =
            std::count_if(findings.begin(), findings.end(),
                          [&](const PressFinding& one) { return one.weight == weight; });
        out += (out.empty() ? "" : ", ") + counted(std::size_t(count), word_for(weight));
    }
    return out;
}

}  // namespace yaprak
