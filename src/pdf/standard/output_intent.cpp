#include "pdf/standard/output_intent.hpp"

#include "pdf/standard/srgb_profile.hpp"

namespace yaprak {
namespace {

haru::Dict new_intent(haru::Document& document, const char* kind, const std::string& condition,
                      const std::string& description, haru::Dict profile) {
    haru::Dict intent = document.new_dict();
    intent.set_name("Type", "OutputIntent");
    intent.set_name("S", kind);
    intent.set_ascii("OutputConditionIdentifier", condition);
    intent.set_ascii("RegistryName", "http://www.color.org");
    intent.set_ascii("Info", description);
    intent.set("DestOutputProfile", profile);
    return intent;
}

}  // namespace

void add_output_intent(haru::Document& document, const Deflater& deflate) {
    haru::Dict profile = document.new_stream(deflate(srgb_profile()), "FlateDecode");
    profile.set_integer("N", 3);
    const char* const name = "sRGB IEC61966-2.1";
    document.catalog()
        .set_array("OutputIntents")
        .add(new_intent(document, "GTS_PDFA1", name, name, profile));
}

// ISO 15930-7, 6.2.2.2: a condition that no registry knows is named in words.
void add_output_intents(haru::Document& document, const Deflater& deflate,
                        const PressIntent& press) {
    haru::Dict profile = document.new_stream(deflate(press.profile), "FlateDecode");
    profile.set_integer("N", 4);
    const std::string condition = press.condition.empty() ? "Custom" : press.condition;
    haru::Array intents = document.catalog().set_array("OutputIntents");
    for (const char* kind : {"GTS_PDFX", "GTS_PDFA1"})
        intents.add(new_intent(document, kind, condition, press.description, profile));
}

}  // namespace yaprak
