// JSON Lines: an object a line. The first one's names are the columns.
#include "base/did_you_mean.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "batch/table/characters.hpp"
#include "batch/table/list_cell.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t longest_line = 1 << 20;
constexpr std::size_t most_fields = 100;  // of an item that are known beyond its own row
constexpr std::size_t longest_field = 200;

class JsonLinesFormat : public DataFormat {
public:
    JsonLinesFormat(Characters text, std::string name)
        : text_(std::move(text)), name_(std::move(name)) {}

    DataRow header() override {
        const int line = skip_blank();
        if (line == 0) return {};
        for (const auto& [name, value] : read_object(line)) columns_.push_back(name);
        text_.rewind();
        collect_fields();
        text_.rewind();
        return {line, columns_, 0};
    }

    std::optional<DataRow> next() override {
        const int line = skip_blank();
        if (line == 0) return std::nullopt;
        DataRow row{line, std::vector<std::string>(columns_.size()), line};
        for (auto& [name, value] : read_object(line))
            row.values[column(name, line)] = value_of(name, value);
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

    // Every line is read once before, for a list's items have the fields that those of other rows
    // have. What is wrong with a line is told when its row is asked for.
    void collect_fields() {
        for (int line = skip_blank(); line != 0; line = skip_blank()) try {
                for (const auto& [name, value] : read_object(line))
                    for (const std::string& element : value.elements) collect_fields(name, element);
            } catch (const Error&) {
            }
    }

    void collect_fields(const std::string& column, const std::string& element) {
        const auto object = object_of(element);
        if (!object) return;
        std::vector<std::string>& fields = fields_[column];
        for (const auto& [name, value] : *object)
            if (fields.size() < most_fields && name.size() <= longest_field &&
                std::find(fields.begin(), fields.end(), name) == fields.end())
                fields.push_back(name);
    }

    static std::optional<JsonObject> object_of(const std::string& element) {
        return element.starts_with('{') ? read_json_object(element) : std::nullopt;
    }

    // An array of objects stays JSON, for lists; one of values is a text.
    std::string value_of(const std::string& name, const JsonValue& value) const {
        if (value.elements.empty()) return value.text;
        std::vector<std::string> elements;
        for (const std::string& element : value.elements)
            if (!trimmed(element).empty()) elements.emplace_back(trimmed(element));
        if (std::none_of(elements.begin(), elements.end(),
                         [](const std::string& element) { return object_of(element); }))
            return cell_of_parts(elements);
        std::string out;
        for (const std::string& element : elements) {
            const auto object = object_of(element);
            out += (out.empty() ? "[" : ",") +
                   (object ? with_all_fields(name, element, *object) : json_string(element));
        }
        return out + "]";
    }

    std::string with_all_fields(const std::string& column, const std::string& element,
                                const JsonObject& object) const {
        const auto known = fields_.find(column);
        if (known == fields_.end() || object.empty()) return element;
        std::string out = element.substr(0, element.rfind('}'));
        for (const std::string& field : known->second)
            if (!find(object, field)) out += "," + json_string(field) + ":\"\"";
        return out + "}";
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
    std::map<std::string, std::vector<std::string>> fields_;  // of the items, by column
};

}  // namespace

std::unique_ptr<DataFormat> json_lines_format(Characters text, std::string name) {
    return std::make_unique<JsonLinesFormat>(std::move(text), std::move(name));
}

}  // namespace yaprak
