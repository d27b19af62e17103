#include "text/fonts.hpp"
#include "text/shape/lost_emphasis.hpp"
#include "text/shape/shape_text.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

using namespace yaprak;

namespace {

const std::vector<std::string> fallback = {"Noto Naskh Arabic", "Noto Sans Hebrew", "DejaVu Sans",
                                           "Noto Emoji"};

ShapedText shaped(const std::string& text, const TextStyle& style, Warnings& warnings) {
    return shape_text(styled(text, style), {}, project_fonts(), fallback, warnings);
}

ShapedText shaped(const std::string& text, const TextStyle& style) {
    Warnings warnings;
    ShapedText result = shaped(text, style, warnings);
    CHECK(warnings.empty());
    return result;
}

// "fi" -> "f i", a ligature -> "fi"; each cluster's text.
std::string clusters(const std::string& text, const TextStyle& style) {
    const ShapedText result = shaped(text, style);
    std::string joined;
    for_each_cluster(result, [&](const Cluster& cluster) {
        if (!joined.empty()) joined += ' ';
        joined += result.text.substr(cluster.begin, cluster.end - cluster.begin);
    });
    return joined;
}

// "Source Sans 3 400:ab |DejaVu Sans 400:→"
std::string fonts_of(const std::string& text, const TextStyle& style) {
    const ShapedText result = shaped(text, style);
    std::string joined;
    for (const ShapedItem& item : result.items) {
        if (!joined.empty()) joined += '|';
        joined += project_fonts().names()[item.item.font] + ":" +
                  result.text.substr(item.item.begin, item.item.end - item.item.begin);
    }
    return joined;
}

std::size_t glyph_count(const std::string& text, const TextStyle& style) {
    return shaped(text, style).glyphs.size();
}

double width(const std::string& text, const TextStyle& style) {
    double sum = 0;
    for (const ShapedGlyph& glyph : shaped(text, style).glyphs) sum += glyph.advance;
    return sum;
}

}  // namespace

TEST_CASE("Turkish keeps f and i apart in every text face, upright and italic") {
    for (const auto& face : project_fonts().faces()) {
        if (face.family.rfind("Noto", 0) == 0) continue;  // no Latin in them
        TextStyle style = style_of(face.family);
        style.weight = face.weight;
        style.slant = face.slant;
        INFO(face.file.filename().string());
        const Font& font = project_font(face.family, face.weight, face.slant);
        const ShapedText text = shaped("fikir ffi", style);
        std::set<std::uint32_t> begins;
        for_each_cluster(text, [&](const Cluster& c) { begins.insert(c.begin); });
        CHECK(begins.count(1) == 1);  // the i of "fikir"
        CHECK(begins.count(8) == 1);  // the i of "ffi"
        for (const ShapedGlyph& glyph : text.glyphs) CHECK(glyph.id != font.glyph(U'ı'));
    }
}

TEST_CASE("the guard works where the face would join f and i, and only there") {
    CHECK(clusters("fi ffi fl", style_of("DejaVu Sans")) == "f i   f f i   fl");
    CHECK(clusters("fi ffi fl", style_of("DejaVu Sans", "en")) == "fi   ffi   fl");
}

TEST_CASE("a ligature stands for all its letters") {
    const ShapedText text = shaped("etti", style_of("Source Serif 4", "en"));
    std::uint32_t at = 0;
    for_each_cluster(text, [&](const Cluster& cluster) {
        CHECK(cluster.begin == at);
        at = cluster.end;
    });
    CHECK(at == 4);
}

TEST_CASE("kerning brings letters together") {
    CHECK(width("AV", style_of("Source Sans 3")) <
          width("A", style_of("Source Sans 3")) + width("V", style_of("Source Sans 3")) - 0.1);
}

TEST_CASE("tracking opens every letter and joins none") {
    TextStyle style = style_of("DejaVu Sans", "en");
    style.size = 10_pt;
    const double plain = width("a", style) + width("b", style);
    style.tracking = 0.1;
    CHECK(width("ab", style) == doctest::Approx(plain + 2));
    CHECK(clusters("fl", style) == "f l");
}

