// One pass over the line; what it finds wrong is kept as the problem, and nothing is read on.
#include "base/json.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int max_elements = 100000;

class Reader {
public:
    Reader(std::string_view line, bool may_nest) : line_(line), may_nest_(may_nest) {}

    std::optional<JsonObject> run(std::string* problem) {
        JsonObject object;
        const bool whole = read_object(object) && (skip_space(), at_ == line_.size());
        if (whole) return object;
        if (problem)
            *problem = (problem_.empty() ? "the end of the line expected" : problem_) +
                       " in column " + std::to_string(count_characters(line_.substr(0, at_)) + 1);
        return std::nullopt;
    }

private:
    bool fail(const char* expected) {
        if (problem_.empty()) problem_ = std::string(expected) + " expected";
        return false;
    }

    void skip_space() {
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' ||
                                      line_[at_] == '\r' || line_[at_] == '\n'))
            ++at_;
    }

    bool take(char c) {
        skip_space();
        if (at_ >= line_.size() || line_[at_] != c) return false;
        ++at_;
        return true;
    }

    bool read_object(JsonObject& object) {
        if (!take('{')) return fail("\"{\"");
        if (take('}')) return true;
        do {
            std::string key;
            JsonValue value;
            skip_space();
            if (!read_string(key)) return fail("a name in quotes");
            if (!take(':')) return fail("\":\"");
            if (!read_value(value)) return false;
            object.emplace_back(std::move(key), std::move(value));
        } while (take(','));
        return take('}') || fail("\",\" or \"}\"");
    }

    bool read_value(JsonValue& value) {
        if (may_nest_ && begins_object()) return read_inner(value);
        if (!take('[')) return read_scalar(value);
        value.kind = JsonValue::Kind::array;
        if (take(']')) return true;
        do {
            JsonValue element;
            if (!read_element(element)) return false;
            value.elements.push_back(std::move(element.text));
            if (int(value.elements.size()) > max_elements) return fail("a shorter list");
        } while (take(','));
        return take(']') || fail("\",\" or \"]\"");
    }

    bool begins_object() {
        skip_space();
        return at_ < line_.size() && line_[at_] == '{';
    }

    // An object that is a value; none within it is one.
    bool read_inner(JsonValue& value) {
        const std::size_t begin = at_;
        JsonObject object;
        may_nest_ = false;
        if (!read_object(object)) return false;
        may_nest_ = true;
        value.kind = JsonValue::Kind::object;
        value.text = line_.substr(begin, at_ - begin);
        return true;
    }

    // A value, or an object of values, which stays as it is written.
    bool read_element(JsonValue& element) {
        skip_space();
        const std::size_t begin = at_;
        if (is_in_element_ || at_ >= line_.size() || line_[at_] != '{') return read_scalar(element);
        JsonObject object;
        is_in_element_ = true;
        if (!read_object(object)) return false;
        is_in_element_ = false;
        element.text = line_.substr(begin, at_ - begin);
        return true;
    }

    bool read_scalar(JsonValue& value) {
        skip_space();
        const char first = at_ < line_.size() ? line_[at_] : '\0';
        if (first == '"') {
            value.kind = JsonValue::Kind::string;
            return read_string(value.text);
        }
        if (first == '-' || (first >= '0' && first <= '9')) return read_number(value);
        for (const auto& [word, kind] : {std::pair("true", JsonValue::Kind::boolean),
                                         std::pair("false", JsonValue::Kind::boolean),
                                         std::pair("null", JsonValue::Kind::null)})
            if (read_word(word)) {
                value.kind = kind;
                if (kind != JsonValue::Kind::null) value.text = word;
                return true;
            }
        return fail("a text, a number, true, false or null");
    }

    bool read_word(std::string_view word) {
        if (line_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }

    std::size_t read_digits() {
        const std::size_t begin = at_;
        while (at_ < line_.size() && line_[at_] >= '0' && line_[at_] <= '9') ++at_;
        return at_ - begin;
    }

    bool read_number(JsonValue& value) {
        const std::size_t begin = at_;
        if (line_[at_] == '-') ++at_;
        bool right = read_digits() > 0;
        if (right && at_ < line_.size() && line_[at_] == '.') ++at_, right = read_digits() > 0;
        if (right && at_ < line_.size() && (line_[at_] | 0x20) == 'e') {
            ++at_;
            if (at_ < line_.size() && (line_[at_] == '+' || line_[at_] == '-')) ++at_;
            right = read_digits() > 0;
        }
        value.kind = JsonValue::Kind::number;
        value.text = line_.substr(begin, at_ - begin);
        return right || fail("a digit");
    }

    bool read_string(std::string& out) {
        if (at_ >= line_.size() || line_[at_] != '"') return false;
        for (++at_; at_ < line_.size(); ++at_) {
            const char c = line_[at_];
            if (c == '"') return ++at_, true;
            if (static_cast<unsigned char>(c) < 0x20) return fail("no control character");
            if (c != '\\')
                out += c;
            else if (!read_escape(out))
                return fail("an escape of JSON");
        }
        return fail("a closing quote");
    }

    bool read_escape(std::string& out) {
        if (++at_ >= line_.size()) return false;
        static constexpr std::string_view letters = "\"\\/bfnrt", values = "\"\\/\b\f\n\r\t";
        if (const auto known = letters.find(line_[at_]); known != letters.npos)
            return out += values[known], true;
        if (line_[at_] != 'u') return false;
        char32_t value = 0, low = 0;
        if (!read_unit(value)) return false;
        const bool high = value >= 0xD800 && value < 0xDC00;
        if (high && line_.substr(at_ + 1, 2) == "\\u") {
            at_ += 2;
            if (!read_unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        }
        if (value >= 0xD800 && value < 0xE000) value = 0xFFFD;
        append_utf8(out, value);
        return true;
    }

    // The four digits after where it stands; then it stands on the last.
    bool read_unit(char32_t& value) {
        for (int i = 0; i < 4; ++i) {
            const int digit = ++at_ < line_.size() ? hex_value(line_[at_]) : -1;
            if (digit < 0) return false;
            value = value * 16 + char32_t(digit);
        }
        return true;
    }

    std::string_view line_;
    bool may_nest_;
    std::size_t at_ = 0;
    std::string problem_;
    bool is_in_element_ = false;  // an object in an array: one within it would be too deep
};

// Beside what JSON asks for also what visible() would show by its code, so that a line of JSON
// commands no terminal either. A byte that is no UTF-8 stays.
void append_character(std::string& out, std::string_view character, char32_t c) {
    if (c == '"' || c == '\\')
        out.append("\\").append(character);
    else if (c == '\n')
        out += "\\n";
    else if (is_shown_by_code(c))
        append_hex(out += "\\u", c, 4, HexCase::lower);
    else
        out += character;
}

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const std::size_t length = std::max<std::size_t>(c.length, 1);
        append_character(out, text.substr(at, length), c.value);
        at += length;
    }
    out += '"';
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string out;
    append_string(out, text);
    return out;
}

