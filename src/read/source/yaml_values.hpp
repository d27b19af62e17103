// A scalar of YAML -> a typed value. Every function throws Error at the node at fault, with the
// author's word and what could stand there instead.
#pragma once
#include "read/source/yaml.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

const std::string& text_of(const YamlNode& node);
// The same; the error names the key.
const std::string& text_of(const YamlEntry& entry);

bool yes_no_of(const YamlNode& node);
int whole_of(const YamlNode& node, int least, int most);

// The index of the word that stands there.
std::size_t word_of(const YamlNode& node, const std::vector<std::string>& words);

// Words and what each stands for.
template <class T>
using Words = std::vector<std::pair<std::string, T>>;

template <class T>
T one_of(const YamlNode& node, const Words<T>& words) {
    std::vector<std::string> names;
    for (const auto& word : words) names.push_back(word.first);
    return words[word_of(node, names)].second;
}

// `"a", "b"` for hints.
std::string quoted_list(const std::vector<std::string>& words);

// The hint for an unknown word: the nearest known one, else all of them.
std::string hint_for(const std::string& word, const std::vector<std::string>& known);

}  // namespace yaprak