TEST_CASE("word spacing widens the spaces between words and nothing else") {
    TextStyle style = style_of("Source Sans 3");
    style.size = 10_pt;
    const double three = width("ab cd\u00A0ef gh", style), none = width("ab-cd", style);
    const double narrow = width("10\u202Fmg", style);
    style.word_spacing = 0.1;
    CHECK(width("ab cd\u00A0ef gh", style) == doctest::Approx(three + 3));
    CHECK(width("ab-cd", style) == doctest::Approx(none));
    CHECK(width("10\u202Fmg", style) == doctest::Approx(narrow));
}

TEST_CASE("word spacing closes spaces too, and leaves letters joined") {
    TextStyle style = style_of("DejaVu Sans", "en");
    style.size = 10_pt;
    const double plain = width("a b", style);
    style.word_spacing = -0.05;
    CHECK(width("a b", style) == doctest::Approx(plain - 0.5));
    CHECK(clusters("fl", style) == "fl");
}

TEST_CASE("tabular figures are all as wide as each other") {
    TextStyle style = style_of("Source Serif 4");
    style.figures = Figures::tabular;
    CHECK(width("1", style) == doctest::Approx(width("8", style)));
    style.figures = Figures::old_style;
    const std::uint32_t old_style = shaped("3", style).glyphs[0].id;
    style.figures = Figures::lining;
    CHECK(shaped("3", style).glyphs[0].id != old_style);
}

TEST_CASE("what the style's face lacks comes from the fallback fonts") {
    const TextStyle sans = style_of("Source Sans 3");
    CHECK(fonts_of("250 ₺ × 2", sans) == "Source Sans 3 400:250 ₺ × 2");
    CHECK(fonts_of("αβγ Привет", sans) == "Source Sans 3 400:αβγ |Source Sans 3 400:Привет");
    CHECK(fonts_of("ara ☎ 1", sans) ==
          "Source Sans 3 400:ara |DejaVu Sans 400:☎|Source Sans 3 400: 1");
    TextStyle bold = sans;
    bold.weight = 700;
    CHECK(fonts_of("☎", bold) == "DejaVu Sans 700:☎");
}

TEST_CASE("emoji stay whole and come from the font that draws them") {
    const TextStyle sans = style_of("Source Sans 3");
    CHECK(fonts_of("👩‍⚕️", sans) == "Noto Emoji 400:👩‍⚕️");
    CHECK(glyph_count("👩‍⚕️", sans) == 1);
    CHECK(fonts_of("a😀b", sans) == "Source Sans 3 400:a|Noto Emoji 400:😀|Source Sans 3 400:b");
    CHECK(glyph_count("🇹🇷", sans) == 1);
    CHECK(glyph_count("👍🏽", sans) == 1);
    CHECK(fonts_of("☎️", sans) == "Noto Emoji 400:☎️");
}

TEST_CASE("letters of a fallback font are as high as those around them") {
    const ShapedText text = shaped("a\u0561", style_of("Source Sans 3"));  // Armenian ayb
    REQUIRE(text.items.size() == 2);
    CHECK(text.items[1].item.scale ==
          doctest::Approx(project_font("Source Sans 3").metrics().x_height /
                          project_font("DejaVu Sans").metrics().x_height));
}

TEST_CASE("Latin letters that a font lacks come from another one, and are told of") {
    Warnings warnings;
    const ShapedText text = shaped("ağış → Г", style_of("Square"), warnings);
    CHECK(text.items.size() > 1);
    std::string all;
    for (const Finding& each : warnings.list()) all += each.problem + "; ";
    CHECK(all == "");
    TextStyle emoji = style_of("Noto Emoji");
    shaped("ağ → 😀 Г", emoji, warnings);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.list()[0].code == Code::character_missing);
    CHECK(warnings.list()[0].count == 2);
    CHECK(warnings.list()[0].problem == "1 letter is not in the font \"Noto Emoji\"");
}

TEST_CASE("a character that no font has is named once and shown by its code") {
    Warnings warnings;
    const ShapedText text =
        shaped("a\U0001F9FF\U00012000 \U00012000b", style_of("Square"), warnings);
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "1 character of a rare script has no font here");
    CHECK(to_text(warnings.list()[0].at) == "page.md:3:3");
    for (const ShapedGlyph& glyph : text.glyphs) CHECK(glyph.id != 0);
    std::string all;
    for_each_cluster(text,
                     [&](const Cluster& c) { all += text.text.substr(c.begin, c.end - c.begin); });
    CHECK(all == text.text);
}

