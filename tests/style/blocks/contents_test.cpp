// Which headings the list of contents has, and what its entries are.
#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

Document with_toc(const std::string& toc) {
    Document document = page({block(Heading{2, words("Bir")}), paragraph("a"),
                              block(Heading{3, words("İki")}), block(Heading{4, words("Üç")})});
    document.front.values["toc"] = toc;
    return document;
}

std::vector<std::string> entries(const Flow& flow) {
    std::vector<std::string> out;
    for (const FlowBlock& block : flow.blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.kind))
            if (text->page_of >= 0) out.push_back(text->style.style + " " + text->text.text);
    return out;
}

}  // namespace

TEST_CASE("a page with toc: true lists its headings to the layout's depth, linked to them") {
    const Flow flow = resolved(with_toc("true"));
    CHECK(entries(flow) == std::vector<std::string>{"contents-1 Bir", "contents-2 İki"});
    CHECK(text_of(flow.blocks[0]).text.text == "İçindekiler");
    const TextBlock& entry = text_of(flow.blocks[1]);
    REQUIRE(entry.text.runs[0].link >= 0);
    const int target = flow.links[std::size_t(entry.text.runs[0].link)].target;
    CHECK(target == entry.page_of);
    CHECK(target == text_of(flow.blocks[3]).target);
}

TEST_CASE("the list stands among the tags before the text") {
    const Flow flow = resolved(with_toc("true"));
    const TagNode& root = flow.tags[root_tag];
    REQUIRE(root.children.size() > 2);
    const TagNode& list = flow.tags[root.children[1]];
    CHECK(list.role == Role::contents);
    REQUIRE(list.children.size() == 2);
    CHECK(flow.tags[list.children[0]].role == Role::contents_entry);
    const TagNode& reference = flow.tags[flow.tags[list.children[0]].children[0]];
    CHECK(reference.role == Role::reference);
    CHECK(flow.tags[reference.children[0]].role == Role::link);
    CHECK(flow.tags[root.children[2]].role == Role::section);
}

TEST_CASE("the page's word wins over the layout's") {
    Layout layout = plain_layout();
    layout.contents.shown = true;
    layout.contents.depth = 1;
    CHECK(entries(resolved(with_toc(""), layout)) == std::vector<std::string>{"contents-1 Bir"});
    CHECK(entries(resolved(with_toc("false"), layout)).empty());
    CHECK(entries(resolved(with_toc("hayır"), layout)).empty());
}

TEST_CASE("a page without headings has no list and no title of one") {
    Document document = page({paragraph("a")});
    document.front.values["toc"] = "true";
    const Flow flow = resolved(document);
    CHECK(flow.blocks.size() == 1);
    CHECK(flow.tags[root_tag].children.size() == 1);
}

TEST_CASE("a heading that its author leaves out of the contents keeps its bookmark") {
    Document document = with_toc("true");
    std::get<Heading>(document.blocks[0].kind).is_listed = false;
    const Flow flow = resolved(document);
    CHECK(entries(flow) == std::vector<std::string>{"contents-2 İki"});
    CHECK(text_of(flow.blocks[2]).bookmark->title == "Bir");
}
