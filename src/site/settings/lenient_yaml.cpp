#include "site/settings/lenient_yaml.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace yaprak {
namespace {

bool begins_key(std::string_view line) {
    if (line.empty()) return false;
    const char c = line.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '"' || c == '\'' ||
           (c & 0x80);
}

bool begins_value(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '[' ||
           text[at - 1] == ',';
}

// Where a value begins with "!tag", "&anchor" or "*alias", the word is taken out; lines stay.
std::string without_tags(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const bool is_mark = text[i] == '!' || text[i] == '&' || text[i] == '*';
        if (is_mark && begins_value(text, i)) {
            const std::size_t end = std::min(text.find_first_of(" \n,]", i), text.size());
            if (end > i + 1) {
                i = end;
                continue;
            }
        }
        out += text[i++];
    }
    return out;
}

// "klinik: &a Defne" and "merkez: *a": an alias of a text that stands on one line is that text.
// Each name is taken as it was said last before.
std::string with_texts_of_aliases(std::string_view text) {
    constexpr std::size_t most_names = 500, longest = 500;
    std::map<std::string, std::string, std::less<>> texts;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char sign = text[i];
        const bool is_mark = (sign == '&' || sign == '*') && begins_value(text, i);
        const std::size_t end =
            is_mark ? std::min(text.find_first_of(" \n,]}", i), text.size()) : i;
        if (end <= i + 1) {
            out += text[i++];
            continue;
        }
        const std::string_view name = text.substr(i + 1, end - i - 1);
        const std::size_t line_end = std::min(text.find('\n', end), text.size());
        const std::string_view said = trimmed(text.substr(end, line_end - end));
        const auto known = texts.find(name);
        if (sign == '&' && !said.empty() && said.size() < longest && texts.size() < most_names)
            texts.insert_or_assign(std::string(name), std::string(said));
        if (sign == '*' && known != texts.end())
            out += known->second;
        else if (sign == '*')
            out += text.substr(i, end - i);
        i = end;
    }
    return out;
}

std::optional<YamlNode> read_part(std::string_view text, const FileName& file, int line) {
    for (const std::string& tried : {std::string(text), without_tags(text)}) {
        try {
            YamlNode part = parse_yaml(tried, file, line);
            if (part.is_map()) return part;
        } catch (const Error&) {  // what is wrong with the whole is told by the caller
        }
    }
    return std::nullopt;
}

void put(YamlNode& map, YamlEntry entry) {
    const auto same = std::find_if(map.entries.begin(), map.entries.end(),
                                   [&](const YamlEntry& e) { return e.key == entry.key; });
    if (same == map.entries.end())
        map.entries.push_back(std::move(entry));
    else
        *same = std::move(entry);
}

// Each key of the first level with all that is indented below it.
YamlNode read_by_keys(std::string_view text, const FileName& file) {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    map.at = {file, 1, 1};
    int line = 1, first = 1;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        if (auto part = read_part(text.substr(begin, end - begin), file, first))
            for (YamlEntry& entry : part->entries) put(map, std::move(entry));
    };
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at > begin && begins_key(text.substr(at, end - at))) {
            take(at);
            begin = at;
            first = line;
        }
        at = end + 1;
    }
    take(text.size());
    return map;
}

}  // namespace

YamlNode read_lenient_yaml(std::string_view text, const FileName& file) {
    try {
        return parse_yaml(text, file);
    } catch (const Error&) {
        const std::string plain = with_texts_of_aliases(text);
        YamlNode map = read_by_keys(plain, file);
        if (map.entries.empty()) throw;
        return map;
    }
}

}  // namespace yaprak
