// What is written under `check:` and is of another kind than is wanted, with its place.
#include "check/checked.hpp"
#include "read/front/key_places.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The warnings of a page whose front matter has these lines, as "line:column problem (hint)".
std::string told(const std::string& lines) {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", "---\ntitle: A\n" + lines + "---\nSu için.\n");
    Warnings warnings;
    const CheckLists lists;
    const auto in_page = [&](std::string_view key) {
        return place_in_page(document.source, key, disk());
    };
    (void)check_handout(
        document, {}, {.lists = lists, .places = {.in_clinic = {}, .in_page = in_page}}, warnings);
    std::string out;
    for (const Finding& one : warnings.list())
        out += (out.empty() ? "" : "; ") + std::to_string(one.at.line) + ":" +
               std::to_string(one.at.column) + " " + one.problem +
               (one.hint.empty() ? "" : " (" + one.hint + ")");
    return out;
}

}  // namespace

TEST_CASE("a list or a text where a map is wanted is warned about at its place") {
    CHECK(told("check: [patient, large]\n") ==
          "3:1 check is no map of keys (write \"audience: patient\" on a line below it)");
    CHECK(told("check: patient\n") ==
          "3:1 check is no map of keys (write \"audience: patient\" on a line below it)");
    CHECK(told("check:\n  - audience: child\n") ==
          "3:1 check is no map of keys (write \"audience: patient\" on a line below it)");
    CHECK(told("check:\n  limits: [25]\n") ==
          "4:3 limits is no map of keys (write \"sentence-words: 25\" on a line below it)");
    CHECK(told("check:\n  limits:\n    - leading: 1.3\n") ==
          "4:3 limits is no map of keys (write \"sentence-words: 25\" on a line below it)");
    CHECK(told("check:\n  off:\n    dose-cc: yes\n") ==
          "4:3 off takes no keys below it (off: [dose-cc, passive-chain])");
    CHECK(told("check:\n  audience:\n    who: child\n") ==
          "4:3 audience takes no keys below it (audience: one word)");
}

TEST_CASE("rules, words, keys and limits that there are not are warned about with the nearest") {
    CHECK(told("check:\n  off: [dose-c]\n") ==
          "4:3 there is no rule \"dose-c\" (did you mean \"dose-cc\"?)");
    CHECK(told("check:\n  audience: chidl\n") ==
          "4:3 audience cannot be \"chidl\" (did you mean \"child\"?)");
    CHECK(told("check:\n  audience: [patient, child]\n")
              .starts_with("4:3 audience cannot be \"patient, child\""));
    CHECK(told("check:\n  of: [dose-cc]\n") ==
          "4:3 there is no key \"of\" in check (did you mean \"off\"?)");
    CHECK(told("check:\n  limits:\n    leadin: 1.3\n") ==
          "5:5 there is no limit \"leadin\" (did you mean \"leading\"?)");
}

TEST_CASE("a limit that is no number, or out of bounds, is warned about and left out") {
    CHECK(told("check:\n  limits:\n    leading: 1,3\n") ==
          "5:5 the limit \"leading\" is no number: \"1,3\" (write a number alone, with a point as "
          "its decimal sign, from 0.8 to 3)");
    CHECK(told("check:\n  limits:\n    leading: 12\n") ==
          "5:5 the limit \"leading\" cannot be \"12\" (it can be 0.8 to 3)");
    CHECK(told("check:\n  limits:\n    sentence-words: -5\n") ==
          "5:5 the limit \"sentence-words\" cannot be \"-5\" (it can be 5 to 200)");
    CHECK(told("check:\n  audience: child\n  print: large\n  off: dose-cc\n  limits: {leading: "
               "1.3}\n") == "");
}
