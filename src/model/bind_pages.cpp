// Whatever names something by its number, names it by its new one.
#include "model/bind_pages.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

// How far the numbers of one document are moved.
struct Shift {
    TagId tag;
    int link, picture;
};

void shift(Item& item, const Shift& by) {
    if (item.tag != no_tag) item.tag += by.tag;
    if (auto* picture = std::get_if<PlacedPicture>(&item.kind); picture && picture->image >= 0)
        picture->image += by.picture;
    if (auto* area = std::get_if<LinkArea>(&item.kind); area && area->link >= 0)
        area->link += by.link;
}

}  // namespace

Page empty_page_like(const Page& page) {
    Page empty;
    empty.trim = page.trim;
    empty.bleed = page.bleed;
    empty.slug = page.slug;
    return empty;
}

void PageBinder::add(Pages pages, const std::string& name, const std::string& label,
                     int first_picture, bool on_own_sheet) {
    const TagId section = bound_.tags.add(root_tag, Role::section);
    const Shift by{TagId(bound_.tags.nodes.size()), int(bound_.links.size()), first_picture};
    const int first_page = int(bound_.pages.size());
    move_tags(pages, by.tag, section);
    move_outline(pages, name, first_page);
    move_links(pages, first_page);
    for (Page& page : pages.pages) {
        for (Item& item : page.items) shift(item, by);
        bound_.pages.push_back(std::move(page));
    }
    if (on_own_sheet && pages.pages.size() % 2 == 1)
        bound_.pages.push_back(empty_page_like(bound_.pages.back()));
    for (std::size_t i = std::size_t(first_page); i < bound_.pages.size(); ++i)
        bound_.pages[i].label = label + "-" + std::to_string(i + 1 - std::size_t(first_page));
}

// The root of each document's tree becomes a section of the new one's.
void PageBinder::move_tags(const Pages& pages, TagId first, TagId section) {
    const TagId links = TagId(bound_.links.size());
    const auto moved = [&](TagId id) { return id == root_tag ? section : id + first; };
    for (std::size_t i = 0; i < pages.tags.nodes.size(); ++i) {
        TagNode node = pages.tags.nodes[i];
        for (TagId& child : node.children) child = moved(child);
        if (i == 0) bound_.tags[section].children = std::move(node.children);
        if (node.parent != no_tag) node.parent = moved(node.parent);
        if (node.link >= 0) node.link += links;
        // The root's own place stays empty, so that all numbers move alike.
        if (i == 0) {
            node = {};
            node.role = Role::content;
            node.parent = section;
        }
        bound_.tags.nodes.push_back(std::move(node));
    }
    if (pages.metadata.lang != bound_.metadata.lang)
        bound_.tags[section].lang = pages.metadata.lang;
}

void PageBinder::move_links(const Pages& pages, int first_page) {
    const int first_target = int(bound_.targets.size());
    for (Link link : pages.links) {
        if (link.target >= 0) link.target += first_target;
        bound_.links.push_back(std::move(link));
    }
    for (Target target : pages.targets) {
        if (target.page >= 0) target.page += first_page;
        bound_.targets.push_back(target);
    }
}

void PageBinder::move_outline(const Pages& pages, const std::string& name, int first_page) {
    bound_.outline.push_back({{1, name}, first_page, 0_pt});
    for (PlacedBookmark placed : pages.outline) {
        placed.bookmark.level += 1;
        placed.page += first_page;
        bound_.outline.push_back(std::move(placed));
    }
}

}  // namespace yaprak
