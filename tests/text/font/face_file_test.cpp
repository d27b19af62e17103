#include "text/font/face_file.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "checkout.hpp"
#include "read/temporary_folder.hpp"
#include "text/font/font_book.hpp"
#include "text/fonts.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string kind(const std::string& name) {
    return checkout() + "/tests/font_kinds/" + name;
}

std::string bytes_of(const std::string& name) {
    return read_file(kind(name), 1'000'000);
}

double width_of_m(const Font& font) {
    return font.advance(font.glyph(U'm'));
}

}  // namespace

TEST_CASE("a variable font is listed once for every hundred of its weights") {
    const std::vector<ListedFace> faces = list_faces(bytes_of("variable.ttf"));
    REQUIRE(faces.size() == 4);
    for (std::size_t i = 0; i < faces.size(); ++i) {
        CHECK(faces[i].names.family == "Deneme Değişken");
        CHECK(faces[i].names.weight == 400 + int(i) * 100);
        REQUIRE(faces[i].instance);
        CHECK(faces[i].instance->weight == faces[i].names.weight);
        CHECK_FALSE(faces[i].names.italic);
    }
}

TEST_CASE("a collection is listed face by face, an ordinary file as the one that it is") {
    const std::vector<ListedFace> two = list_faces(bytes_of("two.ttc"));
    REQUIRE(two.size() == 2);
    CHECK(two[0].names.family == "Deneme Bir");
    CHECK(two[1].names.family == "Deneme İki");
    CHECK(two[1].index == 1);
    CHECK(list_faces(bytes_of("cubic.otf")).size() == 1);
    CHECK(list_faces("no font").empty());
    CHECK(list_faces("").empty());
}

TEST_CASE("fonts of every kind are found by their family and set Turkish") {
    const FontBook book({checkout() + "/tests/font_kinds"});
    for (const char* family : {"Deneme Kübik", "Deneme Değişken", "Deneme Bir", "Deneme İki"}) {
        CAPTURE(family);
        const Font& font = book[book.find(family, 400, Slant::upright)];
        CHECK(font.family() == family);
        CHECK(font.turkish().letters);
        CHECK(width_of_m(font) > 0.5);
    }
    CHECK(book[book.find("Deneme Kübik", 400, Slant::upright)].has_compact_outlines());
    CHECK_FALSE(book[book.find("Deneme Bir", 400, Slant::upright)].has_compact_outlines());
}

TEST_CASE("an instance of a variable font is as wide as the face of its weight") {
    const FontBook book({checkout() + "/tests/font_kinds"});
    const auto at = [&](int weight) -> const Font& {
        return book[book.find("Deneme Değişken", weight, Slant::upright)];
    };
    CHECK(width_of_m(at(400)) == doctest::Approx(width_of_m(project_font("Source Sans 3", 400))));
    CHECK(width_of_m(at(700)) == doctest::Approx(width_of_m(project_font("Source Sans 3", 700))));
    CHECK(width_of_m(at(500)) > width_of_m(at(400)));
    CHECK(width_of_m(at(500)) < width_of_m(at(700)));
    CHECK(at(500).weight() == 500);
    CHECK(at(500).ps_name() != at(400).ps_name());
}

TEST_CASE("a face that is cut off is refused, one that is whole in the rest of its file is not") {
    const TemporaryFolder folder;
    for (const char* name : {"cubic.otf", "variable.ttf", "two.ttc"}) {
        CAPTURE(name);
        const std::string whole = bytes_of(name);
        for (std::size_t size = 0; size < whole.size(); size += whole.size() / 40) {
            const std::filesystem::path file = folder.path() / name;
            write_file(file, whole.substr(0, size));
            for (const ListedFace& face : list_faces(whole.substr(0, size))) try {
                    const Font font(file, face.index, face.instance);
                    CHECK(name == std::string("two.ttc"));
                    CHECK(width_of_m(font) > 0.5);
                } catch (const Error& problem) {
                    CHECK(problem.finding().problem == "the font file is damaged or cut off");
                }
        }
    }
}
