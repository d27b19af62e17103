// The forms in which editors write their files: prefixes, entities, comments, parts for languages;
// and what text asks for.
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;

namespace {

const std::string square = "<rect width='1' height='1'/>";

std::string file(const std::string& before, const std::string& attributes,
                 const std::string& elements) {
    return before + "<svg viewBox='0 0 9 9' " + attributes + ">" + elements + "</svg>";
}

}  // namespace

TEST_CASE("an editor's own elements are not told of, whatever entity names their space") {
    CHECK(told("<g xmlns:i='&ns_ai;'><i:pgf>x</i:pgf>" + square + "</g>").empty());
    CHECK(told("<g xmlns:svg='http://www.w3.org/2000/svg'><svg:odd/></g>" + square)
              .find("<odd> is not painted") != std::string::npos);
}

TEST_CASE("what stands in a comment or in CDATA is no document type and no entity") {
    CHECK(problem(file("<!-- <!DOCTYPE svg [ -->", "", square)) == "none");
    CHECK(problem(file("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '>'>]>", "", square)) ==
          "none");
    CHECK(told("<!-- &a; -->" + square).empty());
    CHECK(told("<style><![CDATA[ .a{fill:red} /* &b; */ ]]></style>" + square).empty());
    CHECK(told("<title>&a;</title>" + square).find("an entity") != std::string::npos);
}

TEST_CASE("a part for other languages only is told of") {
    const std::string only_others = "<switch><g systemLanguage='en'>" + square +
                                    "</g><g systemLanguage='de'>" + square + "</g></switch>";
    CHECK(told(only_others + square).find("for other languages only, as \"en\"") !=
          std::string::npos);
    CHECK(told("<switch><g systemLanguage='en'/><g>" + square + "</g></switch>").empty());
    CHECK(told("<switch><g systemLanguage='tr'>" + square + "</g></switch>").empty());
}

TEST_CASE("a paint in another file is told of by its address") {
    CHECK(told(square + "<rect fill='url(other.svg#g)' width='1' height='1'/>")
              .find("painted with \"other.svg#g\"") != std::string::npos);
    CHECK(told(square + "<rect fill='url(\"#g\")' width='1' height='1'/>").find("\"#g\"") !=
          std::string::npos);
}

TEST_CASE("text from right to left begins at its right end") {
    const std::string start = shown_with_fonts("<text x='90' y='9' direction='rtl'>ab</text>");
    CHECK(start == shown_with_fonts("<text x='90' y='9' text-anchor='end'>ab</text>"));
    CHECK(shown_with_fonts("<text x='90' y='9' direction='rtl' text-anchor='end'>ab</text>") ==
          shown_with_fonts("<text x='90' y='9'>ab</text>"));
    CHECK(shown_with_fonts("<text x='90' y='9' direction='rtl' text-anchor='middle'>ab</text>") ==
          shown_with_fonts("<text x='90' y='9' text-anchor='middle'>ab</text>"));
}

TEST_CASE("what is not followed of text is told of") {
    for (const char* each : {"font-stretch:condensed", "text-transform:uppercase",
                             "text-decoration:overline", "font-feature-settings:\"onum\""}) {
        const std::string said = each;
        const std::string out = shown_with_fonts("<text y='9' style='" + said + "'>a</text>");
        CHECK(out.find("of the drawing is not followed") != std::string::npos);
    }
    for (const char* each : {"font-stretch:normal", "text-transform:none",
                             "text-decoration:underline", "font-feature-settings:normal"})
        CHECK(shown_with_fonts("<text y='9' style='" + std::string(each) + "'>a</text>")
                  .find("is not followed") == std::string::npos);
}
