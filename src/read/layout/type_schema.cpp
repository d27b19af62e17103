// A type's words are parted at "or" and commas; each part is a kind of value or a word that stands
// for itself.
#include "read/layout/type_schema.hpp"

#include "base/json.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <vector>

namespace yaprak {
namespace {

// ---- patterns, as the reader parses values ----

const std::string amount = "([0-9]+[.]?[0-9]*|[.][0-9]+)";
const std::string amount_above_0 = "(?=[0-9.]*[1-9])" + amount;
const std::string ink = " *" + amount + " *%? *";
const std::string inks = "cmyk *[(]" + ink + "(," + ink + "){3}[)]";
const std::string spot_name = "(\\\"[^\\\"]+\\\"|'[^']+')";
const std::string own_colour = "#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|gr[ae]y *[(]" + ink + "[)]|" +
                               inks + "|spot *[(] *" + spot_name + " *, *" + inks + " *(," + ink +
                               ")?[)]";
const std::string role = "[^#(]+";

const char* const texts_schema =
    R"({"anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}]})";
const char* const yes_no_schema =
    R"({"enum": [true, false, "yes", "no", "true", "false", "on", "off"]})";

std::string text_like(const std::string& pattern) {
    return R"({"type": "string", "pattern": ")" + pattern + "\"}";
}

std::string any_of(const std::vector<std::string>& schemas) {
    return schemas.size() == 1 ? schemas.front() : "{\"anyOf\": [" + joined(schemas, ", ") + "]}";
}

// "a length above 0", "a signed length".
std::string length_schema(const std::string& words, bool in_style) {
    const bool zero = words.find("above 0") == std::string::npos;
    const std::string sign = words.find("signed") == std::string::npos ? "[+]?" : "[-+]?";
    const std::string units = in_style ? " *(pt|mm|cm|in|em|%)" : " *(pt|mm|cm|in)";
    const std::string pattern =
        text_like("^" + sign + (zero ? amount : amount_above_0) + units + "$");
    return zero ? any_of({pattern, R"({"enum": [0, "0"]})"}) : pattern;
}

// "a share", of one at most; "a share of the size"; "a signed share".
std::string share_schema(const std::string& words) {
    if (words.find("text around") != std::string::npos)  // without a unit it would be a length
        return text_like("^[+]?" + amount_above_0 + " *(em|%)$");
    if (words.find("signed") != std::string::npos)
        return any_of({text_like("^[-+]?" + amount + " *(em|%)?$"), R"({"type": "number"})"});
    const std::string most = words == "a share" ? R"(, "maximum": 1)" : "";
    return any_of({text_like("^[+]?" + amount + " *(em|%)?$"),
                   R"({"type": "number", "minimum": 0)" + most + "}"});
}

// "a length, or [vertical, horizontal]" -> its parts; what stands in brackets stays together.
std::vector<std::string> parts_of(const std::string& type) {
    std::vector<std::string> parts(1);
    int brackets = 0;
    for (std::size_t i = 0; i < type.size(); ++i) {
        brackets += (type[i] == '[') - (type[i] == ']');
        const std::string_view rest = std::string_view(type).substr(i);
        const std::size_t gap = brackets > 0                ? 0
                                : rest.starts_with(", or ") ? 5
                                : rest.starts_with(" or ")  ? 4
                                : rest.starts_with(", ")    ? 2
                                                            : 0;
        if (gap == 0) {
            parts.back() += type[i];
        } else {
            parts.emplace_back();
            i += gap - 1;
        }
    }
    return parts;
}

// "1 to 12".
std::string whole_range(const std::string& part) {
    const std::size_t to = part.find(" to ");
    if (to == std::string::npos) return {};
    const auto least = parse_integer(part.substr(0, to)), most = parse_integer(part.substr(to + 4));
    if (!least || !most) return {};
    return "{\"type\": \"integer\", \"minimum\": " + std::to_string(*least) +
           ", \"maximum\": " + std::to_string(*most) + "}";
}

// "0 to 2 % of the size".
std::string percent_range(const std::string& part) {
    const std::size_t to = part.find(" to "), percent = part.find(" % of ");
    if (to == std::string::npos || percent == std::string::npos) return {};
    const auto most = parse_number(std::string_view(part).substr(to + 4, percent - to - 4));
    return any_of({text_like("^[+]?" + amount + " *(em|%)?$"),
                   R"({"type": "number", "minimum": 0, "maximum": )" +
                       number(most.value_or(100) / 100) + "}"});
}

// "[width, height]": what the words name is a length.
std::string schema_of_item(const std::string& words, bool in_style) {
    if (words == "width" || words == "height") return length_schema("a length above 0", in_style);
    if (words == "share") return share_schema("a share of anything");
    if (const std::string range = whole_range(words); !range.empty()) return range;
    return words == "content" ? R"({"const": "content"})" : length_schema("a length", in_style);
}

std::string pair_of(const std::string& part, bool in_style) {
    const std::size_t comma = part.find(", ");
    std::vector<std::string> items;
    for (const std::string& words :
         {part.substr(1, comma - 1), part.substr(comma + 2, part.size() - comma - 3)}) {
        std::vector<std::string> choices;
        for (const std::string& one : parts_of(words))
            choices.push_back(schema_of_item(one, in_style));
        items.push_back(any_of(choices));
    }
    return "{\"type\": \"array\", \"minItems\": 2, \"maxItems\": 2, \"items\": [" +
           joined(items, ", ") + "]}";
}

std::string list_of(const std::string& item) {
    return "{\"type\": \"array\", \"items\": " + item + "}";
}

// Empty for a word that stands for itself.
std::string schema_of_part(const std::string& part, bool in_style) {
    if (part.starts_with("[")) return pair_of(part, in_style);
    if (part.starts_with("a length") || part == "a signed length")
        return length_schema(part, in_style);
    if (part.starts_with("a share") || part.starts_with("a signed share"))
        return share_schema(part);
    if (part == "a colour") return text_like("^ *(" + own_colour + "|" + role + ") *$");
    if (part == "an own colour") return text_like("^ *(" + own_colour + "|black|white) *$");
    if (part == "a list of lengths") return list_of(length_schema("a length above 0", in_style));
    if (part.starts_with("a list of ")) return texts_schema;
    if (part == "a picture's name") return R"({"type": "string"})";
    if (part == "a range")
        return any_of(
            {text_like("^([<>]?[0-9]+|[0-9]+-[0-9]+)$"), R"({"type": "integer", "minimum": 0})"});
    if (part == "a ratio")
        return any_of({text_like("^[0-9.]+(:[0-9.]+)?$"), R"({"type": "number"})"});
    if (part == "a template") return R"({"type": ["string", "integer"]})";
    if (part.starts_with("a ")) return R"({"type": "string"})";
    if (const std::string range = percent_range(part); !range.empty()) return range;
    return whole_range(part);
}

}  // namespace

std::string schema_of_type(const std::string& type, bool in_style) {
    if (type == "yes or no") return yes_no_schema;
    std::vector<std::string> schemas, words;
    for (const std::string& part : parts_of(type)) {
        if (part == "em" || part == "%") continue;
        const std::string schema = schema_of_part(part, in_style);
        if (schema.empty())
            words.push_back(json_string(part));
        else
            schemas.push_back(schema);
    }
    if (!words.empty()) schemas.push_back("{\"enum\": [" + joined(words, ", ") + "]}");
    return any_of(schemas);
}

}  // namespace yaprak
