// `yaprak merge --bundle`: many copies in one PDF.
#include "checkout.hpp"
#include "cli/make/letters_site.hpp"
#include "model/bind_pages.hpp"
#include "model/page.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace site;

namespace {

const std::string page =
    "---\ntitle: Sayın {{ad}}\n---\n## Randevu {{gün}}\n\n[Yukarı](#randevu-gun)\n\n"
    "{{#if not}}![logo](/logo.png)\n\nNot: {{not}}{{/if}}\n";

struct Printed : Letters {
    Printed() : Letters(page, "ad;gün;not\nAyşe;1;\nBora;2;aç\nCan;3;\nDeniz;4;tok\nEce;5;\n") {
        file("logo.png",
             read_file(fs::path(checkout()) / "content" / "images" / "logo.png", 1 << 24));
        settle();
    }
    std::string said_of(const std::string& command, const std::string& name,
                        const std::string& more = "") const {
        const std::string target = (root / "said").string();
        const std::string whole = command + " " + shell_quoted(root / "out" / name) + " " + more +
                                  " > " + shell_quoted(target);
        if (std::system(whole.c_str()) != 0) return "";
        return read_file(target, 1 << 24);
    }
    std::string outline_of(const std::string& name) const {
        return said_of("mutool show", name, "outline");
    }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
    return found;
}

Pages document(const std::string& lang, int pages) {
    Pages out;
    out.metadata.lang = lang;
    const TagId heading = out.tags.add(root_tag, Role::heading);
    const TagId leaf = out.tags.add(heading, Role::content);
    const TagId link = out.tags.add(root_tag, Role::link);
    out.tags[link].link = 0;
    out.links.push_back({"#a", "", {}, 0});
    out.targets.push_back({pages - 1, 5_pt});
    out.outline.push_back({{1, "Baş"}, pages - 1, 5_pt});
    for (int i = 0; i < pages; ++i) {
        Page one;
        one.trim = {100_pt, 100_pt};
        Item item;
        item.tag = leaf;
        item.kind = PlacedPicture{0, {}};
        one.items.push_back(item);
        item.kind = LinkArea{{}, 0};
        item.tag = no_tag;
        one.items.push_back(item);
        out.pages.push_back(one);
    }
    return out;
}

}  // namespace

TEST_CASE("bound documents keep their tags, links, bookmarks and pictures, by new numbers") {
    Metadata metadata;
    metadata.lang = "tr";
    PageBinder binder(metadata);
    binder.add(document("tr", 1), "bir", "1", 0, true);
    binder.add(document("en", 2), "iki", "2", 3, true);
    const Pages bound = binder.take();
    CHECK(bound.pages.size() == 4);
    CHECK(bound.pages[1].items.empty());
    CHECK(bound.pages[1].label == "1-2");
    CHECK(bound.pages[3].label == "2-2");
    CHECK(dump(bound.tags) ==
          "document\n  section\n    heading\n      content\n    link 0\n"
          "  section lang en\n    heading\n      content\n    link 1\n");
    const Item& shown = bound.pages[3].items[0];
    CHECK(bound.tags[bound.tags[shown.tag].parent].role == Role::heading);
    CHECK(std::get<PlacedPicture>(shown.kind).image == 3);
    CHECK(std::get<LinkArea>(bound.pages[3].items[1].kind).link == 1);
    CHECK(bound.links[1].target == 1);
    CHECK(bound.targets[1].page == 3);
    CHECK(bound.outline.size() == 4);
    CHECK(bound.outline[2].bookmark.title == "iki");
    CHECK(bound.outline[2].page == 2);
    CHECK(bound.outline[3].bookmark.level == 2);
    CHECK(bound.outline[3].page == 3);
}

