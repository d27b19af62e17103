#include "svg/link_layer.hpp"

#include "base/text.hpp"
#include "svg/syntax.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// RFC 3986, 3.1; a browser passes over blanks and control characters.
bool is_harmless(std::string_view url) {
    std::string scheme;
    for (const char c : url) {
        if (static_cast<unsigned char>(c) <= 0x20) continue;
        if (c == ':') break;
        if (c == '/' || c == '?' || c == '#') return true;
        scheme += ascii_lower(c);
        if (scheme.size() == url.size()) return true;
    }
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

class LinkLayer {
public:
    LinkLayer(const Pages& pages, std::size_t page, const SvgOptions& options)
        : pages_(pages), page_(page), options_(options) {}

    std::string run() {
        for (std::size_t i = 0; i < pages_.targets.size(); ++i)
            if (pages_.targets[i].page == int(page_)) add_target(i);
        for (const Item& item : pages_.pages[page_].items)
            if (const auto* area = std::get_if<LinkArea>(&item.kind)) add(item, *area);
        return std::move(out_);
    }

private:
    const Pages& pages_;
    const std::size_t page_;
    const SvgOptions& options_;
    std::string out_;

    std::string id_of(std::size_t target) const {
        return options_.ids + "t" + std::to_string(target);
    }

    void add_target(std::size_t target) {
        out_ += "<path" + svg_attribute("id", id_of(target)) +
                svg_data("d", "M0 " + svg_number(pages_.targets[target].y.pt(), 2) + "h1") + "/>\n";
    }

    // Empty where it leads nowhere that can be reached from here.
    std::string address_of(const Link& link) const {
        const bool is_within = link.target >= 0 && std::size_t(link.target) < pages_.targets.size();
        const int page = is_within ? pages_.targets[std::size_t(link.target)].page : -1;
        if (page == int(page_)) return "#" + id_of(std::size_t(link.target));
        if (page >= 0) return options_.page_address ? options_.page_address(page) : "";
        return !link.url.empty() && link.url[0] != '#' && is_harmless(link.url) ? link.url : "";
    }

    void add(const Item& item, const LinkArea& area) {
        if (area.link < 0 || std::size_t(area.link) >= pages_.links.size()) return;
        const Link& link = pages_.links[std::size_t(area.link)];
        const std::string address = address_of(link);
        if (address.empty()) return;
        out_ += "<a" + svg_attribute("href", address) + "><title>" +
                svg_text(link.title.empty() ? link.url : link.title) + "</title><rect" +
                svg_attribute("x", item.at.x.pt(), 2) + svg_attribute("y", item.at.y.pt(), 2) +
                svg_attribute("width", area.size.width.pt(), 2) +
                svg_attribute("height", area.size.height.pt(), 2) + "/></a>\n";
    }
};

}  // namespace

std::string link_layer(const Pages& pages, std::size_t page, const SvgOptions& options) {
    return LinkLayer(pages, page, options).run();
}

}  // namespace yaprak
