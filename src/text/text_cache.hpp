// What setting text keeps from paragraph to paragraph and from document to document.
#pragma once
#include "base/memo.hpp"
#include "text/shape/shape_cache.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct PreparedParagraph;

// All that goes into a paragraph, whatever its measure is.
struct ParagraphKey {
    StyledText text;
    ParagraphStyle style;
    std::vector<std::string> fallback;
    bool operator==(const ParagraphKey&) const = default;
};

// Words that come again in page after page, such as the marks of lists, differ by their place.
struct ParagraphHash {
    using is_transparent = void;
    std::size_t operator()(const auto& key) const {
        std::size_t hash = StringHash()(key.text.text);
        for (const TextRun& run : key.text.runs) {
            hash = (hash ^ StringHash()(run.at.file.text())) * odd + std::size_t(run.at.line);
            hash = (hash ^ std::size_t(run.at.column)) * odd + std::size_t(run.tag);
        }
        return hash;
    }
    static constexpr std::size_t odd = 0x9E3779B97F4A7C15u;  // the golden ratio's bits
};

// For one thread and one FontBook. In a merge most paragraphs are the same in every copy.
struct TextCache {
    ShapeCache words;
    Memo<PreparedParagraph, ParagraphKey, ParagraphHash> paragraphs{8'000'000};
};

}  // namespace yaprak
