#include "batch/copies/copy_name.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string named(const std::string& pattern, const std::string& value) {
    return CopyName(pattern).fill([&](const std::string&) { return value; });
}

}  // namespace

TEST_CASE("a name is what the pattern says, numbers padded to its width") {
    CHECK(named("{{no:05}}-x.pdf", "42") == "00042-x.pdf");
    CHECK(named("{{ no : 05d }}", "42") == "00042.pdf");
    CHECK(named("{{no:3}}.pdf", "ab") == "ab.pdf");
    CHECK(named("{{il}}/{{no}}.pdf", "7") == "7/7.pdf");
    CHECK(CopyName("{{a}}-{{b:3}}").names() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("no value leads out of the folder or to a name that some system refuses") {
    CHECK(named("{{x}}.pdf", "../../etc/passwd") == "-..-etc-passwd.pdf");
    CHECK(named("{{x}}.pdf", "a/b\\c:d*e?f\"g<h>i|j\nk") == "a-b-c-d-e-f-g-h-i-j-k.pdf");
    CHECK(named("{{x}}", " .gizli. ") == "gizli.pdf");
    CHECK(named("{{x}}", "CON") == "_CON.pdf");
    CHECK(named("{{x}}", "Lpt1.txt") == "_Lpt1.txt.pdf");
    CHECK(named("{{x}}", "..") == "");
    CHECK(named("{{x}}", "Ayşe I\u0307lhan") == "Ayşe İlhan.pdf");
    CHECK(named("{{x}}", std::string(300, 'a')).size() <= 204);
}

TEST_CASE("names that a file system takes for one fold to one") {
    CHECK(folded_file_name("ISPARTA.pdf") == folded_file_name("ısparta.pdf"));
    CHECK(folded_file_name("İzmir.pdf") == folded_file_name("izmir.PDF"));
    CHECK(folded_file_name("a.pdf") != folded_file_name("b.pdf"));
}

TEST_CASE("what is no pattern is refused") {
    for (const char* bad : {"{{no", "{{no:x}}", "{{no:99}}", "../{{no}}", "/tmp/{{no}}"})
        CHECK_THROWS_AS(CopyName{bad}, Error);
}
