// A layout's name -> its file, merged over all that it extends, read key by key; then the areas
// are computed and what cannot be set is refused.
#include "read/layout/read_layout.hpp"

#include "base/file.hpp"
#include "model/layout.hpp"
#include "read/layout/checks.hpp"
#include "read/layout/explain_layout.hpp"
#include "read/layout/keys.hpp"
#include "read/layout/make_areas.hpp"
#include "read/layout/values.hpp"
#include "read/source/error_list.hpp"
#include "read/source/merge_yaml.hpp"
#include "read/source/yaml.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t file_limit = 1 << 20;
constexpr int longest_chain = 16;              // of extends
constexpr std::size_t most_layouts = 100'000;  // names of a folder that are looked at

using Folders = std::vector<fs::path>;

std::set<std::string> names_in(const Folders& folders, const FileSystem& files) {
    std::set<std::string> names;
    for (const fs::path& folder : folders)
        for (const fs::path name : files.list(folder, most_layouts))
            if (name.extension() == ".yaml" && files.is_file(folder / name))
                names.insert(name.stem().string());
    return names;
}

bool is_path(const std::string& name) {
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.find('/') != std::string::npos;
}

// "examples/form": in a folder of one of the folders, if it is there; else a path.
bool is_in_folder(const std::string& name) {
    return is_path(name) && fs::path(name).extension().empty() && fs::path(name).is_relative() &&
           name.find("..") == std::string::npos;
}

// `names` are those that a hint may speak of.
fs::path find_file(const std::string& name, const Folders& folders, const SourcePos& at,
                   const std::set<std::string>& names, const FileSystem& files) {
    if (!is_path(name) || is_in_folder(name))
        for (const fs::path& folder : folders)
            if (const fs::path file = folder / (name + ".yaml"); files.is_file(file)) return file;
    if (is_path(name)) return name;
    throw Error(Code::unknown_layout, at, "no layout \"" + name + "\"",
                hint_for(name, {names.begin(), names.end()}));
}

// The places of a layout down to where it is.
std::optional<fs::path> add_candidates(const std::string& name, const Folders& folders,
                                       std::vector<fs::path>& candidates, const FileSystem& files) {
    const auto is_there = [&](const fs::path& file) {
        candidates.push_back(file);
        return files.is_file(file);
    };
    if (!is_path(name) || is_in_folder(name))
        for (const fs::path& folder : folders)
            if (is_there(folder / (name + ".yaml"))) return candidates.back();
    return is_path(name) && is_there(name) ? std::optional<fs::path>(name) : std::nullopt;
}

// Empty where it extends none, or cannot be read.
std::string extended_by(const fs::path& file, const FileSystem& files) {
    try {
        const YamlNode tree = parse_yaml(files.read(file, file_limit), file.string());
        const YamlEntry* extends = tree.is_map() ? tree.find("extends") : nullptr;
        return extends && extends->value.is_scalar() ? extends->value.text : "";
    } catch (const Error&) {
        return {};
    }
}

// Variants are added to those that are inherited; all else is as in merged().
YamlNode over_inherited(YamlNode base, YamlNode over) {
    std::vector<YamlNode> variants;
    if (const YamlEntry* inherited = base.find("variants")) variants = inherited->value.items;
    const YamlEntry* said = over.find("variants");
    const bool own = said && said->value.is_sequence();
    YamlNode whole = merged(std::move(base), std::move(over));
    if (!own || variants.empty()) return whole;
    for (YamlEntry& entry : whole.entries)
        if (entry.key == "variants")
            entry.value.items.insert(entry.value.items.begin(), variants.begin(), variants.end());
    return whole;
}

// The same with other families for the roles that it names.
YamlNode with_fonts(YamlNode tree, const FontFamilies& fonts) {
    for (YamlEntry& entry : tree.entries)
        if (entry.key == "fonts")
            for (YamlEntry& role : entry.value.entries)
                if (const auto own = fonts.find(role.key); own != fonts.end())
                    role.value.text = own->second;
    return tree;
}

class LayoutFiles {
public:
    LayoutFiles(const Folders& folders, const FileSystem& files, FontFamilies fonts = {})
        : folders_(folders), files_(files), fonts_(std::move(fonts)) {}

    YamlNode load(const fs::path& file) {
        YamlNode tree = parse(file);
        const YamlEntry* extends = tree.find("extends");
        if (!extends) return with_fonts(std::move(tree), fonts_);
        const YamlNode parent = extends->value;
        return over_inherited(load(parent_file(file, parent)), std::move(tree));
    }

private:
    YamlNode parse(const fs::path& file) {
        YamlNode tree = parse_yaml(files_.read(file, file_limit), file.string());
        if (!tree.is_map())
            throw Error(Code::value_wrong, {file.string()}, "a layout is a map of keys",
                        "begin with \"extends: base\"");
        chain_.push_back(files_.canonical(file));
        return tree;
    }

