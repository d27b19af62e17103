#include "batch/copies/page_template.hpp"

#include "batch/copies/row_lists.hpp"
#include "cpu_time.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace yaprak;

namespace {

struct Row {
    std::map<std::string, std::string> values;
    std::map<std::string, RowItems> lists = {};

    RowAnswers answers() const {
        static const RowItems none;
        return {[this](const std::string& name) {
                    const auto found = values.find(name);
                    return found == values.end() ? std::nullopt : std::optional(found->second);
                },
                [this](const std::string& name) -> const RowItems& {
                    const auto found = lists.find(name);
                    return found == lists.end() ? none : found->second;
                }};
    }
};

PageTemplate read(const std::string& page) {
    return PageTemplate(page, "s.md",
                        [](const std::string& name) { return name == "x" || name == "y"; });
}

std::string text_of(const std::string& page, const Row& row) {
    return read(page).text(row.answers()).text;
}

std::string problem_of(const std::string& page) {
    try {
        read(page);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "";
}

}  // namespace

TEST_CASE("what stands between {{#if}} and {{/if}} is there when its name holds") {
    const std::string page = "a {{#if x}}b {{#if y}}c {{/if}}d {{/if}}e";
    CHECK(text_of(page, {{{"x", "1"}, {"y", "1"}}}) == "a b c d e");
    CHECK(text_of(page, {{{"x", "1"}, {"y", ""}}}) == "a b d e");
    CHECK(text_of(page, {{{"y", "1"}}}) == "a e");
    CHECK(read(page).sample().text == "a b c d e");
}

TEST_CASE("{{else}}, {{else if}} and {{#unless}} have the other parts") {
    const std::string page =
        "{{#if x = 1}}bir{{else if x = 2}}iki{{#if y}}!{{/if}}{{else}}çok{{/if}} {{#unless "
        "y}}yok{{else}}var{{/unless}}";
    CHECK(text_of(page, {{{"x", "1"}}}) == "bir yok");
    CHECK(text_of(page, {{{"x", "2"}, {"y", "1"}}}) == "iki! var");
    CHECK(text_of(page, {{{"x", "3"}}}) == "çok yok");
    const PageTemplate read_once = read(page);
    const Row one{{{"x", "3"}}}, same{{{"x", "9"}}}, other{{{"x", "2"}}};
    CHECK(read_once.decisions(one.answers()) == read_once.decisions(same.answers()));
    CHECK(read_once.decisions(one.answers()) != read_once.decisions(other.answers()));
}

TEST_CASE("a line that holds nothing else is gone, and the lines keep their numbers") {
    const PageTemplate page = read("bir\n  {{#if x}}\n\niki\n{{else}}\nüç\n{{/if}}\ndört\n");
    const Row yes{{{"x", "1"}}}, no{};
    const ChosenText with = page.text(yes.answers()), without = page.text(no.answers());
    CHECK(with.text == "bir\n\niki\ndört\n");
    CHECK(with.lines == std::vector<int>{1, 3, 4, 8});
    CHECK(without.text == "bir\nüç\ndört\n");
    CHECK(without.lines == std::vector<int>{1, 6, 8});
}

TEST_CASE("{{#each}} repeats its part for each item, whose fields have names of their own") {
    const Row row{{{"a", "1"}},
                  {{"ilaç", {{{"ad", "Parol"}, {"doz", "500"}}, {{"ad", "Aspirin"}, {"doz", ""}}}},
                   {"gün", {{{"", "Salı"}}, {{"", "Cuma"}}}}}};
    CHECK(text_of(
              "| Ad |\n|--|\n{{#each ilaç}}\n| {{sıra}} {{ad}} {{doz | sayı}} {{a}} |\n{{/each}}\n",
              row) ==
          "| Ad |\n|--|\n| 1 {{ilaç.1.ad}} {{ilaç.1.doz|sayı}} {{a}} |\n"
          "| 2 {{ilaç.2.ad}} {{ilaç.2.doz|sayı}} {{a}} |\n");
    CHECK(text_of("{{#each gün}}[{{this}}]{{/each}}", row) == "[{{gün.1}}][{{gün.2}}]");
    CHECK(text_of("{{#each ilaç}}{{#if doz}}{{ad}}{{else}}-{{/if}}{{/each}}", row) ==
          "{{ilaç.1.ad}}-");
    CHECK(text_of("{{#each yok}}x{{/each}}", row).empty());
    CHECK(read("{{#each ilaç}}[{{ad}} {{x}} {{sıra}}]{{/each}}").sample().text == "[x {{x}} x]");
}

TEST_CASE("a part that is not closed, not opened or not known is an error at its line") {
    CHECK(problem_of("a\n{{#if x}}\nb") ==
          "s.md:2: error: an {{#if}} is not closed (hint: close it with {{/if}})");
    CHECK(problem_of("a\n\n{{/if}}") ==
          "s.md:3: error: \"{{/if}}\" closes nothing (hint: open it with {{#if name}})");
    CHECK(problem_of("{{#each x}}\n{{#if x}}\n{{/each}}") ==
          "s.md:3: error: \"{{/each}}\" closes the {{#if}} of line 2 (hint: close that with "
          "{{/if}} first)");
    CHECK(problem_of("{{#if x}}{{else}}{{else}}{{/if}}") ==
          "s.md:1: error: a second {{else}} in one {{#if}}");
    CHECK(problem_of("{{#wenn x}}").starts_with("s.md:1: error: unknown \"{{#wenn x}}\""));
    CHECK(problem_of("{{#if x <}}{{/if}}")
              .starts_with("s.md:1: error: the condition ends too early"));
    CHECK(problem_of("{{ad}} {{else}} {{").empty());
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += "{{#if x}}";
    CHECK(problem_of(deep) == "s.md:1: error: more than 16 {{#if}} stand inside each other");
}

TEST_CASE("lists come from columns that repeat, from JSON and from parts of a cell") {
    const std::vector<std::string> keys = {"ad",       "ilaç1", "ilaç1doz", "ilaç2",
                                           "ilaç2doz", "gün",   "not"};
    const DataRow row{
        2, {"Ali", "Parol", "500", "", "", "Salı; Cuma", R"([{"A d":"x","b":2},{"b":"y, z"}])"}};
    const RowItems drugs = RowList("İlaçlar", keys).items(row);
    REQUIRE(drugs.size() == 1);
    CHECK(drugs[0] == RowItem{{"", "Parol"}, {"doz", "500"}});
    const RowItems days = RowList("Gün", keys).items(row);
    REQUIRE(days.size() == 2);
    CHECK(days[1] == RowItem{{"", "Cuma"}});
    const RowItems notes = RowList("not", keys).items(row);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0] == RowItem{{"ad", "x"}, {"b", "2"}});
    CHECK(notes[1] == RowItem{{"ad", ""}, {"b", "y, z"}});
    CHECK_FALSE(RowList("saat", keys).is_known());
}

