// TeX's \newpage and \pagebreak alone on a line -> the HTML that says the same.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr const char* page_break = "\n<div style=\"page-break-after: always\"></div>\n";

bool may_hold_breaks(std::string_view body) {
    return body.find("\\newpage") != none || body.find("\\pagebreak") != none ||
           body.find("\\clearpage") != none;
}

std::vector<Replacement> write_breaks(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find('\\'); at != none; at = body.find('\\', at + 1)) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        if ((at > 0 && body[at - 1] != '\n') || input.scan.is_code(at)) continue;
        const std::string_view line = trimmed(body.substr(at, end - at));
        if (line == "\\newpage" || line == "\\pagebreak" || line == "\\clearpage")
            edits.push_back({at, end - at, page_break});
    }
    return edits;
}

}  // namespace

const SourcePass page_breaks_pass = {may_hold_breaks, write_breaks};

}  // namespace yaprak
