// Keys and values -> the entries of a dictionary in PDF's own syntax, "/Type/MCR/MCID 3", as many
// as are written in one go (ISO 32000-1, 7.3.7).
#pragma once
#include <string>
#include <string_view>

namespace yaprak::haru {

class Entries {
public:
    // Any value in PDF's own syntax: "4 0 R", "(text)", "[1 2]".
    Entries& set(std::string_view key, std::string_view pdf);
    Entries& set_name(std::string_view key, std::string_view name);
    Entries& set_integer(std::string_view key, int value);
    Entries& set_array(std::string_view key, std::string_view items);
    Entries& set_dict(std::string_view key, const Entries& entries);

    const std::string& text() const { return text_; }
    std::string as_dict() const { return "<<" + text_ + ">>"; }

private:
    std::string text_;
};

}  // namespace yaprak::haru
