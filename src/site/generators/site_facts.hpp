// What settings say of the clinic, whatever their theme calls it: by the names of the keys, at any
// depth.
#pragma once
#include "base/date.hpp"
#include "base/error.hpp"
#include "site/facts/site.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace yaprak {

// Fills what is still empty from every value below the tree; the first in the author's order
// counts. A colour is taken as the brand's where white text on it, or it on white, can be read
// (WCAG 2.2, 1.4.3: a contrast of 4.5).
void add_facts(const YamlNode& tree, SiteFacts& facts);

// The tag of the language at the first of the paths that holds a text. One that names no language
// is a warning.
std::string language_at(const YamlNode& tree, std::initializer_list<std::string_view> paths,
                        Warnings& warnings);

// The same of a text that stands there.
std::string language_said(const std::string& text, const SourcePos& at, Warnings& warnings);

// By their days alone.
[[nodiscard]] bool is_after(const Date& date, const Date& day);

// "klinik.example" of "https://klinik.example/"; as it is otherwise.
std::string without_slash(std::string url);

// What a page says of its own address: "hakkimizda.html" is "/hakkimizda.html", and of a whole
// address it is the path.
std::string literal_address(std::string said);

}  // namespace yaprak
