#include "sheet/proof.hpp"

#include "model/page.hpp"
#include "sheet/marks.hpp"
#include "sheet/plan_sheets.hpp"
#include "sheet/printer_mark.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const Colour fold_colour = Rgb{0.78, 0.09, 0.42}, cut_colour = Rgb{0.05, 0.35, 0.75};
constexpr Length line_width = 0.6_pt, dash = 4_pt, gap = 2.5_pt;
constexpr Length badge = 5_mm,
                 badge_inset = 8_mm;  // its radius; its middle from the panel's corner
constexpr Length number_size = 12_pt, number_drop = 4.2_pt;
constexpr Length side_size = 8_pt, side_rise = 3_mm;

struct SideNames {
    const char *front, *back;
};

SideNames side_names(const std::string& lang) {
    if (lang == "tr" || lang.starts_with("tr-")) return {"ÖN", "ARKA"};
    return {"FRONT", "BACK"};
}

class Proofer {
public:
    Proofer(const Side& side, Labels& labels, Page& sheet)
        : side_(side), labels_(labels), sheet_(sheet) {}

    void run(const SideNames& names) {
        const Cuts cuts = cuts_of(side_);
        for (const Length x : cuts.down)
            if (is_inside(x, sheet_.trim.width)) add_line({x, 0_pt}, false, cut_colour, {});
        for (const Length y : cuts.across)
            if (is_inside(y, sheet_.trim.height)) add_line({0_pt, y}, true, cut_colour, {});
        for (const Length x : side_.folds) add_line({x, 0_pt}, false, fold_colour, {dash, gap});
        for (const Placement& place : side_.cells) add_number(place);
        labels_.add(side_.is_back ? names.back : names.front,
                    {0_pt, sheet_.trim.height - side_rise}, first_column(cuts),
                    {side_size, side_size, 600, fold_colour, Align::centre}, sheet_);
    }

private:
    static bool is_inside(Length place, Length end) {
        return place > 0.1_mm && place < end - 0.1_mm;
    }

    // How far it is to the first line down the sheet: a name in the middle of all could stand on
    // one.
    Length first_column(const Cuts& cuts) const {
        Length width = sheet_.trim.width;
        for (const std::vector<Length>* lines : {&cuts.down, &side_.folds})
            for (const Length x : *lines)
                if (is_inside(x, sheet_.trim.width)) width = std::min(width, x);
        return width;
    }

    void add_line(Point from, bool across, const Colour& colour,
                  const std::vector<Length>& dashes) {
        const Point to = across ? Point{sheet_.trim.width, 0_pt} : Point{0_pt, sheet_.trim.height};
        add_mark(sheet_, from, to, {colour, line_width, dashes});
    }

    // The number stands in the panel's outer corner; an empty panel has a ring without a number.
    void add_number(const Placement& place) {
        const Point middle{place.cell.right() - badge_inset, place.cell.y + badge_inset};
        Path disc = circle(badge);
        if (place.page < 0)
            disc.stroke = Stroke{fold_colour, line_width, {dash, gap}};
        else
            disc.fill = fold_colour;
        add_mark(sheet_, middle, std::move(disc));
        if (place.page < 0) return;
        labels_.add(std::to_string(place.page + 1), {middle.x - badge, middle.y + number_drop},
                    badge * 2, {number_size, number_size, 700, Grey{1}, Align::centre}, sheet_);
    }

    const Side& side_;
    Labels& labels_;
    Page& sheet_;
};

}  // namespace

void add_proof(const Pages& pages, const Imposition& imposition, Labels& labels, Pages& sheets) {
    std::vector<Size> sizes;
    for (const Page& page : pages.pages) sizes.push_back(page.trim);
    const auto sides = plan_sheets(imposition, sizes, pages.metadata.right_to_left);
    const SideNames names = side_names(pages.metadata.lang);
    for (std::size_t i = 0; i < std::min(sides.size(), sheets.pages.size()); ++i) {
        std::vector<Item>& items = sheets.pages[i].items;
        const std::size_t first = items.size();
        Proofer(sides[i], labels, sheets.pages[i]).run(names);
        if (!sides[i].is_back) continue;
        const Point by{imposition.duplex_offset.dx, imposition.duplex_offset.dy};
        for (std::size_t item = first; item < items.size(); ++item)
            items[item].at = items[item].at + by;
    }
}

}  // namespace yaprak
