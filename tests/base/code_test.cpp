// The names of the kinds of messages, and the page of the documentation that explains each.
#include "base/code.hpp"

#include "base/file.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// What stands between backticks in the first cells of the tables of docs/messages.md.
std::vector<std::string> documented() {
    const std::string page = read_file(fs::path(checkout()) / "docs/messages.md", 1 << 20);
    std::vector<std::string> names;
    for (std::size_t at = page.find("\n| `"); at != page.npos; at = page.find("\n| `", at + 1))
        names.push_back(page.substr(at + 4, page.find('`', at + 4) - at - 4));
    return names;
}

std::string sorted_text(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    std::string text;
    for (const std::string& name : names) text += name + "\n";
    return text;
}

}  // namespace

TEST_CASE("every kind of message has a name of its own, by which it is found again") {
    const auto names = code_names();
    REQUIRE(names.size() == std::size_t(Code::last) + 1);
    for (std::size_t i = 0; i < names.size(); ++i) CHECK(code_called(names[i]) == Code(i));
    CHECK_FALSE(code_called("image-mising"));
    CHECK(std::string(name_of(Code::image_missing)) == "image-missing");
    CHECK(std::string(name_of(Code::last)) == "internal");
    CHECK(names_of({Code::word_wide, Code::image_missing}) == "image-missing, word-wide");
}

TEST_CASE("only the kinds that can be warnings can be allowed") {
    CHECK(is_of_warnings(Code::mail_open));
    CHECK_FALSE(is_of_warnings(Code::file_missing));
    CHECK(warning_code_names().back() == "mail-open");
}

TEST_CASE("docs/messages.md explains every kind of message, and no other") {
    CHECK(sorted_text(documented()) == sorted_text(code_names()));
}
