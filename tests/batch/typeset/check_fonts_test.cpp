#include "batch/typeset/check_fonts.hpp"

#include "base/error.hpp"
#include "model/layout.hpp"
#include "site.hpp"
#include "text/fonts.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a font that is not there is told where the layout names it") {
    site::Site site;
    site.file("style.yaml", "extends: handout-a4\nstyles:\n  body: {font: Ariel}\n");
    site.file("role.yaml", "extends: handout-a4\nfonts:\n  serif: Ariel\n");
    site.file("a.md", "# A\n\nBir metin.\n");
    const auto said = [&](const std::string& layout) {
        return site.build({"-l", (site.root / "content" / layout).string()}).err;
    };
    CHECK(said("style.yaml").find("style.yaml:3:3: error: unknown font \"Ariel\" (hint: ") !=
          std::string::npos);
    CHECK(said("role.yaml").find("role.yaml: error: unknown font \"Ariel\" (hint: ") !=
          std::string::npos);
}

TEST_CASE("families of styles that no page uses are asked for too, and fallback fonts") {
    const auto told = [](const Layout& layout) -> std::string {
        try {
            check_fonts(layout, project_fonts());
            return "";
        } catch (const Error& error) {
            return error.finding().at.file.text() + ": " + error.finding().problem;
        }
    };
    Layout layout;
    layout.at = {"l.yaml"};
    layout.fonts["sans"] = "Source Sans 3";
    layout.styles["body"].font = "sans";
    layout.fallback_fonts = {"noto emoji"};
    CHECK(told(layout) == "");
    layout.styles["unused"].font = "Comic";
    layout.styles["unused"].at = {"base.yaml", 7, 3};
    CHECK(told(layout) == "base.yaml: unknown font \"Comic\"");
    layout.styles.erase("unused");
    layout.fallback_fonts.push_back("Runes");
    CHECK(told(layout) == "l.yaml: unknown font \"Runes\"");
}
