#include "pdf/conformance.hpp"

namespace yaprak {
namespace {

// ISO 19005-2, 6.6.4; ISO 19005-3, 6.6.4; ISO 19005-4, 6.7.3; ISO 14289-1, 5; ISO 14289-2, 5.
Identification full_identification(const Conformance& conformance) {
    const bool tagged = conformance.is_tagged, attached = conformance.has_attachments;
    if (conformance.is_pdf_2())
        return {"4", attached ? "F" : "", "2020", tagged ? "2" : "", tagged ? "2024" : ""};
    return {attached ? "3" : "2", tagged ? "A" : "U", "", tagged ? "1" : "", ""};
}

}  // namespace

Identification identification_of(const Conformance& conformance) {
    Identification ids = full_identification(conformance);
    if (conformance.is_locked) ids.pdfa_part = ids.pdfa_level = ids.pdfa_revision = std::string();
    return ids;
}

}  // namespace yaprak
