// The tags of a text within its element: its leaves, and the links, references, fields and spans
// above them.
#pragma once
#include "base/source.hpp"
#include "model/form_field.hpp"
#include "model/tags.hpp"

#include <string>

namespace yaprak {

// One leaf for each stretch with the same link and language, of code or not. Without a parent there
// are none.
class TextLeaves {
public:
    // Both must outlive this. `lang` is the language of the element.
    TextLeaves(TagTree& tags, TagId parent, const std::string& lang)
        : tags_(tags), parent_(parent), own_lang_(lang) {}

    TagId reference(int link, const SourcePos& at);
    TagId field(FieldKind kind, const std::string& label, const SourcePos& at);

    struct Look {
        int link = -1;
        std::string lang;
        bool code = false;
        std::string expansion;
        bool operator==(const Look&) const = default;
    };
    // The last one where nothing of its look has changed.
    TagId leaf(const Look& look, const SourcePos& at);

private:
    TagId add(TagId parent, Role role, const SourcePos& at);
    TagId add_link(TagId parent, int link, const SourcePos& at);

    TagTree& tags_;
    TagId parent_;
    const std::string& own_lang_;
    TagId leaf_ = no_tag, link_element_ = no_tag;
    Look look_;
};

}  // namespace yaprak
