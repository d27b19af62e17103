#include "read/read_document.hpp"

#include "checkout.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

TEST_CASE("the seed page is read with its quirks") {
    const fs::path seed = fs::path(checkout()) / "../shared/seed/hizmet-tms.md";
    if (!fs::exists(seed)) {
        MESSAGE("skipped: there is no seed page here");
        return;
    }
    Warnings warnings;
    const Document page = read_document(seed, seed.parent_path(), warnings);
    CHECK(page.name == "hizmet-tms");
    CHECK(plain_text(page.front.title) == "TMS (Transkraniyal Manyetik Stimulasyon)");
    REQUIRE(page.front.description.size() == 2);
    CHECK(page.front.description[0].marks.has(Mark::strong));
    CHECK(page.front.description[1].text.starts_with(", psikiyatride"));
    CHECK(page.front.date->day == 7);
    CHECK(page.front.client.empty());
    CHECK(page.front.values.at("client").empty());
    REQUIRE(page.images.size() == 1);
    CHECK(page.images[0].file.empty());
    REQUIRE(warnings.list().size() == 2);
    CHECK(warnings.list()[0].problem == "\"ß\" behind the date is left out");
    CHECK(warnings.list()[1].problem == "the image \"/images/hizmet-tms.jpg\" was not found");
    CHECK(warnings.list()[1].at.line == 8);

    REQUIRE(page.blocks.size() == 6);
    CHECK(std::get<Heading>(page.blocks[0].kind).level == 2);
    CHECK(page.blocks[0].at.line == 11);
    const auto& first = std::get<Paragraph>(page.blocks[1].kind).text;
    CHECK(plain_text(first).find('*') == std::string::npos);
    const auto& list = std::get<List>(page.blocks[4].kind);
    CHECK(list.ordered);
    CHECK(list.tight);
    CHECK(list.items.size() == 17);
}

TEST_CASE("a page without front matter is called by its first heading, else by its file") {
    TemporaryFolder folder;
    CHECK(plain_text(folder.read("a.md", "metin\n\n# Baş *lık*\n\nson\n").front.title) ==
          "Baş lık");
    CHECK(folder.read("a.md", "# Başlık\n\nmetin\n").blocks.size() == 1);
    CHECK(plain_text(folder.read("b.md", "## İki\n\nmetin\n").front.title) == "b");
    CHECK(plain_text(folder.read("c-d.md", "metin\n\n## İki\n").front.title) == "C d");
}

TEST_CASE("a heading that says the title again is taken out") {
    TemporaryFolder folder;
    CHECK(folder.read("a.md", "---\ntitle: Uyku\n---\n# Uyku\n\nmetin\n").blocks.size() == 1);
    CHECK(folder.read("a.md", "---\ntitle: Uyku\n---\n# Düş\n\nmetin\n").blocks.size() == 2);
}

TEST_CASE("Jekyll's file name gives date and name, and the front matter's date wins") {
    TemporaryFolder folder;
    const Document post = folder.read("2025-04-07-ad.md", "metin\n");
    CHECK(post.name == "ad");
    CHECK(post.front.date->month == 4);
    CHECK(folder.read("2025-04-07-ad.md", "---\ndate: 2024-01-02\n---\nx\n").front.date->year ==
          2024);
    CHECK(folder.read("2025-13-07-ad.md", "metin\n").name == "2025-13-07-ad");
    CHECK(folder.read("2025-04-07.md", "metin\n").name == "2025-04-07");
}
