// What a layout says only of some pages: short ones, those without a picture.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace yaprak;

TEST_CASE("a variant says when it is meant, and what is wrong in it shows at once") {
    CHECK(base_error("variants: [{columns: 2}]\n") ==
          "2:12: a variant says when it is meant (when: {image: missing}, or pages, title, lang, "
          "category, words, pictures)");
    CHECK(base_error("variants: {columns: 2}\n") ==
          "2:11: variants are a list (begin each with \"- when: {…}\")");
    CHECK(base_error("variants: [{when: {pages: many}, columns: 2}]\n") ==
          "2:27: \"many\" is no range of numbers (write \">2\", \"<3\", 2 or 2-4)");
    CHECK(base_error("variants: [{when: {title: 5-2}, columns: 2}]\n") ==
          "2:27: \"5-2\" is no range of numbers (write \">2\", \"<3\", 2 or 2-4)");
    CHECK(base_error("variants: [{when: {image: gone}}]\n") ==
          "2:27: \"gone\" is not one of \"there\", \"missing\"");
    CHECK(base_error("variants: [{when: {image: missing}, colums: 2}]\n") ==
          "2:37: unknown key \"colums\" (did you mean \"columns\"?)");
    CHECK(base_error("variants: [{when: {pages: '>0'}, extends: handout-large}]\n") ==
          "2:34: a variant cannot say \"extends\" (write what it changes, as \"columns: 2\"; "
          "a layout is extended at the top of its file)");
}

TEST_CASE("variants are read over all else, inherited ones before the layout's own") {
    LayoutFolder folder;
    folder.write("one", "extends: base\nvariants:\n  - when: {pages: '>2'}\n    columns: 2\n");
    folder.write("two", "extends: one\nvariants:\n  - when: {title: 10-20}\n    columns: 3\n");
    const Layout plain = folder.read("two");
    CHECK(plain.columns == 1);
    REQUIRE(plain.variants.size() == 2);
    CHECK(plain.variants[0].least_pages == 3);
    CHECK(plain.variants[1].most_title == 20);
    const auto with = [&](const std::set<std::size_t>& variants) {
        return read_layout("two", {folder.path(), shipped_layouts}, {}, variants).columns;
    };
    CHECK(with({0}) == 2);
    CHECK(with({0, 1}) == 3);
    folder.write("none", "extends: two\nvariants: none\n");
    CHECK(folder.read("none").variants.empty());
}
