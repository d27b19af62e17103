#include "model/document.hpp"

#include "model/clinic.hpp"

#include <algorithm>

namespace yaprak {

std::string plain_text(const Spans& spans) {
    std::string out;
    for (const Span& span : spans) out += span.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

SourcePos place_in(const Span& span, std::size_t offset) {
    return place_in(span.text, span.at, span.places, offset);
}

std::string icon_key(const std::string& name) {
    return "icon " + name;
}

std::string layout_picture_key(const SourcePos& at, const std::string& path) {
    return "picture " + at.file.text() + " " + path;
}

std::vector<ImageRef> all_images(const Document& document, const Clinic& clinic) {
    std::vector<ImageRef> images = document.images;
    images.push_back(clinic.logo);
    images.push_back(clinic.map);
    return images;
}

}  // namespace yaprak
