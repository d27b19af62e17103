// A layout -> itself with the place of every value, to be read by the author and by us again.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <sstream>

using namespace yaprak;

TEST_CASE("a layout that is explained is readable, the same, and says where its values stand") {
    const std::string text = explain_layout("handout-a5", {shipped_layouts}, {});
    CHECK(text.find("paper: a5 ") != std::string::npos);
    CHECK(text.find("layouts/handout-a5.yaml:4\n") != std::string::npos);
    CHECK(text.find("layouts/base.yaml:") != std::string::npos);
    CHECK(text.find("    # font: sans  as heading-1 ") != std::string::npos);
    LayoutFolder folder;
    for (const std::string& name : list_layouts({shipped_layouts})) {
        folder.write("again", explain_layout(name, {shipped_layouts}, {}));
        const auto without_places = [](std::string said) {
            std::string out;
            std::istringstream lines(said);
            for (std::string line; std::getline(lines, line);)
                if (line.find("    # ") != 0) out += line.substr(0, line.find("  # ")) + "\n";
            return out;
        };
        CHECK(without_places(explain_layout("again", {folder.path()}, {})) ==
              without_places(explain_layout(name, {shipped_layouts}, {})));
    }
}

TEST_CASE("what a kind of pages has from the following ones is shown value by value") {
    LayoutFolder folder;
    folder.write("mine",
                 "extends: base\n"
                 "masters:\n"
                 "  following:\n"
                 "    foot: {left: a, right: b}\n"
                 "    margins: {top: 20mm}\n"
                 "  left:\n"
                 "    foot: {left: c}\n");
    const std::string text = explain_layout("mine", {folder.path(), shipped_layouts}, {});
    const std::string left = text.substr(text.find("\n  left:\n"));
    CHECK(left.find("      left: c ") != std::string::npos);
    CHECK(std::regex_search(left,
                            std::regex("\n    # foot:\n(    #   [^\n]*\n)*"
                                       "    #   right: b  as following +# [^\n]*mine.yaml:4\n")));
    CHECK(left.find("    #   top: 20mm  as following ") != std::string::npos);
    CHECK(left.find("    #   left: a") == std::string::npos);
    CHECK(
        std::regex_search(left, std::regex("    #   offset: [^\n]*as following[^\n]*base.yaml:")));
}
