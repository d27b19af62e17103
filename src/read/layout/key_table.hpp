// What every table of layout keys is made of: a row is a key, its type in words, its meaning, and
// the function that puts its value in its place.
#pragma once
#include "base/text.hpp"
#include "model/beside.hpp"
#include "model/page_master.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/values.hpp"
#include "read/source/error_list.hpp"

#include <algorithm>
#include <span>

namespace yaprak {

struct Layout;
struct RuleLayout;

template <class Target>
struct Key {
    const char* name;
    const char* type;
    const char* meaning;
    void (*set)(Target&, const LayoutValue&);
};

template <auto member, auto read>
void put(auto& target, const LayoutValue& value) {
    target.*member = read(value);
}

// What says now what a key said once.
std::optional<std::string> former_key_hint(const std::string& key);

template <class Target>
[[noreturn]] void fail_unknown(const YamlEntry& entry, std::span<const Key<Target>> keys) {
    std::vector<std::string> names;
    for (const auto& key : keys) names.push_back(key.name);
    throw Error(Code::unknown_key, entry.at, "unknown key \"" + entry.key + "\"",
                former_key_hint(entry.key).value_or(hint_for(entry.key, names)));
}

// What is said of a value that is none of what is needed; a single word is named.
inline Error wrong_value(const YamlNode& node, const std::string& problem, const char* example) {
    const std::string word = node.is_scalar() ? in_quotes(node.text) + ": " : "";
    return {Code::value_wrong, node.at, word + problem, example};
}

inline void need_map(const YamlNode& node, const char* example) {
    if (!node.is_map()) throw wrong_value(node, "a map of keys is needed here", example);
}

// In the table's order, so that later keys may refer to what earlier ones have set. Throws one
// Error for all the keys and values at fault.
template <class Target>
void read_keys(Target& target, const LayoutValue& value, std::span<const Key<Target>> keys) {
    need_map(value.node, "write each key on a line of its own, as \"name: value\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries)
        if (std::none_of(keys.begin(), keys.end(),
                         [&](const auto& key) { return entry.key == key.name; }))
            errors.attempt([&] { fail_unknown(entry, keys); });
    for (const auto& key : keys)
        if (const YamlEntry* entry = value.node.find(key.name))
            errors.attempt([&] { key.set(target, {entry->value, value.layout, value.em}); });
    errors.throw_kept();
}

constexpr LengthRange spaces{0_mm, 1000_mm};

inline Length space(const LayoutValue& v) {
    return read_length(v, spaces);
}
inline Length thickness(const LayoutValue& v) {
    return read_length(v, {0_pt, 100_pt});
}
inline std::string colour_or_none(const LayoutValue& v) {
    return read_text(v) == "none" ? "none" : read_colour_name(v);
}

int read_columns(const LayoutValue& value);

// Margins of the whole layout; they come before its masters.
void set_margins(Layout& layout, const LayoutValue& value);

// The kinds of pages, each beginning with what the layout says of all; nothing of them is said.
void set_masters(Layout& layout, const LayoutValue& value);
void make_plain_masters(Layout& layout);

// The areas beside the text of one kind of page, and what stands in which.
void set_areas(PageMaster& master, const LayoutValue& value);
void set_flow(Layout& layout, const LayoutValue& value);

void set_variants(Layout& layout, const LayoutValue& value);

// The styles of a layout, and their keys for documents.
void set_styles(Layout& layout, const LayoutValue& value);

// A rule along an edge of a box, and its keys: "a colour, none or a map".
RuleLayout read_rule(const LayoutValue& value);

// What stands beside text: a block, and the letters that a paragraph begins with ("a map or none").
BesideText read_beside(const LayoutValue& value);
BesideWidth read_beside_width(const LayoutValue& value);
NoteMargin read_note_margin(const LayoutValue& value);
InitialLayout read_initial(const LayoutValue& value);

// The parts to write on, and their keys.
void set_notes(Layout& layout, const LayoutValue& value);
void set_signature(Layout& layout, const LayoutValue& value);
void set_signatures(Layout& layout, const LayoutValue& value);
void set_appointments(Layout& layout, const LayoutValue& value);
void set_fields(Layout& layout, const LayoutValue& value);
void set_field_sets(Layout& layout, const LayoutValue& value);

// What is said under `files`, and its keys.
void set_files(Layout& layout, const LayoutValue& value);

// What is said under `sheet`, with the sizes that a fold gives to pages.
void set_sheet(Layout& layout, const LayoutValue& value);
// What is said under `press`.
void set_press(Layout& layout, const LayoutValue& value);
// What is said under `inserting`.
void set_inserting(Layout& layout, const LayoutValue& value);
// What is said under `fit`, and its keys.
void set_fit(Layout& layout, const LayoutValue& value);
void set_digest(Layout& layout, const LayoutValue& value);

struct KeyText {
    const char *name, *type, *meaning;
};
std::vector<KeyText> style_key_texts();
std::vector<KeyText> rule_key_texts();
std::vector<KeyText> initial_key_texts();
std::vector<KeyText> file_key_texts();
std::vector<KeyText> sheet_key_texts();
std::vector<KeyText> fit_key_texts();
std::vector<KeyText> digest_key_texts();
std::vector<KeyText> press_key_texts();
std::vector<KeyText> press_mark_texts();
std::vector<KeyText> inserting_key_texts();
std::vector<LayoutKey> form_keys();
std::vector<LayoutKey> page_keys();
std::vector<LayoutKey> area_keys(const std::string& prefix);
std::vector<LayoutKey> variant_keys();

template <class Target>
void list_keys_of(std::vector<LayoutKey>& out, const std::string& prefix,
                  std::span<const Key<Target>> keys) {
    for (const auto& key : keys) out.push_back({prefix + key.name, key.type, key.meaning});
}

}  // namespace yaprak
