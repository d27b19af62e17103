#include "read/front/front_matter.hpp"

#include "base/text.hpp"
#include "language/words/language_tags.hpp"
#include "language/words/written_dates.hpp"
#include "read/front/front_keys.hpp"
#include "read/front/read_attachments.hpp"
#include "read/front/read_focus.hpp"
#include "read/liquid/fill_liquid.hpp"
#include "read/markdown/markdown.hpp"
#include "read/source/merge_yaml.hpp"
#include "read/source/yaml.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t npos = std::string_view::npos;

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

// Every scalar by its key: "a.b" for maps in maps, "a.1.b" for maps in lists. The tree is at
// most 32 deep.
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
        : root_(root), keys_(root), reading_(reading), front_(reading.document.front) {}

    void run() {
        for (const YamlEntry& entry : root_.entries) {
            flatten(entry.key, entry.value, front_.values);
            keep_list(entry);
        }
        front_.title = title();
        front_.description = inline_text(FrontKey::description);
        front_.category = category();
        front_.role = role();
        front_.client = text(FrontKey::client);
        read_recipient();
        read_lang();
        read_layout();
        read_date();
        read_published();
        read_image();
        if (const YamlEntry* entry = keys_.find(FrontKey::attachments))
            read_attachments(*entry, reading_);
        tell_misspelt();
    }

