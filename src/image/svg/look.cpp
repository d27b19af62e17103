#include "image/svg/look.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "image/svg/path.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::pair<std::string_view, std::string_view> names[] = {
    {"aqua", "#00ffff"},    {"blue", "#0000ff"},     {"crimson", "#dc143c"},
    {"cyan", "#00ffff"},    {"darkblue", "#00008b"}, {"darkgreen", "#006400"},
    {"fuchsia", "#ff00ff"}, {"gold", "#ffd700"},     {"gray", "#808080"},
    {"green", "#008000"},   {"grey", "#808080"},     {"lime", "#00ff00"},
    {"magenta", "#ff00ff"}, {"maroon", "#800000"},   {"navy", "#000080"},
    {"olive", "#808000"},   {"orange", "#ffa500"},   {"purple", "#800080"},
    {"red", "#ff0000"},     {"silver", "#c0c0c0"},   {"teal", "#008080"},
    {"tomato", "#ff6347"},  {"yellow", "#ffff00"},
};

constexpr std::pair<const char*, const char*> effects[] = {
    {"clip-path", "clip-path"},
    {"mask", "mask"},
    {"filter", "filter"},
    {"marker", "marker"},
    {"marker-start", "marker"},
    {"marker-mid", "marker"},
    {"marker-end", "marker"},
    {"stroke-dasharray", "stroke-dasharray"},
    {"mix-blend-mode", "mix-blend-mode"},
};

void lay_over(const Declarations& said, Look& look) {
    const auto word = [&](const char* name, std::string& to) {
        if (const auto found = said.find(name); found != said.end() && found->second != "inherit")
            to = found->second;
    };
    const auto amount = [&](const char* name, double& to, double most) {
        const auto found = said.find(name);
        if (found == said.end()) return;
        const auto numbers = read_svg_numbers(found->second);
        const bool per_cent = found->second.ends_with('%');
        if (!numbers.empty()) to = std::clamp(numbers[0] / (per_cent ? 100 : 1), 0.0, most);
    };
    const auto is = [&](const char* name, const char* value) {
        const auto found = said.find(name);
        return found != said.end() && found->second == value;
    };
    word("fill", look.fill);
    word("stroke", look.stroke);
    amount("stroke-width", look.width, 1e6);
    amount("fill-opacity", look.fill_opacity, 1);
    amount("opacity", look.opacity, 1);
    if (said.count("fill-rule")) look.even_odd = is("fill-rule", "evenodd");
    for (const auto& [name, kind] : effects)
        if (const auto found = said.find(name); found != said.end())
            look.effects[kind] = found->second;
    look.hidden = look.hidden || is("display", "none") || is("visibility", "hidden");
}

}  // namespace

Declarations read_declarations(std::string_view text) {
    Declarations out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view one = text.substr(0, end);
        if (const std::size_t colon = one.find(':'); colon != std::string_view::npos)
            out[std::string(trimmed(one.substr(0, colon)))] = trimmed(one.substr(colon + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::map<std::string, Declarations> read_style_sheet(std::string_view text) {
    std::map<std::string, Declarations> out;
    for (;;) {
        const std::size_t open = text.find('{'), close = text.find('}');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            return out;
        std::string_view selectors = text.substr(0, open);
        const Declarations said = read_declarations(text.substr(open + 1, close - open - 1));
        while (!selectors.empty()) {
            const std::size_t end = std::min(selectors.find(','), selectors.size());
            for (const auto& [name, value] : said)
                out[std::string(trimmed(selectors.substr(0, end)))][name] = value;
            selectors.remove_prefix(std::min(end + 1, selectors.size()));
        }
        text.remove_prefix(close + 1);
    }
}

std::optional<Colour> read_svg_colour(const std::string& word) {
    if (word == "currentColor") return Grey{0};
    for (const auto& [name, value] : names)
        if (word == name) return parse_colour(value);
    if (word.starts_with("#") || word == "black" || word == "white")
        return parse_colour(word.substr(0, word.size() == 9 ? 7 : word.size()));
    if (!word.starts_with("rgb")) return std::nullopt;
    const std::size_t open = word.find('(');
    std::string inside = open == std::string::npos ? "" : word.substr(open + 1);
    const double whole = inside.find('%') == std::string::npos ? 255 : 100;
    std::replace(inside.begin(), inside.end(), '%', ' ');
    const auto parts = read_svg_numbers(inside);
    if (parts.size() < 3) return std::nullopt;
    const auto share = [&](double part) { return std::clamp(part / whole, 0.0, 1.0); };
    return Rgb{share(parts[0]), share(parts[1]), share(parts[2])};
}

Look look_of(const Tag& tag, const Look& inherited,
             const std::map<std::string, Declarations>& sheet) {
    Look look = inherited;
    look.opacity = 1;
    look.effects.clear();
    lay_over(tag.attributes, look);
    const auto rule = [&](const std::string& selector) {
        if (const auto found = sheet.find(selector); found != sheet.end())
            lay_over(found->second, look);
    };
    rule(tag.name);
    const auto said = [&](const char* name) {
        const auto found = tag.attributes.find(name);
        return found == tag.attributes.end() ? std::string() : found->second;
    };
    std::string classes = said("class");
    while (!classes.empty()) {
        const std::size_t end = std::min(classes.find(' '), classes.size());
        if (end > 0) rule("." + classes.substr(0, end));
        classes.erase(0, end + 1);
    }
    if (const std::string id = said("id"); !id.empty()) rule("#" + id);
    lay_over(read_declarations(said("style")), look);
    look.opacity *= inherited.opacity;
    return look;
}

}  // namespace yaprak
