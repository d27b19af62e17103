#include "read/layout/press_keys.hpp"

#include "base/text.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

#include <filesystem>

namespace yaprak {
namespace {

namespace fs = std::filesystem;

constexpr double least_limit = 1, most_limit = 4;
constexpr int least_dpi = 36, most_dpi = 2400;

// The file of a profile lies beside the file that names it.
std::string profile(const LayoutValue& v) {
    const std::string& text = read_text(v);
    const std::string ending = ascii_lower(fs::path(text).extension().string());
    if (text.empty())
        throw Error(Code::value_wrong, v.node.at, "no profile is named",
                    "write coated, uncoated, or a file: press.icc");
    if (ending != ".icc" && ending != ".icm") return text;
    return (fs::path(v.node.at.file.text()).parent_path() / text).string();
}

bool overprint(const LayoutValue& v) {
    return read_one_of<bool>(v, {{"overprint", true}, {"knock-out", false}});
}

double ink_limit(const LayoutValue& v) {
    return read_share(v, least_limit, most_limit);
}

int dpi(const LayoutValue& v) {
    return read_whole(v, least_dpi, most_dpi);
}

Length bleed(const LayoutValue& v) {
    return read_length(v, {0_mm, 20_mm});
}

std::optional<Cmyk> rich_black(const LayoutValue& v) {
    if (v.node.is_scalar() && v.node.text == "none") return std::nullopt;
    const auto colour = parse_colour(read_text(v));
    if (!colour || !std::holds_alternative<Cmyk>(*colour))
        throw Error(Code::value_wrong, v.node.at,
                    in_quotes(v.node.text) + " is not a colour of four inks",
                    "write cmyk(60 %, 40 %, 40 %, 100 %), or none");
    return std::get<Cmyk>(*colour);
}

const Key<PressKeys> mark_keys[] = {
    {"crop", "yes or no", "where the paper is cut", put<&PressKeys::crop, read_yes_no>},
    {"fold", "yes or no", "where it is folded", put<&PressKeys::fold, read_yes_no>},
    {"bleed", "yes or no", "where the bleed ends", put<&PressKeys::bleed_marks, read_yes_no>},
    {"register", "yes or no", "targets by which plates are laid on each other",
     put<&PressKeys::targets, read_yes_no>},
    {"bar", "yes or no", "patches of the inks", put<&PressKeys::bar, read_yes_no>},
    {"slug", "yes or no", "a line with the file's name, the page and the profile",
     put<&PressKeys::slug, read_yes_no>},
};

void no_marks(PressKeys& press) {
    for (auto* mark :
         {&press.crop, &press.fold, &press.bleed_marks, &press.targets, &press.bar, &press.slug})
        *mark = false;
}

const Key<PressKeys> press_keys[] = {
    {"profile", "coated, uncoated or a file",
     "the printing that colours are made for; a file beside this one, press.icc",
     put<&PressKeys::profile, profile>},
    {"black-text", "overprint or knock-out", "whether black text is printed over what lies below",
     put<&PressKeys::overprint, overprint>},
    {"ink-limit", "a share of all inks", "how much of all inks together a place may get",
     put<&PressKeys::ink_limit, ink_limit>},
    {"least-dpi", "36 to 2400", "pictures that are coarser are an error of the file",
     put<&PressKeys::least_dpi, dpi>},
    {"rich-black", "a colour or none", "the inks of large black areas",
     put<&PressKeys::rich_black, rich_black>},
    {"bleed", "a length", "what stands over the trim", put<&PressKeys::bleed, bleed>},
    {"marks", "a map or none", "printer's marks around the trim",
     [](PressKeys& press, const LayoutValue& value) {
         if (value.node.is_scalar() && value.node.text == "none") return no_marks(press);
         read_keys<PressKeys>(press, value, mark_keys);
     }},
};

}  // namespace

void read_press_keys(PressKeys& press, const YamlNode& map) {
    const Layout none;
    read_keys<PressKeys>(press, {map, none, {}}, press_keys);
}

void set_press(Layout& layout, const LayoutValue& value) {
    read_press_keys(*layout.press, value.node);
}

std::vector<KeyText> press_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : press_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

std::vector<KeyText> press_mark_texts() {
    std::vector<KeyText> out;
    for (const auto& key : mark_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
