// Which face a cluster of characters is set in: the style's own, else the first of the fallback
// fonts that has all of it.
#pragma once
#include "model/line.hpp"
#include "text/font/font.hpp"
#include "text/font/font_book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// Whether the face has all of them, or what they may be shown by.
bool covers(const Font& font, std::u32string_view cluster);

class FontChooser {
public:
    // Both must outlive this. `fallback` are families in the order in which they are asked.
    FontChooser(const FontBook& fonts, const std::vector<std::string>& fallback)
        : fonts_(fonts), fallback_(fallback) {}

    // The style of what is asked for from here on; it must stay where it is.
    void begin_run(const TextStyle& style);

    FontIndex own() const { return own_; }
    const Font& own_font() const { return *own_font_; }

    // There is none where no face has all of the cluster. Pictographs come from a face that draws
    // pictures, if there is one.
    std::optional<FontIndex> font_for(std::u32string_view cluster);

private:
    FontIndex fallback(std::size_t i);

    const FontBook& fonts_;
    const std::vector<std::string>& fallback_;
    const TextStyle* style_ = nullptr;
    FontIndex own_ = 0;  // the style's own face
    const Font* own_font_ = nullptr;
    std::vector<FontIndex> chain_;  // the fallback faces that were opened, in the run's weight
};

}  // namespace yaprak
