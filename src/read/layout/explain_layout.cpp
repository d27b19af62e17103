// Maps in lines of their own, lists of plain values in one line; the origin stands behind a value
// as a comment.
#include "read/layout/explain_layout.hpp"

#include "base/json.hpp"
#include "read/layout/layout_changes.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace yaprak {
namespace {

constexpr std::size_t comment_column = 44;
constexpr int longest_chain = 32;  // of styles that are like each other

// Whether a reader of YAML takes the text for what it is without quotes around it.
bool is_plain(const std::string& text) {
    const std::string special = "#:,[]{}&*!|>'\"%@`?";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.front() == '-')
        return false;
    const auto needs_quotes = [&](char c) {
        return c != '%' && (special.find(c) != std::string::npos || c == '\n' || c == '\\');
    };
    return text.front() != '%' && std::none_of(text.begin(), text.end(), needs_quotes);
}

bool takes_lines(const YamlNode& node) {
    return (node.is_map() && !node.entries.empty()) ||
           std::any_of(node.items.begin(), node.items.end(),
                       [](const YamlNode& item) { return item.is_map(); });
}

class Explainer {
public:
    explicit Explainer(const YamlNode& layout) : layout_(layout), changes_(layout) {}

    std::string run() {
        for (const YamlEntry& entry : layout_.entries) {
            if (entry.key == "extends") continue;
            if (entry.key == "styles" && entry.value.is_map())
                styles(entry);
            else if (entry.key == "masters" && entry.value.is_map())
                masters(entry);
            else
                add(entry, 0);
        }
        return heads_ + out_;
    }

private:
    void line(std::string text, const SourcePos* at) {
        if (at) {
            text.resize(std::max(text.size() + 2, comment_column), ' ');
            text += "# " + short_name(at->file.text()) + ":" + std::to_string(at->line);
        }
        out_ += text + "\n";
    }

    // The file with the folder that it lies in; where that leads is said once, at the top. Of two
    // files of one such name the second keeps its whole path.
    const std::string& short_name(const std::string& file) {
        const auto [known, is_new] = short_names_.try_emplace(file, file);
        if (!is_new) return known->second;
        const std::filesystem::path path(file);
        const std::string name = (path.parent_path().filename() / path.filename()).string();
        if (name == file || !taken_.insert(name).second) return known->second;
        heads_ += "# " + name + " is " + file + "\n";
        return known->second = name;
    }

    static std::string indent(int depth) { return std::string(std::size_t(depth) * 2, ' '); }

    void add(const YamlEntry& entry, int depth) {
        const std::string key =
            indent(depth) + (is_plain(entry.key) ? entry.key : json_string(entry.key)) + ":";
        const std::string around = path_;
        path_ += (around.empty() ? "" : ".") + entry.key;
        if (!takes_lines(entry.value)) {
            line(key + " " + yaml_value(entry.value), &entry.at);
            add_changes(entry, depth);
        } else {
            line(key, nullptr);
            inside(entry.value, depth + 1);
        }
        path_ = around;
    }

    // What another file makes of a value that this one says.
    void add_changes(const YamlEntry& entry, int depth) {
        for (const LayoutChanges::Change& change : changes_.of(path_, entry.at))
            line(indent(depth) + "# " + change.words, &change.at);
    }

    void inside(const YamlNode& node, int depth) {
        for (const YamlEntry& entry : node.entries) add(entry, depth);
        for (const YamlNode& item : node.items) {
            if (!takes_lines(item)) {
                line(indent(depth) + "- " + yaml_value(item), &item.at);
                continue;
            }
            line(indent(depth) + "-", nullptr);
            inside(item, depth + 1);
        }
    }

    void styles(const YamlEntry& all) {
        line("styles:  # what a style neither says nor has from the one it is like is as in body",
             nullptr);
        for (const YamlEntry& style : all.value.entries) {
            path_ = "styles";
            add(style, 1);
            path_.clear();
            add_inherited(style, all.value);
        }
    }

    void masters(const YamlEntry& all) {
        line("masters:", nullptr);
        const YamlEntry* following = all.value.find("following");
        for (const YamlEntry& kind : all.value.entries) {
            path_ = "masters";
            add(kind, 1);
            path_.clear();
            if (!following || kind.key == "first" || kind.key == "following") continue;
            add_missing(following->value, kind.value, 0);
        }
    }

    // What a kind of pages has from the following ones, value by value.
    void add_missing(const YamlNode& following, const YamlNode& kind, int depth) {
        for (const YamlEntry& entry : following.entries) {
            const YamlEntry* own = kind.find(entry.key);
            if (own && !(own->value.is_map() && entry.value.is_map())) continue;
            const std::string key = "    # " + indent(depth) + entry.key + ":";
            if (!takes_lines(entry.value)) {
                if (!own) line(key + " " + yaml_value(entry.value) + "  as following", &entry.at);
                continue;
            }
            const std::size_t before = out_.size();
            line(key, nullptr);
            const std::size_t begun = out_.size();
            add_missing(entry.value, own ? own->value : YamlNode{}, depth + 1);
            if (out_.size() == begun) out_.resize(before);
        }
    }

    static std::set<std::string> keys_of(const YamlNode& map) {
        std::set<std::string> keys;
        for (const YamlEntry& entry : map.entries) keys.insert(entry.key);
        return keys;
    }

    // What something does not say itself, and has from there.
    void add_comments(const YamlEntry& from, std::set<std::string>& said) {
        for (const YamlEntry& entry : from.value.entries)
            if (said.insert(entry.key).second)
                line("    # " + entry.key + ": " + yaml_value(entry.value) + "  as " + from.key,
                     &entry.at);
    }

    void add_inherited(const YamlEntry& style, const YamlNode& all) {
        std::set<std::string> said = keys_of(style.value);
        const YamlEntry* from = &style;
        for (int i = 0; i < longest_chain; ++i) {
            const YamlEntry* like = from->value.find("like");
            from = like ? all.find(like->value.text) : nullptr;
            if (!from) return;
            add_comments(*from, said);
        }
    }

    const YamlNode& layout_;
    LayoutChanges changes_;
    std::string path_;  // of what is written
    std::string heads_, out_;
    std::map<std::string, std::string> short_names_;  // by file
    std::set<std::string> taken_;                     // short names that lead elsewhere
};

}  // namespace

std::string yaml_value(const YamlNode& node) {
    if (node.is_scalar()) return is_plain(node.text) ? node.text : json_string(node.text);
    std::string list;
    for (const YamlEntry& entry : node.entries)
        list += (list.empty() ? "" : ", ") + entry.key + ": " + yaml_value(entry.value);
    if (node.is_map()) return "{" + list + "}";
    for (const YamlNode& item : node.items) list += (list.empty() ? "" : ", ") + yaml_value(item);
    return "[" + list + "]";
}

std::string explained(const YamlNode& layout) {
    return Explainer(layout).run();
}

}  // namespace yaprak
