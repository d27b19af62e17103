// An explicit stack of open lists and maps: depth is the author's, never ours.
#include "read/source/json_tree.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t largest_text = 1 << 20;
constexpr std::size_t deepest = 32;
constexpr std::string_view blanks = " \t\r\n";

// The value of four hexadecimal digits, or -1.
int hex_of(std::string_view digits) {
    if (digits.size() < 4) return -1;
    int value = 0;
    for (const char c : digits.substr(0, 4)) {
        const char low = char(c | 0x20);
        if (c >= '0' && c <= '9')
            value = value * 16 + (c - '0');
        else if (low >= 'a' && low <= 'f')
            value = value * 16 + (low - 'a' + 10);
        else
            return -1;
    }
    return value;
}

char escaped(char c) {
    switch (c) {
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return c;
    }
}

class JsonReader {
public:
    JsonReader(std::string_view text, FileName file, int first_line)
        : text_(text), file_(std::move(file)), line_(first_line) {}

    YamlNode read() {
        do read_one();
        while (!stack_.empty());
        pass_blanks();
        if (offset_ < text_.size()) fail("nothing may stand behind the last brace");
        return std::move(root_);
    }

private:
    struct Level {
        YamlNode node;
        std::set<std::string, std::less<>> keys;
        bool has_key = false;  // of a map: its last entry waits for its value
    };

    [[noreturn]] void fail(const std::string& problem) {
        throw Error(Code::syntax, place(), "broken JSON: " + problem);
    }

    // Asked in ascending order.
    SourcePos place() {
        for (; counted_ < std::min(offset_, text_.size()); ++counted_) {
            if (text_[counted_] != '\n') continue;
            ++line_;
            line_begin_ = counted_ + 1;
        }
        return {file_, line_,
                int(count_characters(text_.substr(line_begin_, counted_ - line_begin_))) + 1};
    }

    char next() const { return offset_ < text_.size() ? text_[offset_] : '\0'; }

    void pass_blanks() {
        for (;;) {
            offset_ = std::min(text_.find_first_not_of(blanks, offset_), text_.size());
            const std::string_view rest = text_.substr(offset_);
            if (rest.starts_with("//"))
                offset_ = std::min(text_.find('\n', offset_), text_.size());
            else if (rest.starts_with("/*"))
                offset_ = std::min(text_.find("*/", offset_ + 2), text_.size() - 2) + 2;
            else
                return;
        }
    }

    // A key, a value, or the end of what is open.
    void read_one() {
        pass_blanks();
        if (!stack_.empty() && ends_here()) return;
        if (!stack_.empty() && stack_.back().node.is_map() && !stack_.back().has_key)
            return read_key();
        const char c = next();
        if (c == '{' || c == '[')
            return open(c == '{' ? YamlNode::Kind::map : YamlNode::Kind::sequence);
        YamlNode node;
        node.at = place();
        if (c == '"') {
            node.text = read_string();
            node.quoted = true;
        } else {
            node.text = read_word();
        }
        add(std::move(node));
    }

    bool ends_here() {
        const Level& level = stack_.back();
        const char close = level.node.is_map() ? '}' : ']';
        if (next() != close || level.has_key) return false;
        ++offset_;
        YamlNode node = std::move(stack_.back().node);
        stack_.pop_back();
        add(std::move(node));
        return true;
    }

    void read_key() {
        const SourcePos at = place();
        if (next() != '"') fail("a key in quotes is expected");
        std::string key = read_string();
        if (!stack_.back().keys.insert(key).second)
            throw Error(Code::key_twice, at, "the key \"" + key + "\" stands here twice");
        pass_blanks();
        if (next() != ':') fail("\":\" is expected");
        ++offset_;
        stack_.back().node.entries.push_back({std::move(key), at, {}});
        stack_.back().has_key = true;
    }

    void open(YamlNode::Kind kind) {
        if (stack_.size() == deepest) fail("nested more than 32 deep");
        stack_.emplace_back();
        stack_.back().node.kind = kind;
        stack_.back().node.at = place();
        ++offset_;
    }

    void add(YamlNode node) {
        if (stack_.empty()) {
            root_ = std::move(node);
            return;
        }
        Level& level = stack_.back();
        if (level.node.is_map())
            level.node.entries.back().value = std::move(node);
        else
            level.node.items.push_back(std::move(node));
        level.has_key = false;
        pass_blanks();
        if (next() == ',')
            ++offset_;
        else if (next() != (level.node.is_map() ? '}' : ']'))
            fail("\",\" is expected");
    }

    std::string read_word() {
        const std::size_t end = std::min(text_.find_first_of(",]}: \t\r\n", offset_), text_.size());
        const std::string word(text_.substr(offset_, end - offset_));
        const bool is_number =
            !word.empty() && word.find_first_not_of("0123456789+-.eE") == word.npos;
        if (!is_number && word != "true" && word != "false" && word != "null")
            fail("a value is expected");
        offset_ = end;
        return word == "null" ? std::string() : word;
    }

    std::string read_string() {
        std::string out;
        for (++offset_; next() != '"';) {
            if (offset_ >= text_.size() || next() == '\n') fail("the quote is not closed");
            if (next() != '\\') {
                out += text_[offset_++];
            } else if (text_.substr(offset_ + 1, 1) == "u") {
                append_utf8(out, read_code());
            } else {
                out += escaped(offset_ + 1 < text_.size() ? text_[offset_ + 1] : '\\');
                offset_ += 2;
            }
        }
        ++offset_;
        return out;
    }

    // \uXXXX, or two of them that are the halves of one character.
    char32_t read_code() {
        const int first = hex_of(text_.substr(std::min(offset_ + 2, text_.size())));
        if (first < 0) fail("four digits are expected behind \"\\u\"");
        offset_ += 6;
        const bool is_half = first >= 0xD800 && first < 0xE000;
        if (!is_half) return char32_t(first);
        const int second = text_.substr(std::min(offset_, text_.size())).starts_with("\\u")
                               ? hex_of(text_.substr(std::min(offset_ + 2, text_.size())))
                               : -1;
        if (first >= 0xDC00 || second < 0xDC00 || second >= 0xE000) return 0xFFFD;
        offset_ += 6;
        return char32_t(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
    }

    std::string_view text_;
    FileName file_;
    int line_;
    std::size_t offset_ = 0, counted_ = 0, line_begin_ = 0;
    std::vector<Level> stack_;
    YamlNode root_;
};

}  // namespace

YamlNode parse_json(std::string_view text, const FileName& file, int first_line) {
    if (text.size() > largest_text)
        throw Error(Code::too_much, {file, first_line, 1}, "more than 1 MB of JSON");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(blanks) == text.npos) {
        YamlNode empty;
        empty.at = {file, first_line, 1};
        return empty;
    }
    return JsonReader(text, file, first_line).read();
}

std::size_t end_of_json(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) {
            return i + 1;
        }
    }
    return text.npos;
}

}  // namespace yaprak
