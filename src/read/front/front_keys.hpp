// The names under which front matter says a thing: ours, and those that Jekyll, Hugo, Astro,
// Docusaurus and their themes use for the same.
#pragma once
#include "read/source/yaml.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class FrontKey : std::uint8_t {
    title,
    name,  // of whom or what the page is about
    description,
    category,
    role,
    client,
    recipient,  // to whom a letter is written
    lang,
    layout,
    date,
    image,
    image_alt,
    image_caption,
    image_focus,
    published,
    draft,
    render,     // Hugo's build.render
    permalink,  // Eleventy's false: no page
    attachments
};

// One root of front matter, looked up by what its keys mean: in any case, with "-", "_" or
// nothing between words.
class FrontKeys {
public:
    // `root` must outlive this.
    explicit FrontKeys(const YamlNode& root);

    // The entry that says it under the first of its names that is there and not empty; else one
    // that is there; else null. "cover.image" names a key within a map.
    const YamlEntry* find(FrontKey key) const;

    struct Unknown {
        const YamlEntry* entry;
        std::string hint;
    };
    // The keys that nobody knows, but that are spelt nearly as one that is missing.
    std::vector<Unknown> misspelt() const;

private:
    const YamlEntry* entry(const std::string& name) const;

    const YamlNode& root_;
    std::vector<std::pair<std::string, const YamlEntry*>> by_name_;  // sorted
};

}  // namespace yaprak
