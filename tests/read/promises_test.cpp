// The five promises of docs/reference/front-matter.md, each tried in every place where text can
// stand.
#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace yaprak;

namespace {

// A page with the text in a paragraph, a heading, an item, a quote and a cell.
std::string everywhere(const std::string& text) {
    return text + "\n\n## " + text + "\n\n- " + text + "\n\n> " + text +
           "\n\n| A | B |\n|---|---|\n| " + text + " | b |\n";
}

int times(const std::string& text, const std::string& what) {
    int count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("promise 1: a number is never changed by markup") {
    constexpr std::array<const char*, 3> signs = {"*", "_", "~"};
    constexpr std::array<std::array<const char*, 2>, 6> numbers = {
        {{"2", "1"}, {"0,5", "2"}, {"5", "10"}, {"20", "30"}, {"1/2", "3"}, {"1.000", "2"}}};
    for (const char* sign : signs)
        for (const char* blank : {"", " "})
            for (const auto& [first, second] : numbers) {
                const std::string dose = std::string(first) + blank + sign + blank + second;
                const std::string text = "Günde " + dose + " mg, sonra " + dose + " tablet";
                CAPTURE(text);
                CHECK(times(blocks_of(everywhere(text)), '"' + text + '"') == 5);
            }
}

TEST_CASE("promise 2: what the author hid stays hidden") {
    for (const char* hidden :
         {"<!-- GİZLİ -->", "<!-- GİZLİ -- GİZLİ -->", "<!-- GİZLİ > GİZLİ --->",
          "{::comment}GİZLİ{:/comment}", "{::comment}GİZLİ{:/}",
          "{% comment %}GİZLİ{% endcomment %}", "{%- comment -%}GİZLİ{%- endcomment -%}",
          "%%GİZLİ%%", "{/* GİZLİ */}", "{{/* GİZLİ */}}"}) {
        CAPTURE(hidden);
        TemporaryFolder folder;
        const std::string blocks =
            blocks_of(folder, everywhere("Açık " + std::string(hidden) + " metin"));
        CHECK(times(blocks, "GİZLİ") == 0);
        CHECK(times(blocks, "Açık") == 5);
        CHECK(times(blocks, "metin") == 5);
        CHECK(folder.told() == "");
    }
}

TEST_CASE("promise 3: what the author wrote is on the page") {
    for (const char* written :
         {"<b>SÖZ</b>", "<span class=\"x\">SÖZ</span>", "<mark>SÖZ</mark>", "<kbd>SÖZ</kbd>",
          "**SÖZ**", "*SÖZ*", "~~SÖZ~~", "`SÖZ`", "==SÖZ==", "[SÖZ](https://klinik.example)",
          "[[SÖZ]]", "[[sayfa|SÖZ]]", "{% hepsi %}SÖZ{% son %}", "{{< hepsi >}}SÖZ{{< /hepsi >}}",
          "<Hepsi>SÖZ</Hepsi>", "<x-y>SÖZ</x-y>", "![SÖZ](yok.jpg)"}) {
        CAPTURE(written);
        const std::string blocks = blocks_of(everywhere("Önce " + std::string(written) + " sonra"));
        CHECK(times(blocks, "SÖZ") == 5);
        CHECK(times(blocks, "Önce") == 5);
        CHECK(times(blocks, "sonra") == 5);
    }
}

// A picture's bytes are judged when it is decoded: see tests/batch and tests/cli.
TEST_CASE("promise 5: no picture fails the reading of a page") {
    TemporaryFolder folder;
    folder.write("bos.png", "");
    folder.write("bozuk.jpg", "\xFF\xD8\xFFnothing");
    for (const char* picture :
         {"yok.png", "https://klinik.example/a.png", "//klinik.example/a.png",
          "data:image/png;base64,AAAA", "../../../../etc/hostname", "/etc/hostname", ".", "bos.png",
          "bozuk.jpg", "a.psd", "C:\\a.png"}) {
        CAPTURE(picture);
        const std::string page =
            "---\nimage: " + std::string(picture) + "\n---\nMetin ![Şema](<" + picture + ">)\n";
        CHECK(folder.read("a.md", page).blocks.size() >= 1);
    }
}

TEST_CASE("promise 1: a sum with brackets keeps its signs") {
    for (const char* sum :
         {"2*(3+1)*4 mg", "5*(2)*3", "0,5*(1)*2 tablet", "(1*2)*3*(4)", "(2)*3 ve (4)*5",
          "Fiyat %%50 indirim ve %%20 daha", "%%50%% indirim"}) {
        CAPTURE(sum);
        CHECK(times(blocks_of(everywhere("Günde " + std::string(sum))),
                    "\"Günde " + std::string(sum) + '"') == 5);
    }
}

TEST_CASE("promise 3: words that look like a box or a tag stay") {
    for (const char* written :
         {"!!! Dikkat: ilacı kendiniz kesmeyin.", "!!! DİKKAT !!!", "??? Neden uyuyamıyorum?",
          "!!! Önemli not", "Ad <Soyad> ve <tarih> olsun", "i<j ve k>l", "a<b ve c>d",
          "Kaynak [[1]] ve x[[2]]", "export default for all patients."}) {
        CAPTURE(written);
        TemporaryFolder folder;
        CHECK(blocks_of(folder, std::string(written) + "\n") ==
              "  paragraph 4:1 \"" + std::string(written) + "\"\n");
        // What is not closed as a tag is still told as one.
        const bool is_told = std::string_view(written).find("<S") != std::string_view::npos;
        CHECK((folder.told().find("markup is left over") != std::string::npos) == is_told);
    }
}

TEST_CASE("promise 3: words beside the signs of a box stay") {
    for (const char* written :
         {"{% hint style=\"warning\" %}SÖZ{% endhint %}\n\nson",
          "{% hint %}SÖZ\nİki.\n{% endhint %}\n\nson", "{% hint %}\nBir SÖZ{% endhint %}\n\nson",
          "!!! note \"B\" SÖZ\n    metin\n\nson", "=== \"B\" SÖZ\n\n    metin\n\nson",
          ":::note[B] SÖZ\nmetin\n:::\n\nson",
          "<o:p>SÖZ</o:p> <st1:place>Ankara</st1:place>\n\nson", ":::uyarı\nSÖZ\n:::\n\nson"}) {
        CAPTURE(written);
        TemporaryFolder folder;
        const std::string blocks = blocks_of(folder, std::string(written) + "\n");
        CHECK(times(blocks, "SÖZ") == 1);
        CHECK(blocks.find("\n  paragraph") != std::string::npos);
        CHECK(blocks.find("\"son\"") != std::string::npos);
        CHECK(folder.told() == "");
    }
}