TEST_CASE("a bundle is one PDF of so many copies, each with its name in the outline") {
    const Printed site;
    const Said said = site.merge({"--bundle", "2"});
    CHECK(said.err == "");
    CHECK(said.code == exit_done);
    CHECK(site.files_made() == 3);
    CHECK(has(said.out, "mektup-00001-00002.pdf  4 pages"));
    CHECK(has(site.text_of("mektup-00003-00004.pdf"), "Sayın Can"));
    CHECK(has(site.text_of("mektup-00003-00004.pdf", "-f 3"), "Not: tok"));
    CHECK(has(site.text_of("mektup-00005-00005.pdf"), "Sayın Ece"));
    const std::string outline = site.outline_of("mektup-00001-00002.pdf");
    CHECK(has(outline, "\"mektup-00001\""));
    CHECK(has(outline, "\"mektup-00002\""));
    CHECK_FALSE(has(site.said_of("pdfinfo", "mektup-00001-00002.pdf"), "Ayşe"));
    CHECK(site.said_of("qpdf --check", "mektup-00001-00002.pdf") != "");
}

TEST_CASE("the fonts of a bundle, and what its copies show alike, are in it once") {
    const Printed site;
    REQUIRE(site.merge({"-q"}).code == exit_done);
    REQUIRE(site.merge({"-q", "--bundle", "5"}).code == exit_done);
    const std::string bundle = "mektup-00001-00005.pdf";
    const std::string fonts = site.said_of("pdffonts", bundle);
    CHECK(count(fonts, "yes yes yes") ==
          count(site.said_of("pdffonts", "mektup-00002.pdf"), "yes yes yes"));
    std::size_t alone = 0;
    for (int i = 1; i <= 5; ++i)
        alone += fs::file_size(site.root / "out" / ("mektup-0000" + std::to_string(i) + ".pdf"));
    CHECK(fs::file_size(site.root / "out" / bundle) * 2 < alone);
}

TEST_CASE("no copy of a bundle stands on the back of another one's sheet, unless asked for") {
    const Printed site;
    site.merge({"-q", "--bundle", "5"});
    CHECK(has(site.said_of("pdfinfo", "mektup-00001-00005.pdf"), "Pages:           10\n"));
    site.merge({"-q", "--bundle", "5", "--one-sided"});
    CHECK(has(site.said_of("pdfinfo", "mektup-00001-00005.pdf"), "Pages:           5\n"));
}

TEST_CASE("bundles are made again only when one of their copies changed, and the same by shards") {
    const Printed site;
    REQUIRE(site.merge({"--bundle", "2"}).code == exit_done);
    std::map<std::string, std::string> whole;
    for (const char* name : {"00001-00002", "00003-00004", "00005-00005"})
        whole[name] =
            read_file(site.root / "out" / ("mektup-" + std::string(name) + ".pdf"), 1 << 24);
    site.table("ad;gün;not\nAyşe;1;\nBora;2;aç\nCan;3;\nDeniz;44;tok\nEce;5;\n");
    CHECK(has(site.merge({"--bundle", "2"}).out, "1 made, 2 unchanged"));
    site.table("ad;gün;not\nAyşe;1;\nBora;2;aç\nCan;3;\nDeniz;4;tok\nEce;5;\n");
    fs::remove_all(site.root / "out");
    for (const char* shard : {"0/2", "1/2"})
        REQUIRE(site.merge({"--bundle", "2", "--shard", shard}).code == exit_done);
    CHECK(has(yaprak_does({"manifest", "merge", site.out()}).out, "the run is complete: 3 files"));
    for (const auto& [name, bytes] : whole)
        CHECK(read_file(site.root / "out" / ("mektup-" + name + ".pdf"), 1 << 24) == bytes);
}

TEST_CASE("a bundle has no letters and no password of a row") {
    const Printed site;
    CHECK(site.merge({"--bundle", "2", "--mail-column", "ad"}).code == exit_wrong_input);
    CHECK(site.merge({"--bundle", "2", "--password-column", "ad"}).code == exit_wrong_input);
    CHECK(site.merge({"--one-sided"}).code == exit_wrong_input);
    CHECK(site.merge({"--bundle", "0"}).code == exit_wrong_input);
}
