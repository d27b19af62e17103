// A pattern of Hugo's addresses, "/:year/:slug/", and a page -> the page's own address.
#pragma once
#include "base/date.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace yaprak {

struct HugoPage {
    std::filesystem::path below;  // its file, below the folder of pages: "blog/2024/uyku.md"
    std::string title, slug;
    std::optional<Date> date;
};

// As Hugo has it ("URL management: Permalinks"). Empty where the pattern asks for what is not
// known.
std::string hugo_address(std::string pattern, const HugoPage& page);

// "uyku-ve-su" of "Uyku ve su": as Hugo writes words in an address.
std::string hugo_words(const std::string& text);

}  // namespace yaprak
