// The page's headings, one after the other -> the sections that they open in the tags, each within
// that of the heading above, and the level that each heading is tagged with.
#pragma once
#include "base/error.hpp"
#include "model/tags.hpp"

#include <vector>

namespace yaprak {

class Sections {
public:
    // Both must outlive this.
    Sections(TagTree& tags, Warnings& warnings) : tags_(tags), warnings_(warnings) {}

    // Called before a heading of this level, as the author counts. Warns once of skipped levels.
    void open(int level, const SourcePos& at);
    // What the last heading opened; the document before there is one.
    TagId innermost() const { return open_.empty() ? root_tag : open_.back().tag; }
    // The level that a heading is tagged with: it follows those that are still open, the title
    // being the first, and skips none.
    int tag_level(int level, TagId parent) const;

private:
    struct Section {
        int level;  // the author's
        TagId tag;
    };

    TagTree& tags_;
    Warnings& warnings_;
    std::vector<Section> open_;  // a heading and what stands under it, from the outermost
    bool told_of_levels_ = false;
};

}  // namespace yaprak
