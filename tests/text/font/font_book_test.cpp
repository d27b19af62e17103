#include "text/font/font_book.hpp"

#include "base/file.hpp"
#include "checkout.hpp"
#include "text/font/sfnt.hpp"
#include "text/fonts.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

std::string found(const std::string& family, int weight, Slant slant = Slant::upright) {
    return project_fonts().names()[project_fonts().find(family, weight, slant)];
}

std::string error_of(const FontBook& book, const TextStyle& style) {
    try {
        book.find(style);
    } catch (const Error& error) {
        return error.finding().problem + " | " + error.finding().hint;
    }
    return "none";
}

std::string place_of_error(const fs::path& folder) {
    try {
        const FontBook book({folder});
        book.find(book.faces()[0].family, 400, Slant::upright);
    } catch (const Error& error) {
        return fs::path(error.finding().at.file.text()).filename().string();
    }
    return "none";
}

// A face of the project with other bits of fsType (OpenType 1.9, OS/2).
void put_with_licence(const fs::path& to, const std::string& family, int weight, char high,
                      char low) {
    const Font& font = project_font(family, weight);
    std::string bytes = read_file(font.file(), std::size_t(64) << 20);
    const std::string_view table = find_table(bytes, "OS/2");
    REQUIRE(table.size() > 10);
    const std::size_t at = std::size_t(table.data() - bytes.data()) + 8;
    bytes[at] = high;
    bytes[at + 1] = low;
    write_file(to, bytes);
}

// A folder of its own, away again at the end.
struct Folder {
    explicit Folder(const char* name) : path(fs::temp_directory_path() / name) {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

}  // namespace

TEST_CASE("a family holds its weights and slants, whatever the files are called") {
    CHECK(found("Source Sans 3", 600) == "Source Sans 3 600");
    CHECK(found("Source Serif 4", 600, Slant::italic) == "Source Serif 4 600 italic");
    CHECK(found("source sans 3", 400) == "Source Sans 3 400");
}

TEST_CASE("the nearest weight is found as CSS finds it") {
    CHECK(found("Source Sans 3", 500) == "Source Sans 3 400");
    CHECK(found("Source Sans 3", 450) == "Source Sans 3 400");
    CHECK(found("Source Sans 3", 100) == "Source Sans 3 400");
    CHECK(found("Source Sans 3", 650) == "Source Sans 3 700");
    CHECK(found("Source Sans 3", 900) == "Source Sans 3 700");
    CHECK(found("DejaVu Sans Mono", 600, Slant::italic) == "DejaVu Sans Mono 700");
}

TEST_CASE("an unknown family names those that are there") {
    TextStyle style;
    style.family = "Source Sens 3";
    CHECK(error_of(project_fonts(), style) ==
          "unknown font \"Source Sens 3\" | did you mean \"Source Sans 3\"? the fonts here are: "
          "DejaVu Sans, DejaVu Sans Mono, Noto Emoji, Noto Naskh Arabic, Noto Sans Hebrew, "
          "Source Sans 3, Source Serif 4, Square");
}

TEST_CASE("a font without Turkish letters is found: those that it lacks come from others") {
    TextStyle style;
    for (const char* family : {"Noto Emoji", "Noto Naskh Arabic"}) {
        style.family = family;
        CHECK(error_of(project_fonts(), style) == "none");
        CHECK(project_fonts()[project_fonts().find(style)].family() == family);
        CHECK(project_fonts().passed_over(style) == nullptr);
    }
}

TEST_CASE("a face whose licence forbids to embed it is passed over for the nearest other one") {
    const struct {
        char high, low;
        const char* problem;
    } cases[] = {{0, 2, "forbids to embed it in a PDF"},
                 {1, 4, "forbids to embed a part of it"},
                 {2, 0, "forbids to embed its outlines"}};
    for (const auto& each : cases) {
        const Folder folder("yaprak-licence");
        put_with_licence(folder.path / "bold.ttf", "Source Sans 3", 700, each.high, each.low);
        put_with_licence(folder.path / "plain.ttf", "Source Sans 3", 400, 0, 0);
        put_with_licence(folder.path / "other.ttf", "Source Serif 4", 400, each.high, each.low);
        const FontBook book({folder.path});
        TextStyle style;
        style.family = "Source Sans 3";
        style.weight = 700;
        CHECK(book[book.find(style)].weight() == 400);
        REQUIRE(book.passed_over(style));
        CHECK(book.passed_over(style)->file.filename() == "bold.ttf");
        CHECK(book.passed_over(style)->problem.find(each.problem) != std::string::npos);
        style.weight = 400;
        CHECK(book[book.find(style)].weight() == 400);
        CHECK_FALSE(book.passed_over(style));
        style.family = "Source Serif 4";
        CHECK(book[book.find(style)].family() == "Source Sans 3");
        CHECK(book.passed_over(style)->file.filename() == "other.ttf");
        style.family = "Source Serief 4";
        CHECK(error_of(book, style).find("unknown font") == 0);
    }
}

TEST_CASE("nothing that lies in a folder of fonts ends a run") {
    const Folder folder("yaprak-odd-fonts");
    fs::copy(checkout() + "/tests/fixtures/square.ttf", folder.path / "square.ttf");
    write_file(folder.path / "empty.ttf", "");
    fs::create_directory(folder.path / "folder.ttf");
    fs::create_symlink(folder.path / "nowhere", folder.path / "link.otf");
    REQUIRE(::mkfifo((folder.path / "pipe.ttc").c_str(), 0600) == 0);
    fs::copy(checkout() + "/tests/fixtures/square.ttf", folder.path / "folder.ttf" / "within.ttf");
    Warnings warnings;
    const FontBook book({folder.path}, &warnings);
    CHECK(book.faces().size() == 1);
    CHECK(book.unusable().size() == 3);
    CHECK(warnings.size() == 3);
    for (const Finding& each : warnings.list()) CHECK(each.code == Code::font_unusable);
}

TEST_CASE("a folder without fonts is an error that says so") {
    const Folder folder("yaprak-no-fonts");
    CHECK_THROWS_WITH_AS(FontBook({folder.path}), doctest::Contains("no fonts found"), Error);
    CHECK_THROWS_WITH_AS(FontBook({folder.path / "none"}), doctest::Contains("no fonts found"),
                         Error);
}

TEST_CASE("a file that is no font is named") {
    const Folder folder("yaprak-bad-fonts");
    write_file(folder.path / "bad.ttf", "this is no font, this is text");
    CHECK(place_of_error(folder.path) == "bad.ttf");
}

TEST_CASE("fonts for web pages and their kin are listed, and a hint names the one that was meant") {
    const Folder folder("yaprak-web-fonts");
    fs::copy(checkout() + "/tests/fixtures/square.ttf", folder.path / "square.ttf");
    for (const char* name :
         {"Lato-Regular.woff2", "Eski.dfont", "Garamond.PFB", "P052.t1", "oku.txt"})
        write_file(folder.path / name, "x");
    const FontBook book({folder.path});
    REQUIRE(book.unusable().size() == 4);
    CHECK(book.unusable()[2].problem == "a font for web pages");
    CHECK(book.unusable()[3].problem == "a PostScript font of Type 1");
    const auto hint_of = [&](const std::string& family) {
        try {
            book.require(family, {});
        } catch (const Error& error) {
            return error.finding().hint;
        }
        return std::string();
    };
    CHECK(hint_of("Lato").find("Lato-Regular.woff2 is a font for web pages: take the family's "
                               ".ttf or .otf file") != std::string::npos);
    CHECK(hint_of("garamond").find("PostScript font of Type 1") != std::string::npos);
    CHECK(hint_of("Merriweather").find("the fonts here are: Square") != std::string::npos);
}

TEST_CASE("a damaged font beside sound ones is a warning") {
    const Folder folder("yaprak-one-bad-font");
    fs::copy(checkout() + "/tests/fixtures/square.ttf", folder.path / "square.ttf");
    write_file(folder.path / "bad.otf", "OTTO, and nothing behind it");
    Warnings warnings;
    CHECK(FontBook({folder.path}, &warnings).faces().size() == 1);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.list()[0].code == Code::font_unusable);
    CHECK(FontBook({folder.path}).unusable().size() == 1);
}

