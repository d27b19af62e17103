#include "pdf/links.hpp"

#include <array>

namespace yaprak {
namespace {

constexpr std::size_t longest_uri = 32767;
constexpr std::size_t most_annotations = 32767;  // libharu's longest array

// Four corners in the page's stream, the bleed's bottom left as origin.
std::array<double, 4> rectangle(const Page& page, Point at, Size size) {
    const double left = (at.x + page.bleed).pt();
    const double top = (page.trim.height + page.bleed - at.y).pt();
    return {left, top - size.height.pt(), left + size.width.pt(), top};
}

struct LinkSpot {
    const Link* link;
    std::string uri;
    std::array<double, 4> box;
};

std::vector<LinkSpot> areas_of(const Page& page, const std::vector<Link>& links) {
    std::vector<LinkSpot> out;
    for (const Item& item : page.items) {
        const auto* area = std::get_if<LinkArea>(&item.kind);
        if (!area || area->link < 0 || std::size_t(area->link) >= links.size()) continue;
        const Link& link = links[std::size_t(area->link)];
        if (link.url.empty() || link.url[0] == '#') continue;
        std::string uri = ascii_uri(link.url);
        if (uri.size() > longest_uri || out.size() == most_annotations) continue;
        out.push_back({&link, std::move(uri), rectangle(page, item.at, area->size)});
    }
    return out;
}

constexpr int print = 4;  // the annotation's flag of that name

}  // namespace

std::string ascii_uri(std::string_view url) {
    std::string out;
    for (char c : url) {
        if (c > 0x20 && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string::npos) {
            out += c;
        } else {
            out += '%';
            out += "0123456789ABCDEF"[(c >> 4) & 15];
            out += "0123456789ABCDEF"[c & 15];
        }
    }
    return out;
}

void add_links(haru::Document& document, haru::Dict page_dict, const Page& page,
               const std::vector<Link>& links) {
    const std::vector<LinkSpot> areas = areas_of(page, links);
    if (areas.empty()) return;
    haru::Array annotations = page_dict.set_array("Annots");
    for (const LinkSpot& area : areas) {
        haru::Dict annotation = document.new_dict();
        annotations.add(annotation);
        annotation.set_name("Type", "Annot");
        annotation.set_name("Subtype", "Link");
        annotation.set_numbers("Rect", area.box);
        annotation.set_verbatim("Border", "[0 0 0]");
        annotation.set_integer("F", print);
        annotation.set_text("Contents",
                            area.link->title.empty() ? area.link->url : area.link->title);
        haru::Dict action = annotation.set_dict("A");
        action.set_name("S", "URI");
        action.set_ascii("URI", area.uri);
    }
}

}  // namespace yaprak
