// Whose brochure it is: content/clinic.yaml, typed. Roles and contact facts, colours by role.
#pragma once
#include "base/code.hpp"
#include "base/colour.hpp"
#include "model/image_ref.hpp"
#include "model/press_layout.hpp"

#include <map>
#include <string>
#include <vector>

namespace yaprak {

// A name in clinic.yaml, and where it stands there.
struct ClinicName {
    std::string name;
    SourcePos at = {};
};

struct Clinic {
    std::string name;
    std::string tagline;
    std::vector<std::string> address;  // lines
    std::string phone;
    std::string email;
    std::string site;                // as shown: "klinik.example"
    std::vector<std::string> hours;  // lines
    std::string lang = "tr";
    ImageRef logo, map;                         // `written` empty when there is none
    std::map<std::string, Colour> colours;      // by role; override the layout's
    std::map<std::string, ClinicName> fonts;    // families by role; override those of base.yaml
    ClinicName layout;                          // of pages that name none; empty: handout-a4
    PressKeys press;                            // go before the layout's
    Codes allowed;                              // kinds of warnings that pass
    std::map<std::string, std::string> values;  // every scalar by its key, for {{clinic.key}}
};

struct Document;

// What a PictureBook is loaded from: the document's images in their order, then the clinic's logo,
// whose index is document.images.size(), and the map to it.
std::vector<ImageRef> all_images(const Document& document, const Clinic& clinic);

}  // namespace yaprak
