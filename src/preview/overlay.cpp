#include "preview/overlay.hpp"

#include "model/layout.hpp"
#include "model/page.hpp"
#include "svg/syntax.hpp"

#include <map>

namespace yaprak {
namespace {

std::string box_of(const Rect& box) {
    return "<rect" + svg_attribute("x", box.x.pt(), 2) + svg_attribute("y", box.y.pt(), 2) +
           svg_attribute("width", box.width.pt(), 2) + svg_attribute("height", box.height.pt(), 2) +
           "/>";
}

std::string level_line(Length from, Length to, Length y) {
    return "<path" +
           svg_data("d", "M" + svg_number(from.pt(), 2) + " " + svg_number(y.pt(), 2) + "h" +
                             svg_number((to - from).pt(), 2)) +
           "/>";
}

std::string group(const char* kind, const std::string& marks) {
    return std::string("<g class=\"overlay ") + kind + "\">" + marks + "</g>\n";
}

// A name stands in its area's top left corner.
std::string named(const Rect& box, const std::string& name) {
    return box_of(box) + "<text" + svg_attribute("x", (box.x + 2_pt).pt(), 2) +
           svg_attribute("y", (box.y + 8_pt).pt(), 2) + ">" + svg_text(name) + "</text>";
}

class Overlay {
public:
    Overlay(const Layout& layout, const Pages& pages, std::size_t page)
        : layout_(layout),
          page_(pages.pages[page]),
          master_(layout.masters[layout.master_of(int(page) + 1, int(pages.pages.size()))]) {}

    std::string run() const {
        return group("margins", margins()) + group("areas", areas()) + group("grid", grid()) +
               group("baselines", baselines());
    }

private:
    const Layout& layout_;
    const Page& page_;
    const PageMaster& master_;

    std::string margins() const {
        const Margins& m = master_.margins;
        const bool is_left = master_.name == "left";
        const Length left = is_left ? m.outer : m.inner, right = is_left ? m.inner : m.outer;
        return box_of(
            {left, m.top, page_.trim.width - left - right, page_.trim.height - m.top - m.bottom});
    }

    std::string areas() const {
        std::string out;
        for (const Area& area : master_.areas) out += named(area.box, area.name);
        for (const FixedArea& area : master_.fixed) out += named(area.box, area.name);
        return out;
    }

    // Its lines are counted from each area's top.
    std::string grid() const {
        std::string out;
        if (layout_.grid <= 1_pt) return out;
        for (const Area& area : master_.areas)
            for (Length y = area.box.y; y <= area.box.bottom(); y += layout_.grid)
                out += level_line(area.box.x, area.box.right(), y);
        return out;
    }

    std::string baselines() const {
        struct Reach {
            Length from, to;
        };
        std::map<double, Reach> lines;
        for (const Item& item : page_.items) {
            const auto* run = std::get_if<GlyphRun>(&item.kind);
            if (!run || run->upwards) continue;
            const Length end = item.at.x + run->width();
            const auto [line, is_new] = lines.try_emplace(item.at.y.pt(), Reach{item.at.x, end});
            line->second.from = std::min(line->second.from, item.at.x);
            line->second.to = std::max(line->second.to, end);
        }
        std::string out;
        for (const auto& [y, reach] : lines)
            out += level_line(reach.from, reach.to, Length::from_pt(y));
        return out;
    }
};

}  // namespace

std::string with_overlay(const std::string& svg, const Layout& layout, const Pages& pages,
                         std::size_t page) {
    const std::size_t end = svg.rfind("</svg>");
    return svg.substr(0, end) + Overlay(layout, pages, page).run() + svg.substr(end);
}

}  // namespace yaprak
