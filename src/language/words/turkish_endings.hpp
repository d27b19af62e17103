// The endings of Turkish nouns behind a stem: "tablet-ler-in-den", "dakika-lık".
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Small letters without points; the dotless i of the Turkish fold and the Greek mu as their like.
[[nodiscard]] std::string stem_form(std::string_view word, std::string_view lang);

// Whether what stands behind a stem, in that form, is nothing or made of at most four endings.
[[nodiscard]] bool is_of_turkish_endings(std::string_view rest);

}  // namespace yaprak
