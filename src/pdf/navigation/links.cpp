#include "pdf/navigation/links.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/paint/paint_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace yaprak {
namespace {

constexpr std::size_t longest_uri = 32767;
constexpr std::size_t most_annotations = 32767;  // libharu's longest array

// Four corners in the page's stream, the paper's bottom left as origin.
std::array<double, 4> rectangle(const Page& page, Point at, Size size) {
    const double left = (at.x + around_trim(page)).pt();
    const double top = (page.trim.height + around_trim(page) - at.y).pt();
    return {left, top - size.height.pt(), left + size.width.pt(), top};
}

struct LinkSpot {
    const Link* link;
    std::string uri;  // empty where the link stays in the document
    Target target;
    std::array<double, 4> box;
    TagId tag;
};

Target target_of(const Link& link, const Pages& pages) {
    const bool known = link.target >= 0 && std::size_t(link.target) < pages.targets.size();
    const Target target = known ? pages.targets[std::size_t(link.target)] : Target{};
    return std::size_t(target.page + 1) <= pages.pages.size() ? target : Target{};
}

std::vector<LinkSpot> areas_of(const Page& page, const Pages& pages, const Structure* structure) {
    std::vector<LinkSpot> out;
    for (const Item& item : page.items) {
        const auto* area = std::get_if<LinkArea>(&item.kind);
        if (!area || area->link < 0 || std::size_t(area->link) >= pages.links.size()) continue;
        if (structure && !structure->has_link(item.tag)) continue;
        const Link& link = pages.links[std::size_t(area->link)];
        const Target target = target_of(link, pages);
        if (link.url.empty() || (link.url[0] == '#' && target.page < 0)) continue;
        std::string uri = target.page < 0 ? ascii_uri(link.url) : std::string();
        if (uri.size() > longest_uri || out.size() == most_annotations) continue;
        out.push_back(
            {&link, std::move(uri), target, rectangle(page, item.at, area->size), item.tag});
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

void lead_to(haru::Dict from, const haru::Dict& page, const std::string& place,
             const std::string& element) {
    const std::string target = "[" + page.reference() + place + "]";
    if (element.empty()) return from.set_verbatim("Dest", target);
    from.set_verbatim("A", "<</S/GoTo/D" + target + element + ">>");
}

void add_links(haru::Document& document, const Pages& pages, std::size_t page,
               std::vector<haru::Dict>& page_dicts, Structure* structure) {
    const std::vector<LinkSpot> areas = areas_of(pages.pages[page], pages, structure);
    if (areas.empty()) return;
    haru::Array annotations = page_dicts[page].set_array("Annots");
    for (const LinkSpot& area : areas) {
        haru::Dict annotation = document.new_dict();
        annotations.add(annotation);
        if (structure) structure->add_link(annotation, area.tag, page_dicts[page]);
        annotation.set_name("Type", "Annot");
        annotation.set_name("Subtype", "Link");
        annotation.set_numbers("Rect", area.box);
        annotation.set_verbatim("Border", "[0 0 0]");
        annotation.set_integer("F", print);
        annotation.set_text("Contents",
                            area.link->title.empty() ? area.link->url : area.link->title);
        if (area.target.page >= 0) {
            const auto leads_to = std::size_t(area.target.page);
            add_destination(annotation, area.target, pages, page_dicts[leads_to], structure,
                            area.tag);
            continue;
        }
        haru::Dict action = annotation.set_dict("A");
        action.set_name("S", "URI");
        action.set_ascii("URI", area.uri);
    }
}

}  // namespace yaprak
