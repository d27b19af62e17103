// What happens to the author's text before it is set.
#include "style/inline/text_maker.hpp"

#include "checkout.hpp"
#include "language/breaks/pattern_book.hpp"
#include "style/pages.hpp"
#include "style/style_cache.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

StyledText made(const Spans& spans, const Layout& layout = plain_layout()) {
    return text_of(resolved(page({block(Paragraph{spans})}), layout).blocks[0]).text;
}

Spans operator+(Spans a, const Spans& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

// "text[600]" for each run.
std::string runs_of(const StyledText& text) {
    std::string out;
    std::size_t begin = 0;
    for (const TextRun& run : text.runs) {
        out +=
            text.text.substr(begin, run.end - begin) + "[" + std::to_string(run.style.weight) + "]";
        begin = run.end;
    }
    return out;
}

}  // namespace

TEST_CASE("spaces collapse across spans, and none stands at a line's edge") {
    const Spans spans = words("  a \t b ") + words("  c", marked(Mark::strong)) + words(" \n  d  ");
    CHECK(made(spans).text == "a b c\nd");
}

TEST_CASE("runs move along with the corrections of the text before them") {
    Layout layout = plain_layout();
    layout.styles["strong"].weight = 600;
    const Spans spans =
        words("Ankara'ya \"") + words("git", marked(Mark::strong)) + words("\" dedi...");
    CHECK(runs_of(made(spans, layout)) == "Ankara’ya “[400]git[600]” dedi…[400]");
}

TEST_CASE("code and addresses keep their quotes and dots") {
    const Spans spans = words("it's", marked(Mark::code)) + words(" https://a.b/c'd bak");
    CHECK(made(spans).text == "it's https://a.b/c'd bak");
}

TEST_CASE("quotes stay as typed where the page or the layout says so") {
    Layout layout = plain_layout();
    layout.smart_punctuation = false;
    CHECK(made(words("\"a\""), layout).text == "\"a\"");
    Document document = page({paragraph("\"a\"")});
    document.front.values["smart-punctuation"] = "no";
    CHECK(text_of(resolved(document).blocks[0]).text.text == "\"a\"");
}

TEST_CASE("capitals are the language's own, and runs keep to their letters") {
    Layout layout = plain_layout();
    layout.styles["body"].transform = Transform::upper;
    layout.styles["strong"].weight = 600;
    const Spans spans = words("ilk ") + words("ışık", marked(Mark::strong)) +
                        words(" title", {}, -1, "en") + words(" code", marked(Mark::code));
    CHECK(runs_of(made(spans, layout)).starts_with("İLK [400]IŞIK[600] TITLE[400]"));
    CHECK(made(spans, layout).text == "İLK IŞIK TITLE code");
}

TEST_CASE("small capitals are asked for, letters stay; units, addresses and code are as they are") {
    Layout layout = plain_layout();
    layout.styles["body"].transform = Transform::small_caps;
    const Spans spans = words("Günde 50 mg rTMS ve") + words(" kod", marked(Mark::code));
    const StyledText text = made(spans, layout);
    CHECK(text.text == "Günde 50 mg rTMS ve kod");
    std::string small;
    std::size_t begin = 0;
    for (const TextRun& run : text.runs) {
        const std::string part = text.text.substr(begin, run.end - begin);
        small += run.style.small_caps == SmallCaps::small ? "[" + part + "]" : part;
        begin = run.end;
    }
    CHECK(small == "[Günde 50 ]mg[ ]rTMS[ ve] kod");
}

TEST_CASE("capitals are opened a little unless the style that asks for them says otherwise") {
    Layout layout = plain_layout();
    layout.styles["body"].tracking = 0.01;
    const auto tracking = [&](Transform transform, std::optional<double> own) {
        Style& style = layout.styles["lead"];
        style = {};
        style.transform = transform;
        style.tracking = own;
        const Palette palette(layout, {});
        return StyleBook(layout, palette, "tr").element("lead").text.tracking;
    };
    CHECK(tracking(Transform::upper, {}) == doctest::Approx(0.06));
    CHECK(tracking(Transform::small_caps, {}) == doctest::Approx(0.05));
    CHECK(tracking(Transform::small_caps, 0.0) == 0);
    CHECK(tracking(Transform::lower, {}) == doctest::Approx(0.01));
}

