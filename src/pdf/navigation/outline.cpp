#include "pdf/navigation/outline.hpp"

#include "base/number.hpp"
#include "base/whole_number.hpp"
#include "pdf/navigation/links.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/paint/paint_page.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

// The tree as indices into the list of nodes, where -1 means none. Node i + 1 is bookmark i; node 0
// is the outline itself.
struct Node {
    int level = 0;
    int parent = -1, first = -1, last = -1, previous = -1, next = -1;
    int below = 0;  // entries under it
};

std::vector<Node> nested(const std::vector<PlacedBookmark>& bookmarks) {
    std::vector<Node> nodes(1);
    int open = 0;
    for (const PlacedBookmark& placed : bookmarks) {
        const int i = int(nodes.size());
        const int level = std::max(placed.bookmark.level, 1);
        while (nodes[std::size_t(open)].level >= level) open = nodes[std::size_t(open)].parent;
        Node node;
        node.level = level;
        node.parent = open;
        node.previous = nodes[std::size_t(open)].last;
        nodes.push_back(node);
        if (node.previous >= 0) nodes[std::size_t(node.previous)].next = i;
        if (node.previous < 0) nodes[std::size_t(open)].first = i;
        nodes[std::size_t(open)].last = i;
        open = i;
    }
    for (std::size_t i = nodes.size(); i-- > 1;)
        nodes[std::size_t(nodes[i].parent)].below += 1 + nodes[i].below;
    return nodes;
}

// Whole points are near enough to look at.
int height_of(const Page& page, Length y) {
    return rounded((page.trim.height + around_trim(page) - y).pt(), -30000, 30000);
}

void describe(haru::Dict entry, const PlacedBookmark& placed, const Pages& pages,
              const std::vector<haru::Dict>& page_dicts, Structure* structure) {
    entry.set_text("Title", placed.bookmark.title);
    const auto at = std::size_t(std::clamp(placed.page, 0, int(page_dicts.size()) - 1));
    const Page& page = pages.pages[at];
    const std::string place = "/FitH " + std::to_string(height_of(page, placed.y));
    lead_to(entry, page_dicts[at], place,
            structure ? structure->destination(page, placed.y, place) : "");
}

std::optional<int> decimal(const std::string& label) {
    const auto value = parse_integer(label);
    if (!value || *value < 1 || std::to_string(*value) != label) return std::nullopt;
    return value;
}

}  // namespace

void add_outline(haru::Document& document, const Pages& pages,
                 const std::vector<haru::Dict>& page_dicts, Structure* structure) {
    if (pages.outline.empty()) return;
    const std::vector<Node> nodes = nested(pages.outline);
    std::vector<haru::Dict> dicts;
    for (std::size_t i = 0; i < nodes.size(); ++i) dicts.push_back(document.new_dict());
    const auto link = [&](haru::Dict dict, const char* key, int other) {
        if (other >= 0) dict.set(key, dicts[std::size_t(other)]);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i > 0) describe(dicts[i], pages.outline[i - 1], pages, page_dicts, structure);
        link(dicts[i], "Parent", nodes[i].parent);
        link(dicts[i], "Prev", nodes[i].previous);
        link(dicts[i], "Next", nodes[i].next);
        link(dicts[i], "First", nodes[i].first);
        link(dicts[i], "Last", nodes[i].last);
        if (nodes[i].below > 0) dicts[i].set_integer("Count", nodes[i].below);
    }
    dicts[0].set_name("Type", "Outlines");
    document.catalog().set("Outlines", dicts[0]);
}

std::string page_labels(const std::vector<Page>& pages) {
    std::string out = "[";
    std::optional<int> expected;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::optional<int> value = decimal(pages[i].label);
        if (!value || value != expected) {
            if (i > 0) out += '\n';
            out += std::to_string(i);
            if (value && *value == 1) out += " <</S/D>>";
            if (value && *value != 1) out += " <</S/D/St " + std::to_string(*value) + ">>";
            if (!value) out += " <</P" + haru::hex_string(pages[i].label) + ">>";
        }
        expected = value ? std::optional(*value + 1) : std::nullopt;
    }
    return out + "]";
}

}  // namespace yaprak
