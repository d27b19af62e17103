#include "pdf/navigation/links.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/paint/paint_page.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <unordered_map>

namespace yaprak {
namespace {

// Left, bottom, right and top in the page's stream, the paper's bottom left as origin.
using Box = std::array<double, 4>;

Box rectangle(const Page& page, Point at, Size size) {
    const double left = (at.x + around_trim(page)).pt();
    const double top = (page.trim.height + around_trim(page) - at.y).pt();
    return {left, top - size.height.pt(), left + size.width.pt(), top};
}

struct PlacedLink {
    const Link* link = nullptr;
    std::string uri;  // empty where the link stays in the document
    Target target;
    std::vector<Box> boxes;  // one a line
    TagId tag = no_tag;
};

Target target_of(const Link& link, const Pages& pages) {
    const bool known = link.target >= 0 && std::size_t(link.target) < pages.targets.size();
    const Target target = known ? pages.targets[std::size_t(link.target)] : Target{};
    return std::size_t(target.page + 1) <= pages.pages.size() ? target : Target{};
}

std::vector<PlacedLink> placed_links(const Page& page, const Pages& pages,
                                     const Structure* structure) {
    std::vector<PlacedLink> out;
    std::unordered_map<TagId, std::size_t> known;  // by the element that they stand in
    for (const Item& item : page.items) {
        const auto* area = std::get_if<LinkArea>(&item.kind);
        if (!area || area->link < 0 || std::size_t(area->link) >= pages.links.size()) continue;
        if (structure && !structure->has_link(item.tag)) continue;
        const Link& link = pages.links[std::size_t(area->link)];
        const Target target = target_of(link, pages);
        std::string uri = uri_of(link, pages);
        if (link.url.empty() || (target.page < 0 && uri.empty())) continue;
        const Box box = rectangle(page, item.at, area->size);
        const auto [other, is_new] =
            known.emplace(structure ? structure->link_of(item.tag) : no_tag, out.size());
        if (structure && !is_new) {
            out[other->second].boxes.push_back(box);
            continue;
        }
        out.push_back({.link = &link,
                       .uri = std::move(uri),
                       .target = target,
                       .boxes = {box},
                       .tag = item.tag});
    }
    return out;
}

// ISO 32000-1, 12.3.2.2: the place comes to the window's top, its scale stays.
void add_destination(haru::Dict annotation, const Target& target, const Pages& pages,
                     haru::Dict page_dict, Structure* structure, TagId from) {
    const Page& page = pages.pages[std::size_t(target.page)];
    const double y = (page.trim.height + around_trim(page) - target.y).pt();
    const std::string place = "/XYZ 0 " + number(std::clamp(y, -30000.0, 30000.0), 0) + " 0";
    lead_to(annotation, page_dict, place,
            structure ? structure->destination(page, target.y, place, from) : "");
}

// The box around all of them; where they are several, each is a part of the annotation with its
// corners as readers take them: the upper ones from the left, then the lower ones (12.5.6.5).
void add_boxes(haru::Dict annotation, const std::vector<Box>& boxes) {
    Box all = boxes.front();
    std::vector<double> corners;
    for (const auto& [left, bottom, right, top] : boxes) {
        all = {std::min(all[0], left), std::min(all[1], bottom), std::max(all[2], right),
               std::max(all[3], top)};
        for (const double place : {left, top, right, top, left, bottom, right, bottom})
            corners.push_back(place);
    }
    annotation.set_numbers("Rect", all);
    if (boxes.size() > 1) annotation.set_numbers("QuadPoints", corners);
}

constexpr int print = 4;  // the annotation's flag of that name

}  // namespace

std::string ascii_uri(std::string_view url) {
    std::string out;
    for (char c : url) {
        if (c > 0x20 && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string::npos) {
            out += c;
        } else {
            append_hex(out += '%', static_cast<unsigned char>(c), 2, HexCase::upper);
        }
    }
    return out;
}

std::string uri_of(const Link& link, const Pages& pages) {
    const bool leads_nowhere = link.url.empty() || link.url[0] == '#';
    return leads_nowhere || target_of(link, pages).page >= 0 ? "" : ascii_uri(link.url);
}

void lead_to(haru::Dict from, const haru::Dict& page, const std::string& place,
             const std::string& element) {
    const std::string target = "[" + page.reference() + place + "]";
    if (element.empty()) return from.set_verbatim("Dest", target);
    haru::Entries action;
    action.set_name("S", "GoTo").set("D", target).set("SD", element);
    from.set_verbatim("A", action.as_dict());
}

std::vector<haru::Dict> add_links(haru::Document& document, const Pages& pages, std::size_t page,
                                  std::vector<haru::Dict>& page_dicts, Structure* structure) {
    const std::vector<PlacedLink> links = placed_links(pages.pages[page], pages, structure);
    std::vector<haru::Dict> annotations;
    for (const PlacedLink& placed : links) {
        haru::Dict annotation = document.new_dict();
        annotations.push_back(annotation);
        if (structure) structure->add_link(annotation, placed.tag, page_dicts[page]);
        annotation.set_name("Type", "Annot");
        annotation.set_name("Subtype", "Link");
        add_boxes(annotation, placed.boxes);
        annotation.set_verbatim("Border", "[0 0 0]");
        annotation.set_integer("F", print);
        annotation.set_text("Contents",
                            placed.link->title.empty() ? placed.link->url : placed.link->title);
        if (placed.target.page >= 0) {
            const auto leads_to = std::size_t(placed.target.page);
            add_destination(annotation, placed.target, pages, page_dicts[leads_to], structure,
                            placed.tag);
            continue;
        }
        assert(placed.uri.size() <=
               haru::longest_string);  // check_conformance() refuses longer ones
        haru::Dict action = annotation.set_dict("A");
        action.set_name("S", "URI");
        action.set_ascii("URI", placed.uri);
    }
    return annotations;
}

}  // namespace yaprak
