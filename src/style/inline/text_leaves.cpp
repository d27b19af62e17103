#include "style/inline/text_leaves.hpp"

namespace yaprak {

TagId TextLeaves::reference(int link, const SourcePos& at) {
    leaf_ = link_element_ = no_tag;
    if (parent_ == no_tag) return no_tag;
    return add(add_link(add(parent_, Role::reference, at), link, at), Role::content, at);
}

TagId TextLeaves::field(FieldKind kind, const std::string& label, const SourcePos& at) {
    leaf_ = link_element_ = no_tag;
    if (parent_ == no_tag) return no_tag;
    const TagId element = add(parent_, Role::field, at);
    tags_[element].alt = label;
    tags_[element].field = kind;
    return add(element, Role::content, at);
}

TagId TextLeaves::leaf(const Look& look, const SourcePos& at) {
    if (parent_ == no_tag) return no_tag;
    if (leaf_ != no_tag && look == look_) return leaf_;
    const int link = look.link;
    if (link < 0)
        link_element_ = no_tag;
    else if (link_element_ == no_tag || link != look_.link)
        link_element_ = add_link(parent_, link, at);
    TagId parent = link_element_ == no_tag ? parent_ : link_element_;
    const bool foreign = look.lang != own_lang_;
    if (foreign || !look.expansion.empty()) {
        parent = add(parent, Role::span, at);
        if (foreign) tags_[parent].lang = look.lang;
        tags_[parent].expansion = look.expansion;
    }
    if (look.code) parent = add(parent, Role::code, at);
    look_ = look;
    return leaf_ = add(parent, Role::content, at);
}

TagId TextLeaves::add(TagId parent, Role role, const SourcePos& at) {
    const TagId id = tags_.add(parent, role);
    tags_[id].at = at;
    return id;
}

TagId TextLeaves::add_link(TagId parent, int link, const SourcePos& at) {
    const TagId element = add(parent, Role::link, at);
    tags_[element].link = link;
    return element;
}
}  // namespace yaprak
