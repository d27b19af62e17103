#include "batch/copies/head_values.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "language/words/casing.hpp"
#include "style/inline/placeholder_mark.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace yaprak {
namespace {

struct Line {
    std::size_t begin, end;
};

// The lines between the first "---" and the next.
std::vector<Line> lines_of_head(std::string_view page) {
    std::vector<Line> lines;
    if (!page.starts_with("---")) return lines;
    for (std::size_t begin = page.find('\n'); begin != page.npos && begin + 1 < page.size();) {
        const std::size_t end = std::min(page.find('\n', begin + 1), page.size());
        const std::string_view line = page.substr(begin + 1, end - begin - 1);
        if (line.starts_with("---") || line.starts_with("...")) break;
        lines.push_back({begin + 1, end});
        begin = end;
    }
    return lines;
}

// "{{Dil}}" of `lang: "{{Dil}}"  # by row`.
std::optional<std::string> pattern_of(std::string_view line, std::string_view key) {
    if (!line.starts_with(key) || line.find("{{") == line.npos) return std::nullopt;
    line.remove_prefix(key.size());
    if (!line.starts_with(':')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (line.empty() || (line[0] != '"' && line[0] != '\'')) return std::string(line);
    const std::size_t end = line.find(line[0], 1);
    return std::string(line.substr(1, end == line.npos ? line.npos : end - 1));
}

struct Named {
    std::string_view name, code;
};

constexpr Named languages[] = {
    {"türkçe", "tr"},  {"ingilizce", "en"}, {"almanca", "de"}, {"fransızca", "fr"},
    {"rusça", "ru"},   {"arapça", "ar"},    {"farsça", "fa"},  {"ibranice", "he"},
    {"urduca", "ur"},  {"turkish", "tr"},   {"english", "en"}, {"german", "de"},
    {"deutsch", "de"}, {"french", "fr"},    {"russian", "ru"}, {"arabic", "ar"},
};

// Throws Error for what is neither a code of BCP 47 nor one of the names.
std::string language_code(const std::string& value) {
    const std::string folded = fold_case(trimmed(value), "tr");
    const std::string ascii = ascii_lower(trimmed(value));
    for (const Named& one : languages)
        if (one.name == folded || one.name == ascii) return std::string(one.code);
    const std::string primary = ascii.substr(0, ascii.find('-'));
    const bool is_code =
        (primary.size() == 2 || primary.size() == 3) &&
        std::all_of(ascii.begin(), ascii.end(), [](char c) {
            return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '-';
        });
    if (!is_code && !ascii.empty())
        throw Error(Code::value_wrong, {}, in_quotes(value) + " is no language",
                    "write it as tr, en or de-AT");
    return primary + std::string(trimmed(value)).substr(primary.size());
}

}  // namespace

HeadValues::HeadValues(std::string_view page) {
    for (const Line& line : lines_of_head(page))
        for (const char* key : {"lang", "layout"})
            if (auto pattern = pattern_of(page.substr(line.begin, line.end - line.begin), key))
                fields_.push_back({key, std::move(*pattern)});
}

std::vector<std::string> HeadValues::names() const {
    std::vector<std::string> names;
    for (const Field& field : fields_)
        for (auto mark = find_placeholder(field.pattern, 0); mark;
             mark = find_placeholder(field.pattern, mark->end))
            names.push_back(mark->name);
    return names;
}

std::vector<std::string> HeadValues::filled(const NamedValue& value) const {
    std::vector<std::string> values;
    for (const Field& field : fields_) {
        std::string out;
        std::size_t from = 0;
        while (const auto mark = find_placeholder(field.pattern, from)) {
            out.append(field.pattern, from, mark->begin - from);
            out += value(mark->name).value_or("");
            from = mark->end;
        }
        out.append(field.pattern, from, std::string::npos);
        values.push_back(field.key == "lang" ? language_code(out) : std::string(trimmed(out)));
    }
    return values;
}

std::string HeadValues::put_into(const std::string& text,
                                 const std::vector<std::string>& values) const {
    std::string out;
    std::size_t from = 0;
    for (const Line& line : lines_of_head(text))
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const std::string_view written =
                std::string_view(text).substr(line.begin, line.end - line.begin);
            const auto pattern = pattern_of(written, fields_[i].key);
            if (!pattern || *pattern != fields_[i].pattern) continue;
            out.append(text, from, line.begin - from);
            if (!values[i].empty()) out += fields_[i].key + ": " + json_string(values[i]);
            from = line.end;
        }
    return out.append(text, from, std::string::npos);
}

int HeadValues::layout() const {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].key == "layout") return int(i);
    return -1;
}

}  // namespace yaprak
