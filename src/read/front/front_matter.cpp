#include "read/front/front_matter.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "read/front/read_attachments.hpp"
#include "read/markdown/markdown.hpp"
#include "read/source/merge_yaml.hpp"
#include "read/source/yaml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yaprak {
namespace {

std::string_view without_space_behind(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

template <typename Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 8> yes_words = {"true", "yes",  "on",    "1",
                                                       "y",    "evet", "doğru", "e"};
constexpr std::array<std::string_view, 10> no_words = {"false", "no",    "off",    "0",      "n",
                                                       "hayır", "hayir", "yanlış", "yanlis", "h"};

// All scalars of a list as one text.
std::string joined(const YamlNode& list) {
    std::string out;
    for (const YamlNode& item : list.items) {
        if (!out.empty() && !item.text.empty()) out += ", ";
        out += item.text;
    }
    return out;
}

bool holds_only_scalars(const YamlNode& list) {
    return std::all_of(list.items.begin(), list.items.end(),
                       [](const YamlNode& item) { return item.is_scalar(); });
}

// Every scalar by its key: "a.b" for maps in maps, "a.1.b" for maps in lists. The tree is at most
// 32 deep.
void flatten(const std::string& key, const YamlNode& node,
             std::map<std::string, std::string>& values) {
    const std::string prefix = key.empty() ? "" : key + ".";
    if (node.is_scalar()) {
        values[key] = node.text;
    } else if (node.is_map()) {
        for (const YamlEntry& entry : node.entries)
            flatten(prefix + entry.key, entry.value, values);
    } else if (holds_only_scalars(node)) {
        values[key] = joined(node);
    } else {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            flatten(prefix + std::to_string(i + 1), node.items[i], values);
    }
}

class FrontMatterReader {
public:
    FrontMatterReader(const YamlNode& root, Reading& reading)
        : root_(root), reading_(reading), front_(reading.document.front) {}

    void run() {
        for (const YamlEntry& entry : root_.entries) flatten(entry.key, entry.value, front_.values);
        front_.title = inline_text("title");
        front_.description = inline_text("description");
        front_.category = text("category");
        front_.role = text("role");
        if (front_.role.empty()) front_.role = text("author");
        front_.client = text("client");
        front_.lang = text("lang");
        if (const YamlNode* node = scalar("lang")) front_.lang_at = node->at;
        std::replace(front_.lang.begin(), front_.lang.end(), '_', '-');
        front_.layout = text("layout");
        read_date();
        read_published();
        read_image();
        if (const YamlEntry* entry = root_.find("attachments")) read_attachments(*entry, reading_);
    }

private:
    // The value of a key that wants one text; null where it is missing, empty or no text.
    const YamlNode* scalar(const char* key) {
        const YamlEntry* entry = root_.find(key);
        if (!entry) return nullptr;
        if (entry->value.is_scalar()) return entry->value.text.empty() ? nullptr : &entry->value;
        if (!entry->value.is_sequence() || !holds_only_scalars(entry->value))
            reading_.warn_once(entry->at,
                               "\"" + std::string(key) + "\" should be a text and is left out");
        return nullptr;
    }

    std::string text(const char* key) {
        if (const YamlNode* node = scalar(key)) return node->text;
        const YamlEntry* entry = root_.find(key);
        const bool list = entry && entry->value.is_sequence() && holds_only_scalars(entry->value);
        return list ? joined(entry->value) : std::string();
    }

    Spans inline_text(const char* key) {
        const YamlNode* node = scalar(key);
        return node ? read_inline_markdown(node->text, node->at, reading_) : Spans();
    }

    void read_date() {
        const YamlNode* node = scalar("date");
        if (!node) return;
        const auto parsed = parse_date(node->text);
        if (!parsed)
            return reading_.warnings.add(node->at, "cannot read the date \"" + node->text + "\"",
                                         "write it as 2025-04-07");
        front_.date = parsed->date;
        if (!without_space_behind(parsed->rest).empty())
            reading_.warnings.add(node->at, "\"" + parsed->rest + "\" behind the date is left out");
    }

    void read_published() {
        const YamlNode* node = scalar("published");
        if (!node) return;
        const std::string word = ascii_lower(node->text);
        front_.published = !is_one_of(no_words, word);
        if (front_.published && !is_one_of(yes_words, word))
            reading_.warnings.add(node->at,
                                  "\"" + node->text + "\" is neither true nor false: published",
                                  "write published: false to leave the page out");
    }

    // Whether the entry says what the picture shows, or "" that there is nothing to say.
    bool read_image_alt(const YamlEntry* entry) {
        if (!entry || (entry->value.text.empty() && !entry->value.quoted)) return false;
        front_.image_alt = entry->value.text;
        front_.image_is_decoration = front_.image_alt.empty();
        return true;
    }

    // A path, or the map {path, alt} of Jekyll's tags for search engines.
    void read_image() {
        const YamlEntry* entry = root_.find("image");
        const bool told =
            read_image_alt(root_.find("image_alt")) || read_image_alt(root_.find("alt"));
        if (!entry) return;
        const YamlNode* node = &entry->value;
        if (node->is_map()) {
            if (!told) read_image_alt(node->find("alt"));
            const YamlEntry* path = node->find("path");
            node = path ? &path->value : nullptr;
        }
        if (!node || !node->is_scalar())
            reading_.warnings.add(entry->at, "\"image\" should be a path and is left out");
        else if (!node->text.empty())
            front_.image = reading_.find_image(node->text, node->at);
    }

    const YamlNode& root_;
    Reading& reading_;
    FrontMatter& front_;
};

}  // namespace

SplitPage split_front_matter(std::string_view text, const FileName& file) {
    SplitPage page;
    page.body = text;
    const std::size_t first_end = text.find('\n');
    if (without_space_behind(text.substr(0, first_end)) != "---") return page;
    std::size_t begin = first_end == text.npos ? text.size() : first_end + 1;
    const std::size_t front_begin = begin;
    for (int line = 2; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view content = without_space_behind(text.substr(begin, end - begin));
        if (content == "---" || content == "...") {
            page.has_front = true;
            page.front = text.substr(front_begin, begin - front_begin);
            page.body = text.substr(std::min(end + 1, text.size()));
            page.body_line = line + 1;
            return page;
        }
        begin = end + 1;
    }
    throw Error({file, 1, 1}, "the front matter is not closed",
                "write a line of \"---\" below its last key");
}

void read_front_matter(std::string_view yaml, const FileName& file, Reading& reading) {
    YamlNode root = parse_yaml(yaml, file, 2);
    const bool is_empty = root.is_scalar() && root.text.empty();
    if (const PageContext* context = reading.context; context && context->defaults)
        root = is_empty ? *context->defaults : merged(*context->defaults, std::move(root));
    else if (is_empty)
        return;
    if (!root.is_map())
        throw Error(root.at, "the front matter holds no keys", "write it as \"title: …\"");
    FrontMatterReader(root, reading).run();
}

}  // namespace yaprak
