// Whether a block announces the one that follows it.
#pragma once
#include "model/flow.hpp"

namespace yaprak {

// "… şunlardır:": what follows belongs to it.
inline bool announces_what_follows(const FlowBlock& block) {
    const auto* text = std::get_if<TextBlock>(&block.kind);
    return text && text->text.text.ends_with(':');
}

}  // namespace yaprak
