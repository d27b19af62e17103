#include "base/error.hpp"
#include "check/law/wording.hpp"
#include "read/source/yaml.hpp"
#include "read/source/yaml_values.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string text_at(const YamlNode& map, std::string_view key) {
    const YamlEntry* entry = map.find(key);
    return entry ? text_of(*entry) : std::string();
}

std::vector<std::string> words_at(const YamlNode& map, std::string_view key) {
    std::vector<std::string> words;
    const YamlEntry* entry = map.find(key);
    if (!entry) return words;
    if (!entry->value.is_sequence())
        throw Error(Code::value_wrong, entry->value.at, "a list of words is needed",
                    std::string(key) + ": [indirim, kampanya]");
    for (const YamlNode& item : entry->value.items) words.push_back(text_of(item));
    return words;
}

WordingRule rule_of(const YamlNode& node) {
    WordingRule rule;
    const std::string name = text_at(node, "name");
    const auto known = std::find_if(wording_rules().begin(), wording_rules().end(),
                                    [&](const CheckRule& one) { return one.name == name; });
    if (known == wording_rules().end())
        throw Error(Code::value_wrong, node.at, "there is no rule \"" + name + "\"",
                    "names are law-superiority, law-guarantee, law-price, law-thanks, "
                    "law-before-after, law-sentence-missing");
    rule.rule = &*known;
    rule.why = text_at(node, "why");
    rule.mend = text_at(node, "mend");
    rule.source = text_at(node, "source");
    rule.date = text_at(node, "date");
    rule.words = words_at(node, "words");
    rule.excepts = words_at(node, "except");
    rule.in_pictures = text_at(node, "where") == "pictures";
    return rule;
}

}  // namespace

WordingList read_wording(std::string_view yaml, const std::string& file) {
    const YamlNode tree = parse_yaml(yaml, file);
    WordingList list;
    if (const YamlEntry* rules = tree.find("rules"))
        for (const YamlNode& node : rules->value.items) list.rules.push_back(rule_of(node));
    if (const YamlEntry* denials = tree.find("denials")) {
        list.denials_before = words_at(denials->value, "before");
        list.denials_behind = words_at(denials->value, "behind");
    }
    if (const YamlEntry* sentence = tree.find("sentence"))
        list.sentences.push_back({rule_of(sentence->value), words_at(sentence->value, "types"),
                                  text_at(sentence->value, "text")});
    return list;
}

}  // namespace yaprak
