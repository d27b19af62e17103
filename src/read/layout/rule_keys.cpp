// The rules along the edges of a style's box: a colour alone, or a map.
#include "model/edge_rule.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

std::vector<Length> dashes(const LayoutValue& value) {
    if (value.node.is_scalar() && value.node.text == "none") return {};
    std::vector<Length> lengths;
    for (const YamlNode& item : value.node.items)
        lengths.push_back(read_length({item, value.layout, value.em}, {0.1_pt, 100_pt}));
    if (lengths.empty() || lengths.size() > 6)
        throw Error(Code::value_wrong, value.node.at, "a dash is a list of lengths",
                    "write line and gap by turns: [3pt, 2pt]");
    return lengths;
}

const Key<RuleLayout> rule_keys[] = {
    {"colour", "a colour or none", "of the line", put<&RuleLayout::colour, colour_or_none>},
    {"width", "a length", "how thick it is", put<&RuleLayout::width, thickness>},
    {"distance", "a length", "from it to what stands in the box",
     put<&RuleLayout::distance, space>},
    {"dash", "a list of lengths or none", "line and gap by turns",
     put<&RuleLayout::dashes, dashes>},
    {"scissors", "yes or no", "whether scissors stand at its begin: along it the paper is cut",
     put<&RuleLayout::scissors, read_yes_no>},
};

}  // namespace

RuleLayout read_rule(const LayoutValue& value) {
    RuleLayout rule;
    if (!value.node.is_map()) {
        rule.colour = colour_or_none(value);
        rule.distance = value.em.value_or(10_pt) * 0.5;
        return rule;
    }
    rule.colour = "rule";
    read_keys<RuleLayout>(rule, value, rule_keys);
    return rule;
}

std::vector<KeyText> rule_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : rule_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
