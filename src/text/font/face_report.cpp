#include "text/font/face_report.hpp"

#include "text/font/alphabets.hpp"
#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string_view format_of(const FontBook::Face& face, const Font& font) {
    if (face.instance) return "variable";
    return font.has_compact_outlines() ? "CFF" : "TrueType";
}

}  // namespace

FaceReport report_face(const FontBook::Face& face) {
    try {
        const Font font(face.file, face.index, face.instance);
        FaceReport report{format_of(face, font), {}, languages_of(font)};
        if (font.turkish().dotless) {
            report.problem = "it prints the Turkish i without its dot";
            std::erase(report.languages, "tr");
        }
        return report;
    } catch (const Error& error) {
        return {face.instance ? "variable" : "font", error.finding().problem};
    }
}

}  // namespace yaprak
