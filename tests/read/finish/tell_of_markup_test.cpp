// Markup that nobody understood, and ordinary text that only looks like it.
#include "base/error.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

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
    CHECK(left_in("Metin.\n\nBir \\{:.sinif} iki.\n") == "{: 6:5 1\n");
    CHECK(left_in("Bir \\{::bilinmez /} iki.\n") == "{:: 4:5 1\n{: 4:5 1\n");
    CHECK(left_in("- \\!\\[resim](x y z.jpg)\n") == "![ 4:4 1\n");
    CHECK(left_in("| a |\n|---|\n| \\[[Sayfa]] |\n") == "[[ 6:4 1\n");
    CHECK(left_in("\\$$ x = \\frac{a}{b} \\$$\n") == "$$ 4:2 1\n");
    CHECK(left_in("Bir \\\\begin{align} x\n") == "\\begin 4:5 1\n");
    CHECK(left_in("Metin &lt;Kutu.Baslik&gt; sonra &lt;/Kutu.Baslik&gt;\n") == "< 4:7 2\n");
    CHECK(left_in("\\| a \\| b \\|\n") == "| 4:2 1\n");
}

TEST_CASE("markup that its author forgot to close or that another program reads is told") {
    CHECK(left_in("Bir %% gizli kalmalıydı\n") == "%% 4:5 1\n");
    CHECK(left_in("Bir {/* gizli kalmalıydı\n") == "{/* 4:5 1\n");
    CHECK(left_in("Bir {>>yorum<<} iki {++ek++} üç\n") == "{>> 4:5 1\n{++ 4:21 1\n");
    CHECK(left_in("[gallery ids=\"1,2\"]\n") == "[ 4:1 1\n");
    CHECK(left_in("[caption]Söz[/caption] ve [b]kalın[/b]\n") == "[ 4:1 4\n");
    CHECK(left_in("[url=https://a.example]site\n") == "[ 4:1 1\n");
    CHECK(left_in(".. note:: Metin\n") == ".. 4:1 1\n");
    CHECK(left_in("Bir &lt;?php echo 1;\n") == "<? 4:5 1\n");
    CHECK(left_in("Söz^[not] burada\n") == "^[ 4:4 1\n");
    CHECK(left_in("Bir&nbps;iki\n") == "& 4:4 1\n");
    CHECK(left_in("Metin {: .sinif\n") == "{: 4:7 1\n");
    CHECK(left_in("Metin [[sayfa|söz\n") == "[[ 4:7 1\n");
    CHECK(left_in("> [!NOTE Metin\n") == "[! 4:3 1\n");
    CHECK(left_in("Alan $x^2$ kadar\n") == "$ 4:6 1\n");
    CHECK(left_in("![Resim] yok\n") == "![ 4:1 1\n");
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
                             "\\beginning\n"}) {
        CAPTURE(text);
        CHECK(left_in(text) == "");
    }
}

TEST_CASE("what is looked for takes a time that grows with the text") {
    for (const char* mark : {"{:", "{{", "[[", "$$ ", "<a ", "![", "| ", "::: "}) {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += std::string("\\") + mark;
        TemporaryFolder folder;
        folder.read("a.md", text + "\n");
        CHECK(folder.warnings.list().size() <= most_warnings);
    }
}
