// Pages -> one line an item, the same on every machine: what golden tests compare.
#include "base/json.hpp"
#include "base/number.hpp"
#include "model/dump_text.hpp"
#include "model/page.hpp"

namespace yaprak {

namespace {

// Always two decimals, so that columns of numbers stay columns.
std::string two_decimals(double value) {
    std::string text = number(value, 2);
    const std::size_t point = text.find('.');
    if (point == std::string::npos) return text + ".00";
    return text.append(point + 3 - text.size(), '0');
}

std::string pair(Length a, Length b, char between) {
    return two_decimals(a.pt()) + between + two_decimals(b.pt());
}

const char* name_of(Artifact artifact) {
    switch (artifact) {
        case Artifact::none:
            return "";
        case Artifact::background:
            return "  background";
        case Artifact::header:
            return "  header";
        case Artifact::footer:
            return "  footer";
        case Artifact::page_number:
            return "  page number";
        case Artifact::layout:
            return "  layout";
        case Artifact::printer_mark:
            return "  printer mark";
    }
    return "";
}

class Dumper {
public:
    explicit Dumper(const std::vector<std::string>& fonts) : fonts_(fonts) {}

    std::string run(const Pages& pages) {
        for (const Page& page : pages.pages) add(page);
        for (const PlacedBookmark& mark : pages.outline)
            out_ += "bookmark " + number(mark.bookmark.level) + "  page " + number(mark.page + 1) +
                    "  " + two_decimals(mark.y.pt()) + "  " + json_string(mark.bookmark.title) +
                    "\n";
        for (std::size_t i = 0; i < pages.links.size(); ++i) add(pages, i);
        return out_;
    }

private:
    void add(const Pages& pages, std::size_t link) {
        const int target = pages.links[link].target;
        if (target < 0 || std::size_t(target) >= pages.targets.size()) return;
        const Target& place = pages.targets[std::size_t(target)];
        out_ += "link " + number(int(link)) + "  page " + number(place.page + 1) + "  " +
                two_decimals(place.y.pt()) + "\n";
    }

    void add(const Page& page) {
        out_ += "page " + page.label + "  trim " + number(page.trim.width.mm(), 2) + "x" +
                number(page.trim.height.mm(), 2) + " mm";
        if (page.bleed > 0_pt) out_ += "  bleed " + number(page.bleed.mm(), 2) + " mm";
        out_ += "\n";
        for (const Item& item : page.items) add(item);
    }

    void add(const Item& item) {
        out_ += "  ";
        std::visit([&](const auto& kind) { add(kind, pair(item.at.x, item.at.y, ',')); },
                   item.kind);
        out_ += name_of(item.artifact);
        if (item.clip)
            out_ += "  clip " + pair(item.clip->x, item.clip->y, ',') + " " +
                    pair(item.clip->width, item.clip->height, 'x');
        if (item.rounding)
            out_ += " round " + pair(item.rounding->top.width, item.rounding->top.height, 'x') +
                    " " + pair(item.rounding->bottom.width, item.rounding->bottom.height, 'x');
        out_ += "\n";
    }

    void add(const GlyphRun& run, const std::string& at) {
        out_ += "text " + at + "  ";
        out_ += run.font < fonts_.size() ? fonts_[run.font] : "font " + number(run.font);
        out_ += " " + number(run.size.pt(), 2) + "  " + json_string(run.text);
        if (run.is_hidden) out_ += "  hidden";
        if (run.upwards) out_ += "  upwards";
        if (run.glyph_scale != 1) out_ += "  glyphs " + number(run.glyph_scale * 100, 2) + "%";
        if (run.letter_space != 0_pt) out_ += "  letter space " + number(run.letter_space.pt(), 3);
    }
    void add(const Path& path, const std::string& at) {
        const Rect box = bounds(path).value_or(Rect{});
        out_ += "path " + at + "  " + pair(box.width, box.height, 'x');
        if (path.fill) out_ += "  fill " + to_text(*path.fill);
        if (path.stroke)
            out_ += "  stroke " + to_text(path.stroke->colour) + " " +
                    number(path.stroke->width.pt(), 2);
    }
    void add(const PlacedPicture& picture, const std::string& at) {
        out_ += "picture " + at + "  " + pair(picture.size.width, picture.size.height, 'x') +
                "  image " + number(picture.image);
    }
    void add(const LinkArea& area, const std::string& at) {
        out_ += "link " + at + "  " + pair(area.size.width, area.size.height, 'x') + "  to " +
                number(area.link);
    }
    void add(const FieldArea& area, const std::string& at) {
        out_ += "field " + at + "  " + pair(area.size.width, area.size.height, 'x') + "  " +
                json_string(area.field ? area.field->label : "");
    }
    void add(const PlacedPage& placed, const std::string& at) {
        out_ += "page " + at + "  " + (placed.page ? placed.page->label : "") + "  scale " +
                number(placed.scale) + "  turns " + number(placed.quarter_turns);
    }

    const std::vector<std::string>& fonts_;
    std::string out_;
};

}  // namespace

std::string dump(const Pages& pages, const std::vector<std::string>& font_names) {
    return Dumper(font_names).run(pages);
}

}  // namespace yaprak
