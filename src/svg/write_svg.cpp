#include "svg/write_svg.hpp"

#include "model/page.hpp"
#include "svg/definitions.hpp"
#include "svg/link_layer.hpp"
#include "svg/paint_page.hpp"
#include "svg/syntax.hpp"
#include "svg/text_layer.hpp"

namespace yaprak {
namespace {

Rect seen_of(const Page& page, Paper paper) {
    const Length around = paper == Paper::bleed ? page.bleed + page.slug : Length();
    return {-around, -around, page.trim.width + around * 2, page.trim.height + around * 2};
}

std::string opening_of(const Pages& pages, const Rect& seen) {
    std::string box;
    for (const Length length : {seen.x, seen.y, seen.width, seen.height})
        box += (box.empty() ? "" : " ") + svg_number(length.pt());
    const auto in_points = [](Length length) { return svg_number(length.pt()) + "pt"; };
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
           svg_attribute("lang", pages.metadata.lang) +
           svg_attribute("width", in_points(seen.width)) +
           svg_attribute("height", in_points(seen.height)) + svg_attribute("viewBox", box) + ">\n";
}

std::string title_of(const Pages& pages, const Page& page) {
    std::string title = pages.metadata.title;
    if (pages.pages.size() > 1 && !page.label.empty())
        title += (title.empty() ? "" : ", ") + page.label;
    return title.empty() ? "" : "<title>" + svg_text(title) + "</title>\n";
}

std::string sheet_of(const Rect& seen) {
    return "<rect fill=\"#ffffff\"" + svg_attribute("x", seen.x.pt()) +
           svg_attribute("y", seen.y.pt()) + svg_attribute("width", seen.width.pt()) +
           svg_attribute("height", seen.height.pt()) + "/>\n";
}

std::string one_of(const Pages& pages, std::size_t number, const std::vector<int>& order,
                   SvgDefinitions& definitions, const SvgOptions& options) {
    const Page& page = pages.pages[number];
    const Rect seen = seen_of(page, options.paper);
    const std::string marks = paint_items(page, definitions);
    return opening_of(pages, seen) + title_of(pages, page) + "<defs>\n" + definitions.text() +
           "</defs>\n<g aria-hidden=\"true\">\n" + sheet_of(seen) + marks +
           "</g>\n<g fill-opacity=\"0\" font-family=\"serif\" xml:space=\"preserve\">\n" +
           text_layer(page, pages.tags, order, options) + link_layer(pages, number, options) +
           "</g>\n</svg>\n";
}

}  // namespace

std::string write_svg(const Pages& pages, std::size_t page, const FontBook& fonts,
                      const PictureBook& pictures, const SvgOptions& options) {
    SvgDefinitions definitions(fonts, pictures, options);
    return one_of(pages, page, reading_order(pages.tags), definitions, options);
}

std::vector<std::string> write_svgs(const Pages& pages, const FontBook& fonts,
                                    const PictureBook& pictures, const SvgOptions& options) {
    const std::vector<int> order = reading_order(pages.tags);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        SvgOptions own = options;
        own.ids += "p" + std::to_string(i + 1) + "-";
        SvgDefinitions definitions(fonts, pictures, own);
        out.push_back(one_of(pages, i, order, definitions, own));
    }
    return out;
}

}  // namespace yaprak
