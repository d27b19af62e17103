// Pages that were written to hurt: each is read, bounded in depth, and in time that grows as it
// does.
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

std::size_t depth_of(const Blocks& blocks) {
    std::size_t deepest = 0;
    for (const Block& block : blocks) {
        if (const auto* quote = std::get_if<Quote>(&block.kind))
            deepest = std::max(deepest, depth_of(quote->blocks));
        if (const auto* list = std::get_if<List>(&block.kind))
            for (const ListItem& item : list->items)
                deepest = std::max(deepest, depth_of(item.blocks));
    }
    return deepest + 1;
}

// Read, or too much for any page (read/blocks/reading.hpp).
bool is_survived(TemporaryFolder& folder, const std::string& page) {
    try {
        return !folder.read("a.md", page).blocks.empty();
    } catch (const Error& error) {
        return error.finding().code == Code::too_much && page.size() > 80'000;
    }
}

}  // namespace

TEST_CASE("blocks beyond 32 deep are flattened with one warning and no loss") {
    TemporaryFolder folder;
    for (const char* sign : {">", "> ", "* "}) {
        const Document page = folder.read("a.md", repeated(sign, 100'000) + "metin\n");
        CHECK(depth_of(page.blocks) == 33);
        CHECK(dump(page).find("\"metin\"") != std::string::npos);
        CHECK(folder.warnings.list().size() == 1);
    }
}

TEST_CASE("a chain of as many notes as a page may hold is numbered without recursion") {
    constexpr std::size_t count = 12'000;
    std::string page = "a[^0]\n\n";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string own = std::to_string(i), next = std::to_string(i + 1);
        page += "[^" + own + "]: b[^" + next + "] c[^" + own + "]\n";
    }
    TemporaryFolder folder;
    const Document document = folder.read("a.md", page);
    REQUIRE(document.notes.size() == count);
    CHECK(document.notes.back().number == int(count));
    CHECK(folder.warnings.list().size() == 1);  // the last one refers to none
}

TEST_CASE("floods of brackets, marks and tags stay text or marks") {
    TemporaryFolder folder;
    for (const std::string& flood :
         {repeated("[", 100'000),
          repeated("*", 100'000),
          repeated("**x", 65'000) + "y" + repeated("**", 65'000),
          repeated("`", 100'000),
          repeated("[a](b) ", 20'000),
          "x " + repeated("<b>", 50'000) + "y",
          "x " + repeated("<span lang=\"en\">", 50'000) + "y",
          repeated("a{:.x}", 50'000),
          repeated("{% ", 50'000),
          repeated("a[^1] ", 100'000) + "\n\n[^1]: b[^1]\n",
          repeated("2*1 ~ 3_1 ", 50'000),
          "x " + repeated("<!-- ", 50'000),
          repeated("a %%b ", 50'000),
          "x " + repeated("{::comment}", 50'000),
          repeated(":::note\n", 50'000),
          repeated("!!! note\n    a\n", 20'000),
          repeated("[![!", 50'000),
          repeated("[a](b){: .c} ", 20'000),
          repeated("[^", 100'000),
          "c[^a]\n\n" + repeated("> [^a]: ", 20'000) + "b",
          repeated("**a,**b ", 20'000),
          "<div>" + repeated("<a ", 50'000),
          "<div>x" + repeated("<!--", 50'000),
          repeated("- ***\n", 20'000),
          "a|b\n-|-\n" + repeated("1|2\n", 20'000),
          repeated("{{< note \"a\" >}}", 20'000) + " x",
          repeated("{{< note >}}\n", 20'000) + "x",
          repeated("{% include image.html url=\"a.jpg\" %} ", 2'000),
          "x " + repeated("<Aa b=\"", 50'000),
          "x " + repeated("<Aa>", 50'000),
          repeated("{% highlight a %}\n", 20'000) + "x",
          repeated("*[a]: b\n", 50'000) + "\na " + repeated("a ", 20'000),
          repeated("# a {#b .c}\n\n", 20'000),
          repeated("[[a|b]] ==c== ", 50'000),
          "x " + repeated("[[", 100'000),
          "x " + repeated("==a ", 100'000),
          repeated(":heart: ", 50'000),
          repeated("|a|b|\n", 20'000),
          repeated("|a|b|\n|===|\n\n", 10'000),
          "a|b\n-|-\n" + repeated("1|2|3\n", 20'000),
          repeated("\\newpage\n\nx\n\n", 20'000),
          repeated("https://a.example'den ", 20'000),
          repeated("export const a\n", 50'000) + "\nx",
          repeated("=== \"a\"\n\n    b\n\n", 20'000),
          repeated("!> a\n\n", 20'000),
          repeated("[a](../b.md) ", 20'000),
          std::string(1'000'000, 'x')})
        CHECK(is_survived(folder, "# b\n\n" + flood));
}

TEST_CASE("a long address that many references share does not multiply the page") {
    TemporaryFolder folder;
    const std::string address = "https://klinik.example/" + std::string(20'000, 'y');
    const Document page =
        folder.read("a.md", repeated("[a][x] ![b][x] ", 5'000) + "\n\n[x]: " + address + "\n");
    std::size_t size = 0;
    for (const Link& link : page.links) size += link.url.size();
    CHECK(size > 0);
    CHECK(size < 400'000);
    CHECK(dump(page).find("\"a\"") != std::string::npos);
    CHECK(folder.told().find("longer than twice its text") != std::string::npos);
}

TEST_CASE("a heading of a hundred thousand words is no title") {
    TemporaryFolder folder;
    const Document page = folder.read("a.md", "# " + repeated("kelime ", 100'000) + "\n\nmetin\n");
    CHECK(plain_text(page.front.title) == "a");
    CHECK(page.blocks.size() == 2);
}
