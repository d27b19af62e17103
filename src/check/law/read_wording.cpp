#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "check/law/personal_copies.hpp"
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

const CheckRule* find_rule(std::span<const CheckRule> rules, std::string_view name) {
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const CheckRule& one) { return one.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

// Throws Error at what is no map, and at a key that is not read: a misspelt one would do nothing.
void refuse_others(const YamlNode& node, const std::vector<std::string>& keys) {
    if (!node.is_map())
        throw Error(Code::value_wrong, node.at, "a map of keys is needed",
                    "keys are " + joined(keys, ", "));
    for (const YamlEntry& entry : node.entries)
        if (std::find(keys.begin(), keys.end(), entry.key) == keys.end()) {
            const std::string near = did_you_mean(entry.key, keys);
            throw Error(Code::unknown_key, entry.at, "there is no key " + in_quotes(entry.key),
                        near.empty() ? "keys are " + joined(keys, ", ") : near);
        }
}

WordingRule rule_of(const YamlNode& node) {
    refuse_others(node, {"name", "words", "except", "where", "why", "mend", "source", "date",
                         "types", "text"});
    WordingRule rule;
    const std::string name = text_at(node, "name");
    rule.rule = find_rule(wording_rules(), name);
    if (!rule.rule) rule.rule = find_rule(copies_rules(), name);
    if (!rule.rule)
        throw Error(Code::value_wrong, node.at, "there is no rule \"" + name + "\"",
                    "names are law-superiority, law-guarantee, law-price, law-thanks, "
                    "law-before-after, law-sentence-missing, kvkk-title, kvkk-subject, "
                    "kvkk-file-name, kvkk-password, kvkk-unlocked, kvkk-mail");
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
    if (!tree.is_scalar() || !tree.text.empty())
        refuse_others(tree, {"rules", "denials", "sentence"});
    if (const YamlEntry* rules = tree.find("rules"))
        for (const YamlNode& node : rules->value.items) {
            WordingRule rule = rule_of(node);
            const bool is_of_copies = find_rule(copies_rules(), rule.rule->name) != nullptr;
            (is_of_copies ? list.copies : list.rules).push_back(std::move(rule));
        }
    if (const YamlEntry* denials = tree.find("denials")) {
        refuse_others(denials->value, {"before", "behind"});
        list.denials_before = words_at(denials->value, "before");
        list.denials_behind = words_at(denials->value, "behind");
    }
    if (const YamlEntry* sentence = tree.find("sentence"))
        list.sentences.push_back({rule_of(sentence->value), words_at(sentence->value, "types"),
                                  text_at(sentence->value, "text")});
    return list;
}

}  // namespace yaprak