std::optional<JsonObject> read_json_object(std::string_view line, std::string* problem) {
    return Reader(line, false).run(problem);
}

std::optional<JsonObject> read_nested_json_object(std::string_view line, std::string* problem) {
    return Reader(line, true).run(problem);
}

const JsonValue* find(const JsonObject& object, std::string_view key) {
    const auto found = std::find_if(object.begin(), object.end(),
                                    [&](const auto& entry) { return entry.first == key; });
    return found == object.end() ? nullptr : &found->second;
}

std::string text_of(const JsonObject& object, std::string_view key) {
    const JsonValue* value = find(object, key);
    return value ? value->text : "";
}

void JsonLine::open(std::string_view key) {
    text_ += text_.empty() ? "{" : ",";
    append_string(text_, key);
    text_ += ':';
}

JsonLine& JsonLine::add(std::string_view key, std::string_view value) {
    open(key);
    append_string(text_, value);
    return *this;
}

JsonLine& JsonLine::add(std::string_view key, long long value) {
    open(key);
    text_ += std::to_string(value);
    return *this;
}

JsonLine& JsonLine::add(std::string_view key, const std::vector<std::string>& values) {
    open(key);
    text_ += '[';
    for (const std::string& value : values) {
        if (&value != &values.front()) text_ += ',';
        append_string(text_, value);
    }
    text_ += ']';
    return *this;
}

JsonLine& JsonLine::add_json(std::string_view key, std::string_view json) {
    open(key);
    text_ += json;
    return *this;
}

std::string JsonLine::take() {
    const std::string line = std::exchange(text_, {});
    return line.empty() ? "{}" : line + "}";
}

}  // namespace yaprak