TEST_CASE("the code of a missing character is one cluster with room for a frame") {
    Warnings warnings;
    const ShapedText text = shaped("a\U00012000b", style_of("Square"), warnings);
    REQUIRE(text.items.size() == 3);
    const ShapedItem& code = text.items[1];
    CHECK(code.item.missing == 0x12000);
    REQUIRE(code.glyphs_end - code.glyphs_begin == 7);  // U+12000
    const Font& square = project_font("Square");
    CHECK(text.glyphs[code.glyphs_begin].id == square.glyph(U'U'));
    CHECK(text.glyphs[code.glyphs_begin + 1].id == square.glyph(U'+'));
    std::vector<std::string> clusters;
    for_each_cluster(text, [&](const Cluster& c) {
        clusters.push_back(text.text.substr(c.begin, c.end - c.begin));
    });
    CHECK(clusters == std::vector<std::string>{"a", "\U00012000", "b"});
    double width = 0;
    for (auto i = code.glyphs_begin; i < code.glyphs_end; ++i) width += text.glyphs[i].advance;
    const double size = text.runs[0].style.size.pt() * code.item.scale;
    CHECK(width ==
          doctest::Approx(size * (7 + 2 * text.glyphs[code.glyphs_begin].x_offset / size)));
    CHECK(width > 7 * size);
}

TEST_CASE("a hyphen that the face lacks is drawn by the one it has, its text stays") {
    const TextStyle serif = style_of("Source Serif 4");
    const ShapedText text = shaped("e\u2011posta", serif);
    CHECK(text.items.size() == 1);
    for (const ShapedGlyph& glyph : text.glyphs) CHECK(glyph.id != 0);
}

TEST_CASE("no-break spaces are spaces in every face") {
    for (const char* family : {"Source Sans 3", "DejaVu Sans Mono", "Square"}) {
        const ShapedText text = shaped("10\u00A0mg\u202F5", style_of(family));
        CHECK(text.items.size() == 1);
        for (const ShapedGlyph& glyph : text.glyphs) CHECK(glyph.id != 0);
    }
}

TEST_CASE("marks stay with their letters") {
    CHECK(fonts_of("x\u0301y", style_of("Source Sans 3")) == "Source Sans 3 400:x\u0301y");
    CHECK(fonts_of("a\u030Eb", style_of("Source Sans 3")) ==
          "DejaVu Sans 400:a\u030E|Source Sans 3 400:b");
}

TEST_CASE("Arabic runs from right to left, its figures from left to right") {
    const ShapedText text = shaped("سلام 123", style_of("DejaVu Sans", "ar"));
    REQUIRE(text.items.size() == 2);
    CHECK(text.items[0].item.level == 1);
    CHECK(text.items[1].item.level == 2);
    CHECK(text.glyphs.front().cluster > text.glyphs[1].cluster);
}

TEST_CASE("spaces and signs among Arabic letters come from their face, figures stand in order") {
    Warnings warnings;
    ParagraphStyle paragraph;
    paragraph.right_to_left = true;
    const StyledText text = styled("مرحبا بكم، (TMS 20).", style_of("Source Serif 4", "ar"));
    std::string items;
    for (const ShapedItem& item :
         shape_text(text, paragraph, project_fonts(), fallback, warnings).items)
        items += std::to_string(item.item.level) + " " + project_fonts().names()[item.item.font] +
                 ":" + text.text.substr(item.item.begin, item.item.end - item.item.begin) + "|";
    CHECK(items ==
          "1 Noto Naskh Arabic 400:مرحبا بكم، |1 Source Serif 4 400:(|2 Source Serif 4 400:TMS 20|"
          "1 Source Serif 4 400:)|1 Noto Naskh Arabic 400:.|");
    CHECK(fonts_of("שלום עולם", style_of("Source Serif 4", "he")) ==
          "Noto Sans Hebrew 400:שלום עולם");
}

TEST_CASE("borrowed letters are as large as their neighbours look") {
    const ShapedText arabic = shaped("سلام", style_of("Source Serif 4", "ar"));
    CHECK(arabic.items[0].item.scale == doctest::Approx(1.18).epsilon(0.01));
    const ShapedText hebrew = shaped("שלום", style_of("Source Serif 4", "he"));
    CHECK(hebrew.items[0].item.scale == doctest::Approx(0.95).epsilon(0.01));
}

