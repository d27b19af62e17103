// How wide the text of a font is (ISO 32000-1, 9.2.4 and 9.7.4.3).
#pragma once
#include "preflight/pdf_file.hpp"

#include <map>
#include <string>

namespace yaprak {

class TextWidths {
public:
    TextWidths() = default;
    explicit TextWidths(const PdfObject& font);

    // In thousandths of the size, without what the text state adds.
    double width(const std::string& shown) const;
    std::size_t characters(const std::string& shown) const { return shown.size() / bytes_; }

private:
    void read_simple(const PdfObject& font);
    void read_composite(const PdfObject& font);
    double width_of(int code) const;

    std::map<int, double> widths_;
    double usual_ = 500;
    std::size_t bytes_ = 1;  // of a character
};

}  // namespace yaprak
