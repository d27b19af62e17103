// Markup that nobody understood, and ordinary text that only looks like it.
#include "base/error.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using namespace yaprak;

namespace {

// The marks that a page with this text is told of, with place and count.
std::string left_in(const std::string& text) {
    TemporaryFolder folder;
    folder.read("a.md", "---\ntitle: A\n---\n" + text);
    std::string out;
    for (const Finding& finding : folder.warnings.list()) {
        if (finding.code != Code::markup_left) continue;
        const std::size_t begin = finding.problem.find('"') + 1;
        out += finding.problem.substr(begin, finding.problem.find('"', begin) - begin) + " " +
               std::to_string(finding.at.line) + ":" + std::to_string(finding.at.column) + " " +
               std::to_string(finding.count) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("markup that is left over is told once a sign, with its first place and its count") {
    CHECK(left_in("Metin {% x ve {% y.\n\nBir {% z.\n") == "{% 4:7 3\n");
    CHECK(left_in("Kapanmayan {{ad metni.\n") == "{{ 4:12 1\n");
    CHECK(left_in("Metin.\n\nBir {: bir iki} üç.\n") == "{: 6:5 1\n");
    CHECK(left_in("- ![resim](x y z.jpg\n") == "![ 4:3 1\n");
    CHECK(left_in("| a |\n|---|\n| [[Sayfa |\n") == "[[ 6:3 1\n");
    CHECK(left_in("$$ x = \\frac{a}{b} $$\n") == "$$ 4:1 1\n");
    CHECK(left_in("Bir \\begin{align} x\n") == "\\begin 4:5 1\n");
    CHECK(left_in("Ad <Soyad> ve <Adres>\n") == "< 4:4 2\n");
}

TEST_CASE("what its author escaped is meant to be seen") {
    for (const char* text :
         {"\\<b\\> kalın değil\n", "&lt;b&gt; ve &#60;i>\n", "Metin \\{% x %}\n",
          "Metin {\\% x %}\n", "\\[[Sayfa]] ve [\\[x\n", "\\$$ x_1 = 2 \\$$\n", "Alan \\$x^2\\$\n",
          "\\!\\[resim](x y)\n", "\\| a \\| b \\|\n", "Bir\niki \\<b>\n",
          "<p>&lt;b&gt; ve &lt;/b&gt;</p>\n", "Metin <b>k</b> &lt;i&gt;\n"}) {
        CAPTURE(text);
        CHECK(left_in(text) == "");
    }
}

TEST_CASE("markup that its author forgot to close or that another program reads is told") {
    CHECK(left_in("Bir %% gizli kalmalıydı\n") == "%% 4:5 1\n");
    CHECK(left_in("Bir {/* gizli kalmalıydı\n") == "{/* 4:5 1\n");
    CHECK(left_in("Bir {>>yorum iki {++ek üç\n") == "{>> 4:5 1\n{++ 4:18 1\n");
    CHECK(left_in("[gallery ids=\"1,2\"]\n") == "[ 4:1 1\n");
    CHECK(left_in("[caption]Söz[/caption] ve [b]kalın[/b]\n") == "[ 4:1 4\n");
    CHECK(left_in("[url=https://a.example]site\n") == "[ 4:1 1\n");
    CHECK(left_in(".. note:: Metin\n") == ".. 4:1 1\n");
    CHECK(left_in("Bir <?php echo 1;\n") == "<? 4:5 1\n");
    CHECK(left_in("Söz^[not] burada\n") == "^[ 4:4 1\n");
    CHECK(left_in("Bir&nbps;iki\n") == "& 4:4 1\n");
    CHECK(left_in("Metin {: .sinif\n") == "{: 4:7 1\n");
    CHECK(left_in("Metin [[sayfa|söz\n") == "[[ 4:7 1\n");
    CHECK(left_in("> [!NOTE Metin\n") == "[! 4:3 1\n");
    CHECK(left_in("Alan $x^2$ kadar\n") == "$ 4:6 1\n");
    CHECK(left_in("![Resim] yok\n") == "![ 4:1 1\n");
}

TEST_CASE("markup of wikis, forums, templates and other languages is told") {
    for (const auto& [text, mark] : std::initializer_list<std::pair<const char*, const char*>>{
             {"Bir '''kalın''' söz", "''"},
             {"Bir ''eğik'' söz", "''"},
             {"Bir //eğik// söz", "//"},
             {"== Başlık ==", "=="},
             {"=== Başlık", "=="},
             {"[https://a.example bir site]", "[http"},
             {"{| class=x", "{|"},
             {"^ Gün ^ Doz ^", "^"},
             {"{color:red}söz{color}", "{"},
             {"{panel}söz{panel}", "{"},
             {"Bak !foto.png|thumbnail!", "!"},
             {"[note]Kutu[/note]", "["},
             {"[button url=\"x\"]Bas[/button]", "["},
             {"[contact-form-7 id=\"12\"]", "["},
             {"[vc_row]", "["},
             {".. image:: a.png", ".."},
             {"Bak :ref:`a`", ":"},
             {"Bak {doc}`a`", "{"},
             {"image::foto.jpg[Alt]", "image::"},
             {"Bak xref:a.adoc[a]", "xref:"},
             {"#+TITLE: Başlık", "#+"},
             {"h2. Başlık", "h2."},
             {"<<<<<<< HEAD", "<<<<<<<"},
             {"<%= ad %>", "<%"},
             {"Sayın ${ad}", "${"},
             {"Sayın #{ad}", "#{"},
             {"Sayın {$ad}", "{$"},
             {"Sayın {!! ad !!}", "{!!"},
             {"@include('a')", "@"},
             {"Sayın |FNAME|", "|"},
             {"Sayın [%ad%]", "[%"},
             {"\\textbf{söz}", "\\"},
             {"Alan x^2^", "^"},
             {"Söz {.sinif}", "{."},
             {":badge[Yeni]", ":"},
             {"alan:: değer", "::"},
             {"[söz][ad]", "]["}}) {
        CAPTURE(std::string(text));
        CHECK(left_in(std::string(text) + "\n").starts_with(mark));
    }
    CHECK(left_in("\"söz\":https://a.example\n") == " 4:5 1\n");  // the sign begins with a quote
}

TEST_CASE("ordinary text is no markup") {
    for (const char* text : {"5 < 6 ve 7 > 3, a<b, x <y.\n",
                             "Dikkat!!! Çok önemli!!!\n",
                             "Dikkat![^1]\n\n[^1]: Not\n",
                             "A+++ sınıfı, C++ ve +++\n",
                             "Fiyat: $$ ya da $$$, $$ olur\n",
                             "[[1]] numaralı kaynak\n",
                             "Saat 10:::11 değil\n",
                             "{ a: 1 } ve {:)\n",
                             "Sayın {{ad}}, {{ clinic.name }}\n",
                             "`{% x %}` ve `[[y]]` ve `<tag>`\n",
                             "    {% kod %} ::: ![x](y)\n",
                             "```\n{{ ::: !!! note\n```\n",
                             "important from the start\n",
                             "a | b | c\n",
                             "!!! Dikkat\n",
                             "100 %% ve %%50, %50\n",
                             "5 $ ile 10 $ ve $5, US$10\n",
                             "[b] seçeneği, [a] ile [video] ve [1]\n",
                             "Bir... iki .. üç\n",
                             "AT&T; Ar&Ge; x & y;\n",
                             "10^[2]\n",
                             "Dikkat ![1] ve {gün}\n",
                             "E-posta <a@b.example> ve <https://ornek.example>\n",
                             "5'' ekran, 3'' boru\n",
                             "a == b, x === y\n",
                             "ve//veya, // not\n",
                             "x^2 ve 10^3\n",
                             "Not: önemli: 14:30: saat\n",
                             "[a-b], [x y], [bkz. s. 3]\n",
                             "a[1][2] ve [1][2]\n",
                             "[not](bak sayfa üç) dedi\n",
                             "{gün}, {not alın}, {5}\n",
                             "# 5 ve #etiket\n",
                             "100 $ {fiyat}\n",
                             "a@b, @ev (bugün)\n",
                             "|x| < 5\n",
                             "C:\\Belgeler ve \\o/\n",
                             "Linkler: link: yok\n",
                             "İçindekiler: image: yok\n",
                             "\\beginning\n"}) {
        CAPTURE(text);
        CHECK(left_in(text) == "");
    }
}

TEST_CASE("what is looked for takes a time that grows with the text") {
    for (const char* mark : {"{:", "{{", "[[", "$$ ", "<a ", "![", "| ", "::: "}) {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += mark;
        TemporaryFolder folder;
        folder.read("a.md", text + "\n");
        CHECK(folder.warnings.list().size() <= most_warnings);
    }
}
