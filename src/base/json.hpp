// JSON (RFC 8259), a line at a time: a flat object of values, read and written.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// A value as text: a string's characters, a number as it was written, true, false; null is empty.
// Of an array its elements' texts; one that is an object of values stays as it is written.
struct JsonValue {
    enum class Kind { null, boolean, number, string, array, object } kind = Kind::null;
    std::string text;
    std::vector<std::string> elements;
};

using JsonObject = std::vector<std::pair<std::string, JsonValue>>;  // in the order of the line

// Nothing where the line is no JSON object, or holds more than values and arrays of them or of flat
// objects; `problem`, where given, says why: `"," or "}" expected in column 12`.
[[nodiscard]] std::optional<JsonObject> read_json_object(std::string_view line,
                                                         std::string* problem = nullptr);
// The same where a value may be such an object too; its text is the object as it is written.
[[nodiscard]] std::optional<JsonObject> read_nested_json_object(std::string_view line,
                                                                std::string* problem = nullptr);

[[nodiscard]] const JsonValue* find(const JsonObject& object, std::string_view key);
// Empty when it is not there.
[[nodiscard]] std::string text_of(const JsonObject& object, std::string_view key);

// In double quotes, with what JSON escapes escaped; YAML reads it as the same text.
[[nodiscard]] std::string json_string(std::string_view text);

// Builds one line.
class JsonLine {
public:
    JsonLine& add(std::string_view key, std::string_view value);
    JsonLine& add(std::string_view key, long long value);
    JsonLine& add(std::string_view key, const std::vector<std::string>& values);
    JsonLine& add_flag(std::string_view key, bool value) {
        return add_json(key, value ? "true" : "false");
    }
    // A value that is JSON already.
    JsonLine& add_json(std::string_view key, std::string_view json);
    [[nodiscard]] std::string take();  // with its braces, without the end of the line

private:
    void open(std::string_view key);
    std::string text_;
};

}  // namespace yaprak
