// HTML that was written to hurt: each construct a hundred thousand times over.
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <ctime>

using namespace yaprak;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

// Of the processor, until it is read or is known to be too much for any page
// (read/blocks/reading.hpp).
double seconds(TemporaryFolder& folder, const std::string& page) {
    const std::clock_t start = std::clock();
    try {
        (void)folder.read("a.md", "---\ntitle: x\n---\n" + page + "\n\nson\n");
    } catch (const Error& error) {
        CHECK(error.finding().code == Code::too_much);
        CHECK(page.size() > 80'000);
    }
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("HTML a hundred thousand times over is read in little time and never too deep") {
    TemporaryFolder folder;
    folder.write("a.png", "x");
#ifdef __SANITIZE_ADDRESS__
    constexpr int times = 30'000;  // each takes several times as long
#else
    constexpr int times = 100'000;
#endif
    for (const std::string& piece : {std::string("<div>"),
                                     std::string("<b>"),
                                     std::string("<span>"),
                                     std::string("<ul><li>"),
                                     std::string("<blockquote>"),
                                     std::string("<table><tr><td>"),
                                     std::string("<dl><dd>"),
                                     std::string("<p>"),
                                     std::string("<li>"),
                                     std::string("<x-y>"),
                                     std::string("</div>"),
                                     std::string("</p>"),
                                     std::string("<br>"),
                                     std::string("<a href=x>"),
                                     std::string("<p><font a=1>"),
                                     std::string("<div><table><td></div></table>"),
                                     std::string("<b><i></b>"),
                                     std::string("<span><p></span></p>"),
                                     std::string("<svg>"),
                                     std::string("<select>"),
                                     std::string("<script>"),
                                     std::string("<template>"),
                                     std::string("<button>"),
                                     std::string("<figure>"),
                                     std::string("<img src=a.png>"),
                                     std::string("<h1>"),
                                     std::string("<pre>"),
                                     std::string("<q>"),
                                     std::string("<iframe>"),
                                     std::string("<![CDATA["),
                                     std::string("<?"),
                                     std::string("<a b='"),
                                     std::string("&amp;"),
                                     std::string("<details><summary>"),
                                     std::string("<form>"),
                                     std::string("<nobr>"),
                                     std::string("<div markdown=\"1\">\n")}) {
        CAPTURE(piece);
        CHECK(seconds(folder, "<div>" + repeated(piece, times)) < 20);
        CHECK(seconds(folder, "x " + repeated(piece + "y ", times / 10)) < 20);
    }
    CHECK(seconds(
              folder, "<a " + [] {
                  std::string names;
                  for (int i = 0; i < times; ++i) names += "b" + std::to_string(i) + " ";
                  return names;
              }() + ">") < 20);
    CHECK(seconds(folder, "<table>" + repeated("<tr><td colspan=1000 rowspan=65000>a", 1000) +
                              "</table>") < 20);
    CHECK(seconds(folder, repeated("a<br>\n\n", times)) < 20);
    CHECK(seconds(folder, repeated("> ", times) + "<b>a</b>") < 20);
    CHECK(seconds(folder, "<div>\n\n" + repeated("a **b** `c` [d](e)\n\n", times) + "</div>") < 20);
}

TEST_CASE("tags beyond any sane depth are passed over with a warning, their text is not") {
    TemporaryFolder folder;
    const Document page =
        folder.read("a.md", repeated("<div>", 100'000) + "metin" + repeated("</div>", 100'000));
    CHECK(dump(page).find("\"metin\"") != std::string::npos);
    CHECK(folder.told().find("HTML nests too deep") != std::string::npos);
}