TEST_CASE("Arabic letters join, and tracking never sets them apart") {
    TextStyle style = style_of("Source Serif 4", "ar");
    const double plain = width("بيت", style);
    style.tracking = 0.2;
    CHECK(width("بيت", style) == doctest::Approx(plain));
    CHECK(width("ب ي ت", style) > plain * 1.2);  // letters alone are wider than joined ones
}

TEST_CASE("an invisible joiner is a glyph without width, on its own side of the letters") {
    const ShapedText text = shaped("می‌شود", style_of("Noto Naskh Arabic", "fa"));
    const auto joiner = std::find_if(text.glyphs.begin(), text.glyphs.end(),
                                     [](const ShapedGlyph& glyph) { return glyph.cluster == 4; });
    REQUIRE(joiner != text.glyphs.end());
    CHECK(joiner->advance == 0);
    CHECK((joiner - 1)->cluster == 7);
    CHECK((joiner + 1)->cluster == 2);
}

TEST_CASE("Persian figures have Persian shapes, in Urdu those of Urdu") {
    const Font& font = project_font("Noto Naskh Arabic");
    auto shape_of = [](const char* figure, const char* lang) {
        return shaped(figure, style_of("Noto Naskh Arabic", lang)).glyphs.front().id;
    };
    for (const char* lang : {"fa", "ar", "en"}) {
        CHECK(shape_of("۴", lang) == font.glyph(0x6F4));
        CHECK(shape_of("۶", lang) == font.glyph(0x6F6));
    }
    CHECK(shape_of("۴", "ur") != font.glyph(0x6F4));
}

TEST_CASE("parentheses among Arabic letters are mirrored") {
    const ShapedText text = shaped("(ا)", style_of("DejaVu Sans", "ar"));
    ParagraphStyle paragraph;
    paragraph.right_to_left = true;
    Warnings warnings;
    const ShapedText turned = shape_text(styled("(ا)", style_of("DejaVu Sans", "ar")), paragraph,
                                         project_fonts(), fallback, warnings);
    const Font& font = project_font("DejaVu Sans");
    REQUIRE(turned.glyphs.size() == 3);
    CHECK(turned.glyphs.front().id == font.glyph(U'('));  // drawn first: what closes
    CHECK(turned.glyphs.back().id == font.glyph(U')'));
    CHECK(text.glyphs.size() == 3);
}

TEST_CASE("marks beyond those of any letter are shaped apart, and none is lost") {
    std::string marks;
    for (int i = 0; i < 1000; ++i) marks += "\u0301";
    const ShapedText text = shaped("x" + marks + "y", style_of("Source Sans 3"));
    CHECK(text.items.size() >= 15);
    for (const ShapedItem& item : text.items) CHECK(item.item.end - item.item.begin <= 130);
    CHECK(text.glyphs.size() >= 1001);
}

TEST_CASE("bold and italic words in a family without such a face are told once a word") {
    const auto told = [](int weight, Slant slant) {
        TextStyle style = style_of("Noto Naskh Arabic", "ar");
        style.weight = weight;
        style.slant = slant;
        Warnings warnings;
        shaped("نص", style, warnings);
        CHECK(warnings.size() <= 1);
        return warnings.empty() ? std::string() : warnings.list()[0].problem;
    };
    CHECK(told(700, Slant::upright).empty());
    CHECK(told(400, Slant::upright).empty());
    CHECK(told(400, Slant::italic) ==
          "the font \"Noto Naskh Arabic\" has no italic face, in which these words are meant "
          "to be set");
    TextStyle square = square_style();
    square.weight = 700;
    square.slant = Slant::italic;
    Warnings warnings;
    shaped("a", square, warnings);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.list()[0].code == Code::face_missing);
    CHECK(warnings.list()[0].problem.find("no bold italic face") != std::string::npos);
    CHECK(warnings.list()[0].at.line == 3);
}

TEST_CASE("the face that is missing is the one that was asked for") {
    for (const auto& [weight, slant, face] : {std::tuple{700, Slant::italic, "bold italic"},
                                              {700, Slant::upright, "bold"},
                                              {400, Slant::italic, "italic"}}) {
        TextRun run;
        run.style.weight = weight;
        run.style.slant = slant;
        const Font& bold = project_font("Source Sans 3", slant == Slant::italic ? 700 : 400);
        const auto lost = lost_emphasis(run, weight == 400 ? project_font("Source Sans 3") : bold);
        REQUIRE(lost);
        CHECK(lost->problem.find(std::string("has no ") + face + " face") != std::string::npos);
    }
}
