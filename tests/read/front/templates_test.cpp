// Values of the front matter that ask the site, the page or a table.
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Document read_on_site(TemporaryFolder& folder, const std::string& front) {
    folder.write("a.md", "---\n" + front + "\n---\n\nMetin\n");
    auto values = std::make_shared<SiteValues>();
    values->by_name = {{"site.title", "Ardıç"}, {"site.phone", "0312 000 00 00"}};
    values->baseurl = "/alt";
    PageContext context;
    context.site = std::move(values);
    context.pictures.aliases.emplace_back("/alt/", folder.path());
    folder.warnings = Warnings();
    return read_document(folder.path() / "a.md", folder.path(), folder.warnings, disk(), context);
}

}  // namespace

TEST_CASE("what the site says stands in the values of the front matter too") {
    TemporaryFolder folder;
    folder.write("images/k.png", "x");
    const Document page = read_on_site(
        folder,
        "title: \"{{ site.title }} – SSS\"\nkind: rapor\nimage: \"{{ site.baseurl "
        "}}/images/k.png\"\n"
        "description: \"{% if site.phone %}Arayın: {{ site.phone }}{% endif %}\"\n"
        "links:\n  - url: \"{{ '/x/' | relative_url }}\"\n  - url: \"/{{ page.kind }}/y\"");
    CHECK(plain_text(page.front.title) == "Ardıç – SSS");
    CHECK(plain_text(page.front.description) == "Arayın: 0312 000 00 00");
    CHECK(page.images.at(std::size_t(page.front.image)).file == folder.path() / "images/k.png");
    CHECK(page.front.values.at("links.1.url") == "/alt/x/");
    CHECK(page.front.values.at("links.2.url") == "/rapor/y");
    CHECK(folder.told() == "");
}

TEST_CASE("only what begins like an address is written as one") {
    TemporaryFolder folder;
    const Document page = read_on_site(
        folder,
        "hekim: Ela Su\ntitle: \"{{ page.hekim | upcase }}/Uyku\"\nurl: \"/x/{{ page.hekim "
        "}}/\"");
    CHECK(plain_text(page.front.title) == "ELA SU/Uyku");
    CHECK(page.front.values.at("url") == "/x/Ela%20Su/");
}

TEST_CASE("a title keeps no loose ends, and placeholders of tables stay") {
    TemporaryFolder folder;
    CHECK(plain_text(read_on_site(folder, "title: \"{{ site.yok }} – SSS\"").front.title) == "SSS");
    CHECK(folder.told() ==
          "a.md:2:8: warning: \"{{ site.yok }}\" has no value and is left out (hint: neither the "
          "site's settings nor its data say it)\n");
    CHECK(plain_text(read_on_site(folder, "title: \"SSS | {{ site.yok }}\"").front.title) == "SSS");
    CHECK(plain_text(read_on_site(folder, "title: \"{{ site.yok }}\"").front.title) == "a");
    CHECK(plain_text(read_on_site(folder, "title: \"Sayın {{ ad }}\"").front.title) ==
          "Sayın {{ ad }}");
    CHECK(folder.told() == "");
}

TEST_CASE("all of a page that could not be filled in is one warning") {
    TemporaryFolder folder;
    folder.read("a.md",
                "---\ntitle: \"A {{ site.yok }}\"\n---\n{{ site.a }} {{ site.a }} {% for x in y %}x"
                "{% endfor %} {{ 'a' | foo }}\n\n{% include x.html %} {{ site.b }} {{ site.c }} "
                "{{ site.d }}\n");
    CHECK(folder.told() ==
          "a.md:2:8: warning: \"{{ site.yok }}\" has no value and is left out; 8 more marks of the "
          "page are left out or not known: {{ site.a }}, {% for %}, | foo, {% include %}, "
          "{{ site.b }} … (hint: neither the site's settings nor its data say it)\n");
    CHECK(folder.warnings.list().front().code == Code::value_missing);
}

TEST_CASE("languages are known in all their forms, and what is none is told") {
    TemporaryFolder folder;
    const auto lang = [&](const std::string& written) {
        return folder.read("a.md", "---\nlang: " + written + "\n---\nx\n").front.lang;
    };
    CHECK(lang("english") == "en");
    CHECK(lang("Türkçe") == "tr");
    CHECK(lang("tr_TR") == "tr-TR");
    CHECK(folder.told() == "");
    CHECK(lang("klingonca") == "");
    CHECK(folder.told() ==
          "a.md:2:7: warning: \"klingonca\" is no language and is left out (hint: write its code: "
          "tr, en, de, ru, ar)\n");
    CHECK(lang("\"{{dil}}\"") == "{{dil}}");
}

TEST_CASE("a page of a team is called by the name that it says") {
    TemporaryFolder folder;
    const auto title = [&](const std::string& text) {
        return plain_text(folder.read("ela-demir.md", text).front.title);
    };
    CHECK(title("---\nname: \"Uzm. Dr. Ela\"\n---\nMetin\n") == "Uzm. Dr. Ela");
    CHECK(title("---\nname: ela-demir\n---\nMetin\n") == "Ela demir");
    CHECK(title("---\nname: Ela\ntitle: Hekim\n---\nMetin\n") == "Hekim");
}

TEST_CASE("a page without a title is called by a heading of the first level, else by its file") {
    TemporaryFolder folder;
    const Document page = folder.read("uyku-hijyeni.md", "## Nedir?\n\nMetin\n");
    CHECK(plain_text(page.front.title) == "Uyku hijyeni");
    CHECK(page.blocks.size() == 2);
    CHECK(plain_text(folder.read("a.md", "## Önce\n\n# Uyku\n").front.title) == "Uyku");
    CHECK(plain_text(folder.read("iletisim.md", "x\n").front.title) == "İletisim");
    CHECK(plain_text(folder.read("iron.md", "---\nlang: en\n---\nx\n").front.title) == "Iron");
    CHECK(plain_text(folder.read("Tip-2 diyabet.md", "x\n").front.title) == "Tip-2 diyabet");
    CHECK(plain_text(folder.read("2024-05-01-kis_aylari.md", "x\n").front.title) == "Kis aylari");
}

TEST_CASE("maps that generators write where a text is usual say what can be read of them") {
    TemporaryFolder folder;
    folder.write("a.png", "x");
    const Document page = folder.read(
        "a.md",
        "---\ndate:\n  created: 2024-01-31\n  updated: 2024-02-01\nlayout:\n  title: {visible: "
        "true}\nhero:\n  tagline: Hareket\n  image: {file: a.png, alt: Oda}\n---\nx\n");
    CHECK(page.front.date->day == 31);
    CHECK(page.front.layout == "");
    CHECK(page.images.at(std::size_t(page.front.image)).file.filename() == "a.png");
    CHECK(page.front.image_alt == "Oda");
    CHECK(folder.told() == "");
    folder.read("a.md", "---\nhero: {tagline: Hareket}\n---\nx\n");
    CHECK(folder.told() == "");
}
