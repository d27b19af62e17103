#include "batch/copies/conditions.hpp"

#include "cpu_time.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string problem_of(const char* page) {
    try {
        const Conditions conditions(page, "s.md");
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "";
}

}  // namespace

TEST_CASE("what stands between {{#if}} and {{/if}} is there when its name holds") {
    const Conditions page("a {{#if x}}b {{#if y}}c {{/if}}d {{/if}}e", "s.md");
    CHECK(page.names() == std::vector<std::string>{"x", "y"});
    CHECK(page.choose({true, true}).text == "a b c d e");
    CHECK(page.choose({true, false}).text == "a b d e");
    CHECK(page.choose({false, true}).text == "a e");
}

TEST_CASE("a line that holds nothing else is gone, and the lines keep their numbers") {
    const Conditions page("bir\n  {{#if x}}\n\niki\n{{/if}}\nüç\n", "s.md");
    const ChosenText with = page.choose({true}), without = page.choose({false});
    CHECK(with.text == "bir\n\niki\nüç\n");
    CHECK(with.lines == std::vector<int>{1, 3, 4, 6});
    CHECK(without.text == "bir\nüç\n");
    CHECK(without.lines == std::vector<int>{1, 6});
}

TEST_CASE("a part that is not closed, not opened or not known is an error at its line") {
    CHECK(problem_of("a\n{{#if x}}\nb") ==
          "s.md:2: error: an {{#if}} is not closed (hint: close it with {{/if}})");
    CHECK(problem_of("a\n\n{{/if}}") ==
          "s.md:3: error: \"{{/if}}\" closes nothing (hint: open it with {{#if name}})");
    CHECK(problem_of("{{#each x}}") ==
          "s.md:1: error: unknown \"{{#eachx}}\" (hint: there are {{#if name}} and {{/if}})");
    CHECK(problem_of("{{ad}} {{") == "");
}

TEST_CASE("a condition holds for what a spreadsheet calls yes") {
    for (const char* yes : {"x", "evet", "1", "12 Mayıs", "DOĞRU"}) CHECK(is_true(yes));
    for (const char* no : {"", "  ", "0", "no", "FALSE", "Hayır", "YANLIŞ"})
        CHECK_FALSE(is_true(no));
}

TEST_CASE("a part that is not closed is told of at the line where it is opened") {
    try {
        Conditions("{{ad}}\n\n{{#if a}}\n{{ad}}\n", "sayfa.md");
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(error.finding().at.line == 3);
    }
}

TEST_CASE("the time that placeholders take grows as their number does") {
    const auto page = [](const std::string& part, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += part;
        return out + "}}\n";
    };
    for (const char* part : {"{{ad}}\n", "{{#if a}}\nb\n{{/if}}\n", "{{\n", "{{   \n"}) {
        const std::string few = page(part, 4'000), many = page(part, 32'000);
        const double once = test::cpu_seconds([&] { Conditions(few, "sayfa.md"); });
        const double eightfold = test::cpu_seconds([&] { Conditions(many, "sayfa.md"); });
        CHECK(eightfold < 30 * once + 0.01);
    }
}
