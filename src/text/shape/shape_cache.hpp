// The glyphs of words that were shaped before, by face, script, direction, language, features and
// letters: words come back, and shaping is most of what setting them costs. What comes out is what
// shaping the whole item gives, glyph for glyph.
#pragma once
#include "text/shape/shaped_text.hpp"

#include <cstddef>
#include <memory>

namespace yaprak {

// It serves the paragraphs of one thread and one FontBook, document after document. It takes ten
// megabytes at most: when it is full it forgets all.
class ShapeCache {
public:
    ShapeCache();
    ~ShapeCache();
    ShapeCache(const ShapeCache&) = delete;
    ShapeCache& operator=(const ShapeCache&) = delete;

    // Appends the glyphs of the item to those of `text`, as `shaper` would.
    void shape(const TextItem& item, Shaper& shaper, ShapedText& text);

    std::size_t words() const;  // that it holds

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

}  // namespace yaprak
