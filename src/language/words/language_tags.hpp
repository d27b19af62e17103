// What people write where a language is asked for -> its tag.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// "tr-TR" of "tr_TR", "tr-tr" and "tr_TR.UTF-8" (RFC 5646, in the usual case of its parts), "en" of
// "eng". Empty where the text is no well-formed tag of a known language, region and script.
[[nodiscard]] std::string language_code_tag(std::string_view text);

// The same, and "tr" of "Turkish", "Türkçe" and "TÜRKÇE". Empty where the text names no language.
[[nodiscard]] std::string language_tag(std::string_view text);

}  // namespace yaprak
