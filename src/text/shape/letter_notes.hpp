// Characters that no font has, and letters that the font of their words lacks -> what the author is
// told of them: one warning of each kind, with their number.
#pragma once
#include "base/error.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

class LetterNotes {
public:
    // No font here has it.
    void missing(char32_t character, const SourcePos& at);
    // A letter of the Latin script is taken from another font than `family`. Of other scripts and
    // of signs nobody expects that a font has them: they are not told of.
    void borrowed(char32_t letter, std::string_view family, const SourcePos& at);

    // Hands on what was noted.
    void tell(Warnings& warnings);

private:
    bool is_one_more(std::string_view problem);

    std::vector<Finding> notes_;
};

}  // namespace yaprak
