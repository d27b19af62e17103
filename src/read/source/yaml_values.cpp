#include "read/source/yaml_values.hpp"

#include "base/did_you_mean.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {

std::string quoted_list(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + in_quotes(word);
    return out;
}

std::string hint_for(const std::string& word, const std::vector<std::string>& known) {
    const std::string near = did_you_mean(word, known);
    return near.empty() && !known.empty() ? "known: " + quoted_list(known) : near;
}

const std::string& text_of(const YamlNode& node) {
    if (node.is_scalar()) return node.text;
    throw Error(
        Code::value_wrong, node.at,
        std::string("a ") + (node.is_map() ? "map" : "list") + " stands where one value is needed");
}

const std::string& text_of(const YamlEntry& entry) {
    if (entry.value.is_scalar()) return entry.value.text;
    throw Error(Code::value_wrong, entry.value.at,
                "one value is needed for " + in_quotes(entry.key));
}

bool yes_no_of(const YamlNode& node) {
    const std::string& text = text_of(node);
    if (text == "yes" || text == "true" || text == "on") return true;
    if (text == "no" || text == "false" || text == "off") return false;
    throw Error(Code::value_wrong, node.at, in_quotes(text) + " is neither yes nor no");
}

int whole_of(const YamlNode& node, int least, int most) {
    const auto whole = parse_integer(text_of(node));
    const std::string hint = "from " + std::to_string(least) + " to " + std::to_string(most);
    if (!whole)
        throw Error(Code::value_wrong, node.at, in_quotes(node.text) + " is not a whole number",
                    hint);
    if (*whole < least || *whole > most)
        throw Error(Code::value_wrong, node.at, in_quotes(node.text) + " is out of range", hint);
    return *whole;
}

std::size_t word_of(const YamlNode& node, const std::vector<std::string>& words) {
    const std::string& text = text_of(node);
    const auto found = std::find(words.begin(), words.end(), text);
    if (found == words.end())
        throw Error(Code::value_wrong, node.at,
                    in_quotes(text) + " is not one of " + quoted_list(words),
                    did_you_mean(text, words));
    return std::size_t(found - words.begin());
}

}  // namespace yaprak
