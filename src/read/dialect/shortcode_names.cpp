#include "read/dialect/shortcode_names.hpp"

#include <string_view>

namespace yaprak {
namespace {

using Kind = ShortcodeKind;

struct Known {
    std::string_view name;
    Kind kind;
};
constexpr Known known_names[] = {
    {"figure", Kind::picture},
    {"image", Kind::picture},
    {"img", Kind::picture},
    {"imgproc", Kind::picture},
    {"picture", Kind::picture},
    {"lightbox", Kind::picture},
    {"responsive_image", Kind::picture},
    {"zoom", Kind::picture},
    {"themedimage", Kind::picture},
    {"youtube", Kind::film},
    {"youtube-lite", Kind::film},
    {"youtubelite", Kind::film},
    {"youtubeplayer", Kind::film},
    {"vimeo", Kind::film},
    {"video", Kind::film},
    {"embed", Kind::film},
    {"audio", Kind::film},
    {"ref", Kind::address},
    {"relref", Kind::address},
    {"link", Kind::address},
    {"post_url", Kind::address},
    {"notice", Kind::box},
    {"callout", Kind::box},
    {"alert", Kind::box},
    {"admonition", Kind::box},
    {"hint", Kind::box},
    {"aside", Kind::box},
    {"note", Kind::box},
    {"tip", Kind::box},
    {"info", Kind::box},
    {"warning", Kind::box},
    {"danger", Kind::box},
    {"caution", Kind::box},
    {"important", Kind::box},
    {"attention", Kind::box},
    {"success", Kind::box},
    {"details", Kind::fold},
    {"expand", Kind::fold},
    {"spoiler", Kind::fold},
    {"collapse", Kind::fold},
    {"accordion", Kind::fold},
    {"accordionitem", Kind::fold},
    {"tab", Kind::fold},
    {"tabitem", Kind::fold},
    {"card", Kind::fold},
    {"step", Kind::fold},
    {"code", Kind::fold},
    {"button", Kind::button},
    {"btn", Kind::button},
    {"linkcard", Kind::button},
    {"linkbutton", Kind::button},
    {"tabs", Kind::frame},
    {"steps", Kind::frame},
    {"stepper", Kind::frame},
    {"cards", Kind::frame},
    {"cardgrid", Kind::frame},
    {"cardgroup", Kind::frame},
    {"columns", Kind::frame},
    {"column", Kind::frame},
    {"row", Kind::frame},
    {"col", Kind::frame},
    {"grid", Kind::frame},
    {"container", Kind::frame},
    {"content-ref", Kind::frame},
    {"fragment", Kind::frame},
    {"accordiongroup", Kind::frame},
    {"center", Kind::frame},
};

Kind kind_of(std::string_view name) {
    for (const Known& known : known_names)
        if (known.name == name) return known.kind;
    return Kind::unknown;
}

// {% include figure.html src="…" %}: the name of its file says it, else the keys that it gives.
Kind kind_of_include(const GeneratorTag& tag) {
    if (tag.words.empty()) return Kind::unknown;
    std::string_view file = tag.words.front();
    file.remove_prefix(file.rfind('/') + 1);
    file = file.substr(0, file.find('.'));
    const Kind kind = kind_of(file);
    if (kind == Kind::box || kind == Kind::film) return kind;
    const bool names_it = !tag.value("src", "path", "url", "image", "image_path", "file").empty();
    const bool says_it = !tag.value("caption", "alt").empty();
    return names_it && (says_it || kind == Kind::picture) ? Kind::picture : Kind::unknown;
}

}  // namespace

ShortcodeKind shortcode_kind(const GeneratorTag& tag) {
    if (tag.syntax == TagSyntax::liquid) {
        if (tag.name == "include" || tag.name == "include_relative" || tag.name == "include_cached")
            return kind_of_include(tag);
        if (tag.name == "hint") return Kind::unknown;  // its own rules read it (callouts.cpp)
    }
    const Kind kind = kind_of(tag.name);
    if (kind == Kind::address && tag.syntax == TagSyntax::component) return Kind::button;
    return kind;
}

}  // namespace yaprak
