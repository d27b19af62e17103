// Which standards a file keeps, and what it takes to keep them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

enum class Standard : std::uint8_t {
    ua1,  // PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), on PDF 1.7
    ua2,  // PDF/UA-2 (ISO 14289-2) and PDF/A-4 (ISO 19005-4), on PDF 2.0
    x4,   // PDF/X-4 (ISO 15930-7) and PDF/A-2u, on PDF 1.6: for a press, and untagged
};

// Whether a file opens with a password only, which no archive may need: then it is no PDF/A.
enum class Protection : std::uint8_t { none, password };

struct Conformance {
    Standard standard = Standard::ua1;
    bool is_tagged = true;         // false: sheets for a printer, which nobody reads from the file
    bool has_attachments = false;  // PDF/A-3a or PDF/A-4f, which allow any file within
    Protection protection = Protection::none;
    std::string content = {};  // of a file for a press: a hash of what stands on its pages

    bool is_pdf_2() const { return standard == Standard::ua2; }
    bool is_for_press() const { return standard == Standard::x4; }
};

// What stands in the XMP packet: the standard of archives and that of accessibility.
struct Identification {
    std::string pdfa_part, pdfa_level;  // "2" and "A"; the level may be empty
    std::string pdfa_revision;          // the year, from part 4 on
    std::string pdfua_part, pdfua_revision;
    std::vector<std::string> declarations;  // addresses of other specifications that it keeps
};
Identification identification_of(const Conformance& conformance);

}  // namespace yaprak
