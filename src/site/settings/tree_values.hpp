// What stands at a path of keys in a tree of settings.
#pragma once
#include "read/source/page_context.hpp"
#include "read/source/yaml.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// The node at "params.contact.email", keys compared without regard to case; null where there is
// none.
const YamlNode* node_at(const YamlNode& tree, std::string_view path);

// The text at the first of the paths that holds one; empty where none does.
std::string text_at(const YamlNode& tree, std::initializer_list<std::string_view> paths);

// A text or a list of texts at a path.
std::vector<std::string> texts_at(const YamlNode& tree, std::string_view path);

// Every scalar below `node` by its path: "name.key", in lists "name.1", "name.2".
void add_values(const YamlNode& node, const std::string& name, SiteValues::Texts& values);

}  // namespace yaprak
