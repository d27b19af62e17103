#include "batch/typeset/labels_family.hpp"

#include "model/layout.hpp"

namespace yaprak {

std::string family_of_labels(const Layout& layout) {
    const auto sans = layout.fonts.find("sans");
    if (sans != layout.fonts.end()) return sans->second;
    const std::string& named = *layout.styles.at("body").font;
    const auto role = layout.fonts.find(named);
    return role != layout.fonts.end() ? role->second : named;
}

}  // namespace yaprak
