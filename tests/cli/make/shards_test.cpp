// A run in several parts: together the same files as in one, and proven to be all.
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace yaprak;
using namespace site;

namespace {

std::map<std::string, std::string> pdfs(const fs::path& folder) {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".pdf")
            found[entry.path().lexically_relative(folder).string()] =
                read_file(entry.path(), 1 << 24);
    return found;
}

void pages(const Site& site, int count) {
    for (int i = 0; i < count; ++i)
        site.file("s" + std::to_string(i) + ".md", "# Sayfa " + std::to_string(i) + "\n\nMetin.\n");
    settle();
}

Said join(const Site& site) {
    return yaprak_does({"manifest", "merge", site.out()});
}

}  // namespace

TEST_CASE("the shards of a build are together the same as the build in one, and proven complete") {
    const Site site;
    pages(site, 7);
    site.file("s3.md", "---\npublished: false\n---\n# Taslak\n");
    REQUIRE(site.build().code == exit_done);
    fs::rename(site.root / "out", site.root / "whole");
    for (const char* shard : {"2/3", "0/3", "1/3"})
        REQUIRE(site.build({"--shard", shard}).code == 0);
    CHECK(pdfs(site.root / "out") == pdfs(site.root / "whole"));
    const Said joined = join(site);
    CHECK(joined.err == "");
    CHECK(joined.out ==
          "3 shards, 6 files, 6 whole, 0 not\nthe run is complete: 6 files, 1 skipped\n");
    CHECK(joined.code == exit_done);
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_done);
    CHECK(matches(site.build().out, "^0 made, 6 unchanged|\n0 made, 6 unchanged"));
    CHECK(
        matches(site.build({"--shard", "0/3"}).out, "\n0 made, 2 unchanged|^0 made, 2 unchanged"));
}

TEST_CASE("shards between which a page was changed are not of one run") {
    const Site site;
    pages(site, 4);
    REQUIRE(site.build({"--shard", "0/2"}).code == exit_done);
    site.file("s1.md", "# Başka bir sayfa\n");
    settle();
    REQUIRE(site.build({"--shard", "1/2"}).code == exit_done);
    CHECK(has(join(site).err, "the shards are not of one run"));
    REQUIRE(site.build({"--shard", "0/2"}).code == exit_done);
    CHECK(join(site).code == exit_done);
}

TEST_CASE("a shard that was not said is no whole run") {
    const Site site;
    pages(site, 2);
    CHECK(site.build({"--shard", ""}).code == exit_wrong_input);
    CHECK_FALSE(site.made("s0.pdf"));
}

TEST_CASE("the shards of a merge are together the same as the merge in one") {
    std::string rows = "kod;ad\n";
    for (int i = 0; i < 11; ++i)
        rows += std::to_string(900 - i) + ";Kişi " + std::to_string(i) + "\n";
    const Letters site("# Sayın {{ad}}\n", rows);
    REQUIRE(site.merge().code == exit_done);
    fs::rename(site.root / "out", site.root / "whole");
    settle();
    for (const char* shard : {"3/4", "0/4", "1/4", "2/4", "2/4"})
        REQUIRE(site.merge({"--shard", shard}).code == exit_done);
    CHECK(pdfs(site.root / "out") == pdfs(site.root / "whole"));
    CHECK(join(site).out ==
          "4 shards, 11 files, 11 whole, 0 not\nthe run is complete: 11 files, 0 skipped\n");
    CHECK(matches(site.merge().out, "0 made, 11 unchanged"));
}

TEST_CASE("what shards lack is told, and then nothing is joined") {
    const Site site;
    pages(site, 6);
    CHECK(has(join(site).err, "no shard has a manifest here"));
    REQUIRE(site.build({"--shard", "0/3"}).code == exit_done);
    REQUIRE(site.build({"--shard", "1/3"}).code == exit_done);
    CHECK(has(join(site).err,
              "manifest.2-of-3.jsonl: error: shard 2/3 has no manifest [manifest]\n"));
    site.file("s5.md", "---\ntitle: Açık\n");
    CHECK(site.build({"--shard", "2/3"}).code == exit_some_failed);
    CHECK(has(join(site).err, "out/s5.pdf: error: it could not be made [manifest]\n"));
    CHECK(join(site).code == exit_some_failed);
    CHECK_FALSE(fs::exists(site.root / "out" / ".yaprak" / "manifest.jsonl"));
    pages(site, 6);
    REQUIRE(site.build({"--shard", "2/3"}).code == exit_done);
    write_file(site.root / "out" / "s0.pdf", "bozuk");
    CHECK(has(join(site).err, "out/s0.pdf: error: the file is not what was made"));
    REQUIRE(site.build({"--shard", "0/3"}).code == exit_done);
    CHECK(join(site).code == exit_done);
    site.file("clinic.yaml", "name: Başka Klinik\n");
    REQUIRE(site.build({"--shard", "1/3"}).code == exit_done);
    CHECK(has(join(site).err, "the shards are not of one run"));
    REQUIRE(site.build({"--shard", "0/2"}).code == exit_done);
    CHECK(has(join(site).err, "manifests of runs in 2 and in 3 shards stand here"));
}

TEST_CASE("more shards than pages leave some with nothing to do, and are complete") {
    const Site site;
    pages(site, 2);
    for (const char* shard : {"0/4", "1/4", "2/4", "3/4"})
        CHECK(site.build({"--shard", shard}).code == exit_done);
    CHECK(join(site).out ==
          "4 shards, 2 files, 2 whole, 0 not\nthe run is complete: 2 files, 0 skipped\n");
}

TEST_CASE("a shard that is made twice at once is whole") {
    const Site site;
    pages(site, 40);
    std::thread other([&] { site.build({"--shard", "1/2", "-q"}); });
    CHECK(site.build({"--shard", "1/2", "-q"}).code == exit_done);
    other.join();
    CHECK(site.build({"--shard", "0/2", "-q"}).code == exit_done);
    CHECK(join(site).code == exit_done);
}
