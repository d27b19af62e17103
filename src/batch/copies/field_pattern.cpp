#include "batch/copies/field_pattern.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t widest = 20;

// Padded with zeros on the left where it is a number.
std::string padded(std::string text, std::size_t width) {
    if (text.size() < width && text.find_first_not_of("0123456789") == text.npos)
        text.insert(0, width - text.size(), '0');
    return text;
}

}  // namespace

FieldPattern::FieldPattern(const std::string& pattern, const std::string& what,
                           const std::string& example, const SourcePos& at)
    : what_(what), example_(example), at_(at) {
    std::size_t from = 0;
    for (std::size_t open; (open = pattern.find("{{", from)) != pattern.npos;) {
        const std::size_t close = pattern.find("}}", open);
        if (close == pattern.npos)
            throw Error(Code::copy_name, at_,
                        "\"" + pattern.substr(open) + "\" is not closed in " + what_, example_);
        texts_.push_back(pattern.substr(from, open - from));
        fields_.push_back(field_of(std::string_view(pattern).substr(open + 2, close - open - 2)));
        from = close + 2;
    }
    texts_.push_back(pattern.substr(from));
}

FieldPattern::Field FieldPattern::field_of(std::string_view inside) const {
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    std::string width(trimmed(inside.substr(std::min(colon + 1, inside.size()))));
    if (width.ends_with('d')) width.pop_back();
    const auto number = width.empty() ? std::optional(0) : parse_integer(width);
    if (!number || *number < 0 || std::size_t(*number) > widest)
        throw Error(Code::copy_name, at_,
                    in_quotes(inside) + " has no width from 1 to 20 after the colon", example_);
    return {std::string(trimmed(inside.substr(0, colon))), std::size_t(*number)};
}

std::vector<std::string> FieldPattern::names() const {
    std::vector<std::string> names;
    for (const Field& field : fields_) names.push_back(field.name);
    return names;
}

std::string FieldPattern::fill(const std::function<std::string(const std::string&)>& value) const {
    std::string out = texts_.front();
    for (std::size_t i = 0; i < fields_.size(); ++i)
        out += padded(value(fields_[i].name), fields_[i].width) + texts_[i + 1];
    return out;
}

}  // namespace yaprak
