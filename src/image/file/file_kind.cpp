// The marks by which formats name themselves: each one's own specification, gathered in the
// WHATWG's MIME Sniffing Standard and in the ISO base media file format's list of brands.
#include "image/file/file_kind.hpp"

#include <array>
#include <cstddef>

namespace yaprak {
namespace {

struct Signature {
    std::size_t offset;
    std::string_view mark;
    FileKind kind;
    std::string_view name;
};

using namespace std::string_view_literals;

constexpr std::array signatures = {
    Signature{0, "\xFF\xD8\xFF"sv, FileKind::jpeg, "a JPEG picture"},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, FileKind::png, "a PNG picture"},
    Signature{8, "WEBP"sv, FileKind::webp, "a WebP picture"},
    Signature{4, "ftypavif"sv, FileKind::heif, "an AVIF picture"},
    Signature{4, "ftypavis"sv, FileKind::heif, "an AVIF picture"},
    Signature{4, "ftyphe"sv, FileKind::heif, "a HEIC picture"},
    Signature{4, "ftypmif1"sv, FileKind::heif, "a HEIC picture"},
    Signature{4, "ftypmsf1"sv, FileKind::heif, "a HEIC picture"},
    Signature{4, "ftyp"sv, FileKind::foreign, "a film"},
    Signature{0, "II*\0"sv, FileKind::tiff, "a TIFF picture"},
    Signature{0, "MM\0*"sv, FileKind::tiff, "a TIFF picture"},
    Signature{0, "GIF8"sv, FileKind::gif, "a GIF picture"},
    Signature{0, "BM"sv, FileKind::foreign, "a BMP picture"},
    Signature{0, "8BPS"sv, FileKind::foreign, "a Photoshop picture"},
    Signature{0, "\0\0\0\x0CjP"sv, FileKind::foreign, "a JPEG 2000 picture"},
    Signature{0, "\0\0\0\x0CJXL"sv, FileKind::foreign, "a JPEG XL picture"},
    Signature{0, "\xFF\x0A"sv, FileKind::foreign, "a JPEG XL picture"},
    Signature{0, "%PDF-"sv, FileKind::foreign, "a PDF file"},
};

constexpr std::size_t longest_head = std::size_t(1) << 20;  // bytes before the first element

// Past what stands before the first element: blanks, comments, instructions, a document type.
std::string_view from_first_element(std::string_view text) {
    const std::string_view all = text.substr(0, longest_head);
    std::size_t at = 0;
    while ((at = all.find_first_not_of(" \t\r\n", at)) != all.npos) {
        const std::string_view rest = all.substr(at);
        const std::string_view end = rest.starts_with("<!--") ? "-->"sv
                                     : rest.starts_with("<?") ? "?>"sv
                                     : rest.starts_with("<!") ? ">"sv
                                                              : ""sv;
        if (end.empty()) return rest;
        std::size_t behind = all.find(end, at + 2);
        const std::size_t bracket = all.find('[', at);
        if (end == ">"sv && bracket < behind) behind = all.find(']', bracket);
        if (end == ">"sv && bracket < behind && behind != all.npos) behind = all.find('>', behind);
        if (behind == all.npos) return {};
        at = behind + end.size();
    }
    return {};
}

// "<ns0:svg" -> "svg"
std::string_view local_name(std::string_view element) {
    element = element.substr(1, element.find_first_of(" \t\r\n/>", 1) - 1);
    const std::size_t colon = element.find(':');
    return colon == element.npos ? element : element.substr(colon + 1);
}

bool is_web_page(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    return head.find("<html") != head.npos || head.find("<HTML") != head.npos ||
           head.find("<!") != head.npos;
}

// Text begins with a tag once the byte order mark, spaces and line ends are passed.
FileNature nature_of_text(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || bytes[first] != '<') return {};
    const std::string_view element = from_first_element(bytes);
    if (element.starts_with('<') && local_name(element) == "svg")
        return {FileKind::svg, "an SVG picture"};
    if (is_web_page(bytes)) return {FileKind::foreign, "a web page"};
    return {};
}

}  // namespace

FileNature nature_of(std::string_view bytes) {
    for (const Signature& known : signatures)
        if (bytes.size() >= known.offset &&
            bytes.substr(known.offset, known.mark.size()) == known.mark)
            return {known.kind, std::string(known.name)};
    return nature_of_text(bytes);
}

}  // namespace yaprak
