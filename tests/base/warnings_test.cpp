// Warnings are folded while they come.
#include "base/allowed_codes.hpp"
#include "base/message_line.hpp"
#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string told(const Warnings& warnings) {
    std::string out;
    for (const std::string& line : warning_lines(warnings)) out += line + "\n";
    return out;
}

std::string refused(const std::vector<std::string>& lists) {
    try {
        return names_of(allowed_codes(lists));
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
}

}  // namespace

TEST_CASE("what is said of one word at several places is one warning with its first place") {
    Warnings warnings;
    for (const int line : {4, 9, 12})
        warnings.add(Code::unknown_style, {"a.md", line, 1}, "unknown style \"x\"", "y?");
    warnings.add(Code::unknown_style, {"a.md", 5, 1}, "unknown style \"z\"");
    warnings.add(Code::unknown_style, {"b.md", 5, 1}, "unknown style \"x\"");
    CHECK(told(warnings) ==
          "a.md:4:1: warning: unknown style \"x\" (3 times) (hint: y?) [unknown-style]\n"
          "a.md:5:1: warning: unknown style \"z\" [unknown-style]\n"
          "b.md:5:1: warning: unknown style \"x\" [unknown-style]\n");
    CHECK(warnings.size() == 3);
    CHECK(warnings.said() == 5);
}

TEST_CASE("a place that is looked at twice is not counted twice") {
    Warnings warnings;
    for (int round = 0; round < 3; ++round)
        for (const int line : {4, 9})
            warnings.add(Code::word_wide, {"a.md", line, 1}, "the word \"x\" is wider");
    CHECK(told(warnings) == "a.md:4:1: warning: the word \"x\" is wider (2 times) [word-wide]\n");
}

TEST_CASE("several of a kind may have words of their own") {
    Warnings warnings;
    Finding finding{{"a.md", 2, 1}, "1 letter has no font", "", Code::character_missing};
    finding.of_several = "letters have no font";
    warnings.add(finding);
    CHECK(told(warnings) == "a.md:2:1: warning: 1 letter has no font [character-missing]\n");
    finding.at.line = 3;
    finding.count = 1233;
    warnings.add(finding);
    CHECK(told(warnings) == "a.md:2:1: warning: 1,234 letters have no font [character-missing]\n");
}

TEST_CASE("of more than a hundred the last line says how many, and of which kinds") {
    Warnings warnings;
    for (int i = 0; i < 2057; ++i)
        warnings.add(i % 2 ? Code::image_missing : Code::link_target, {"a.md", i + 1, 1},
                     "word " + std::to_string(i));
    const auto lines = warning_lines(warnings);
    REQUIRE(lines.size() == 101);
    CHECK(lines.back() == "a.md: warning: and 1,957 more [image-missing, link-target]");
    CHECK(warnings.size() == 2057);
    CHECK(names_of(warnings.codes()) == "image-missing, link-target");
}

TEST_CASE("a million warnings take no more room than a hundred") {
    Warnings warnings;
    const std::string word(1000, 'x');
    for (int i = 0; i < 1'000'000; ++i)
        warnings.add(Code::unknown_key, {"a.md", i + 1, 1}, word + std::to_string(i % 100'000));
    CHECK(warnings.list().size() == most_warnings);
    CHECK(warnings.said() == 1'000'000);
    for (const Finding& finding : warnings.list()) CHECK(finding.problem.size() < 500);
}

TEST_CASE("warnings that are put together stay folded") {
    Warnings first, second;
    for (int i = 0; i < 150; ++i)
        second.add(Code::link_target, {"a.md", i + 1, 1}, "word " + std::to_string(i));
    first.add(Code::image_missing, {"a.md", 1, 1}, "picture");
    first.add(second);
    first.add(first);
    CHECK(first.list().size() == most_warnings);
    CHECK(first.list().front().count == 1);
}

TEST_CASE("kinds that are allowed are counted and not told") {
    Warnings warnings;
    warnings.allow({Code::image_missing});
    warnings.add(Code::image_missing, {"a.md", 1, 1}, "picture");
    CHECK(warnings.empty());
    warnings.add(Code::image_alt, {"a.md", 1, 1}, "no words");
    CHECK(warnings.allowed() == 1);
    CHECK(warnings.size() == 1);
}

TEST_CASE("no line is longer than 500 characters, and its end says what helps") {
    const std::string word(100'000, 'w');
    const Finding finding{{word + ".md", 4, 9}, "x " + word, word + "hint", Code::image_alt};
    const std::string line = message_line(finding, "warning");
    CHECK(count_characters(line) == longest_line);
    CHECK(line.ends_with("hint) [image-alt]"));
    const Finding hostile{{"a.md"}, std::string(300, '\x1b'), "", Code::image_alt};
    CHECK(count_characters(message_line(hostile, "warning")) == longest_line);
    Warnings warnings;
    warnings.add(Code::image_alt, {"a.md"}, "ş" + word);
    CHECK(is_valid_utf8(told(warnings)));
}

TEST_CASE("the names of kinds that may pass are read as they are typed") {
    CHECK(refused({"image-missing, word-wide", "contrast,"}) ==
          "image-missing, word-wide, contrast");
    CHECK(refused({""}).empty());
    CHECK(refused({"image-mising"}) ==
          "error: no warning is called \"image-mising\" (hint: did you mean \"image-missing\"?)");
    CHECK(refused({"file-missing"}) ==
          "error: \"file-missing\" is an error, not a warning (hint: only warnings can be "
          "allowed)");
}

TEST_CASE(
    "marks of a page that cannot be filled are one warning, and of those a kind that is allowed "
    "passes alone") {
    const auto tell = [](Warnings& warnings) {
        warnings.add_mark(Code::markup_dropped, {"a.md", 9, 1}, "{% b %}", "\"b\" is dropped");
        warnings.add_mark(Code::value_missing, {"a.md", 4, 1}, "{{ x }}", "\"x\" has no value");
        warnings.add_mark(Code::value_missing, {"a.md", 5, 1}, "{{ x }}", "\"x\" has no value");
    };
    Warnings all, some, both;
    tell(all);
    CHECK(to_text(all.list(), "warning") ==
          "a.md:4:1: warning: \"x\" has no value; 2 more marks of the page are left out or not "
          "known: {% b %}");
    CHECK(all.codes() == Codes{Code::markup_dropped, Code::value_missing});
    some.allow({Code::value_missing});
    tell(some);
    CHECK(to_text(some.list(), "warning") == "a.md:9:1: warning: \"b\" is dropped");
    CHECK(some.allowed() == 2);
    both.add(all);
    both.add(all);
    CHECK(to_text(both.list(), "warning") == to_text(all.list(), "warning"));
}
