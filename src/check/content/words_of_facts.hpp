// The words by which the facts of a handout are known, by language. Small letters; a word counts
// where it begins a word of the text.
#pragma once
#include <span>
#include <string_view>

namespace yaprak {

// Signs of an emergency: "nefes darlığı", "chest pain".
[[nodiscard]] std::span<const std::string_view> emergency_symptoms(std::string_view lang);

// Whom to call or where to go then: "112", "acil servis". Of all languages.
[[nodiscard]] std::span<const std::string_view> emergency_places();

// Headings that close a handout with its sources.
[[nodiscard]] std::span<const std::string_view> source_headings();

// Keys of the front matter, in all languages.
[[nodiscard]] std::span<const std::string_view> review_keys();
[[nodiscard]] std::span<const std::string_view> version_keys();
[[nodiscard]] std::span<const std::string_view> source_keys();
[[nodiscard]] std::span<const std::string_view> author_keys();

// English, German and French verbs that open an instruction.
[[nodiscard]] std::span<const std::string_view> opening_verbs(std::string_view lang);

}  // namespace yaprak
