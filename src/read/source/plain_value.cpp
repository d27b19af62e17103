#include "read/source/plain_value.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_key = 1000;  // YAML 1.2, 7.4.2: a key has at most 1024 characters
constexpr std::size_t longest_flow = 2000;
constexpr int deepest = 6;                                   // of brackets
constexpr std::string_view signs = "-?:,[]{}#&*!|>'\"%@` ";  // that begin something else
constexpr std::string_view flow_signs = ",[]{}";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_key_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

// What YAML takes for no value at all.
bool means_nothing(std::string_view word) {
    return word == "null" || word == "Null" || word == "NULL" || word == "~";
}

bool is_plain(std::string_view value) {
    const bool is_negative = value.size() > 1 && value.front() == '-' && is_digit(value[1]);
    return (is_negative || signs.find(value.front()) == signs.npos) && value.back() != ':' &&
           value.find(": ") == value.npos && !means_nothing(value);
}

std::string_view without_end_spaces(std::string_view text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// One line from left to right.
class ValueReader {
public:
    ValueReader(std::string_view line, std::size_t begin, const SourcePos& at)
        : line_(line), at_(begin), place_(at) {}

    bool run(YamlNode& value) {
        const bool is_flow = peek() == '[' || peek() == '{';
        if (is_flow && line_.size() > longest_flow) return false;
        const bool read = is_flow ? read_flow(value, 1) : read_word(value);
        return read && is_blank(line_.substr(at_));
    }

private:
    char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
    void skip_spaces() { at_ = std::min(line_.find_first_not_of(' ', at_), line_.size()); }
    SourcePos here() const { return {place_.file, place_.line, column_of(line_, at_)}; }

    // A value of a line: a plain one ends at a comment.
    bool read_word(YamlNode& value) {
        value.at = here();
        if (peek() == '"' || peek() == '\'') return read_quoted(value);
        const std::size_t end = std::min(line_.find(" #", at_), line_.size());
        const std::string_view word = without_end_spaces(line_.substr(at_, end - at_));
        if (word.empty() || !is_plain(word)) return false;
        value.text = word;
        at_ = end;
        return true;
    }

    bool read_quoted(YamlNode& value) {
        const std::size_t end = line_.find(peek(), at_ + 1);
        if (end == line_.npos || (end + 1 < line_.size() && line_[end + 1] == peek())) return false;
        const std::string_view inside = line_.substr(at_ + 1, end - at_ - 1);
        if (inside.find('\\') != inside.npos) return false;
        value.text = inside;
        value.quoted = true;
        at_ = end + 1;
        return true;
    }

    bool read_flow(YamlNode& value, int depth) {
        if (depth > deepest) return false;
        value.at = here();
        if (peek() == '[') return read_list(value, depth);
        if (peek() == '{') return read_map(value, depth);
        if (peek() == '"' || peek() == '\'') return read_quoted(value);
        const std::size_t end = std::min(line_.find_first_of(flow_signs, at_), line_.size());
        const std::string_view word = without_end_spaces(line_.substr(at_, end - at_));
        if (word.empty() || !is_plain(word) || word.find(':') != word.npos ||
            word.find(" #") != word.npos)
            return false;
        value.text = word;
        at_ = end;
        return true;
    }

    // Goes into the brackets; with nothing between them, behind them.
    bool is_empty(char closing) {
        ++at_;
        skip_spaces();
        if (peek() != closing) return false;
        ++at_;
        return true;
    }

    // "," with `closing` still to come, or `closing`; nothing else.
    bool read_end_of_one(char closing, bool& is_last) {
        skip_spaces();
        is_last = peek() == closing;
        if (!is_last && peek() != ',') return false;
        ++at_;
        if (!is_last) skip_spaces();
        return true;
    }

    bool read_list(YamlNode& list, int depth) {
        list.kind = YamlNode::Kind::sequence;
        for (bool is_last = is_empty(']'); !is_last;)
            if (!read_flow(list.items.emplace_back(), depth + 1) || !read_end_of_one(']', is_last))
                return false;
        return true;
    }

    bool read_map(YamlNode& map, int depth) {
        map.kind = YamlNode::Kind::map;
        for (bool is_last = is_empty('}'); !is_last;) {
            YamlEntry entry;
            entry.at = here();
            entry.key = plain_key(line_.substr(at_));
            if (entry.key.empty() || map.find(entry.key)) return false;
            at_ += entry.key.size() + 1;
            if (peek() != ' ') return false;
            skip_spaces();
            if (!read_flow(entry.value, depth + 1) || !read_end_of_one('}', is_last)) return false;
            map.entries.push_back(std::move(entry));
        }
        return true;
    }

    std::string_view line_;
    std::size_t at_;
    const SourcePos& place_;
};

}  // namespace

std::string_view plain_key(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos || colon == 0 || colon > longest_key) return {};
    const std::string_view key = text.substr(0, colon);
    const bool is_word =
        is_key_letter(key.front()) &&
        std::all_of(key.begin(), key.end(), [](char c) { return is_key_letter(c) || c == '-'; });
    return is_word && !means_nothing(key) ? key : std::string_view();
}

bool is_blank(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == text.npos || (text[first] == '#' && first > 0);
}

int column_of(std::string_view line, std::size_t byte) {
    return int(count_characters(line.substr(0, byte))) + 1;
}

bool read_plain_value(std::string_view line, std::size_t begin, const SourcePos& at,
                      YamlNode& value) {
    return ValueReader(line, begin, at).run(value);
}

}  // namespace yaprak
