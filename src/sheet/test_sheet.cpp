// Rulers on the front, crosses behind them on the back. The back is turned like the page of a book:
// what is off to the right there is seen at the left from the front, so the number that is read on
// the level ruler, counted to the right, already is what moves it home; upwards the same holds for
// the upright one.
#include "sheet/test_sheet.hpp"

#include "model/page.hpp"
#include "sheet/printer_mark.hpp"

#include <string>

namespace yaprak {
namespace {

constexpr Length edge = 25_mm;   // from the paper's edges to the rulers' middles
constexpr Length reach = 10_mm;  // of a ruler to each side
constexpr Length cross = 14_mm;  // of a cross on the back, to each side
constexpr Length thin = 0.3_pt, plain = 0.6_pt, heavy = 1.2_pt;
constexpr Length scale_length = 100_mm;
constexpr Length measure = 150_mm;
const Colour ink = Grey{0}, back_ink = Rgb{0.78, 0.09, 0.42};

const char* const title = "Çift yüz deneme sayfası";
const char* const steps[] = {
    "1.  Bu dosyayı gerçek boyutta (%100), iki yüze yazdırın. Kâğıt yatay duruyorsa “kısa kenardan "
    "çevir”i, dikey duruyorsa “uzun kenardan çevir”i seçin.",
    "2.  Aşağıdaki çizgiyi cetvelle ölçün: 100 mm olmalı. Değilse yazıcı sayfayı küçültüyor; "
    "“gerçek boyut”u seçip yeniden yazdırın.",
    "3.  Kâğıdı kitap sayfası gibi çevirin: arkadaki ok da yukarıyı göstermeli. Aşağıyı "
    "gösteriyorsa yazıcıda öbür kenarı seçip yeniden yazdırın.",
    "4.  Bu yüz size baksın, kâğıdı ışığa tutun. Arkadaki kırmızı artının çizgileri cetvellerde "
    "hangi sayıya denk geliyor? Yatay cetvelde okunan dx, düşey cetvelde okunan dy’dir. Dört köşe "
    "birbirinden farklıysa ortalamasını alın.",
    "5.  Okuduklarınızı yerleşim dosyanıza yazın:",
};
const char* const example = "sheet: {duplex-offset: {dx: 0.5mm, dy: -1mm}}";
const char* const blanks[] = {"dx = ................ mm", "dy = ................ mm"};

class TestSheet {
public:
    TestSheet(Size paper, Labels& labels) : paper_(paper), labels_(labels) {}

    Pages run() {
        Pages pages;
        pages.metadata.title = title;
        pages.metadata.lang = "tr";
        pages.duplex = paper_.width > paper_.height ? Duplex::short_edge : Duplex::long_edge;
        pages.pages = {front(), back()};
        return pages;
    }

private:
    Page side(const char* label) const {
        Page page;
        page.trim = paper_;
        page.label = label;
        return page;
    }

    Page front() {
        Page page = side("ÖN");
        for (const Point& corner : corners()) add_rulers(corner, page);
        add_head("ÖN", ink, page);
        labels_.add(title, {0_pt, 49_mm}, paper_.width, {13_pt, 16_pt, 600, ink, Align::centre},
                    page);
        const Length left = (paper_.width - measure) / 2;
        Length y = paper_.height / 2 - 38_mm;
        for (const char* step : steps)
            y = labels_.add(step, {left, y}, measure, {10.5_pt, 15_pt}, page) + 3_pt;
        y = labels_.add(example, {left + 6_mm, y}, measure, {10.5_pt, 15_pt, 600}, page) + 9_pt;
        for (const Length along : {6_mm, 60_mm})
            labels_.add(blanks[along > 6_mm], {left + along, y}, measure, {10.5_pt, 15_pt}, page);
        y += 27_pt;
        add_scale({(paper_.width - scale_length) / 2, y}, page);
        return page;
    }

    Page back() {
        Page page = side("ARKA");
        for (const Point& corner : corners()) {
            add_line({corner.x - cross, corner.y}, {cross * 2, 0_pt}, thin, back_ink, page);
            add_line({corner.x, corner.y - cross}, {0_pt, cross * 2}, thin, back_ink, page);
        }
        add_head("ARKA", back_ink, page);
        return page;
    }

    std::vector<Point> corners() const {
        const Length right = paper_.width - edge, bottom = paper_.height - edge;
        return {{edge, edge}, {right, edge}, {edge, bottom}, {right, bottom}};
    }

    // The side's name under an arrow that points upwards.
    void add_head(const char* name, const Colour& colour, Page& page) {
        const Length x = paper_.width / 2, top = 15_mm, wing = 5_mm, foot = 30_mm;
        add_line({x, top}, {0_pt, foot - top}, heavy, colour, page);
        add_line({x, top}, {-wing, wing}, heavy, colour, page);
        add_line({x, top}, {wing, wing}, heavy, colour, page);
        labels_.add(name, {0_pt, foot + 11_mm}, paper_.width,
                    {26_pt, 30_pt, 700, colour, Align::centre}, page);
    }

    void add_rulers(const Point& middle, Page& page) {
        add_line({middle.x - reach, middle.y}, {reach * 2, 0_pt}, thin, ink, page);
        add_line({middle.x, middle.y - reach}, {0_pt, reach * 2}, thin, ink, page);
        for (int mm = -10; mm <= 10; ++mm) {
            if (mm == 0) continue;
            const Length off = Length::from_mm(mm);
            const Length tick = mm % 5 == 0 ? 2.4_mm : 1.2_mm;
            add_line({middle.x + off, middle.y - tick / 2}, {0_pt, tick}, thin, ink, page);
            add_line({middle.x - tick / 2, middle.y + off}, {tick, 0_pt}, thin, ink, page);
            if (mm % 10 == 0) add_numbers(middle, mm, page);
        }
    }

    // To the right and upwards.
    void add_numbers(const Point& middle, int mm, Page& page) {
        const Length off = Length::from_mm(mm), size = 6.5_pt;
        const std::string number = (mm < 0 ? "−" : "+") + std::to_string(mm < 0 ? -mm : mm);
        labels_.add(number, {middle.x + off - 5_mm, middle.y + 4.2_mm}, 10_mm,
                    {size, size, 400, ink, Align::centre}, page);
        labels_.add(number, {middle.x + 2.2_mm, middle.y - off + size * 0.35}, 10_mm, {size, size},
                    page);
    }

    void add_scale(Point left, Page& page) {
        add_line(left, {scale_length, 0_pt}, plain, ink, page);
        for (int mm = 0; mm <= 100; mm += 5) {
            const Length tick = mm % 50 == 0 ? 4_mm : mm % 10 == 0 ? 2.5_mm : 1.5_mm;
            add_line({left.x + Length::from_mm(mm), left.y}, {0_pt, -tick}, thin, ink, page);
            if (mm % 50 == 0)
                labels_.add(std::to_string(mm),
                            {left.x + Length::from_mm(mm) - 10_mm, left.y + 4_mm}, 20_mm,
                            {7.5_pt, 9_pt, 400, ink, Align::centre}, page);
        }
    }

    static void add_line(Point from, Point by, Length width, const Colour& colour, Page& page) {
        add_mark(page, from, by, {colour, width, {}});
    }

    Size paper_;
    Labels& labels_;
};

}  // namespace

Pages test_sheet(Size paper, Labels& labels) {
    return TestSheet(paper, labels).run();
}

}  // namespace yaprak
