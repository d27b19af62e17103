// Templates: found between {{ and }}, looked up by name.
#include "style/inline/placeholders.hpp"

#include "style/inline/placeholder_mark.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::string_view separator = " · ";

// Its braces mean nothing to whoever fills in the numbers of pages: a mark that is not seen stands
// between them.
std::string as_text(std::string value) {
    for (std::size_t at = value.find("{{"); at != std::string::npos; at = value.find("{{", at + 4))
        value.insert(at + 1, "\u2060");
    return value;
}

}  // namespace

std::string Placeholders::fill_part(std::string_view part, const SourcePos& at,
                                    bool& dropped) const {
    std::string out;
    bool any = false, any_filled = false;
    std::size_t from = 0;
    while (const auto mark = find_placeholder(part, from)) {
        out.append(part, from, mark->begin - from);
        from = mark->end;
        any = true;
        if (is_page_number(mark->name)) {
            out += "{{" + mark->name + "}}";
            any_filled = true;
            continue;
        }
        Warnings problems;
        const auto value = values_.find(mark->name, at, problems);
        if (!problems.list().empty()) throw Error(problems.list());
        if (!value)
            throw Error(Code::unknown_placeholder, at,
                        "unknown placeholder \"{{" + mark->name + "}}\"",
                        values_.hint_for(mark->name));
        out += as_text(*value);
        any_filled = any_filled || !value->empty();
    }
    out += part.substr(from);
    dropped = any ? !any_filled : out.empty();
    return out;
}

std::string Placeholders::fill(const std::string& pattern, const SourcePos& at) const {
    std::string out;
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find(separator, begin), pattern.size());
        bool dropped = false;
        const std::string part =
            fill_part(std::string_view(pattern).substr(begin, end - begin), at, dropped);
        if (!dropped) {
            if (!out.empty()) out += separator;
            out += part;
        }
        begin = end + separator.size();
    }
    return out;
}

std::string Placeholders::fill_text(const std::string& text, const SourcePos& at,
                                    Warnings& warnings) const {
    if (!has_placeholders(text)) return text;
    std::string out;
    std::size_t from = 0;
    while (const auto mark = find_placeholder(text, from)) {
        out.append(text, from, mark->begin - from);
        if (const auto value = values_.find(mark->name, at, warnings)) {
            out += *value;
        } else {
            out.append(text, mark->begin, mark->end - mark->begin);
            values_.warn_of_unknown(mark->name, at, warnings);
        }
        from = mark->end;
    }
    return out.append(text, from, std::string::npos);
}

}  // namespace yaprak
