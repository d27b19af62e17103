// The words by which the facts of a handout are known, by language. Small letters; a word counts
// where it begins a word of the text.
#pragma once
#include <span>
#include <string_view>

namespace yaprak {

// Headings that close a handout with its sources.
[[nodiscard]] std::span<const std::string_view> source_headings();

// Keys of the front matter, in all languages.
[[nodiscard]] std::span<const std::string_view> review_keys();
[[nodiscard]] std::span<const std::string_view> reviewed_keys();  // when it was done last
[[nodiscard]] std::span<const std::string_view> version_keys();
[[nodiscard]] std::span<const std::string_view> source_keys();
[[nodiscard]] std::span<const std::string_view> author_keys();

// English, German, French and Arabic verbs that open an instruction.
[[nodiscard]] std::span<const std::string_view> opening_verbs(std::string_view lang);

}  // namespace yaprak
