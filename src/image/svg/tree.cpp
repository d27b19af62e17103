#include "image/svg/tree.hpp"

namespace yaprak::svg {

const std::string_view* Tree::find(Index element, Name name) const {
    const Element& it = (*this)[element];
    for (std::uint32_t i = it.attributes_begin; i < it.attributes_end; ++i)
        if (attributes[i].name == name) return &attributes[i].value;
    return nullptr;
}

std::string_view Tree::get(Index element, Name name) const {
    const std::string_view* value = find(element, name);
    return value ? *value : std::string_view();
}

Index Tree::with_id(std::string_view id) const {
    const auto found = by_id.find(id);
    return found == by_id.end() ? none : found->second;
}

}  // namespace yaprak::svg
