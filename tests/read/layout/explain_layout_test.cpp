// A layout -> itself with the place of every value, to be read by the author and by us again.
#include "read/layout/explain_layout.hpp"

#include "base/file.hpp"
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
                if (!line.starts_with("# ") && !line.starts_with("    # "))
                    out += line.substr(0, line.find("  # ")) + "\n";
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

TEST_CASE("a layout that is explained tells once where its files lie, however deep that is") {
    LayoutFolder folder;
    const std::filesystem::path deep =
        folder.path() / std::string(200, 'a') / std::string(200, 'b');
    const std::filesystem::path mine = deep / "mine", base = deep / "other";
    write_file(mine / "mine.yaml", "extends: base\npaper: a5\n");
    write_file(base / "base.yaml", read_file(shipped_layouts / "base.yaml", 1 << 20));
    const std::string text = explain_layout("mine", {mine, base}, {});
    CHECK(text.starts_with("# "));
    CHECK(text.find("# mine/mine.yaml is " + (mine / "mine.yaml").string() + "\n") == 0);
    CHECK(text.find("# mine/mine.yaml:2\n") != std::string::npos);
    CHECK(text.find(" # other/base.yaml:") != std::string::npos);
    CHECK(text.size() < 64 * 1024);  // as much as a layout may be
}

TEST_CASE("of two files with one name and one folder's name the second is told with its path") {
    YamlNode tree = parse_yaml("paper: a5\n", "/a/layouts/mine.yaml");
    tree.entries.push_back(parse_yaml("\nlang: tr\n", "/b/layouts/mine.yaml").entries.front());
    tree.entries.push_back(parse_yaml("duplex: no\n", "base.yaml").entries.front());
    CHECK(explained(tree) ==
          "# layouts/mine.yaml is /a/layouts/mine.yaml\n"
          "paper: a5                                   # layouts/mine.yaml:1\n"
          "lang: tr                                    # /b/layouts/mine.yaml:2\n"
          "duplex: no                                  # base.yaml:1\n");
}
