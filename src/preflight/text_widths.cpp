#include "preflight/text_widths.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_widths = 70'000;

}  // namespace

TextWidths::TextWidths(const PdfObject& font) {
    if (font["Subtype"].name() == "Type0")
        read_composite(font["DescendantFonts"][std::size_t(0)]);
    else
        read_simple(font);
}

void TextWidths::read_simple(const PdfObject& font) {
    const int first = int(font["FirstChar"].number());
    const PdfObject widths = font["Widths"];
    // Type 3 has units of its own: mostly thousandths.
    const double scale = font["Subtype"].name() == "Type3"
                             ? font["FontMatrix"][std::size_t(0)].number(0.001) * 1000
                             : 1;
    const std::size_t count = std::min<std::size_t>(widths.size(), 256);
    for (std::size_t i = 0; i < count; ++i) widths_[first + int(i)] = widths[i].number() * scale;
}

// "/W [1 [500 600] 10 20 450]".
void TextWidths::read_composite(const PdfObject& font) {
    bytes_ = 2;
    usual_ = font["DW"].number(1000);
    const PdfObject all = font["W"];
    for (std::size_t i = 0; i + 1 < all.size() && widths_.size() < most_widths;) {
        const int first = int(all[i].number());
        if (all[i + 1].is_array()) {
            const std::vector<double> run = all[i + 1].numbers();
            for (std::size_t k = 0; k < run.size(); ++k) widths_[first + int(k)] = run[k];
            i += 2;
        } else {
            const int last = std::min(int(all[i + 1].number()), first + 65'535);
            for (int code = first; code <= last; ++code) widths_[code] = all[i + 2].number();
            i += 3;
        }
    }
}

double TextWidths::width_of(int code) const {
    const auto known = widths_.find(code);
    return known == widths_.end() ? usual_ : known->second;
}

double TextWidths::width(const std::string& shown) const {
    double sum = 0;
    for (std::size_t i = 0; i + bytes_ <= shown.size(); i += bytes_) {
        int code = static_cast<unsigned char>(shown[i]);
        if (bytes_ == 2) code = code * 256 + static_cast<unsigned char>(shown[i + 1]);
        sum += width_of(code);
    }
    return sum;
}

}  // namespace yaprak
