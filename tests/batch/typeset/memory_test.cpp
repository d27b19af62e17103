// Pages, pictures, layouts and the clinic from memory; and what becomes of a file that cannot be
// read.
#include "base/memory_files.hpp"
#include "batch/typeset/typeset.hpp"
#include "checkout.hpp"
#include "image/samples.hpp"
#include "read/read_clinic.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const std::string clinic = "name: Örnek Klinik\nlogo: logo.png\nphone: 0312 000 00 00\n";
const std::string page =
    "---\ntitle: Uyku\nimage: images/bas.jpg\nattachments: [liste.txt]\n---\n## Bir\n\n"
    "İyi uyku.\n\n![Yatak](images/yatak.png)\n";

// The files of a small site, by their names below its folder.
std::map<std::string, std::string> site_files() {
    return {{"clinic.yaml", clinic},
            {"logo.png", make_png({})},
            {"uyku.md", page},
            {"liste.txt", "bir\n"},
            {"images/bas.jpg", make_jpeg({})},
            {"images/yatak.png", make_png({})}};
}

SharedResources resources_of(const fs::path& content, const fs::path& layouts,
                             const FileSystem& files, Warnings& warnings) {
    const fs::path root = checkout();
    return {.clinic = read_clinic(content / "clinic.yaml", content, warnings, files),
            .fonts = FontBook({root / "fonts"}),
            .layout_folders = {layouts},
            .patterns = PatternBook({root / "share/hyphen"}),
            .files = &files};
}

Typeset made_in(const fs::path& content, const fs::path& layouts, const FileSystem& files,
                Warnings& warnings) {
    const SharedResources resources = resources_of(content, layouts, files, warnings);
    Job job;
    job.source = content / "uyku.md";
    job.content = content;
    return typeset(job, resources, warnings);
}

struct MemorySite {
    test::MemoryFiles files;
    Warnings warnings;
    MemorySite() {
        files.put_folder(fs::path(checkout()) / "layouts", "layouts");
        for (const auto& [name, bytes] : site_files()) files.put("content/" + name, bytes);
    }
    Typeset make() { return made_in("content", "layouts", files, warnings); }
};

std::string told(const Warnings& warnings) {
    std::string out;
    for (const Finding& finding : warnings.list()) out += to_text(finding, "warning") + "\n";
    return out;
}

}  // namespace

TEST_CASE("a page from memory is the same PDF as from the disk") {
    MemorySite memory;
    const Typeset from_memory = memory.make();
    CHECK(told(memory.warnings) == "");
    const TemporaryFolder folder;
    for (const auto& [name, bytes] : site_files()) folder.write(name, bytes);
    Warnings warnings;
    const Typeset from_disk =
        made_in(folder.path(), fs::path(checkout()) / "layouts", disk(), warnings);
    CHECK(from_memory.pages == from_disk.pages);
    CHECK((from_memory.bytes == from_disk.bytes));
}

TEST_CASE("whichever file cannot be read, the page fails for that, and may be tried again") {
    MemorySite whole;
    whole.make();
    const auto read = whole.files.was_read();
    for (const auto& [name, bytes] : site_files()) CHECK(read.contains("content/" + name));
    CHECK(read.contains("layouts/handout-a4.yaml"));
    for (const std::string& file : read) {
        MemorySite broken;
        broken.files.fail(file);
        CHECK_THROWS_AS_MESSAGE(broken.make(), TransientError, file);
    }
}

TEST_CASE(
    "a picture is looked for in memory whatever the case of its name, and a neighbour is named") {
    MemorySite site;
    site.files.put("content/uyku.md", "# Uyku\n\n![](images/Yatak.png)\n");
    site.make();
    CHECK(told(site.warnings).find("yatak") == std::string::npos);
    CHECK(site.files.was_read().contains("content/images/yatak.png"));
    site.files.put("content/uyku.md", "# Uyku\n\n![](images/yatka.png)\n");
    site.make();
    CHECK(told(site.warnings).find("did you mean \"yatak.png\"") != std::string::npos);
}

TEST_CASE("nothing outside the content folder is read, from memory neither") {
    MemorySite site;
    site.files.put("secret.png", make_png({}));
    site.files.put("content/uyku.md", "# Uyku\n\n![](../secret.png)\n");
    site.make();
    CHECK(told(site.warnings).find("outside the content folder") != std::string::npos);
    CHECK_FALSE(site.files.was_read().contains("secret.png"));
}