TEST_CASE(
    "words stand as far apart as the text around a mark says, unless the mark says otherwise") {
    Layout layout = plain_layout();
    layout.styles["body"].word_spacing = 0.1;
    layout.styles["strong"].weight = 700;
    layout.styles["code"].word_spacing = 0;
    const Palette palette(layout, {});
    const StyleBook styles(layout, palette, "tr");
    const ElementStyle& lead = styles.element("lead");
    Marks strong, code;
    strong.add(Mark::strong);
    code.add(Mark::code);
    CHECK(styles.marked(lead, strong, false).word_spacing == doctest::Approx(0.1));
    CHECK(styles.marked(lead, code, false).word_spacing == 0);
}

TEST_CASE("runs that look alike and lie in one element are one run") {
    const StyledText text = made(words("a ") + words("b ") + words("c"));
    CHECK(text.runs.size() == 1);
    CHECK(text.runs[0].end == 5);
}

TEST_CASE("a decomposed letter is composed, and the run ends where it should") {
    Layout layout = plain_layout();
    layout.styles["strong"].weight = 600;
    const Spans spans = words("go\u0308z", marked(Mark::strong)) + words(" ve");
    CHECK(runs_of(made(spans, layout)) == "göz[600] ve[400]");
}

TEST_CASE("soft hyphens become hints, which move along with what is done to the text") {
    const Spans spans = words("\"A\" psi\u00ADko") + words("te\u00ADrapi", marked(Mark::strong));
    const StyledText text = made(spans);
    CHECK(text.text == "“A” psikoterapi");
    const std::size_t word = text.text.find("psi");
    CHECK(text.break_hints == std::vector<std::size_t>{word + 3, word + 7});
}

TEST_CASE("a hint stays between its letters where they are made capitals") {
    Layout layout = plain_layout();
    layout.styles["body"].transform = Transform::upper;
    const StyledText text = made(words("iyi\u00ADleşme Groß\u00ADstadt"), layout);
    CHECK(text.text == "İYİLEŞME GROSSSTADT");
    REQUIRE(text.break_hints.size() == 2);
    CHECK(text.text.substr(text.break_hints[0]).starts_with("LEŞ"));
    CHECK(text.text.substr(text.break_hints[1]) == "STADT");
}

TEST_CASE("a link is an element of its own inside the paragraph, as is another language") {
    Document document =
        page({block(Paragraph{words("bak ") + words("bu", {}, 0) + words(" sayfa", {}, 0) +
                              words(", ") + words("sleep", {}, -1, "en")})});
    document.links = {{"https://a.example", "", {}}};
    const Flow flow = resolved(document);
    CHECK(dump(flow.tags) ==
          "document\n"
          "  paragraph\n"
          "    content\n"
          "    link 0\n"
          "      content\n"
          "    content\n"
          "    span lang en\n"
          "      content\n");
    CHECK(text_of(flow.blocks[0]).text.runs.back().style.lang == "en");
}

TEST_CASE("a text that was corrected before is corrected alike, and told of as often") {
    const Layout layout = plain_layout();
    const Clinic clinic;
    StyleCache cache;
    const Spans quoted = words("\"A\" psi\u00ADko") + words("te\u00ADrapi", marked(Mark::strong));
    const Spans as_code = words("\"A\" psi\u00ADko", marked(Mark::code)) + words("te\u00ADrapi");
    const Spans mended = words("doǧa");
    for (int round = 0; round < 3; ++round)
        for (const Spans& spans : {quoted, as_code, mended})
            for (const bool smart : {true, false}) {
                Document document = page({block(Paragraph{spans})});
                document.front.values["smart-punctuation"] = smart ? "yes" : "no";
                Warnings kept, fresh;
                const Flow again =
                    resolve_styles(document, layout, clinic, kept, {.cache = &cache});
                const Flow alone = resolve_styles(document, layout, clinic, fresh);
                CHECK(text_of(again.blocks[0]).text == text_of(alone.blocks[0]).text);
                CHECK(kept.list().size() == fresh.list().size());
                CHECK(fresh.list().empty() == (spans.front().text != "doǧa"));
            }
}

TEST_CASE("each run has the patterns of its own language") {
    const PatternBook shipped({checkout() + "/share/hyphen"});
    const Document document =
        page({block(Paragraph{words("uyku ") + words("Behandlung", {}, -1, "de")})});
    Warnings warnings;
    const Flow flow =
        resolve_styles(document, plain_layout(), {}, warnings, {.patterns = &shipped});
    const auto& runs = text_of(flow.blocks[0]).text.runs;
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].style.patterns == nullptr);
    CHECK(runs[1].style.patterns == shipped.find("de"));
    CHECK(runs[1].style.patterns != nullptr);
}
