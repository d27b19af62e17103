#include "site/settings/tree_values.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_values = 20'000;

bool is_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return ascii_lower(x) == ascii_lower(y);
           });
}

const YamlNode* child(const YamlNode& map, std::string_view key) {
    for (const YamlEntry& entry : map.entries)
        if (is_same(entry.key, key)) return &entry.value;
    return nullptr;
}

}  // namespace

const YamlNode* node_at(const YamlNode& tree, std::string_view path) {
    const YamlNode* node = &tree;
    while (node && !path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        node = child(*node, path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return node;
}

std::string text_at(const YamlNode& tree, std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) {
        const YamlNode* node = node_at(tree, path);
        if (node && node->is_scalar() && !node->text.empty()) return node->text;
    }
    return {};
}

std::vector<std::string> texts_at(const YamlNode& tree, std::string_view path) {
    std::vector<std::string> texts;
    const YamlNode* node = node_at(tree, path);
    if (!node) return texts;
    if (node->is_scalar() && !node->text.empty()) texts.push_back(node->text);
    for (const YamlNode& item : node->items)
        if (item.is_scalar() && !item.text.empty()) texts.push_back(item.text);
    return texts;
}

// The tree is at most 32 deep.
void add_values(const YamlNode& node, const std::string& name, SiteValues::Texts& values) {
    if (values.size() >= most_values) return;
    if (node.is_scalar()) {
        values.insert_or_assign(name, node.text);
        return;
    }
    for (const YamlEntry& entry : node.entries)
        add_values(entry.value, name + "." + entry.key, values);
    for (std::size_t i = 0; i < node.items.size(); ++i)
        add_values(node.items[i], name + "." + std::to_string(i + 1), values);
}

}  // namespace yaprak
