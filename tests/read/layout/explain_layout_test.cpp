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
                if (!line.substr(line.find_first_not_of(' ')).starts_with("# "))
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

TEST_CASE("what another file makes of a value is told below it") {
    LayoutFolder folder;
    folder.write("parent",
                 "extends: base\n"
                 "hero: {height: 40mm}\n"
                 "fit: {pages: 2, image: [30mm, 50mm]}\n"
                 "variants: [{when: {image: missing}, hero: {height: 20mm}}]\n"
                 "masters: {last: {margins: {bottom: 100mm}, areas: {back: {bottom: 20mm, height: "
                 "60mm}}}}\n"
                 "flow: {back: [clinic]}\n");
    folder.write("child", "extends: parent\nhero: {height: 90mm}\ncard: {shown: yes}\n");
    const std::string text = explain_layout("child", {folder.path(), shipped_layouts}, {});
    const auto follows = [&](const std::string& value, const std::string& told) {
        return std::regex_search(text, std::regex("\n" + value +
                                                  " +#[^\n]*child.yaml:[0-9]+\n"
                                                  "( *# [^\n]*\n)*" +
                                                  told + " +# [^\n]*parent"));
    };
    CHECK(follows("  height: 90mm", "  # within \\[30mm, 50mm\\], by fit.image"));
    CHECK(follows("  height: 90mm", "  # 20mm where image missing"));
    CHECK(follows("  shown: yes", "  # in the area \"back\" instead, by flow"));
    const std::string parent = explain_layout("parent", {folder.path(), shipped_layouts}, {});
    CHECK(parent.find("by fit.image") == std::string::npos);
}
