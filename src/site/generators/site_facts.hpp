// What settings say of the clinic, whatever their theme calls it: by the names of the keys, at any
// depth.
#pragma once
#include "base/date.hpp"
#include "site/facts/site.hpp"

namespace yaprak {

// Fills what is still empty from every value below the tree; the first in the author's order
// counts. A colour is taken as the brand's where white text on it, or it on white, can be read
// (WCAG 2.2, 1.4.3: a contrast of 4.5).
void add_facts(const YamlNode& tree, SiteFacts& facts);

// By their days alone.
[[nodiscard]] bool is_after(const Date& date, const Date& day);

// "klinik.example" of "https://klinik.example/"; as it is otherwise.
std::string without_slash(std::string url);

}  // namespace yaprak
