#include "read/layout/layout_changes.hpp"

#include <utility>

namespace yaprak {
namespace {

// What a range of `fit` decides.
constexpr std::pair<const char*, const char*> fitted[] = {
    {"image", "hero.height"}, {"size", "styles.body.size"}, {"leading", "styles.body.leading"}};

// What a part in an area takes from its usual place.
constexpr std::pair<const char*, const char*> placed[] = {
    {"title", "header.title"},   {"lead", "header.lead"},        {"kicker", "header.kicker"},
    {"byline", "header.byline"}, {"contents", "contents.shown"}, {"card", "card.shown"},
    {"clinic", "card.shown"}};

std::string joined_path(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + "." + key;
}

std::string condition_of(const YamlNode& variant) {
    const YamlEntry* when = variant.find("when");
    std::string words;
    if (!when) return words;
    for (const YamlEntry& one : when->value.entries)
        words += (words.empty() ? "" : ", ") + one.key + " " + yaml_value(one.value);
    return words;
}

}  // namespace

LayoutChanges::LayoutChanges(const YamlNode& layout) {
    add_fit(layout);
    add_variants(layout);
    add_parts(layout);
}

void LayoutChanges::add_fit(const YamlNode& layout) {
    const YamlEntry* fit = layout.find("fit");
    if (!fit) return;
    for (const auto& [key, path] : fitted)
        if (const YamlEntry* range = fit->value.find(key))
            by_path_[path].push_back(
                {"within " + yaml_value(range->value) + ", by fit." + key, range->at});
}

void LayoutChanges::add_variants(const YamlNode& layout) {
    const YamlEntry* variants = layout.find("variants");
    if (!variants) return;
    for (const YamlNode& variant : variants->value.items)
        add_values(variant, {}, condition_of(variant));
}

void LayoutChanges::add_values(const YamlNode& map, const std::string& path,
                               const std::string& when) {
    struct Open {
        const YamlNode* map;
        std::string path;
    };
    std::vector<Open> open{{&map, path}};
    while (!open.empty()) {
        const Open one = open.back();
        open.pop_back();
        for (const YamlEntry& entry : one.map->entries) {
            if (entry.key == "when" && one.path.empty()) continue;
            const std::string own = joined_path(one.path, entry.key);
            by_path_[own].push_back({yaml_value(entry.value) + " where " + when, entry.at});
            if (entry.value.is_map()) open.push_back({&entry.value, own});
        }
    }
}

void LayoutChanges::add_parts(const YamlNode& layout) {
    const YamlEntry* flow = layout.find("flow");
    if (!flow) return;
    for (const YamlEntry& area : flow->value.entries) {
        std::vector<YamlNode> parts = area.value.items;
        if (area.value.is_scalar()) parts = {area.value};
        for (const YamlNode& part : parts)
            for (const auto& [name, path] : placed)
                if (part.is_scalar() && part.text == name)
                    by_path_[path].push_back(
                        {"in the area \"" + area.key + "\" instead, by flow", area.at});
    }
}

std::vector<LayoutChanges::Change> LayoutChanges::of(const std::string& path,
                                                     const SourcePos& said_at) const {
    std::vector<Change> out;
    const auto known = by_path_.find(path);
    if (known == by_path_.end()) return out;
    for (const Change& change : known->second)
        if (change.at.file.text() != said_at.file.text()) out.push_back(change);
    return out;
}

}  // namespace yaprak
