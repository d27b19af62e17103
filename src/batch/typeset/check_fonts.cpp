#include "batch/typeset/check_fonts.hpp"

#include "model/layout.hpp"

#include <map>
#include <string>

namespace yaprak {
namespace {

// The families, each with the first place that names it.
std::map<std::string, SourcePos> families_of(const Layout& layout) {
    std::map<std::string, SourcePos> families;
    for (const auto& [name, style] : layout.styles) {
        if (!style.font) continue;
        const auto role = layout.fonts.find(*style.font);
        if (role != layout.fonts.end())
            families.emplace(role->second, layout.at);
        else
            families.emplace(*style.font, style.at);
    }
    for (const std::string& family : layout.fallback_fonts) families.emplace(family, layout.at);
    return families;
}

}  // namespace

void check_fonts(const Layout& layout, const FontBook& fonts) {
    for (const auto& [family, at] : families_of(layout)) fonts.require(family, at);
}

}  // namespace yaprak
