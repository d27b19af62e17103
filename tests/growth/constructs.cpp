#include "growth/constructs.hpp"

namespace yaprak::test {
namespace {

using Make = std::function<std::string(std::size_t)>;

const std::string front = "---\ntitle: Uzun\n---\n";

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
}

// "a1 b1 ", "a2 b2 ", …: every # of the piece is its number.
std::string numbered(const std::string& piece, std::size_t bytes) {
    std::string out;
    for (std::size_t number = 1; out.size() < bytes; ++number)
        for (const char c : piece)
            if (c == '#')
                out += std::to_string(number);
            else
                out += c;
    return out;
}

Make again(const std::string& piece, const std::string& before = "",
           const std::string& behind = "") {
    return
        [=](std::size_t bytes) { return front + before + repeated(piece, bytes) + behind + "\n"; };
}

Make counted(const std::string& piece, const std::string& before = "",
             const std::string& behind = "") {
    return
        [=](std::size_t bytes) { return front + before + numbered(piece, bytes) + behind + "\n"; };
}

std::vector<Construct> of_text() {
    return {{"words", again("bir iki üç ")},
            {"one word", again("uzunca")},
            {"paragraphs", again("bir iki\n\n")},
            {"emphasis", again("*a* **b** ")},
            {"open emphasis", again("*(a ")},
            {"stars in words", again("a*b ")},
            {"code", again("`a` ")},
            {"struck out", again("~~a~~ ")},
            {"highlighted", again("==a== ")},
            {"lines", again("a<br>")},
            {"signs raised", again("a<sup>2</sup> ")},
            {"combining marks", again("\u0301", "a")},
            {"letters of no font", again("漢")},
            {"many letters of no font", again("漢字仮名交じり文")},
            {"Hangul", again("가나다 ")},
            {"Arabic", again("مرحبا ")},
            {"entities", again("&amp; &ouml; ")},
            {"escapes", again("\\* \\_ ")},
            {"emoji names", again(":heart: ")}};
}

std::vector<Construct> of_links() {
    return {{"links", again("[a](https://b.example/x) ")},
            {"autolinks", again("<https://a.example> ")},
            {"bare addresses", again("https://a.example'den ")},
            {"links to pages", again("[a](../b.md) ")},
            {"broken links to headings", counted("## a#\n\n[x](#yok#)\n\n")},
            {"links to headings", counted("## a#\n\n[x](#a#)\n\n")},
            {"reference links", counted("[a][r#] ", "", "\n\n[r1]: https://a.example/x\n")},
            {"long targets",
             [](std::size_t bytes) {
                 return front + repeated("[a][x] ", bytes) + "\n\n[x]: https://k.example/" +
                        repeated("y", bytes) + "\n";
             }},
            {"wiki links", again("[[a|b]] ")},
            {"notes", counted("a[^#]\n\n[^#]: b\n\n")},
            {"one note", again("a[^1] ", "", "\n\n[^1]: x\n")},
            {"abbreviations", counted("*[A#]: b\n", "", "\nA1 A2\n")}};
}

std::vector<Construct> of_blocks() {
    return {{"headings", again("## a\n\n")},
            {"headings and text", again("## ab\n\ncd ef\n\n")},
            {"first headings", again("# a\n\n")},
            {"contents", counted("## a#\n\n", "* TOC\n{:toc}\n\n")},
            {"list items", again("- a\n")},
            {"lists", again("- a\n- b\n\nc\n\n")},
            {"numbers of lists", again("1. a\n")},
            {"tasks", again("- [ ] a\n")},
            {"quotes", again("> a\n\n")},
            {"one quote", again("> a\n")},
            {"callouts", again("> [!NOTE]\n> a\n\n")},
            {"boxes", again("!!! note \"a\"\n    b\n\n")},
            {"containers", again(":::note\na\n:::\n\n")},
            {"code blocks", again("```\na\n```\n\n")},
            {"lines of code", again("a b\n", "```\n", "```\n")},
            {"rules", again("a\n\n---\n\n")},
            {"definitions", again("a\n: b\n\n")},
            {"missing pictures", again("![a](b.jpg)\n\n")},
            {"rows", again("|a|b|\n", "|a|b|\n|-|-|\n")},
            {"tables", again("|a|b|\n|-|-|\n|c|d|\n\n")},
            {"columns",
             [](std::size_t bytes) {
                 return front + "|" + repeated("a|", bytes / 2) + "\n|" +
                        repeated("-|", bytes / 2) + "\n";
             }},
            {"decimal figures", again("|a|1,5|\n", "|a|b|\n|-|-:|\n")},
            {"cells of code", again("|`a\\|b`|x|\n", "|a|b|\n|-|-|\n")}};
}

std::vector<Construct> of_markup() {
    return {{"HTML", again("<p>a</p>\n")},
            {"open HTML", again("<div>")},
            {"HTML tables", again("<tr><td rowspan=2>a<td>b", "<table>", "</table>")},
            {"HTML definitions", again("<dt>a<dd>b", "<dl>", "</dl>")},
            {"comments", again("<!-- a -->b ")},
            {"attributes", again("[a](b){: .c } ")},
            {"classes", counted("a\n{: .c# }\n\n")},
            {"unknown placeholders", counted("{{ b# }} ")},
            {"placeholders", again("{{ title }} ")},
            {"conditions", again("{% if a %}b{% endif %} ")},
            {"Liquid comments", again("a {% comment %}a{% endcomment %} ")},
            {"open Liquid comments", again("{% comment %}a")},
            {"figures", again("{{< figure src=\"a.png\" caption=\"x\" >}}\n\n")},
            {"components", again("<Note>\na\n</Note>\n\n")},
            {"keys",
             [](std::size_t bytes) {
                 return "---\ntitle: x\n" + numbered("k#: b\n", bytes) + "---\n{{ k1 }}\n";
             }},
            {"a long title",
             [](std::size_t bytes) {
                 return "---\ntitle: " + repeated("a b ", bytes) + "\n---\nMetin.\n";
             }},
            {"long values", [](std::size_t bytes) {
                 return "---\ntitle: x\nk: " + repeated("y", bytes / 2) + "\n---\n" +
                        repeated("{{ k }} ", bytes / 2) + "\n";
             }}};
}

}  // namespace

const std::vector<Construct>& constructs() {
    static const std::vector<Construct> all = [] {
        std::vector<Construct> out;
        for (const auto& part : {of_text(), of_links(), of_blocks(), of_markup()})
            out.insert(out.end(), part.begin(), part.end());
        return out;
    }();
    return all;
}

}  // namespace yaprak::test
