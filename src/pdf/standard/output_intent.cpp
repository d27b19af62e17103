#include "pdf/standard/output_intent.hpp"

#include "pdf/standard/srgb_profile.hpp"

namespace yaprak {

void add_output_intent(haru::Document& document, const Deflater& deflate) {
    haru::Dict profile = document.new_stream(deflate(srgb_profile()), "FlateDecode");
    profile.set_integer("N", 3);
    haru::Dict intent = document.new_dict();
    intent.set_name("Type", "OutputIntent");
    intent.set_name("S", "GTS_PDFA1");
    intent.set_ascii("OutputConditionIdentifier", "sRGB IEC61966-2.1");
    intent.set_ascii("RegistryName", "http://www.color.org");
    intent.set_ascii("Info", "sRGB IEC61966-2.1");
    intent.set("DestOutputProfile", profile);
    document.catalog().set_array("OutputIntents").add(intent);
}

}  // namespace yaprak