    fs::path parent_file(const fs::path& file, const YamlNode& parent) {
        if (!parent.is_scalar() || parent.text.empty())
            throw Error(Code::value_wrong, parent.at, "\"extends\" needs the name of a layout",
                        "extends: base");
        Folders near{file.parent_path()};
        near.insert(near.end(), folders_.begin(), folders_.end());
        const fs::path found =
            find_file(parent.text, near, parent.at, names_in(near, files_), files_);
        const bool again =
            std::find(chain_.begin(), chain_.end(), files_.canonical(found)) != chain_.end();
        if (again)
            throw Error(Code::layout_circle, parent.at, "\"" + parent.text + "\" extends itself",
                        "take one \"extends\" out of the circle");
        if (int(chain_.size()) >= longest_chain)
            throw Error(Code::layout_circle, parent.at, "more than 16 layouts extend each other");
        return found;
    }

    const Folders& folders_;
    const FileSystem& files_;
    const FontFamilies fonts_;
    std::vector<fs::path> chain_;  // of files being read, to see a circle
};

// ---- what a layout must have -------------------------------------------------------------------

void need(bool there, const SourcePos& at, const char* what, const char* example) {
    if (!there)
        throw Error(Code::key_missing, at, std::string("the layout says no ") + what,
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

void check_style(const std::string& name, const SourcePos& at, const Layout& layout) {
    if (layout.styles.count(name)) return;
    std::vector<std::string> names;
    for (const auto& style : layout.styles) names.push_back(style.first);
    throw Error(Code::unknown_style, at, "unknown style \"" + name + "\"", hint_for(name, names));
}

void check_styles(const Layout& layout) {
    ErrorList errors;
    const auto check = [&](const std::string& name, const SourcePos& at) {
        errors.attempt([&] { check_style(name, at, layout); });
    };
    for (const auto& [area, parts] : layout.flow)
        for (const Part& part : parts)
            if (part.kind == PartKind::text) check(part.style, part.at);
    for (const PageMaster& master : layout.masters)
        for (const Furniture& line : master.furniture)
            if (line.style != "folio" && line.style != "running-head") check(line.style, line.at);
    errors.throw_kept();
}

Layout layout_of(const YamlNode& tree, const std::string& name, const fs::path& file) {
    Layout layout;
    layout.name = name;
    layout.at = {file.string()};
    apply_layout(layout, tree);
    check_whole(layout);
    check_styles(layout);
    ErrorList errors;
    for (PageMaster& master : layout.masters)
        errors.attempt([&] {
            make_areas(master, layout, tree);
            check_furniture(master, layout);
        });
    errors.throw_kept();
    check_flow(layout);
    check_indents(layout, tree);
    return layout;
}

YamlNode with_variants(YamlNode tree, const std::set<std::size_t>& wanted) {
    const YamlEntry* entry = tree.find("variants");
    if (!entry) return tree;
    const std::vector<YamlNode> variants = entry->value.items;
    for (const std::size_t i : wanted) {
        if (i >= variants.size()) continue;
        YamlNode own = variants[i];
        std::erase_if(own.entries, [](const YamlEntry& e) { return e.key == "when"; });
        if (const YamlEntry* inner = own.find("variants"))
            throw Error(Code::value_wrong, inner->at, "a variant has no variants of its own");
        if (const YamlEntry* inner = own.find("extends"))
            throw Error(Code::value_wrong, inner->at, "a variant cannot say \"extends\"",
                        "write what it changes, as \"columns: 2\"; a layout is extended at the "
                        "top of its file");
        tree = merged(std::move(tree), std::move(own));
    }
    return tree;
}

}  // namespace

Layout read_layout(const std::string& name, const Folders& folders, const SourcePos& asked_at,
                   const std::set<std::size_t>& variants, const FileSystem& files,
                   const FontFamilies& fonts) {
    const auto names = list_layouts(folders, files);
    const fs::path file = find_file(name, folders, asked_at, {names.begin(), names.end()}, files);
    const YamlNode tree = LayoutFiles(folders, files, fonts).load(file);
    const std::string own_name = is_path(name) ? file.stem().string() : name;
    Layout layout = layout_of(with_variants(tree, variants), own_name, file);
    if (!variants.empty()) return layout;
    ErrorList errors;  // what is wrong in them shows now
    for (std::size_t i = 0; i < layout.variants.size(); ++i)
        errors.attempt([&] { layout_of(with_variants(tree, {i}), own_name, file); });
    errors.throw_kept();
    return layout;
}

std::string explain_layout(const std::string& name, const Folders& folders,
                           const SourcePos& asked_at, const FileSystem& files) {
    read_layout(name, folders, asked_at, {}, files);  // what is wrong in it shows first
    const auto names = list_layouts(folders, files);
    return explained(
        LayoutFiles(folders, files)
            .load(find_file(name, folders, asked_at, {names.begin(), names.end()}, files)));
}

std::vector<fs::path> layout_files(const std::string& name, const Folders& folders,
                                   const FileSystem& files) {
    std::vector<fs::path> candidates;
    std::string wanted = name;
    Folders near = folders;
    for (int depth = 0; depth <= longest_chain && !wanted.empty(); ++depth) {
        const auto found = add_candidates(wanted, near, candidates, files);
        if (!found) break;
        wanted = extended_by(*found, files);
        near = {found->parent_path()};
        near.insert(near.end(), folders.begin(), folders.end());
    }
    return candidates;
}

std::vector<std::string> list_layouts(const Folders& folders, const FileSystem& files) {
    auto names = names_in(folders, files);
    names.erase("base");
    return {names.begin(), names.end()};
}

}  // namespace yaprak
