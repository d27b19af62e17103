#include "pdf/standard/conformance.hpp"

namespace yaprak {
namespace {

// Well-Tagged PDF 1.0, 6.1.3: what PDF/UA-2 asks for, under a name of its own. Not "for reuse": a
// block of code does not tell its lines.
const char* const well_tagged = "http://pdfa.org/declarations/wtpdf#accessibility1.0";

// ISO 19005-2, 6.6.4; ISO 19005-3, 6.6.4; ISO 19005-4, 6.7.3; ISO 14289-1, 5; ISO 14289-2, 5.
Identification full_identification(const Conformance& conformance) {
    if (conformance.is_for_press()) return {"2", "U", "", "", "", {}};
    const bool tagged = conformance.is_tagged, attached = conformance.has_attachments;
    if (!conformance.is_pdf_2())
        return {attached ? "3" : "2", tagged ? "A" : "U", "", tagged ? "1" : "", "", {}};
    Identification ids{"4", attached ? "F" : "", "2020", "", "", {}};
    if (!tagged) return ids;
    ids.pdfua_part = "2";
    ids.pdfua_revision = "2024";
    ids.declarations = {well_tagged};
    return ids;
}

}  // namespace

Identification identification_of(const Conformance& conformance) {
    Identification ids = full_identification(conformance);
    if (conformance.protection == Protection::password)
        ids.pdfa_part = ids.pdfa_level = ids.pdfa_revision = std::string();
    return ids;
}

}  // namespace yaprak
