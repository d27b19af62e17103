#include "pdf/conformance.hpp"

namespace yaprak {
namespace {

// ISO 19005-2, 6.6.4; ISO 19005-3, 6.6.4; ISO 19005-4, 6.7.3; ISO 14289-1, 5; ISO 14289-2, 5.
Claim full_claim(const Conformance& conformance) {
    const bool tagged = conformance.is_tagged, attached = conformance.has_attachments;
    if (conformance.is_pdf_2())
        return {"4", attached ? "F" : "", "2020", tagged ? "2" : "", tagged ? "2024" : ""};
    return {attached ? "3" : "2", tagged ? "A" : "U", "", tagged ? "1" : "", ""};
}

}  // namespace

Claim claim_of(const Conformance& conformance) {
    Claim claim = full_claim(conformance);
    if (conformance.is_locked)
        claim.pdfa_part = claim.pdfa_level = claim.pdfa_revision = std::string();
    return claim;
}

}  // namespace yaprak
