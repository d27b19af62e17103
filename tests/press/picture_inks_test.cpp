#include "press/picture_inks.hpp"

#include "image/codec/jpeg_codec.hpp"
#include "model/drawing.hpp"
#include "press/press_colours.hpp"
#include "press/profiles.hpp"
#include "press/recolour.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

using Shared = std::shared_ptr<const Picture>;

Picture samples(PictureColour colour, std::string bytes, int width) {
    Picture picture;
    picture.colour = colour;
    picture.width = width;
    picture.height = 1;
    picture.bytes = std::move(bytes);
    picture.key = "one";
    return picture;
}

struct Press {
    PressLayout press = {};
    Colour ink = Grey{0};
    Warnings warnings = {};
    SourcePos at = {"a.md"};
    ConvertedColours converted = {};
    PressColours colours{profiles::coated(), press, ink, at, warnings, converted};
    Recolour recolour = [this](const Colour& colour, const ColourUse& use) {
        return colours(colour, use);
    };
    PictureInks how{profiles::coated(), profiles::shipped().photo_table("coated", 3), recolour,
                    nullptr, "in inks"};

    Picture of(Picture picture) {
        const PictureBook book =
            in_inks(PictureBook({std::make_shared<const Picture>(std::move(picture))}), how);
        return *book.all()[0];
    }
};

}  // namespace

TEST_CASE("samples of a photograph become four inks") {
    Press press;
    const Picture made =
        press.of(samples(PictureColour::rgb, std::string("\xFF\xFF\xFF\x08\x85\xA1", 6), 2));
    CHECK(made.colour == PictureColour::cmyk);
    CHECK(made.bytes.substr(0, 4) == std::string(4, '\0'));
    CHECK(static_cast<unsigned char>(made.bytes[4]) == doctest::Approx(0.67 * 255).epsilon(0.03));
    CHECK(made.key != "one");
}

TEST_CASE("sixteen bits become eight") {
    Press press;
    Picture picture = samples(PictureColour::rgb, std::string("\xFF\xFF\xFF\xFF\xFF\xFF", 6), 1);
    picture.bits = 16;
    const Picture made = press.of(picture);
    CHECK(made.bits == 8);
    CHECK(made.bytes == std::string(4, '\0'));
}

TEST_CASE("a grey picture is printed with black ink alone, as light as it was") {
    Press press;
    const Picture made = press.of(samples(PictureColour::grey, std::string("\x00\x80\xFF", 3), 3));
    CHECK(made.colour == PictureColour::grey);
    CHECK(static_cast<unsigned char>(made.bytes[0]) == 0);
    CHECK(static_cast<unsigned char>(made.bytes[2]) == 255);
    const double paper_left = static_cast<unsigned char>(made.bytes[1]) / 255.0;
    CHECK(1 - paper_left ==
          doctest::Approx(profiles::coated().black_of(128 / 255.0)).epsilon(0.01));
}

TEST_CASE("a picture with a palette keeps its greys in black ink") {
    Press press;
    Picture picture = samples(PictureColour::indexed, std::string("\xB0", 1), 4);  // 1 0 1 1
    picture.bits = 1;
    picture.palette = std::string("\x00\x00\x00\xFF\xFF\xFF", 6);
    const Picture made = press.of(picture);
    CHECK(made.colour == PictureColour::cmyk);
    CHECK(made.palette.empty());
    const std::string paper(4, '\0'), black("\0\0\0\xFF", 4);
    CHECK(made.bytes == paper + black + paper + paper);
}

TEST_CASE("pictures of four inks stay as they are") {
    Press press;
    const Picture picture = samples(PictureColour::cmyk, "abcd", 1);
    CHECK(press.of(picture).bytes == "abcd");
    CHECK(press.of(picture).key == "one");
}

TEST_CASE("a photograph that is a JPEG stays one") {
    Press press;
    Picture picture = samples(PictureColour::rgb, "", 16);
    picture.height = 16;
    picture.coding = PictureCoding::jpeg;
    picture.bytes = *encode_jpeg({16, 16, 3, std::string(16 * 16 * 3, '\x60')}, {90});
    const Picture made = press.of(picture);
    REQUIRE(made.coding == PictureCoding::jpeg);
    const auto inks = decode_jpeg(made.bytes, {{0, 16}, {0, 16}, 16, 16});
    REQUIRE(inks);
    CHECK(inks->channels == 4);
}

TEST_CASE("drawings and their gradients become inks, masks grey") {
    Press press;
    auto stops = std::make_shared<const GradientStops>(
        GradientStops{{0, Rgb{1, 0, 0}, 1}, {1, Rgb{0, 0, 1}, 0.5}});
    Gradient gradient;
    gradient.stops = stops;
    DrawnShape shape;
    shape.fill = Paint{std::make_shared<const Gradient>(gradient), 1};
    DrawnShape hole;
    hole.fill = Paint{Colour(Rgb{0, 1, 0}), 1};
    auto veil = std::make_shared<DrawnList>();
    veil->items.push_back(hole);
    DrawnGroup group;
    group.list.items.push_back(shape);
    group.mask = SoftMask{veil, {}, std::nullopt, false};
    Drawing drawing;
    drawing.list.items.push_back(group);
    Picture picture = samples(PictureColour::rgb, "", 1);
    picture.coding = PictureCoding::drawing;
    picture.drawing = std::make_shared<const Drawing>(drawing);

    const Picture made = press.of(picture);
    const auto& out = std::get<DrawnGroup>(made.drawing->list.items[0]);
    const auto& filled = std::get<DrawnShape>(out.list.items[0]);
    const auto& seen = *std::get<std::shared_ptr<const Gradient>>(filled.fill->kind);
    REQUIRE(seen.stops->size() == 9);
    for (const GradientStop& stop : *seen.stops) CHECK(std::holds_alternative<Cmyk>(stop.colour));
    CHECK((*seen.stops)[4].opacity == doctest::Approx(0.75));
    const auto& mask = std::get<DrawnShape>(out.mask->list->items[0]);
    CHECK(std::holds_alternative<Grey>(std::get<Colour>(mask.fill->kind)));
    CHECK_FALSE(has_inks(drawing));
    CHECK(has_inks(*made.drawing));
}

TEST_CASE("masks in each other are recoloured once each, however often they are used") {
    DrawnShape light;
    light.fill = Paint{Colour(Rgb{0, 1, 0}), 1};
    auto veil = std::make_shared<const DrawnList>(DrawnList{{light}});
    for (int level = 0; level < 60; ++level) {
        DrawnGroup group;
        group.list.items.push_back(light);
        group.mask = SoftMask{veil, {}, std::nullopt, false};
        veil = std::make_shared<const DrawnList>(DrawnList{{group, group}});
    }
    Drawing drawing;
    drawing.list = *veil;

    const Recolour all_red = [](const Colour&, const ColourUse&) -> Colour { return Rgb{1, 0, 0}; };
    const Drawing made = recoloured(drawing, all_red, [](const auto& picture) { return picture; });
    const auto& first = std::get<DrawnGroup>(made.list.items[0]);
    const auto& second = std::get<DrawnGroup>(made.list.items[1]);
    CHECK(first.mask->list == second.mask->list);
    CHECK(std::get<Colour>(std::get<DrawnShape>(first.list.items[0]).fill->kind) ==
          Colour(Rgb{1, 0, 0}));
    const auto& within = std::get<DrawnGroup>(first.mask->list->items[0]);
    CHECK(std::holds_alternative<Grey>(
        std::get<Colour>(std::get<DrawnShape>(within.list.items[0]).fill->kind)));
}
