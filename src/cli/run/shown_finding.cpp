#include "cli/run/shown_finding.hpp"

#include "base/visible.hpp"
#include "cli/environment/shown_text.hpp"
#include "preflight/press_lines.hpp"

namespace yaprak {

std::string shown_finding(const std::ios_base& stream, std::string_view file,
                          const PressFinding& finding) {
    if (!is_translated(stream)) return text_of(file, finding);
    std::string out = visible(file);
    if (finding.page > 0) out += ", " + translated(stream, "page " + std::to_string(finding.page));
    out += ": " + translated(stream, word_for(finding.weight)) + ": ";
    out += visible(translated(stream, finding.problem));
    if (!finding.hint.empty()) out += " (" + visible(translated(stream, finding.hint)) + ")";
    return out + " [" + name_of(finding.rule) + "]";
}

}  // namespace yaprak