private:
    // The items of a list, which its value holds with commas between.
    void keep_list(const YamlEntry& entry) {
        if (!entry.value.is_sequence() || !holds_only_scalars(entry.value)) return;
        std::vector<std::string>& items = reading_.lists[entry.key];
        items.clear();
        for (const YamlNode& item : entry.value.items) items.push_back(item.text);
    }

    // The value of a key that wants one text; null where it is missing, empty or no text.
    const YamlNode* scalar(FrontKey key) {
        const YamlEntry* entry = keys_.find(key);
        if (!entry) return nullptr;
        if (entry->value.is_scalar()) return entry->value.text.empty() ? nullptr : &entry->value;
        if (!entry->value.is_sequence() || !holds_only_scalars(entry->value))
            reading_.warn(Code::value_ignored, entry->at,
                          in_quotes(entry->key) + " should be a text and is left out");
        return nullptr;
    }

    std::string text(FrontKey key) {
        if (const YamlNode* node = scalar(key)) return node->text;
        const YamlEntry* entry = keys_.find(key);
        const bool list = entry && entry->value.is_sequence() && holds_only_scalars(entry->value);
        return list ? joined(entry->value) : std::string();
    }

    Spans inline_text(FrontKey key) {
        const YamlNode* node = scalar(key);
        return node ? read_inline_markdown(node->text, node->at, reading_) : Spans();
    }

    // One word over the title: of a list its first.
    std::string category() {
        const YamlEntry* entry = keys_.find(FrontKey::category);
        if (!entry || !entry->value.is_sequence()) return text(FrontKey::category);
        for (const YamlNode& item : entry->value.items)
            if (item.is_scalar() && !item.text.empty()) return item.text;
        return {};
    }

    // A name, a map with a name, or a list of either.
    std::string role() {
        const YamlEntry* entry = keys_.find(FrontKey::role);
        if (!entry) return {};
        std::string names;
        const auto add = [&](const YamlNode& node) {
            const std::string name = name_of(node);
            if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
        };
        if (entry->value.is_sequence())
            for (const YamlNode& item : entry->value.items) add(item);
        else
            add(entry->value);
        if (names.empty() && !entry->value.is_scalar())
            reading_.warn(Code::value_ignored, entry->at,
                          in_quotes(entry->key) + " has no name and is left out",
                          "write it as a text, or with a \"name\"");
        return names;
    }

    static std::string name_of(const YamlNode& node) {
        if (node.is_scalar()) return node.text;
        for (const char* key : {"name", "title", "display_name"})
            if (const YamlEntry* entry = node.find(key))
                if (entry->value.is_scalar() && !entry->value.text.empty())
                    return entry->value.text;
        return {};
    }

    // A placeholder is filled by the row of a table.
    void read_lang() {
        const YamlNode* node = scalar(FrontKey::lang);
        if (!node) return;
        const bool is_filled_later = node->text.find("{{") != npos;
        front_.lang = is_filled_later ? node->text : language_tag(node->text);
        front_.lang_at = node->at;
        if (front_.lang.empty())
            reading_.warnings.add(Code::value_ignored, node->at,
                                  in_quotes(node->text) + " is no language and is left out",
                                  "write its code: tr, en, de, ru, ar");
    }

    // Pages of a team say who they are about. A name that is spelt as files are is no title.
    Spans title() {
        if (Spans own = inline_text(FrontKey::title); !own.empty()) return own;
        const YamlNode* name = scalar(FrontKey::name);
        const auto is_of_file = [](char c) {
            return (c >= 'a' && c <= 'z') || is_ascii_digit(static_cast<unsigned char>(c)) ||
                   c == '-' || c == '_' || c == '.' || c == '/';
        };
        if (!name || std::all_of(name->text.begin(), name->text.end(), is_of_file)) return {};
        return read_inline_markdown(name->text, name->at, reading_);
    }

    // A map says which parts of its page GitBook shows.
    void read_layout() {
        const YamlEntry* entry = keys_.find(FrontKey::layout);
        if (entry && entry->value.is_map()) return;
        front_.layout = text(FrontKey::layout);
        if (const YamlNode* node = scalar(FrontKey::layout)) front_.layout_at = node->at;
    }

    // "date: {created: 2024-01-31}" is that of blogs of MkDocs.
    const YamlNode* date_node() {
        const YamlEntry* entry = keys_.find(FrontKey::date);
        if (!entry || !entry->value.is_map()) return scalar(FrontKey::date);
        const YamlEntry* day = first_of(entry->value, {"created", "published", "updated"});
        return day && day->value.is_scalar() && !day->value.text.empty() ? &day->value : nullptr;
    }

    void read_date() {
        const YamlNode* node = date_node();
        if (!node) return;
        const auto parsed = parse_written_date(node->text, front_.lang);
        if (!parsed)
            return reading_.warnings.add(Code::date_unreadable, node->at,
                                         "cannot read the date " + in_quotes(node->text),
                                         "write it as 2025-04-07");
        front_.date = parsed->date;
        if (!without_space_behind(parsed->rest).empty())
            reading_.warnings.add(Code::date_unreadable, node->at,
                                  in_quotes(parsed->rest) + " behind the date is left out");
    }

    // Each item of a list is a line.
    void read_recipient() {
        const YamlEntry* entry = keys_.find(FrontKey::recipient);
        if (!entry) return;
        std::string& lines = front_.values["recipient"];
        if (entry->value.is_scalar()) {
            lines = entry->value.text;
        } else if (entry->value.is_sequence() && holds_only_scalars(entry->value)) {
            lines.clear();
            for (const YamlNode& item : entry->value.items) lines += item.text + "\n";
        } else {
            reading_.warnings.add(Code::value_ignored, entry->at,
                                  in_quotes(entry->key) + " is no list of lines and is left out");
        }
    }

    void read_published() {
        front_.published =
            says(FrontKey::published, true, "write published: false to leave the page out") &&
            !says(FrontKey::draft, false, "write draft: true to leave the page out") &&
            !says_no_page();
    }

    // Hugo's "build: {render: never}" (or "link") and Eleventy's "permalink: false".
    bool says_no_page() {
        const YamlNode* render = scalar(FrontKey::render);
        const YamlNode* address = scalar(FrontKey::permalink);
        if (address && !address->quoted && ascii_lower(address->text) == "false") return true;
        if (!render) return false;
        const std::string word = ascii_lower(render->text);
        return word == "never" || word == "link" || word == "false";
    }

    // What a key says that wants true or false; `otherwise` where it is missing or says
    // neither.
    bool says(FrontKey key, bool otherwise, const char* hint) {
        const YamlNode* node = scalar(key);
        if (!node) return otherwise;
        const std::string word = ascii_lower(node->text);
        if (is_one_of(yes_words, word)) return true;
        if (is_one_of(no_words, word)) return false;
        if (key == FrontKey::published && parse_written_date(word, front_.lang)) return true;
        reading_.warnings.add(Code::value_ignored, node->at,
                              in_quotes(node->text) + " is neither true nor false: published",
                              hint);
        return otherwise;
    }

    // Whether the entry says what the picture shows, or "" that there is nothing to say.
    bool read_image_alt(const YamlEntry* entry) {
        if (!entry || !entry->value.is_scalar()) return false;
        if (entry->value.text.empty() && !entry->value.quoted) return false;
        front_.image_alt = entry->value.text;
        front_.image_is_decoration = front_.image_alt.empty();
        return true;
    }

    bool read_image_caption(const YamlEntry* entry) {
        if (!entry || !entry->value.is_scalar() || entry->value.text.empty()) return false;
        front_.image_caption = read_inline_markdown(entry->value.text, entry->value.at, reading_);
        return true;
    }

    // "60% 30%", "60 %, 30 %" or [60 %, 30 %], as CSS has object-position.
    bool read_image_focus(const YamlEntry* entry) {
        if (!entry) return false;
        const auto focus = read_focus(entry->value);
        if (!focus)
            reading_.warnings.add(
                Code::value_ignored, entry->value.at,
                in_quotes(entry->key) + " is no point of the picture and is left out",
                "60% 30%: from the left, from the top");
        front_.image_focus = focus;
        return true;
    }

    // A path, a list whose first is one, or a map with a path: {path, alt} of Jekyll's tags for
    // search engines, {src, alt} of Astro, {image, caption} of Hugo's themes.
    void read_image() {
        const YamlEntry* entry = keys_.find(FrontKey::image);
        const bool has_alt = read_image_alt(keys_.find(FrontKey::image_alt));
        const bool has_caption = read_image_caption(keys_.find(FrontKey::image_caption));
        const bool has_focus = read_image_focus(keys_.find(FrontKey::image_focus));
        if (!entry) return;
        const YamlNode* node = &entry->value;
        if (node->is_sequence() && !node->items.empty()) node = &node->items.front();
        if (node->is_map()) {
            const YamlNode& map = map_of_picture(*node);
            if (!has_alt) read_image_alt(first_of(map, {"alt", "image_alt", "imageAlt"}));
            if (!has_caption) read_image_caption(first_of(map, {"caption", "credit", "title"}));
            if (!has_focus) read_image_focus(first_of(map, {"focus", "position", "focal_point"}));
            const YamlEntry* path = path_in(map);
            node = path ? &path->value : nullptr;
            // A theme's own block may go by the name: hero: {tagline: …}.
            if (!node && !entry->key.starts_with("image")) return;
        }
        if (!node || !node->is_scalar())
            reading_.warnings.add(Code::value_ignored, entry->at,
                                  in_quotes(entry->key) + " should be a path and is left out");
        else if (!node->text.empty())
            front_.image = reading_.find_image(node->text, node->at);
    }

    static const YamlEntry* path_in(const YamlNode& map) {
        return first_of(map, {"path", "src", "image", "url", "feature", "file", "light", "dark"});
    }

    // {file: …} of {image: {file: …}}.
    static const YamlNode& map_of_picture(const YamlNode& map) {
        const YamlNode* found = &map;
        for (int depth = 0; depth < 3; ++depth) {
            const YamlEntry* path = path_in(*found);
            if (!path || !path->value.is_map()) break;
            found = &path->value;
        }
        return *found;
    }

    static const YamlEntry* first_of(const YamlNode& map, std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            if (const YamlEntry* entry = map.find(key)) return entry;
        return nullptr;
    }

    void tell_misspelt() {
        for (const FrontKeys::Unknown& one : keys_.misspelt())
            reading_.warnings.add(Code::unknown_key, one.entry->at,
                                  "the key " + in_quotes(one.entry->key) + " is not known here",
                                  one.hint);
    }

    const YamlNode& root_;
    FrontKeys keys_;
    Reading& reading_;
    FrontMatter& front_;
};

