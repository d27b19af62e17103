// A heading closes the sections of its own level and of those below it.
#include "style/blocks/sections.hpp"

#include <algorithm>
#include <string>

namespace yaprak {

void Sections::open(int level, const SourcePos& at) {
    while (!open_.empty() && open_.back().level >= level) open_.pop_back();
    const int above = open_.empty() ? 1 : open_.back().level;
    const int tagged = int(open_.size()) + 2;
    if (level > above + 1 && level > tagged && !told_of_levels_) {
        told_of_levels_ = true;
        warnings_.add(Code::heading_level, at,
                      "a heading of level " + std::to_string(level) + " stands right below level " +
                          std::to_string(above),
                      "it is tagged as level " + std::to_string(tagged) + "; write it with " +
                          std::string(std::size_t(tagged), '#'));
    }
    open_.push_back({level, tags_.add(innermost(), Role::section)});
}

int Sections::tag_level(int level, TagId parent) const {
    const auto above = std::count_if(open_.begin(), open_.end(),
                                     [&](const Section& section) { return section.level < level; });
    const bool opened_section = parent == innermost() && parent != root_tag;
    return std::min(opened_section ? int(open_.size()) + 1 : int(above) + 2, 6);
}

}  // namespace yaprak