TEST_CASE("all items of a list have the fields that one of them has") {
    const RowItems drugs = items_of_cell(R"([{"ad":"Parol"},{"ad":"Aspirin","doz":"100"},"x"])");
    REQUIRE(drugs.size() == 3);
    CHECK(drugs[0] == RowItem{{"", ""}, {"ad", "Parol"}, {"doz", ""}});
    CHECK(drugs[2] == RowItem{{"", "x"}, {"ad", ""}, {"doz", ""}});
    const RowItems columns =
        RowList("ilaç", {"ilaç1ad", "ilaç1doz", "ilaç2ad"}).items({2, {"Parol", "500", "Aspirin"}});
    REQUIRE(columns.size() == 2);
    CHECK(columns[1] == RowItem{{"ad", "Aspirin"}, {"doz", ""}});
}

TEST_CASE("a cell is not parted at a decimal comma") {
    CHECK(items_of_cell("Parol 2,5 mg").size() == 1);
    CHECK(items_of_cell("Parol 2,5 mg, Aspirin 100 mg").size() == 2);
    CHECK(items_of_cell("a,b,1, 2").size() == 4);
}

TEST_CASE("a list that is too long is told") {
    std::string cell;
    for (int i = 0; i < 1000; ++i) cell += "x;";
    CHECK(items_of_cell(cell).size() == 1000);
    CHECK_THROWS_AS(items_of_cell(cell + "x"), Error);
}

TEST_CASE("the time that placeholders take grows as their number does") {
    const auto page = [](const std::string& part, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += part;
        return out + "}}\n";
    };
    for (const char* part : {"{{ad}}\n", "{{\n", "{{   \n", "{{else}}\n"}) {
        const std::string few = page(part, 4'000), many = page(part, 32'000);
        const double once = test::cpu_seconds([&] { read(few); });
        const double eightfold = test::cpu_seconds([&] { read(many); });
        CHECK(eightfold < 30 * once + 0.01);
    }
}
