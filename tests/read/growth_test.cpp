// Eight times as many of any construct take about eight times as long to read: no construct is
// looked at again for each of the others. These read clocks, so that they run with --no-skip only.
#include "cpu_time.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdio>

using namespace yaprak;

namespace {

constexpr int few = 1'000, many = 8'000;
constexpr double most = 20;            // times as long; looked at in pairs it would be 64
constexpr double too_short = 0.000'5;  // seconds: a beginning that is not worth measuring

// Repeated as they are: in one paragraph, or as blocks where they end with a line end.
constexpr const char* constructs[] = {
    // CommonMark and GitHub
    "kelime ", "**k** ", "*k* ", "`k` ", "[k](https://a.example) ", "![k](yok.png) ", "k\\* ",
    "&amp; ", "<https://a.example> ", "~~k~~ ", "k\n", "k  \n", "# k\n\n", "- k\n", "1. k\n",
    "- [x] k\n", "> k\n\n", "```\nk\n```\n\n", "    k\n\n", "***\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n", "[k][r] ", "[k]: https://a.example\n", "k[^n] ",
    "[^k]: k\n", "> [!NOTE] k\n> k\n\n", "https://a.example ", "a@b.example ",
    // numbers and what only looks like markup
    "2*1 ", "20~30 ", "2*(3+1)*4 ", "Ad <Soyad> ", "a<b ", "{ a } ", "[1] ", "$5 ", "k ** k ",
    "k _ k ", "\"k\" ", "'k' ", "Ali'nin ", "'90'lar ", "100 %% ",
    // hidden
    "<!-- k --> ", "<!-- k -- k -->\n\n", "{::comment}k{:/comment} ",
    "{% comment %}k{% endcomment %} ", "%%k%% ", "{/* k */} ", "{{/* k */}} ", "{>>k<<} ",
    // kramdown
    "k\n{: .lead}\n\n", "[k](#k){: .btn } ", "[k]{.lead} ", "## k ## {#k .lead}\n\n",
    "* TOC\n{:toc}\n\n", "k\\\\\n", "k -- k ", "k --- k ", "<<k>> ", "*[EKT]: k\n", "EKT ",
    "k\n: k\n\n", "| a | b |\n\n", "| a | b |\n|===|===|\n\n", "{::nomarkdown}k{:/} ",
    "<div markdown=\"1\">\n**k**\n</div>\n\n",
    // Jekyll and Hugo
    "{% highlight k %}\nk\n{% endhighlight %}\n\n", "{% include figure.html src=\"yok.png\" %}\n\n",
    "{% youtube k %}\n\n", "{% link k.md %} ", "{% k %} ", "{{< figure src=\"yok.png\" >}}\n\n",
    "{{< notice warning \"k\" >}}\nk\n{{< /notice >}}\n\n", "{{< ref \"k.md\" >}} ", "{{< k >}} ",
    "{{ k }} ", "{{ site.k }} ", "{% if site.k %}k{% endif %} ", "{% assign k = \"k\" %} ",
    "{% raw %}k{% endraw %} ", ":heart: ",
    // MkDocs, Docusaurus, GitBook, Obsidian, Docsify, MDX
    "!!! note \"k\"\n    k\n\n", "??? tip\n    k\n\n", "=== \"k\"\n\n    k\n\n",
    ":::tip[k]\nk\n:::\n\n", "{% hint style=\"info\" %}\nk\n{% endhint %}\n\n",
    "> [!info]- k\n> k\n\n", "![[yok.png|300]] ", "[[k|k]] ", "[[File:yok.png|thumb|k]] ",
    "[[Kategori:k]] ", "==k== ", "k ^kimlik\n\n", "!> k\n\n", "![k](yok.png ':size=50%') ",
    "import K from 'k'\n\n", "<Kart>\n\nk\n\n</Kart>\n\n", "<Note>k</Note>\n\n", "\\newpage\n\n",
    // HTML
    "<b>k</b> ", "<span class=\"k\">k</span> ", "<br>", "<p>k</p>\n", "<ul><li>k</li></ul>\n",
    "<table><tr><td>k</td></tr></table>\n", "<details><summary>k</summary>k</details>\n",
    "<figure><img src=\"yok.png\"><figcaption>k</figcaption></figure>\n\n",
    "<iframe src=\"https://a.example\"></iframe>\n\n", "<abbr title=\"k\">k</abbr> ",
    "<script>k</script>\n", "&lt;k&gt; ", "<k>k</k> ",
    // addresses
    "https://a.example'den ", "[k](mailto: a@b.example) ", "[k](../k.md) ", "[k](/a b.pdf) ",
    "![k](a b.png \"k\") ",
    // reviews and what is left over
    "{++k++} ", "{--k--} ", "{~~k~>k~~} ", "{==k==} ", "{++k ", "[b]k[/b] ", "[k a=\"b\"] ",
    "''k'' ", "{panel} ", "[https://a.example k] ", ":k: ", "$x^2$ ", "![k] ", "[k](", "{% ", "{{ ",
    "[[k ", "<k a= ", "\\textbf{k} ", "| k |\n\n", "^[k] ", "&k; "};

std::string repeated(const std::string& piece, int times) {
    std::string out = "---\ntitle: A\n---\nx ";
    for (int i = 0; i < times; ++i) out += piece;
    return out + "\n";
}

double seconds_of(const std::string& construct, int times) {
    TemporaryFolder folder;
    const std::string page = repeated(construct, times);
    return test::cpu_seconds([&] { (void)folder.read("a.md", page); });
}

}  // namespace

TEST_CASE("eight times as many of any construct are read in about eight times as long" *
          doctest::skip()) {
    for (const char* construct : constructs) {
        CAPTURE(construct);
        const double one = std::max(seconds_of(construct, few), too_short);
        CHECK(seconds_of(construct, many) < most * one);
    }
}

TEST_CASE("a hundred thousand of any construct are read in seconds" * doctest::skip()) {
    for (const char* construct : constructs) {
        CAPTURE(construct);
        TemporaryFolder folder;
        const std::string page = repeated(construct, 100'000);
        const double seconds = test::cpu_seconds([&] {
            try {
                (void)folder.read("a.md", page);
            } catch (const Error& error) {  // a page has a most number of blocks
                CHECK(error.finding().code == Code::too_much);
            }
        });
        std::printf("%.2f s  %s\n", seconds, construct);
        CHECK(seconds < 5);
    }
}
