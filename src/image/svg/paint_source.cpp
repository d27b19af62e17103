#include "image/svg/paint_source.hpp"

#include "base/text.hpp"
#include "image/svg/values.hpp"

#include <algorithm>
#include <string>

namespace yaprak::svg {
namespace {

using Kind = PaintSource::Kind;

std::optional<PaintSource> simple_paint(std::string_view text) {
    const std::string word = ascii_lower(text);
    if (word == "none") return PaintSource{Kind::nothing};
    if (word == "currentcolor") return PaintSource{Kind::current_colour};
    if (word == "context-fill") return PaintSource{Kind::context_fill};
    if (word == "context-stroke") return PaintSource{Kind::context_stroke};
    if (const auto colour = colour_at_start(text)) return PaintSource{Kind::colour, *colour};
    return std::nullopt;
}

}  // namespace

std::optional<Rgba> colour_at_start(std::string_view text) {
    if (const auto colour = read_colour(text)) return colour;
    const std::size_t profile = text.find(" icc-color");
    return profile == std::string_view::npos ? std::nullopt : read_colour(text.substr(0, profile));
}

std::optional<PaintSource> read_paint(std::string_view text) {
    if (!is_reference(text)) return simple_paint(text);
    PaintSource out{Kind::server};
    out.server = reference_in(text);
    const std::size_t end = text.find(')');
    out.written = text.substr(4, end == std::string_view::npos ? end : end - 4);
    const std::size_t begin = std::min(out.written.find_first_not_of(" \"'"), out.written.size());
    out.written.remove_prefix(begin);
    out.written = out.written.substr(0, out.written.find_last_not_of(" \"'") + 1);
    if (end == std::string_view::npos) return out;
    const std::string_view rest = trimmed(text.substr(end + 1));
    const auto otherwise = simple_paint(rest);
    if (!otherwise) return rest.empty() ? std::optional(out) : std::nullopt;
    out.otherwise = otherwise->kind;
    out.colour = otherwise->colour;
    out.has_otherwise = true;
    return out;
}

}  // namespace yaprak::svg
