#include "site/settings/settings_file.hpp"

#include "base/file.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "read/front/split_front_matter.hpp"
#include "read/source/json_tree.hpp"
#include "read/source/script_literals.hpp"
#include "read/source/toml.hpp"
#include "site/settings/data_table.hpp"
#include "site/settings/lenient_yaml.hpp"

#include <algorithm>
#include <fstream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest = 1 << 20;
constexpr std::size_t largest_page = 16 << 20;

YamlNode empty_map(const fs::path& file) {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    map.at = {file.string()};
    return map;
}

YamlNode read_by_ending(const fs::path& file) {
    const std::string ending = file.extension().string(), name = file.string();
    const std::string text = read_file(file, largest);
    if (ending == ".toml") return parse_toml(text, name);
    if (ending == ".json") return parse_json(text, name);
    if (ending == ".yml" || ending == ".yaml") return read_lenient_yaml(text, name);
    if (ending == ".csv" || ending == ".tsv")
        return read_data_table(text, ending == ".csv" ? ',' : '\t', name);
    return read_script_literals(text, name);
}

// The text of a page without carriage returns and byte order mark; empty where it cannot be read.
std::string text_of_page(const fs::path& page) {
    try {
        std::string text = read_file(page, largest_page);
        std::erase(text, '\r');
        if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        return text;
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

YamlNode read_settings(const fs::path& file, Warnings& warnings) {
    try {
        YamlNode tree = read_by_ending(file);
        const bool is_nothing = tree.is_scalar() && tree.text.empty();
        return is_nothing ? empty_map(file) : tree;
    } catch (const Error& error) {
        const Finding& finding = error.finding();
        warnings.add(Code::settings_unreadable, finding.at,
                     "the site's settings cannot be read: " + finding.problem, finding.hint);
        return empty_map(file);
    }
}

std::string text_of_file(const fs::path& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return {};
    try {
        return read_file(file, largest);
    } catch (const Error&) {
        return {};
    }
}

std::optional<fs::path> first_file(const fs::path& folder,
                                   std::initializer_list<const char*> names) {
    std::error_code ignored;
    for (const char* name : names)
        if (fs::is_regular_file(folder / name, ignored)) return folder / name;
    return std::nullopt;
}

YamlNode read_front_of(const fs::path& page) {
    const std::string text = text_of_page(page), name = page.string();
    try {
        YamlNode front = front_tree(split_front_matter(text, name), name);
        return front.is_map() ? front : empty_map(page);
    } catch (const Error&) {  // told when the page is read
        return empty_map(page);
    }
}

bool front_may_say(const fs::path& page, std::initializer_list<const char*> words, int year) {
    constexpr std::size_t looked_at = 1 << 14;
    std::string head(looked_at, '\0');
    std::ifstream in(page, std::ios::binary);
    in.read(head.data(), std::streamsize(head.size()));
    head.resize(std::size_t(std::max<std::streamsize>(in.gcount(), 0)));
    for (const char* word : words)
        if (head.find(word) != head.npos) return true;
    const std::string_view all = head;
    for (std::size_t i = 0; year > 0 && i + 4 <= all.size(); ++i) {
        if (!is_ascii_digit(static_cast<unsigned char>(all[i]))) continue;
        const auto number = parse_integer(all.substr(i, 4));
        if (number && *number >= year) return true;
    }
    return head.size() == looked_at && head.starts_with("---");
}

bool is_filled_by_template(const fs::path& page) {
    constexpr std::uintmax_t most = 800;  // bytes of front matter without a text
    std::error_code problem;
    if (fs::file_size(page, problem) > most || problem || has_text(page)) return false;
    const YamlNode front = read_front_of(page);
    const bool is_template = !front.entries.empty();
    return is_template &&
           std::none_of(front.entries.begin(), front.entries.end(), [](const YamlEntry& entry) {
               const std::string key = ascii_lower(entry.key);
               return key == "description" || key == "excerpt" || key == "image" || key == "name";
           });
}

bool has_text(const fs::path& page) {
    const std::string text = text_of_page(page);
    try {
        const SplitPage parts = split_front_matter(text, page.string());
        return parts.body.find_first_not_of(" \t\n") != std::string_view::npos;
    } catch (const Error&) {
        return true;
    }
}

}  // namespace yaprak
