// A warning names the line and the column of what it is about, wherever that stands and whatever
// was edited before it.
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

constexpr std::string_view sign = "$x^2$";  // TeX, which nothing reads

std::string place_text(int line, int column) {
    return std::to_string(line) + ":" + std::to_string(column);
}

// Where the sign stands in the file, in characters.
std::string place_in_file(const std::string& file) {
    int line = 1, column = 1;
    for (std::size_t at = 0, end = file.find(sign); at < end; ++at) {
        if (file[at] == '\n') {
            ++line;
            column = 1;
        } else if ((file[at] & 0xC0) != 0x80) {
            ++column;
        }
    }
    return place_text(line, column);
}

std::string place_told(const std::string& file) {
    TemporaryFolder folder;
    folder.read("a.md", file);
    for (const Finding& finding : folder.warnings.list())
        if (finding.code == Code::markup_left)
            return place_text(finding.at.line, finding.at.column);
    return "not told";
}

void check_place(const std::string& text) {
    const std::string file = "---\ntitle: A\n---\n" + text;
    CAPTURE(text);
    CHECK(place_told(file) == place_in_file(file));
}

}  // namespace

TEST_CASE("a warning stands on the line of its paragraph that it is about") {
    for (const char* text :
         {"Alan $x^2$ kadar\n", "Bir\niki $x^2$\n", "Bir\niki\n   üç çiçek $x^2$ son\n",
          "Bir  \nkesme $x^2$\n", "Bir\\\nkesme $x^2$\n", "- madde\n  iki $x^2$\n",
          "> alıntı\n> iki\n> üç $x^2$\n", "| a | b |\n|---|---|\n| ç | ğ $x^2$ |\n",
          "**kalın\niki** ve $x^2$\n", "**kalın\niki $x^2$**\n",
          "[bağ\niki $x^2$](https://a.example)\n", "> [!NOTE] Başlık $x^2$\n> metin\n",
          "> [!info] Başlık\n> metin $x^2$\n", "## Başlık $x^2$\n",
          "Bir\niki[^1]\n\n[^1]: Not\n    iki $x^2$\n", "Terim\n: Anlam\n  iki $x^2$\n"})
        check_place(text);
}

TEST_CASE("what is edited or left out before it moves no warning") {
    for (const char* text :
         {"Pazartesi -- cuma --- ve $x^2$\n", "Günde 2*1 ve 20~30 mg $x^2$\n",
          "A\\&B &amp; C&lt;D $x^2$\n", "Açık <!-- gizli --> metin $x^2$\n",
          "Açık %%gizli%% metin\nve $x^2$\n", "Bir {% bilinmez %} iki $x^2$\n",
          "==vurgu== ve [[sayfa|söz]] ve $x^2$\n",
          "Bir [x](https://a.example){: .btn } iki $x^2$\n", "**kelime,**devam $x^2$\n",
          ":heart: seven $x^2$\n", "Ad <Soyad> ve $x^2$\n", "Bir[^a] iki[^a] $x^2$\n\n[^a]: Not\n",
          "*[EKT]: Elektro\n\nEKT ve EKT $x^2$\n"})
        check_place(text);
}

TEST_CASE("lines of HTML have places of their own") {
    for (const char* text :
         {"<div>\nbir\niki $x^2$\n</div>\n", "<p>Bir <b>iki\nüç</b> $x^2$</p>\n",
          "Metin <b>kalın</b>\nsonra $x^2$\n", "<ul>\n<li>bir\n<li>iki\n  üç $x^2$\n</ul>\n",
          "<table><tr><td>bir\n</td><td>\n\n  iki $x^2$</td></tr></table>\n",
          "<p>5 &lt; 6\nve &amp; $x^2$</p>\n"})
        check_place(text);
}

TEST_CASE("values of a site move no warning") {
    TemporaryFolder folder;
    SiteValues values;
    values.by_name["site.title"] = "Uzun bir ad";
    PageContext context;
    context.site = std::make_shared<const SiteValues>(values);
    const std::string file =
        "---\ntitle: A\n---\n{{ site.title }} ve {{ site.title }}\niki "
        "{{ site.title }} $x^2$\n";
    folder.write("a.md", file);
    Warnings warnings;
    (void)read_document(folder.path() / "a.md", folder.path(), warnings, disk(), context);
    REQUIRE(warnings.list().size() == 1);
    CHECK(place_text(warnings.list()[0].at.line, warnings.list()[0].at.column) ==
          place_in_file(file));
}
