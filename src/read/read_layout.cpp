// A layout's name -> its file, merged over all that it extends, read key by key; then the areas
// are computed and what cannot be set is refused.
#include "read/read_layout.hpp"

#include "base/file.hpp"
#include "base/number.hpp"
#include "read/layout_keys.hpp"
#include "read/layout_values.hpp"
#include "read/yaml.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t file_limit = 1 << 20;
constexpr int longest_chain = 16;  // of extends

using Folders = std::vector<fs::path>;

std::set<std::string> names_in(const Folders& folders) {
    std::set<std::string> names;
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            if (entry.path().extension() == ".yaml" && entry.is_regular_file(ignored))
                names.insert(entry.path().stem().string());
    }
    return names;
}

bool is_path(const std::string& name) {
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.find('/') != std::string::npos;
}

// `names` are those that a hint may speak of.
fs::path find_file(const std::string& name, const Folders& folders, const SourcePos& at,
                   const std::set<std::string>& names) {
    if (is_path(name)) return name;
    std::error_code ignored;
    for (const fs::path& folder : folders)
        if (const fs::path file = folder / (name + ".yaml"); fs::is_regular_file(file, ignored))
            return file;
    throw Error(at, "no layout \"" + name + "\"", hint_for(name, {names.begin(), names.end()}));
}

// What `over` says wins; maps are merged key by key.
YamlNode merged(YamlNode base, YamlNode over) {
    if (!base.is_map() || !over.is_map()) return over;
    for (YamlEntry& entry : over.entries) {
        const auto same = std::find_if(base.entries.begin(), base.entries.end(),
                                       [&](const YamlEntry& e) { return e.key == entry.key; });
        if (same == base.entries.end()) {
            base.entries.push_back(std::move(entry));
        } else {
            same->at = entry.at;
            same->value = merged(std::move(same->value), std::move(entry.value));
        }
    }
    base.at = over.at;
    return base;
}

class LayoutFiles {
public:
    explicit LayoutFiles(const Folders& folders) : folders_(folders) {}

    YamlNode load(const fs::path& file) {
        YamlNode tree = parse(file);
        const YamlEntry* extends = tree.find("extends");
        if (!extends) return tree;
        const YamlNode parent = extends->value;
        return merged(load(parent_file(file, parent)), std::move(tree));
    }

private:
    YamlNode parse(const fs::path& file) {
        YamlNode tree = parse_yaml(read_file(file, file_limit), file.string());
        if (!tree.is_map())
            throw Error({file.string()}, "a layout is a map of keys",
                        "begin with \"extends: base\"");
        chain_.push_back(fs::weakly_canonical(file));
        return tree;
    }

    fs::path parent_file(const fs::path& file, const YamlNode& parent) {
        if (!parent.is_scalar() || parent.text.empty())
            throw Error(parent.at, "\"extends\" needs the name of a layout", "extends: base");
        Folders near{file.parent_path()};
        near.insert(near.end(), folders_.begin(), folders_.end());
        const fs::path found = find_file(parent.text, near, parent.at, names_in(near));
        const bool again =
            std::find(chain_.begin(), chain_.end(), fs::weakly_canonical(found)) != chain_.end();
        if (again)
            throw Error(parent.at, "\"" + parent.text + "\" extends itself",
                        "take one \"extends\" out of the circle");
        if (int(chain_.size()) >= longest_chain)
            throw Error(parent.at, "more than 16 layouts extend each other");
        return found;
    }

    const Folders& folders_;
    std::vector<fs::path> chain_;  // of files being read, to see a circle
};

// ---- what a layout must have -------------------------------------------------------------------

void need(bool there, const SourcePos& at, const char* what, const char* example) {
    if (!there)
        throw Error(at, std::string("the layout says no ") + what,
                    std::string("write \"") + example + "\", or begin with \"extends: base\"");
}

void check_whole(const Layout& layout) {
    need(layout.paper.width > 0_pt, layout.at, "paper", "paper: a4");
    const auto body = layout.styles.find("body");
    need(body != layout.styles.end(), layout.at, "style \"body\"",
         "styles: {body: {font: serif, size: 11pt, leading: 15pt}}");
    need(body->second.font.has_value(), body->second.at, "font for \"body\"", "font: serif");
    need(body->second.size.has_value(), body->second.at, "size for \"body\"", "size: 11pt");
    need(body->second.leading.has_value(), body->second.at, "leading for \"body\"",
         "leading: 15pt");
}

std::string in_mm(Length length) {
    return number(length.mm(), 1) + " mm";
}

const SourcePos& place_of(const YamlNode& tree, const char* key) {
    const YamlEntry* entry = tree.find(key);
    return entry ? entry->at : tree.at;
}

// ---- areas
// ---------------------------------------------------------------------------------------

constexpr Length least_column = 10_mm, least_height = 10_mm;

Rect text_box(const Layout& layout, const PageMaster& master) {
    const Margins& margins = master.margins;
    const bool below_hero = master.hero && layout.hero.height > 0_pt;
    const Length top = below_hero ? layout.hero.height + layout.hero.gap : margins.top;
    return {margins.inner, top, layout.paper.width - margins.inner - margins.outer,
            layout.paper.height - top - margins.bottom};
}

void make_areas(PageMaster& master, const Layout& layout, const YamlNode& tree) {
    const Rect box = text_box(layout, master);
    if (box.height < least_height)
        throw Error(place_of(tree, master.hero && layout.hero.height > 0_pt ? "hero" : "margins"),
                    "no room is left for text on the " + master.name + " page",
                    "the paper is " + in_mm(layout.paper.height) + " high");
    const Length width = (box.width - master.gutter * (master.columns - 1)) / master.columns;
    if (width < least_column)
        throw Error(place_of(tree, master.columns > 1 ? "columns" : "margins"),
                    "a column of the " + master.name + " page would be " +
                        in_mm(std::max(width, 0_mm)) + " wide",
                    "the paper is " + in_mm(layout.paper.width) + " wide");
    for (int i = 0; i < master.columns; ++i)
        master.areas.push_back({"column " + std::to_string(i + 1),
                                {box.x + (width + master.gutter) * i, box.y, width, box.height}});
}

}  // namespace

Layout read_layout(const std::string& name, const Folders& folders, const SourcePos& asked_at) {
    const auto names = list_layouts(folders);
    const fs::path file = find_file(name, folders, asked_at, {names.begin(), names.end()});
    const YamlNode tree = LayoutFiles(folders).load(file);
    Layout layout;
    layout.name = is_path(name) ? file.stem().string() : name;
    layout.at = {file.string()};
    apply_layout(layout, tree);
    check_whole(layout);
    for (PageMaster& master : layout.masters) make_areas(master, layout, tree);
    return layout;
}

std::vector<std::string> list_layouts(const Folders& folders) {
    auto names = names_in(folders);
    names.erase("base");
    return {names.begin(), names.end()};
}

}  // namespace yaprak
