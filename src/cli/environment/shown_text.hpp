// What a person is shown, in the language that the program was called in. A stream carries it in
// its locale, so that the same sentence goes out in Turkish on a terminal and in English into a
// file, a log in JSON or a manifest. Nothing is translated before it is written to such a stream.
#pragma once
#include "base/error.hpp"
#include "cli/environment/shown_text.hpp"

#include <functional>
#include <ios>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// "tr" or "en": the first of YAPRAK_LANG, LC_ALL, LC_MESSAGES and LANG that is set says it (POSIX,
// 8.2), and what is not Turkish is English. `variable` returns the value of an environment
// variable.
[[nodiscard]] std::string language_of(
    const std::function<std::optional<std::string>(const std::string&)>& variable);

// What is written to `stream` from now on is said in `language`.
void speak(std::ios_base& stream, const std::string& language);
// As on `other`.
void speak_as(std::ios_base& stream, const std::ios_base& other);

// Whether it is written to in another language than English.
[[nodiscard]] bool is_translated(const std::ios_base& stream);

// `english` as it is to be written to `stream`.
[[nodiscard]] std::string translated(const std::ios_base& stream, const std::string& english);

// message_line(), warning_lines() and error_lines() of base/message_line.hpp for a person.
[[nodiscard]] std::string shown_line(const std::ios_base& stream, const Finding& finding,
                                     const char* severity);
[[nodiscard]] std::vector<std::string> shown_lines(const std::ios_base& stream,
                                                   const Warnings& warnings);
[[nodiscard]] std::string shown_lines(const std::ios_base& stream,
                                      const std::vector<Finding>& errors);

}  // namespace yaprak
