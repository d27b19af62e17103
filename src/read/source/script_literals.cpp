// Tokens first, so that what stands in comments, texts and regular expressions is never taken for
// code; then an explicit stack of open braces.
#include "read/source/script_literals.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t deepest = 32, largest = 1 << 20;

struct Token {
    enum class Kind : std::uint8_t { word, text, sign, end } kind = Kind::end;
    std::string text;  // of a text without its quotes
};

bool is_word_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || (c & 0x80);
}

class Tokens {
public:
    explicit Tokens(std::string_view script) : script_(script) {}

    Token next() {
        pass_blanks();
        if (at_ >= script_.size()) return {};
        const char c = script_[at_];
        if (c == '"' || c == '\'' || c == '`') return read_text(c);
        if (is_word_letter(c) || (c == '-' && at_ + 1 < script_.size() && script_[at_ + 1] >= '0' &&
                                  script_[at_ + 1] <= '9'))
            return read_word();
        ++at_;
        return {Token::Kind::sign, std::string(1, c)};
    }

private:
    void pass_blanks() {
        for (;;) {
            at_ = std::min(script_.find_first_not_of(" \t\r\n", at_), script_.size());
            const std::string_view rest = script_.substr(at_);
            std::size_t end;
            if (rest.starts_with("//"))
                end = script_.find('\n', at_);
            else if (rest.starts_with("/*"))
                end = script_.find("*/", at_ + 2);
            else
                return;
            at_ = end == script_.npos ? script_.size() : end + 2 - (script_[end] == '\n');
        }
    }

    // A template that holds ${…} is no literal: its text is empty.
    Token read_text(char quote) {
        Token token{Token::Kind::text, {}};
        bool is_plain = true;
        for (++at_; at_ < script_.size() && script_[at_] != quote; ++at_) {
            if (script_[at_] == '\n' && quote != '`') break;
            is_plain = is_plain && !(quote == '`' && script_.substr(at_, 2) == "${");
            if (script_[at_] == '\\' && at_ + 1 < script_.size()) ++at_;
            token.text += script_[at_];
        }
        if (at_ < script_.size()) ++at_;
        if (!is_plain) token.text.clear();
        return token;
    }

    Token read_word() {
        const std::size_t begin = at_++;
        while (at_ < script_.size() && (is_word_letter(script_[at_]) || script_[at_] == '.')) ++at_;
        return {Token::Kind::word, std::string(script_.substr(begin, at_ - begin))};
    }

    std::string_view script_;
    std::size_t at_ = 0;
};

bool is_value_word(const std::string& word) {
    return word == "true" || word == "false" ||
           (!word.empty() && word.find_first_not_of("0123456789.-") == word.npos);
}

class LiteralReader {
public:
    LiteralReader(std::string_view script, const FileName& file) : tokens_(script) {
        levels_.push_back({});
        levels_.back().node.kind = YamlNode::Kind::map;
        levels_.back().node.at = {file, 1, 1};
    }

    YamlNode read() {
        for (Token token = tokens_.next(); token.kind != Token::Kind::end; token = tokens_.next())
            take(std::move(token));
        while (levels_.size() > 1) close();
        return std::move(levels_.front().node);
    }

private:
    struct Level {
        YamlNode node;
        std::string key;           // that waits for its value
        bool is_through = false;   // its keys belong to the map around it
        bool is_assigned = false;  // "const config = {…}": they belong to both
        std::string last = {};     // the word or text before, which a ':' or '=' makes a key
    };
    Level& level() { return levels_.back(); }
    bool is_list() const { return levels_.back().node.is_sequence(); }

    void take(Token token) {
        if (token.kind == Token::Kind::sign) return take_sign(token.text.front());
        const bool is_value = token.kind == Token::Kind::text || is_value_word(token.text);
        if (is_value && (is_list() || !level().key.empty())) {
            YamlNode node;
            node.text = token.text;
            node.quoted = token.kind == Token::Kind::text;
            add(std::move(node));
        }
        level().last = std::move(token.text);
    }

    void take_sign(char sign) {
        Level& here = level();
        if ((sign == ':' || sign == '=') && !here.node.is_sequence()) {
            here.key = std::exchange(here.last, {});
            next_is_assigned_ = sign == '=';
        } else if (sign == '{' || sign == '[') {
            open(sign == '{' ? YamlNode::Kind::map : YamlNode::Kind::sequence);
        } else if (sign == '}' || sign == ']') {
            if (levels_.size() > 1) close();
        } else if (sign == ',' || sign == ';') {
            here.key.clear();
            here.last.clear();
        }
        // "key: call({": what the call is given is the key's value. Other signs change nothing.
    }

    void open(YamlNode::Kind kind) {
        if (levels_.size() >= deepest) {
            ++too_deep_;
            return;
        }
        Level inner;
        inner.node.kind = kind;
        inner.node.at = level().node.at;
        inner.is_through = !is_list() && level().key.empty();
        inner.is_assigned = !is_list() && next_is_assigned_;
        next_is_assigned_ = false;
        levels_.push_back(std::move(inner));
    }

    void close() {
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        Level inner = std::move(levels_.back());
        levels_.pop_back();
        const bool is_shared =
            inner.node.is_map() && level().node.is_map() && (inner.is_through || inner.is_assigned);
        const std::vector<YamlEntry> shared =
            is_shared ? inner.node.entries : std::vector<YamlEntry>();
        if (!inner.is_through) add(std::move(inner.node));
        for (const YamlEntry& entry : shared) put(entry);
    }

    void add(YamlNode node) {
        Level& here = level();
        if (here.node.is_sequence()) {
            here.node.items.push_back(std::move(node));
        } else if (!here.key.empty()) {
            YamlEntry entry{here.key, here.node.at, std::move(node)};
            put(std::move(entry));
            here.key.clear();
        }
    }

    void put(YamlEntry entry) {
        YamlNode& map = level().node;
        if (map.entries.size() < most_keys && !map.find(entry.key))
            map.entries.push_back(std::move(entry));
    }

    static constexpr std::size_t most_keys = 500;
    Tokens tokens_;
    std::vector<Level> levels_;
    std::size_t too_deep_ = 0;
    bool next_is_assigned_ = false;
};

}  // namespace

YamlNode read_script_literals(std::string_view text, const FileName& file) {
    return LiteralReader(text.substr(0, largest), file).read();
}

}  // namespace yaprak
