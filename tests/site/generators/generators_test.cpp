#include "site/generators/front_defaults.hpp"
#include "site/generators/linked_pages.hpp"
#include "site/generators/site_facts.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

YamlNode map_of(const std::string& yaml) {
    return parse_yaml(yaml, "a.yml");
}

std::string value(FrontDefaults& defaults, const char* page, const char* collection,
                  const char* key) {
    const auto tree = defaults.of(page, collection, {});
    const YamlEntry* entry = tree ? tree->find(key) : nullptr;
    return entry ? entry->value.text : "-";
}

std::string order(std::string_view table, const char* folder) {
    std::string out;
    for (const auto& page : linked_pages(table, folder)) out += page.string() + "\n";
    return out;
}

}  // namespace

TEST_CASE("of the scopes that take in a page the narrower goes first") {
    FrontDefaults defaults;
    defaults.add({"", "works", {}, map_of("layout: work\nimage: a\n")});
    defaults.add({"/_works/uyku/", "", {}, map_of("image: b\n")});
    defaults.add({"", "", {}, map_of("layout: page\nlang: tr\n")});
    defaults.add({"_posts/2024*", "", {}, map_of("tag: x\n")});
    CHECK(value(defaults, "_works/a.md", "works", "layout") == "work");
    CHECK(value(defaults, "_works/a.md", "works", "lang") == "tr");
    CHECK(value(defaults, "_works/uyku/a.md", "works", "image") == "b");
    CHECK(value(defaults, "_works/uykusuz/a.md", "works", "image") == "a");
    CHECK(value(defaults, "_posts/2024-01-01-a.md", "posts", "tag") == "x");
    CHECK(value(defaults, "_posts/a.md", "posts", "tag") == "-");
    CHECK(defaults.of("x.md", "pages", {}) == defaults.of("y.md", "pages", {}));
}

TEST_CASE("a table of contents names pages by its links, whatever stands around them") {
    CHECK(order("* [A](a.md)\n* [B](<b c.md> \"B\")\n* [C](../c.md#x)\n* [D](https://d.example/)\n"
                "* [E](e%20f.md)\n* [A](a.md#y)\n* [G](/g)\n* [H]()\n* [I](../../i.md)\n",
                "k") == "k/a.md\nk/b c.md\nc.md\nk/e f.md\nk/g.md\n");
}

TEST_CASE("facts of the clinic are found under whatever name a theme gives them") {
    SiteFacts facts;
    add_facts(
        map_of("background_color: '#ffffff'\ncolors: {primary: '#ffeeaa', accent: '#14697a'}\n"
               "contact: {E-Mail: 'mailto:a@b.example', telephone: 0312 000 00 00}\n"
               "logo: {src: /img/logo.svg}\nphone: yok\nemail: yarın\n"),
        facts);
    CHECK(facts.brand == "#14697a");
    CHECK(facts.email == "a@b.example");
    CHECK(facts.phone == "0312 000 00 00");
    CHECK(facts.logo == "/img/logo.svg");
}
