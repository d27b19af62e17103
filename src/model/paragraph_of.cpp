#include "model/paragraph_of.hpp"

namespace yaprak {
namespace {

bool is_part_of_a_line(Role role) {
    return role == Role::content || role == Role::span || role == Role::link ||
           role == Role::reference;
}

}  // namespace

TagId paragraph_of(const TagTree& tags, TagId tag) {
    while (tag != no_tag && is_part_of_a_line(tags[tag].role)) tag = tags[tag].parent;
    return tag;
}

}  // namespace yaprak
