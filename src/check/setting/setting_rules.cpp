#include "check/setting/setting_rules.hpp"

namespace yaprak {
namespace {

constexpr std::string_view rnib = "RNIB, Clear Print guidelines";
constexpr std::string_view bda = "British Dyslexia Association, Dyslexia Style Guide";

constexpr CheckRule rules[] = {
    {"type-small", Severity::warning, "many who should read it cannot",
     "take a layout with larger type, -l handout-large, or a larger size for body",
     "RNIB, Clear Print; EU guideline on the readability of the label and package leaflet (2009)"},
    {"type-tiny", Severity::warning, "type below 8 points is left unread",
     "set it larger in the layout, or leave it out",
     "EU guideline on readability (2009), section A.1"},
    {"x-height-small", Severity::warning,
     "what is read are the small letters, whatever the size is called",
     "take a face with taller small letters, or a larger size",
     "RNIB, Clear Print; PMCPA Code of Practice (1 mm)"},
    {"leading-tight", Severity::warning, "the eye slips into the wrong line",
     "set leading to 1.2 of the size at least, to 1.5 for readers with dyslexia", "RNIB; BDA"},
    {"line-long", Severity::hint, "the eye does not find the next line's beginning",
     "take a layout with narrower columns",
     "RNIB, 60 to 70 characters; PMCPA Code of Practice, 100 at most"},
    {"line-short", Severity::hint, "few words a line tear phrases apart",
     "take a layout with wider columns", rnib},
    {"text-justified", Severity::warning, "uneven spaces make reading harder for these readers",
     "set align: left for body", "RNIB, Clear Print; BDA"},
    {"contrast-low", Severity::warning, "pale text is not seen in poor light and by old eyes",
     "take a darker colour for the text, or a lighter one behind it", "WCAG 2.2, 1.4.3"},
    {"text-on-picture", Severity::warning, "letters are lost in what the picture shows",
     "put the text beside the picture, or on a plain ground", rnib},
    {"grey-alike", Severity::hint, "printed in grey the two cannot be told apart",
     "take colours of which one is clearly darker", "WCAG 2.2, 1.4.1"},
    {"capitals-run", Severity::hint,
     "words in capitals have no shape and are read letter by letter",
     "write them in small letters, and make them **bold**", rnib},
    {"italics-long", Severity::hint, "slanted letters are harder to tell apart",
     "keep italics for a few words; make the rest **bold** or a box", rnib},
    {"underlined", Severity::hint,
     "a line under words cuts their descenders, and looks like a link", "make the words **bold**",
     bda},
    {"fold-near", Severity::warning, "letters in a fold are creased, and hidden while it is closed",
     "give the layout's margins 5 mm or more beside each fold",
     "ISO 12647-2 leaves folds a tolerance; print shops ask for 5 mm"},
};

}  // namespace

std::span<const CheckRule> setting_rules() {
    return rules;
}

}  // namespace yaprak
