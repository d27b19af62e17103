#include "read/front/read_attachments.hpp"

#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

struct AttachmentFolder : TemporaryFolder {
    AttachmentFolder() {
        write("veri/puan.csv", "a;b\n");
        write("form.odt", "x");
        write("bilinmeyen.xyz", "x");
    }
    std::vector<AttachedFile> attached(const std::string& value) {
        return read("a.md", page(value)).attachments;
    }
    std::string refused(const std::string& value) { return refusal("a.md", page(value)); }

private:
    static std::string page(const std::string& value) {
        return "---\ntitle: A\nattachments: " + value + "\n---\nmetin\n";
    }
};

}  // namespace

TEST_CASE("an attachment is what its ending says, and what the author says of it goes before") {
    AttachmentFolder folder;
    const auto files = folder.attached(
        "\n  - source\n  - veri/puan.csv\n  - file: form.odt\n    description: Başvuru formu\n"
        "    type: application/x-form\n    relation: Alternative\n  - bilinmeyen.xyz");
    REQUIRE(files.size() == 4);
    CHECK(files[0].name == "a.md");
    CHECK(files[0].type == "text/markdown");
    CHECK(files[0].relation == Relation::source);
    CHECK(files[1].name == "puan.csv");
    CHECK(files[1].type == "text/csv");
    CHECK(files[1].relation == Relation::data);
    CHECK(files[2].description == "Başvuru formu");
    CHECK(files[2].type == "application/x-form");
    CHECK(files[2].relation == Relation::alternative);
    CHECK(files[2].at.line == 6);
    CHECK(files[2].at.column == 11);
    CHECK(files[3].type == "application/octet-stream");
    CHECK(files[3].relation == Relation::supplement);
    CHECK(folder.told() == "");
}

TEST_CASE("one attachment needs no list, none is none") {
    AttachmentFolder folder;
    CHECK(folder.attached("source").size() == 1);
    CHECK(folder.attached("{file: source, description: Kaynak}")[0].description == "Kaynak");
    CHECK(folder.attached("[]").empty());
    CHECK(folder.attached("").empty());
}

TEST_CASE("a missing attachment is told of with its place") {
    AttachmentFolder folder;
    CHECK(folder.attached("[form.ott, source]").size() == 2);
    CHECK(folder.told() ==
          "a.md:3:15: warning: the attachment \"form.ott\" was not found (hint: did you mean "
          "\"form.odt\"?)\n");
}

TEST_CASE("attachments are refused as pictures are") {
    AttachmentFolder folder;
    const std::string hint = " (hint: put the file into the content folder)";
    CHECK(
        folder.refused("[../../etc/hostname]") ==
        "a.md:3:15: error: the attachment \"../../etc/hostname\" lies outside the content folder" +
            hint);
    CHECK(folder.refused("/etc/hostname") ==
          "a.md:3:14: error: the attachment \"/etc/hostname\" lies outside the content folder" +
              hint);
    CHECK(folder.refused("https://klinik.example/a.csv") ==
          "a.md:3:14: error: the attachment \"https://klinik.example/a.csv\" is an address, and "
          "nothing is fetched" +
              hint);
    std::filesystem::create_symlink("/etc/hostname", folder.path() / "bag.txt");
    CHECK(folder.refused("bag.txt") ==
          "a.md:3:14: error: the attachment \"bag.txt\" lies outside the content folder" + hint);
}

TEST_CASE("what cannot be meant is refused at its place, with what could be") {
    AttachmentFolder folder;
    CHECK(folder.refused("{file: form.odt, relation: sorce}") ==
          "a.md:3:41: error: unknown relation \"sorce\" (hint: did you mean \"source\"?)");
    CHECK(folder.refused("{file: form.odt, relation: ek}") ==
          "a.md:3:41: error: unknown relation \"ek\" (hint: known: source, data, supplement, "
          "alternative, unspecified)");
    CHECK(folder.refused("{file: form.odt, type: csv}") ==
          "a.md:3:37: error: \"csv\" is no type of a file (hint: write it as text/csv, or leave it "
          "to the file's ending)");
    CHECK(folder.refused("{file: form.odt, descripton: x}") ==
          "a.md:3:31: error: unknown key \"descripton\" of an attachment (hint: did you mean "
          "\"description\"?)");
    CHECK(folder.refused("{description: x}") ==
          "a.md:3:14: error: an attachment without \"file\" (hint: write \"- file: data.csv\", and "
          "what else is said of it below)");
    CHECK(
        folder.refused("[[form.odt]]") ==
        "a.md:3:15: error: an attachment is a path, or a map with \"file\" (hint: write \"- file: "
        "data.csv\")");
    CHECK(
        folder.refused("[form.odt, ./form.odt]") ==
        "a.md:3:25: error: two attachments are called \"form.odt\" (hint: the first is in line 3; "
        "a reader could not tell them apart)");
}
