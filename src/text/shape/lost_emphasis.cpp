#include "text/shape/lost_emphasis.hpp"

#include "base/text.hpp"
#include "text/font/font.hpp"

namespace yaprak {
namespace {

constexpr int least_bold = 600;
constexpr int seen_difference = 150;  // between two weights, beside each other

}  // namespace

std::optional<Finding> lost_emphasis(const TextRun& run, const Font& font) {
    const TextStyle& asked = run.style;
    const bool is_light = asked.weight >= least_bold && font.weight() < least_bold &&
                          asked.weight - font.weight() >= seen_difference;
    const bool is_upright = asked.slant == Slant::italic && font.slant() == Slant::upright;
    if (!is_light && !is_upright) return std::nullopt;
    const bool is_bold_asked = asked.weight >= least_bold;
    const bool is_italic_asked = asked.slant == Slant::italic;
    const std::string face = is_bold_asked && is_italic_asked ? "bold italic"
                             : is_bold_asked                  ? "bold"
                                                              : "italic";
    Finding finding;
    finding.code = Code::face_missing;
    finding.at = run.at;
    finding.problem = "the font " + in_quotes(font.family()) + " has no " + face +
                      " face, in which these words are meant to be set";
    finding.hint = "put the family's " + face + " file into fonts/, or name a family that has one";
    return finding;
}

}  // namespace yaprak
