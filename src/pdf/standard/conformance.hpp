// Which standards a file keeps, and what it takes to keep them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

enum class Standard : std::uint8_t {
    ua1,  // PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), on PDF 1.7
    ua2,  // PDF/UA-2 (ISO 14289-2) and PDF/A-4 (ISO 19005-4), on PDF 2.0
};

// Whether a file opens with a password only, which no archive may need: then it is no PDF/A.
enum class Protection : std::uint8_t { none, password };

struct Conformance {
    Standard standard = Standard::ua1;
    bool is_tagged = true;         // false: sheets for a printer, which nobody reads from the file
    bool has_attachments = false;  // PDF/A-3a or PDF/A-4f, which allow any file within
    Protection protection = Protection::none;

    bool is_pdf_2() const { return standard == Standard::ua2; }
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
