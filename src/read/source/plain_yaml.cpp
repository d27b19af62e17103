#include "read/source/plain_yaml.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_entries = 100;
constexpr std::size_t longest_key = 1000;  // YAML 1.2, 7.4.2: a key has at most 1024 characters
constexpr std::string_view signs = "-?:,[]{}#&*!|>'\"%@` ";  // that begin something else

bool is_key_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// What YAML takes for no value at all.
bool means_nothing(std::string_view word) {
    return word == "null" || word == "Null" || word == "NULL" || word == "~";
}

bool is_plain(std::string_view value) {
    return signs.find(value.front()) == signs.npos && value.back() != ':' &&
           value.find(": ") == value.npos && value.find(" #") == value.npos &&
           !means_nothing(value);
}

bool is_quoted(std::string_view value) {
    const char quote = value.front();
    if (value.size() < 2 || (quote != '"' && quote != '\'') || value.back() != quote) return false;
    const std::string_view inside = value.substr(1, value.size() - 2);
    return inside.find(quote) == inside.npos && inside.find('\\') == inside.npos;
}

bool read_value(std::string_view value, YamlNode& node) {
    if (is_quoted(value)) {
        node.text = value.substr(1, value.size() - 2);
        node.quoted = true;
        return true;
    }
    if (!is_plain(value)) return false;
    node.text = value;
    return true;
}

// Of one line; false where it is not so plain. A key without a value has no place yet.
bool read_line(std::string_view line, const SourcePos& at, YamlEntry& entry) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon == 0 || colon > longest_key) return false;
    const std::string_view key = line.substr(0, colon);
    if (!std::all_of(key.begin(), key.end(), is_key_letter) || means_nothing(key)) return false;
    entry.key = key;
    entry.at = at;
    const std::size_t begin = line.find_first_not_of(' ', colon + 1);
    if (begin == line.npos) return true;
    if (begin == colon + 1) return false;
    entry.value.at = {at.file, at.line, int(count_characters(line.substr(0, begin))) + 1};
    return read_value(line.substr(begin, line.find_last_not_of(' ') + 1 - begin), entry.value);
}

// A value that is not there is where the next key is, or the end.
void give_place(YamlNode& map, const SourcePos& next) {
    if (!map.entries.empty() && map.entries.back().value.at.line == 0)
        map.entries.back().value.at = next;
}

}  // namespace

std::optional<YamlNode> read_plain_yaml(std::string_view text, const FileName& file,
                                        int first_line) {
    if (text.find_first_of("\t\r") != text.npos) return std::nullopt;
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    SourcePos at{file, first_line, 1};
    for (; !text.empty(); ++at.line) {
        if (map.entries.size() == most_entries) return std::nullopt;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (end == text.size()) return std::nullopt;
        text.remove_prefix(end + 1);
        if (line.empty()) continue;
        YamlEntry entry;
        if (!read_line(line, at, entry) || map.find(entry.key)) return std::nullopt;
        give_place(map, at);
        map.entries.push_back(std::move(entry));
    }
    if (map.entries.empty()) return std::nullopt;
    give_place(map, at);
    map.at = map.entries.front().at;
    return map;
}

}  // namespace yaprak
