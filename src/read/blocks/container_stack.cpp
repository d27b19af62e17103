#include "read/blocks/container_stack.hpp"

#include <cassert>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t deepest = 32;

// What only stands in a list of its own, which is counted.
bool nests(ContainerKind kind) {
    return kind != ContainerKind::item && kind != ContainerKind::description &&
           kind != ContainerKind::grid_cell;
}

}  // namespace

OpenContainer* ContainerStack::open(ContainerKind kind) {
    if (flattened_ > 0 || (nests(kind) && depth_ == deepest)) {
        ++flattened_;
        has_flattened_ = true;
        return nullptr;
    }
    depth_ += nests(kind);
    stack_.emplace_back();
    stack_.back().kind = kind;
    return &stack_.back();
}

std::optional<OpenContainer> ContainerStack::close() {
    if (flattened_ > 0) {
        --flattened_;
        return std::nullopt;
    }
    assert(stack_.size() > 1);
    OpenContainer closed = std::move(stack_.back());
    stack_.pop_back();
    depth_ -= nests(closed.kind);
    return closed;
}

void ContainerStack::touch(const SourcePos& at) {
    for (auto open = stack_.rbegin(); open != stack_.rend() && !open->at.line; ++open)
        open->at = at;
}

OpenContainer* ContainerStack::right_of(int column) {
    for (OpenContainer& open : stack_)
        if ((open.kind == ContainerKind::list || open.kind == ContainerKind::quote) &&
            open.at.column > column)
            return &open;
    return nullptr;
}

bool ContainerStack::take_flattening() {
    return std::exchange(has_flattened_, false);
}

}  // namespace yaprak
