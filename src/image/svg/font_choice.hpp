// The families that a drawing names -> one of the fonts that are here.
#pragma once
#include "image/svg/style.hpp"
#include "image/svg/teller.hpp"
#include "model/text_style.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {
class FontBook;
}

namespace yaprak::svg {

class FontChoice {
public:
    // All must outlive this.
    FontChoice(const FontBook& fonts, Teller& teller);

    // Family, weight and slant for a style, as CSS Fonts 4 finds them. Where no family of the list
    // is here it is told, and the text is set in a family of the same kind.
    TextStyle choose(const Style& style, Index element);

    // All families: who is asked for letters that the chosen one lacks.
    const std::vector<std::string>& families() const { return families_; }

private:
    struct Chosen {
        std::string family;
        int weight = 0;  // that the name asks for, "MyriadPro-Bold"; 0: none
    };
    Chosen find(std::string_view list, Index element);
    std::string known(std::string_view name) const;
    std::string of_kind(std::string_view generic);

    const FontBook& fonts_;
    Teller& teller_;
    std::vector<std::string> families_;           // each once, sorted
    std::map<std::string, std::string> by_name_;  // by their letters and digits only
    std::map<std::string, std::string> of_kind_;
    std::map<std::string, Chosen, std::less<>> chosen_;
};

}  // namespace yaprak::svg
