#include "text/font/face_report.hpp"

#include "base/file.hpp"
#include "text/font/alphabets.hpp"
#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string_view format_of(const FontBook::Face& face, const Font& font) {
    if (face.instance) return "variable";
    return font.has_compact_outlines() ? "CFF" : "TrueType";
}

// Of a face that cannot be opened: by its tables, as far as the file can be read.
std::string_view format_by_tables(const FontBook::Face& face) {
    if (face.instance) return "variable";
    try {
        const MappedFile file(face.file);
        const std::size_t directory = directory_of(file.bytes(), face.index);
        const bool is_compact = !find_table(file.bytes(), "CFF ", directory).empty();
        return is_compact ? "CFF" : "TrueType";
    } catch (const Error&) {
        return "font";
    }
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
        return {format_by_tables(face), error.finding().problem};
    }
}

}  // namespace yaprak