// ---- templates in values ----

bool may_hold_templates(const YamlNode& node) {
    if (node.is_scalar()) return node.text.find("{{") != npos || node.text.find("{%") != npos;
    return std::any_of(node.entries.begin(), node.entries.end(),
                       [](const YamlEntry& entry) { return may_hold_templates(entry.value); }) ||
           std::any_of(node.items.begin(), node.items.end(), may_hold_templates);
}

// The sign between two names goes with the one that has come to nothing: "{{ site.title }} – SSS".
std::string without_loose_ends(std::string_view text) {
    static constexpr std::array<std::string_view, 6> signs = {"–", "—", "·", "|", "-", ":"};
    text = trimmed(text);
    for (const std::string_view sign : signs) {
        if (text.starts_with(std::string(sign) + " ")) text = trimmed(text.substr(sign.size()));
        if (text.ends_with(" " + std::string(sign)))
            text = trimmed(text.substr(0, text.size() - sign.size()));
        if (text == sign) text = {};
    }
    return std::string(text);
}

// The tree is at most 32 deep.
void fill_templates(YamlNode& node, Reading& reading) {
    if (node.is_scalar() && may_hold_templates(node)) {
        const std::string filled = fill_liquid_value(node.text, node.at, reading);
        const bool had_ends = node.text.starts_with("{") || node.text.ends_with("}");
        node.text = had_ends && filled != node.text ? without_loose_ends(filled) : filled;
    }
    for (YamlEntry& entry : node.entries) fill_templates(entry.value, reading);
    for (YamlNode& item : node.items) fill_templates(item, reading);
}

void fill_templates_of_keys(YamlNode& root, Reading& reading) {
    if (!may_hold_templates(root)) return;
    auto& values = reading.document.front.values;
    for (const YamlEntry& entry : root.entries) flatten(entry.key, entry.value, values);
    for (YamlEntry& entry : root.entries) {
        if (!may_hold_templates(entry.value)) continue;
        fill_templates(entry.value, reading);
        flatten(entry.key, entry.value, values);
    }
}

}  // namespace

// What the site says for all of its pages fills in what the page itself leaves out.
void read_front_matter(const SplitPage& page, const FileName& file, Reading& reading) {
    YamlNode root = page.form == FrontForm::none ? YamlNode() : front_tree(page, file);
    if (page.form == FrontForm::script)
        reading.warn(Code::value_ignored, {file, page.front_line, 1},
                     "the front matter is a script, which is not run: only its plain values are "
                     "read",
                     "write it as \"title: …\" between lines of \"---\"");
    const bool is_empty = root.is_scalar() && root.text.empty();
    if (const PageContext* context = reading.context; context && context->defaults)
        root = is_empty ? *context->defaults : merged(*context->defaults, std::move(root));
    else if (is_empty)
        return;
    if (!root.is_map())
        throw Error(Code::front_matter, root.at, "the front matter holds no keys",
                    "write it as \"title: …\"");
    fill_templates_of_keys(root, reading);
    FrontMatterReader(root, reading).run();
}

}  // namespace yaprak
