// The kinds of pages: margins, columns, heads and feet. Each kind but the first is what is said of
// the following ones with what it says itself over it.
#include "model/layout.hpp"
#include "model/numbered_pages.hpp"
#include "read/layout/key_table.hpp"
#include "read/source/merge_yaml.hpp"

namespace yaprak {
namespace {

const Key<Margins> margin_keys[] = {
    {"top", "a length", "above the text", put<&Margins::top, space>},
    {"bottom", "a length", "below the text", put<&Margins::bottom, space>},
    {"inner", "a length", "towards the spine: at the right on left pages, else at the left",
     put<&Margins::inner, space>},
    {"outer", "a length", "away from the spine", put<&Margins::outer, space>},
};

const Key<Furniture> furniture_keys[] = {
    {"left", "a template", "at the left margin", put<&Furniture::left, read_text>},
    {"centre", "a template", "in the middle", put<&Furniture::centre, read_text>},
    {"right", "a template", "at the right margin", put<&Furniture::right, read_text>},
    {"style", "a style", "how it looks; its rule's colour", put<&Furniture::style, read_text>},
    {"baseline", "a length", "its baseline from the paper's top edge",
     put<&Furniture::baseline, space>},
    {"offset", "a length",
     "its baseline from the nearer edge: the top of a head, the foot of a foot",
     [](Furniture& line, const LayoutValue& value) {
         const Length offset = space(value);
         line.baseline = line.is_foot ? value.layout.paper.height - offset : offset;
     }},
    {"rule", "yes or no", "a hairline between it and the text", put<&Furniture::rule, read_yes_no>},
    {"rule-distance", "a length", "from its baseline to the hairline",
     put<&Furniture::rule_distance, space>},
};

void check_furniture(const Furniture& line, const LayoutValue& value) {
    const Length height = value.layout.paper.height;
    const bool is_on_paper = line.baseline > 0_pt && line.baseline < height;
    if (!is_on_paper && height > 0_pt)
        throw Error(Code::layout_size, value.node.at, "this line stands outside the paper",
                    "give it an \"offset\" from the edge, as 14mm");
}

void add_furniture(PageMaster& master, const LayoutValue& value, bool is_foot) {
    if (value.node.is_scalar() && read_text(value) == "none") return;
    Furniture line;
    line.is_foot = is_foot;
    line.at = value.node.at;
    line.style = is_foot ? "folio" : "running-head";
    read_keys<Furniture>(line, value, furniture_keys);
    check_furniture(line, value);
    master.furniture.push_back(std::move(line));
}

const Key<PageMaster> master_keys[] = {
    {"hero", "yes or no", "whether the header picture stands on it; only ever on the first page",
     put<&PageMaster::hero, read_yes_no>},
    {"text", "yes or no", "whether the text flows over it", put<&PageMaster::text, read_yes_no>},
    {"margins", "a map", "where they differ from the layout's",
     [](PageMaster& master, const LayoutValue& value) {
         read_keys<Margins>(master.margins, value, margin_keys);
     }},
    {"columns", "1 to 12", "where it differs from the layout's",
     put<&PageMaster::columns, read_columns>},
    {"gutter", "a length", "where it differs from the layout's", put<&PageMaster::gutter, space>},
    {"areas", "a map of areas", "rectangles with parts of their own, by name", set_areas},
    {"head", "a map or none", "the running head",
     [](PageMaster& master, const LayoutValue& value) { add_furniture(master, value, false); }},
    {"foot", "a map or none", "the running foot",
     [](PageMaster& master, const LayoutValue& value) { add_furniture(master, value, true); }},
};

// `page`: the one that it is for, 0: many, of which a fold makes some wider than others.
PageMaster plain_master(const Layout& layout, const std::string& name, int page = 0) {
    PageMaster master;
    master.name = name;
    master.at = layout.at;
    master.page = name == "first" ? 0 : page;
    master.width = page > 0 ? layout.trim(page).width : layout.paper.width;
    master.margins = layout.margins;
    master.columns = layout.columns;
    master.gutter = layout.gutter;
    return master;
}

const KeyText kinds[] = {
    {"first", "a map", "the first page"},
    {"following", "a map", "all others"},
    {"left", "a map", "those of them that lie at the left: pages 2, 4, 6 …"},
    {"right", "a map", "those of them that lie at the right: pages 3, 5, 7 …"},
    {"last", "a map", "the last page of more than one"},
};

// The number of "page-3"; 0: it is not called so.
int numbered(const std::string& name) {
    if (!name.starts_with("page-") || name.size() > 7) return 0;
    for (int page = 2; page <= last_numbered_page; ++page)
        if (name == "page-" + std::to_string(page)) return page;
    return 0;
}

[[noreturn]] void fail_unknown_kind(const YamlEntry& entry) {
    std::vector<std::string> names;
    for (const KeyText& kind : kinds) names.push_back(kind.name);
    names.push_back("page-2");
    std::string hint = hint_for(entry.key, names);
    if (entry.key.starts_with("page"))
        hint = "single pages are page-2 to page-" + std::to_string(last_numbered_page) +
               "; page 1 is \"first\"";
    throw Error(Code::unknown_key, entry.at, "unknown key \"" + entry.key + "\"", hint);
}

bool is_kind(const std::string& name) {
    return numbered(name) > 0 ||
           std::any_of(std::begin(kinds), std::end(kinds),
                       [&](const KeyText& kind) { return name == kind.name; });
}

// What is said of one kind of pages, over what is said of the following ones. The areas that it
// names are there whatever is wrong with it, so that `flow` may speak of them.
void read_kind(Layout& layout, const YamlEntry& entry, const YamlEntry* following) {
    const bool is_there = entry.key == "first" || entry.key == "following";
    if (!is_there) {
        need_map(entry.value, "write each key on a line of its own, as \"name: value\"");
        layout.masters.push_back(plain_master(layout, entry.key, numbered(entry.key)));
    }
    PageMaster& master = entry.key == "first"       ? layout.masters[0]
                         : entry.key == "following" ? layout.masters[1]
                                                    : layout.masters.back();
    master.at = entry.at;
    const bool is_over = !is_there && following;
    const YamlNode whole = is_over ? merged(following->value, entry.value) : entry.value;
    read_keys<PageMaster>(master, {whole, layout, {}}, master_keys);
}

}  // namespace

int read_columns(const LayoutValue& value) {
    return read_whole(value, 1, 12);
}

void set_margins(Layout& layout, const LayoutValue& value) {
    read_keys<Margins>(layout.margins, value, margin_keys);
}

void make_plain_masters(Layout& layout) {
    layout.masters = {plain_master(layout, "first", 1), plain_master(layout, "following")};
}

void set_masters(Layout& layout, const LayoutValue& value) {
    make_plain_masters(layout);
    need_map(value.node, "write each key on a line of its own, as \"name: value\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        if (!is_kind(entry.key)) errors.attempt([&] { fail_unknown_kind(entry); });
        errors.attempt([&] { read_kind(layout, entry, value.node.find("following")); });
    }
    errors.throw_kept();
}

std::vector<LayoutKey> page_keys() {
    std::vector<LayoutKey> out;
    list_keys_of<Margins>(out, "margins.", margin_keys);
    for (const KeyText& kind : kinds)
        out.push_back({std::string("masters.") + kind.name, kind.type, kind.meaning});
    out.push_back({"masters.page-2", "a map", "the second page; so up to page-64"});
    list_keys_of<PageMaster>(out, "masters.first.", master_keys);
    list_keys_of<Furniture>(out, "masters.first.head.", furniture_keys);
    for (const LayoutKey& key : area_keys("masters.first.areas.*.")) out.push_back(key);
    return out;
}

}  // namespace yaprak