TEST_CASE("a cut off font is named when it is asked for, and never crashes") {
    const std::string whole = read_file(checkout() + "/tests/fixtures/square.ttf", 1 << 20);
    const Folder folder("yaprak-cut-fonts");
    for (std::size_t length = 1; length < whole.size(); length += whole.size() / 40) {
        write_file(folder.path / "cut.ttf", std::string_view(whole).substr(0, length));
        CHECK(place_of_error(folder.path) == "cut.ttf");
    }
}

TEST_CASE("a font with bytes turned over is refused or opened, and never crashes") {
    const std::string whole = read_file(checkout() + "/tests/fixtures/square.ttf", 1 << 20);
    const Folder folder("yaprak-garbled-fonts");
    unsigned seed = 1;
    for (int round = 0; round < 60; ++round) {
        std::string garbled = whole;
        for (int i = 0; i < 30; ++i) {
            seed = seed * 1103515245u + 12345u;
            garbled[(seed >> 8) % garbled.size()] = char(seed >> 24);
        }
        write_file(folder.path / "garbled.ttf", garbled);
        const std::string place = place_of_error(folder.path);
        CHECK((place == "garbled.ttf" || place == "none"));
    }
}

TEST_CASE("many threads may ask one book") {
    const FontBook book({checkout() + "/fonts"});
    std::vector<std::thread> threads;
    std::vector<FontIndex> answers(8);
    for (std::size_t i = 0; i < answers.size(); ++i)
        threads.emplace_back([&book, &answers, i] {
            TextStyle style;
            style.family = i % 2 ? "Source Serif 4" : "Source Sans 3";
            answers[i] = book.find(style);
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(book.names()[answers[0]] == "Source Sans 3 400");
    CHECK(book.names()[answers[7]] == "Source Serif 4 400");
}
