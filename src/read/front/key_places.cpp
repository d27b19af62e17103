#include "read/front/key_places.hpp"

#include "base/error.hpp"
#include "read/front/split_front_matter.hpp"

namespace yaprak {
namespace {

constexpr std::size_t file_limit = 1 << 22;  // bytes

SourcePos place_in(const YamlNode& tree, std::string_view key, const FileName& file) {
    SourcePos place{file};
    const YamlNode* node = &tree;
    while (!key.empty()) {
        const std::string_view first = key.substr(0, key.find('.'));
        const YamlEntry* entry = node->find(first);
        if (!entry) break;
        place = entry->at;
        node = &entry->value;
        key.remove_prefix(std::min(first.size() + 1, key.size()));
    }
    return place;
}

}  // namespace

SourcePos place_in_page(const std::filesystem::path& page, std::string_view key,
                        const FileSystem& files) {
    const FileName name = page.string();
    try {
        const std::string text = files.read(page, file_limit);
        return place_in(front_tree(split_front_matter(text, name), name), key, name);
    } catch (const Error&) {
        return {name};
    }
}

SourcePos place_in_clinic(const std::filesystem::path& clinic, std::string_view key,
                          const FileSystem& files) {
    const FileName name = clinic.string();
    try {
        return place_in(parse_yaml(files.read(clinic, file_limit), name), key, name);
    } catch (const Error&) {
        return {name};
    }
}

}  // namespace yaprak
