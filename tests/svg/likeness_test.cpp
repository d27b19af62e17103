// The SVG of a page beside its PDF, as two other programs show them: rsvg-convert and pdftoppm. How
// much they are alike is the structural similarity (Wang, Bovik, Sheikh, Simoncelli: "Image quality
// assessment", 2004), over squares of eight pixels.
#include "base/file.hpp"
#include "batch/typeset/set_pages.hpp"
#include "image/book/picture_book.hpp"
#include "image/book/screen_colours.hpp"
#include "image/codec/png.hpp"
#include "model/document.hpp"
#include "pdf/file/write_pdf.hpp"
#include "read/read_document.hpp"
#include "shell.hpp"
#include "shipped.hpp"
#include "svg/svg_pages.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

using namespace yaprak;
using namespace yaprak::judges;
namespace fs = std::filesystem;

namespace {

constexpr double least_likeness = 0.97;
constexpr int dpi = 110,
              finer = 3;  // shown so much finer first: programs round the places of letters
constexpr int square = 8;
constexpr std::size_t most_bytes = 50'000'000;

struct Shades {
    int width = 0, height = 0;
    std::vector<double> values = {};  // 0 to 255
    double at(int x, int y) const {
        return values[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
};

Shades shades_of(const std::string& png) {
    const Picture picture = read_png({"a.png", "a.png", {"a.md", 1, 1}}, png);
    Shades shades{picture.width, picture.height};
    const std::size_t parts = picture.colour == PictureColour::rgb ? 3 : 1;
    for (std::size_t i = 0; i + parts <= picture.bytes.size(); i += parts) {
        double sum = 0;
        for (std::size_t part = 0; part < parts; ++part)
            sum += static_cast<unsigned char>(picture.bytes[i + part]);
        shades.values.push_back(sum / double(parts));
    }
    return shades;
}

Shades coarser(const Shades& fine) {
    Shades out{fine.width / finer, fine.height / finer};
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            double sum = 0;
            for (int i = 0; i < finer * finer; ++i)
                sum += fine.at(x * finer + i % finer, y * finer + i / finer);
            out.values.push_back(sum / (finer * finer));
        }
    return out;
}

double likeness_at(const Shades& a, const Shades& b, int left, int top) {
    double sum_a = 0, sum_b = 0, square_a = 0, square_b = 0, product = 0;
    for (int y = top; y < top + square; ++y)
        for (int x = left; x < left + square; ++x) {
            const double p = a.at(x, y), q = b.at(x, y);
            sum_a += p, sum_b += q;
            square_a += p * p, square_b += q * q, product += p * q;
        }
    constexpr double count = square * square, c1 = 6.5025, c2 = 58.5225;
    const double mean_a = sum_a / count, mean_b = sum_b / count;
    const double spread_a = square_a / count - mean_a * mean_a;
    const double spread_b = square_b / count - mean_b * mean_b;
    const double together = product / count - mean_a * mean_b;
    return (2 * mean_a * mean_b + c1) * (2 * together + c2) /
           ((mean_a * mean_a + mean_b * mean_b + c1) * (spread_a + spread_b + c2));
}

double likeness(const Shades& a, const Shades& b) {
    const int width = std::min(a.width, b.width), height = std::min(a.height, b.height);
    double sum = 0;
    int count = 0;
    for (int y = 0; y + square <= height; y += square)
        for (int x = 0; x + square <= width; x += square, ++count) sum += likeness_at(a, b, x, y);
    return count > 0 ? sum / count : 0;
}

// The bytes that a command writes about a file; empty where the program is not there or fails.
class Shown {
public:
    Shown(const std::string& bytes, const char* ending)
        : file_(fs::temp_directory_path() /
                ("yaprak-likeness-" + std::to_string(::getpid()) + ending)),
          picture_(file_.string() + ".png") {
        write_file(file_, bytes);
    }
    ~Shown() {
        fs::remove(file_);
        fs::remove(picture_);
    }
    std::string by(const std::string& command) const {
        const std::string line =
            command + " " + shell_quoted(file_) + " > " + shell_quoted(picture_);
        return std::system(line.c_str()) == 0 ? read_file(picture_, most_bytes) : "";
    }

private:
    const fs::path file_, picture_;
};

Pages pages_of(const std::string& page, const std::string& layout, PictureBook& pictures) {
    Warnings warnings;
    Job job;
    job.source = shipped::root / "content" / page;
    job.content = shipped::root / "content";
    job.layout = layout;
    WorkerCaches caches(shipped::resources());
    Document document = read_document(job.source, job.content, warnings);
    const PictureBook all(all_images(document, shipped::resources().clinic), warnings, nullptr,
                          disk(), &shipped::resources().fonts);
    leave_out_unreadable(all, document);
    pictures = in_screen_colours(all);
    return set_pages({document, pictures, job}, caches, warnings).pages;
}

void compare(const std::string& name, const std::string& layout, std::size_t most_pages) {
    PictureBook pictures;
    const Pages pages = pages_of(name, layout, pictures);
    const FontBook& book = shipped::resources().fonts;
    const Shown pdf(write_pdf(pages, book, pictures), ".pdf");
    const std::string resolution = std::to_string(dpi * finer);
    for (std::size_t i = 0; i < std::min(pages.pages.size(), most_pages); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string expected =
            pdf.by("pdftoppm -png -r " + resolution + " -f " + number + " -l " + number);
        const Shown svg(write_svg(pages, i, book, pictures, {.paper = Paper::bleed}), ".svg");
        const std::string got =
            svg.by("rsvg-convert --unlimited -d " + resolution + " -p " + resolution);
        if (expected.empty() || got.empty()) {
            MESSAGE("not checked: there is no pdftoppm or no rsvg-convert here");
            return;
        }
        const double alike = likeness(coarser(shades_of(expected)), coarser(shades_of(got)));
        CHECK_MESSAGE(alike >= least_likeness, name, " in ", layout, ", page ", number, ": ",
                      alike);
        if (std::getenv("YAPRAK_LIKENESS"))
            MESSAGE(name << " in " << layout << ", page " << number << ": " << alike);
    }
}

}  // namespace

// With YAPRAK_LIKENESS=all every page in every layout, which takes minutes.
TEST_CASE("an SVG looks as the PDF does") {
    if (const char* asked = std::getenv("YAPRAK_LIKENESS"); asked && std::string(asked) == "all") {
        for (const char* layout :
             {"handout-a4", "handout-a5", "handout-large", "magazine-a4", "leaflet-letter",
              "booklet-a5", "poster-a3", "card-a6", "screen"})
            for (const auto& entry : fs::directory_iterator(shipped::root / "content"))
                if (entry.path().extension() == ".md")
                    compare(entry.path().filename(), layout, 1000);
        return;
    }
    compare("ekt.md", "handout-a4", 2);
    compare("uyku-duzeni.md", "leaflet-letter", 1);
    compare("randevudan-once.md", "screen", 1);
}
