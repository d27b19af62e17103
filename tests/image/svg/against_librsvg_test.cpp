// The drawings in drawings/, written as Illustrator, Inkscape, Figma and people write them: what a
// PDF shows of them looks as librsvg paints them.
#include "base/file.hpp"
#include "checkout.hpp"
#include "image/pixels/likeness.hpp"
#include "image/svg/drawing.hpp"
#include "model/page.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "read/temporary_folder.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace fs = std::filesystem;
using namespace yaprak;

namespace {

constexpr double least = 0.98;  // structural similarity
constexpr Length across = 300_pt;
constexpr int pixels_across = 600;

std::vector<fs::path> drawings() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(checkout() + "/tests/image/svg/drawings"))
        if (entry.path().extension() == ".svg") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool is_installed(const char* program) {
    const std::string command = std::string("command -v ") + program + " >/dev/null 2>&1";
    if (std::system(command.c_str()) == 0) return true;
    MESSAGE("not checked: there is no " << program << " here");
    return false;
}

struct Drawn {
    fs::path file;
    int pixels_down = 0;
};

// One page a drawing.
std::string pdf_of(std::vector<Drawn>& drawn) {
    std::vector<std::shared_ptr<const Picture>> pictures;
    Pages pages;
    pages.metadata.title = "drawings";
    Warnings warnings;
    for (Drawn& one : drawn) {
        const ImageRef image{one.file.filename().string(), one.file, {"drawings.md", 1, 1}};
        Picture picture = read_svg(image, read_file(one.file, 1 << 20), warnings, &judges::fonts());
        picture.key = one.file.string();
        Page page;
        one.pixels_down = pixels_across * picture.height / picture.width;
        page.trim = {across, across * (double(one.pixels_down) / pixels_across)};
        Item item;
        item.kind = PlacedPicture{int(pictures.size()), page.trim};
        page.items.push_back(item);
        pages.pages.push_back(page);
        pictures.push_back(std::make_shared<const Picture>(std::move(picture)));
    }
    return write_pdf(pages, judges::fonts(), PictureBook(std::move(pictures)));
}

Pixels pixels_of(const fs::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    Pixels out;
    if (!png_image_begin_read_from_file(&image, file.c_str())) return out;
    image.format = PNG_FORMAT_RGB;
    out = {int(image.width), int(image.height), 3, std::string(PNG_IMAGE_SIZE(image), '\0')};
    const png_color white{255, 255, 255};
    png_image_finish_read(&image, &white, out.bytes.data(), 0, nullptr);
    return out;
}

// librsvg with the fonts of the checkout alone.
Pixels painted_by_librsvg(const Drawn& drawn, const TemporaryFolder& folder) {
    const fs::path out = folder.path() / "librsvg.png";
    const std::string command = "FONTCONFIG_FILE=" + shell_quoted(folder.path() / "fonts.conf") +
                                " rsvg-convert -b white" + " -w " + std::to_string(pixels_across) +
                                " -h " + std::to_string(drawn.pixels_down) + " -o " +
                                shell_quoted(out) + " " + shell_quoted(drawn.file);
    if (std::system(command.c_str()) != 0) return {};
    return pixels_of(out);
}

void write_font_configuration(const TemporaryFolder& folder) {
    folder.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" + checkout() +
                                   "/fonts</dir><cachedir>" + folder.path().string() +
                                   "</cachedir></fontconfig>");
}

}  // namespace

TEST_CASE("drawings look as librsvg paints them") {
    if (!is_installed("rsvg-convert") || !is_installed("mutool")) return;
    std::vector<Drawn> drawn;
    for (const fs::path& file : drawings()) drawn.push_back({file});
    CHECK(drawn.size() >= 60);
    const TemporaryFolder folder;
    write_font_configuration(folder);
    folder.write("drawings.pdf", pdf_of(drawn));
    const std::string command = "mutool draw -q -r 144 -o " +
                                shell_quoted(folder.path() / "page-%02d.png") + " " +
                                shell_quoted(folder.path() / "drawings.pdf");
    REQUIRE(std::system(command.c_str()) == 0);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const std::string number = (i < 9 ? "0" : "") + std::to_string(i + 1);
        const Pixels ours = pixels_of(folder.path() / ("page-" + number + ".png"));
        const Pixels theirs = painted_by_librsvg(drawn[i], folder);
        CAPTURE(drawn[i].file.filename().string());
        REQUIRE(ours.width == theirs.width);
        REQUIRE(ours.height == theirs.height);
        CHECK(likeness_of_colours(ours, theirs) >= least);
    }
}
