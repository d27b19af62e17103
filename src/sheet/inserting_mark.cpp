#include "sheet/inserting_mark.hpp"

#include "base/text.hpp"
#include "model/code_outline.hpp"
#include "model/page.hpp"
#include "sheet/dmtx_library.hpp"
#include "sheet/printer_mark.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace yaprak {
namespace {

constexpr std::size_t most_characters = 100;
constexpr Length bar_width = 0.7_mm;  // readers find bars from 0.5 mm on
constexpr Length number_size = 6_pt, number_drop = 2.6_mm, number_measure = 20_mm;
constexpr int number_digits = 6;

struct DestroyCode {
    void operator()(DmtxEncode* code) const { dmtx_library().destroy(&code); }
};

// Figures in pairs take one codeword (ISO/IEC 16022, 5.2.4).
std::unique_ptr<DmtxEncode, DestroyCode> encoded(std::string text) {
    const DmtxLibrary& library = dmtx_library();
    std::unique_ptr<DmtxEncode, DestroyCode> code(library.create());
    if (!code) throw std::bad_alloc();
    library.set(code.get(), DmtxPropScheme, DmtxSchemeAscii);
    library.set(code.get(), DmtxPropSizeRequest, DmtxSymbolSquareAuto);
    auto* const bytes = reinterpret_cast<unsigned char*>(text.data());
    if (library.encode(code.get(), int(text.size()), bytes) != DmtxPass) throw std::bad_alloc();
    return code;
}

// The library counts rows from the bottom.
void add_data_matrix(const InsertingLayout& inserting, const std::string& text, Page& page) {
    const auto code = encoded(text);
    const DmtxRegion& region = code->region;
    const auto is_dark = [&](int x, int y) {
        return (dmtx_library().module(code->message, region.sizeIdx, region.symbolRows - 1 - y, x) &
                DmtxModuleOnRGB) != 0;
    };
    Path path;
    path.unit = inserting.size / double(region.symbolCols);
    path.steps = outline_of({region.symbolCols, region.symbolRows, is_dark}, path.unit, {});
    path.fill = Grey{0};
    add_mark(page, {inserting.left, inserting.top}, std::move(path));
}

// Which of the bars are there, from the top; an even number of those between the gates.
std::array<bool, omr_bars> bars_of(const CopySheet& sheet) {
    const int count = sheet.sheet % 8;
    std::array<bool, omr_bars> bars = {
        true, sheet.sheet == sheet.sheets, bool(count & 4), bool(count & 2), bool(count & 1), false,
        true};
    bars[omr_bars - 2] = std::count(bars.begin() + 1, bars.end() - 2, true) % 2 == 1;
    return bars;
}

void add_omr(const InsertingLayout& inserting, const CopySheet& sheet, Page& page) {
    Length y = inserting.top;
    for (const bool is_there : bars_of(sheet)) {
        if (is_there)
            add_mark(page, {inserting.left, y}, {inserting.size, 0_pt}, {Grey{0}, bar_width, {}});
        y += inserting.step;
    }
}

}  // namespace

bool fits_data_matrix(const std::string& text) {
    return !text.empty() && text.size() <= most_characters && is_ascii(text);
}

void add_inserting_mark(const InsertingLayout& inserting, const CopySheet& sheet,
                        const std::string& text, Labels& labels, Page& page) {
    Length bottom = inserting.top + inserting.size;
    if (inserting.mark == InsertingMark::omr) {
        add_omr(inserting, sheet, page);
        bottom = inserting.top + inserting.step * double(omr_bars - 1);
    } else {
        add_data_matrix(inserting, text, page);
    }
    if (inserting.number)
        labels.add(zero_padded((long long)(sheet.sequence), number_digits),
                   {inserting.left, bottom + number_drop}, number_measure,
                   {number_size, number_size}, page);
}

}  // namespace yaprak
