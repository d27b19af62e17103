// Pages that are written for a merge, in a build.
#include "cli/program.hpp"
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Said build(const TemporaryFolder& folder, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"build", (folder.path() / "in").string(), "-o",
                                          (folder.path() / "out").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return yaprak_does(arguments);
}

void write_letter(const TemporaryFolder& folder) {
    folder.write("in/mektup.md",
                 "---\ntitle: Randevu\n---\nSayın {{ad}}, [arayın](tel:{{ tel }}).\n");
}

}  // namespace

TEST_CASE("a build passes over a page whose placeholders nothing fills, and makes the others") {
    const TemporaryFolder folder;
    write_letter(folder);
    folder.write("in/uyku.md", "---\ntitle: Uyku\nad: Ayşe\n---\nSayın {{ad}}.\n");
    const Said said = build(folder);
    CHECK(said.code == exit_done);
    CHECK(has(said.out, "mektup.md  skipped: it has placeholders, which yaprak merge fills"));
    CHECK(has(said.err, "mektup.md:4:7: warning: unknown placeholder \"{{ad}}\""));
    CHECK_FALSE(fs::exists(folder.path() / "out/mektup.pdf"));
    CHECK(fs::exists(folder.path() / "out/uyku.pdf"));
    CHECK(build(folder, {"--strict"}).code == exit_some_failed);
}

TEST_CASE("a sample shows the names where the values will stand, without a warning") {
    const TemporaryFolder folder;
    write_letter(folder);
    const Said said = build(folder, {"--sample", "--strict"});
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    CHECK(fs::exists(folder.path() / "out/mektup.pdf"));
    CHECK(has(yaprak_does({"build", (folder.path() / "in/mektup.md").string(), "--sample", "--dump",
                           "flow"})
                  .out,
              "Sayın [ad], "));
}

TEST_CASE("on a generator's site a name without a value is left out with a warning") {
    const TemporaryFolder folder;
    folder.write("in/_config.yml", "title: Klinik\n");
    folder.write("in/index.md", "---\ntitle: Uyku\n---\nBir {{ bilinmeyen }} iki {{ 5 }} üç.\n");
    const Said said = build(folder);
    CHECK(said.code == exit_done);
    CHECK(has(said.err, "index.md:4:5: warning: unknown placeholder \"{{ bilinmeyen }}\""));
    CHECK(fs::exists(folder.path() / "out/index.pdf"));
    CHECK(
        has(yaprak_does({"build", (folder.path() / "in/index.md").string(), "--dump", "flow"}).out,
            "Bir iki üç."));
}
