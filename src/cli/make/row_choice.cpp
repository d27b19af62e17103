#include "cli/make/row_choice.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {

RowChoice::RowChoice(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view part = trimmed(std::string_view(text).substr(at, end - at));
        const std::size_t dash = std::min(part.find('-'), part.size());
        const auto first = parse_integer(trimmed(part.substr(0, dash)));
        const auto last =
            dash == part.size() ? first : parse_integer(trimmed(part.substr(dash + 1)));
        if (!first || !last || *first < 1 || *last < *first)
            throw Error(Code::usage, {},
                        in_quotes(part) + " is no row and no range of rows in --rows",
                        "--rows 1-3,4902");
        ranges_.emplace_back(*first, *last);
        at = end + 1;
    }
}

bool RowChoice::has(std::size_t number) const {
    return ranges_.empty() || std::any_of(ranges_.begin(), ranges_.end(), [&](const auto& range) {
               return range.first <= number && number <= range.second;
           });
}

}  // namespace yaprak
