// Text of both directions -> how deep each stretch is embedded and in which order a line shows its
// stretches (UAX #9, by ICU). Mirrored signs are the shaper's matter. Text without any letter from
// right to left in a paragraph from left to right need not come here at all.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace yaprak {

using Level = std::uint8_t;  // of embedding; even: left to right

enum class Direction : std::uint8_t { left_to_right, right_to_left };

// A stretch of one level; it begins where the one before it ends.
struct LevelRun {
    std::size_t end = 0;  // byte
    Level level = 0;
    bool operator==(const LevelRun&) const = default;
};

// Whether any character could turn a line's order; looks at the bytes only. Never false where one
// is; a stretch of an undecided block says yes as well.
bool holds_right_to_left(std::string_view text);

// The direction of the first letter that has one (rules P2 and P3).
std::optional<Direction> first_strong(std::string_view text);

// The direction of a paragraph in a document: from left to right it turns by its first letter, from
// right to left only where all its letters run the other way, for there a Latin name at its
// beginning is common.
Direction paragraph_direction(std::string_view text, Direction document);

// The text's stretches in reading order, its paragraph's direction given. Each '\n' ends a
// paragraph of the rule's kind (B). Empty where the text is. A telephone number keeps the order of
// its groups.
std::vector<LevelRun> embedding_levels(std::string_view text, Direction paragraph);

// Rule L2 for one line: `levels` of its stretches in reading order -> their indices from the line's
// left to its right.
std::vector<std::size_t> visual_order(const std::vector<Level>& levels);

// Whether a language is written from right to left: "ar-SY", "az-Arab".
bool is_right_to_left(std::string_view lang);

}  // namespace yaprak
