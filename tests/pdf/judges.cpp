#include "pdf/judges.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "checkout.hpp"
#include "pdf/objects/inflate.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>
#include <hb.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <map>

namespace yaprak::judges {
namespace fs = std::filesystem;
namespace {

class TemporaryPdf {
public:
    explicit TemporaryPdf(std::string_view bytes) { write_file(path_, bytes); }
    ~TemporaryPdf() { fs::remove(path_); }
    std::string name() const { return path_.string(); }

private:
    fs::path path_ = fs::temp_directory_path() / ("yaprak-" + std::to_string(::getpid()) + ".pdf");
};

struct Output {
    std::string text;
    int status;
};

Output output_of(const std::string& command) {
    Output out{{}, -1};
    FILE* pipe = ::popen(("(" + command + ") 2>&1").c_str(), "r");
    if (!pipe) return out;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
        out.text.append(buffer, count);
    out.status = ::pclose(pipe);
    return out;
}

bool is_installed(const std::string& program) {
    static std::map<std::string, bool> known;
    const auto [found, is_new] = known.try_emplace(program);
    if (is_new) found->second = output_of("command -v " + program).status == 0;
    if (!found->second) MESSAGE("not checked: there is no " << program << " here");
    return found->second;
}

FontIndex face(const char* family, int weight, Slant slant) {
    return fonts().find(family, weight, slant);
}

}  // namespace

const FontBook& fonts() {
    static const FontBook book({fs::path(checkout()) / "fonts"});
    return book;
}

FontIndex sans() {
    return face("Source Sans 3", 400, Slant::upright);
}

FontIndex serif_italic() {
    return face("Source Serif 4", 400, Slant::italic);
}

GlyphRun glyphs(FontIndex font, Length size, std::string text, Colour colour) {
    const Font& face = fonts()[font];
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES);
    std::string shown = text;  // the line's end has U+00AD in its text and shows a hyphen
    if (shown.ends_with("\u00AD")) shown.replace(shown.size() - 2, 2, "- "), shown.pop_back();
    hb_buffer_add_utf8(buffer, shown.data(), int(shown.size()), 0, int(shown.size()));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, hb_language_from_string("tr", -1));
    hb_shape(face.hb_font(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* place = hb_buffer_get_glyph_positions(buffer, &count);
    const Length unit = size / face.units_per_em();
    GlyphRun run;
    run.font = font;
    run.size = size;
    run.colour = colour;
    for (unsigned i = 0; i < count; ++i) {
        Glyph glyph;
        glyph.id = info[i].codepoint;
        glyph.advance = unit * place[i].x_advance;
        glyph.x_offset = unit * place[i].x_offset;
        glyph.y_offset = unit * place[i].y_offset;
        glyph.text_begin = info[i].cluster;
        glyph.text_end = i + 1 < count ? info[i + 1].cluster : unsigned(text.size());
        if (i > 0 && info[i].cluster == info[i - 1].cluster) {
            glyph.text_begin = glyph.text_end;
            run.glyphs.back().text_end = glyph.text_end;
        }
        run.glyphs.push_back(glyph);
    }
    run.text = std::move(text);
    hb_buffer_destroy(buffer);
    return run;
}

Pages one_page(Size trim) {
    Pages pages;
    pages.pages.resize(1);
    pages.pages[0].trim = trim;
    pages.pages[0].label = "1";
    return pages;
}

Pages tagged_line(const std::string& words) {
    Pages pages = one_page({200_pt, 60_pt});
    const TagId paragraph = pages.tags.add(root_tag, Role::paragraph);
    Item item = item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, words));
    item.tag = pages.tags.add(paragraph, Role::content);
    pages.pages[0].items.push_back(item);
    return pages;
}

std::optional<std::string> ask(const std::string& command, std::string_view pdf) {
    if (!is_installed(command.substr(0, command.find(' ')))) return std::nullopt;
    const TemporaryPdf file(pdf);
    const std::string padded = " " + command + " ";
    const std::size_t place = padded.rfind(" @ ");
    const std::string line =
        padded.substr(0, place + 1) + shell_quoted(file.name()) + padded.substr(place + 2);
    std::string text = output_of(line).text;
    while (text.ends_with('\n') || text.ends_with('\f')) text.pop_back();
    for (auto at = text.find(file.name()); at != std::string::npos; at = text.find(file.name()))
        text.replace(at, file.name().size(), "@");
    return text;
}

std::string with_objects(std::string pdf) {
    constexpr std::size_t most = 1 << 26;
    std::string inside;
    for (auto at = pdf.find("/Type/ObjStm"); at != pdf.npos;
         at = pdf.find("/Type/ObjStm", at + 1)) {
        const std::size_t length = std::stoul(pdf.substr(pdf.find("/Length ", at) + 8)),
                          begin = pdf.find("stream\n", at) + 7;
        inside += inflate_all(std::string_view(pdf).substr(begin, length), most).value();
    }
    return pdf + inside;
}

// Eight times as large, so that poppler leaves the pictures' pixels sharp, and the middle of each
// square looked at.
std::optional<std::string> pixels(std::string_view pdf, int page) {
    constexpr int scale = 8;
    const std::string number = std::to_string(page);
    const auto image = ask("pdftoppm -r 576 -gray -f " + number + " -l " + number + " @", pdf);
    if (!image) return std::nullopt;
    int width = 0, height = 0, header = 0;
    REQUIRE(std::sscanf(image->c_str(), "P5 %d %d 255%*c%n", &width, &height, &header) == 2);
    std::string out;
    for (int y = scale / 2; y < height; y += scale) {
        for (int x = scale / 2; x < width; x += scale) {
            const std::size_t at = std::size_t(header + y * width + x);
            const int level = static_cast<unsigned char>(image->at(at));
            out += level < 85 ? '#' : level < 170 ? '+' : '.';
        }
        out += '\n';
    }
    return out;
}

}  // namespace yaprak::judges
