// JSON Lines: an object a line. The first one's names are the columns.
#include "base/did_you_mean.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "batch/table/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_line = 1 << 20;

class JsonLinesFormat : public DataFormat {
public:
    JsonLinesFormat(Characters text, std::string name)
        : text_(std::move(text)), name_(std::move(name)) {}

    DataRow header() override {
        const int line = skip_blank();
        if (line == 0) return {};
        for (const auto& [name, value] : read_object(line)) columns_.push_back(name);
        text_.rewind();
        return {line, columns_, 0};
    }

    std::optional<DataRow> next() override {
        const int line = skip_blank();
        if (line == 0) return std::nullopt;
        DataRow row{line, std::vector<std::string>(columns_.size()), line};
        for (auto& [name, value] : read_object(line))
            row.values[column(name, line)] = value_of(value);
        return row;
    }

    void rewind() override { text_.rewind(); }

private:
    // The number of the next line that holds something; 0 at the end.
    int skip_blank() {
        while (text_.peek() == '\n' || text_.peek() == ' ' || text_.peek() == '\t') text_.take();
        return text_.peek() == '\0' ? 0 : text_.line();
    }

    JsonObject read_object(int line) {
        std::string text, problem;
        for (char c = text_.take(); c != '\n' && c != '\0'; c = text_.take()) {
            text += c;
            if (text.size() > longest_line)
                throw Error(Code::table, {name_, line}, "the line is too long");
        }
        auto object = read_json_object(text, &problem);
        if (!object)
            throw Error(Code::table, {name_, line}, "the line is no JSON object: " + problem);
        return std::move(*object);
    }

    // An array of objects stays JSON, for lists; one of values is a text.
    static std::string value_of(const JsonValue& value) {
        if (!value.elements.empty() && value.elements.front().starts_with('{'))
            return "[" + joined(value.elements, ",") + "]";
        std::string out = value.text;
        for (const std::string& element : value.elements)
            out += (out.empty() ? "" : ", ") + element;
        return out;
    }

    std::size_t column(const std::string& name, int line) const {
        const auto found = std::find(columns_.begin(), columns_.end(), name);
        if (found == columns_.end())
            throw Error(Code::table, {name_, line}, "\"" + name + "\" is no name of the first line",
                        did_you_mean(name, columns_));
        return std::size_t(found - columns_.begin());
    }

    Characters text_;
    std::string name_;
    std::vector<std::string> columns_;
};

}  // namespace

std::unique_ptr<DataFormat> json_lines_format(Characters text, std::string name) {
    return std::make_unique<JsonLinesFormat>(std::move(text), std::move(name));
}

}  // namespace yaprak
