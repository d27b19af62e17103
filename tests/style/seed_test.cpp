// A real page through read/ and style/: what its author wrote is all there, in order, with its
// tags.
#include "checkout.hpp"
#include "read/read_clinic.hpp"
#include "read/read_document.hpp"
#include "style/pages.hpp"

#include <doctest/doctest.h>

#include <filesystem>

namespace fs = std::filesystem;
using namespace yaprak;
using namespace yaprak::test;

namespace {

const fs::path seed = fs::path(checkout()) / "../shared/seed/hizmet-tms.md";
const fs::path content = fs::path(checkout()) / "content";

}  // namespace

TEST_CASE("the seed page becomes a header, two sections and a list") {
    if (!fs::exists(seed)) {
        MESSAGE("no seed page here");
        return;
    }
    Warnings warnings;
    const Document document = read_document(seed, seed.parent_path(), warnings);
    Warnings own;
    const Flow flow = resolve_styles(document, handout(), clinic(), own);
    CHECK(listed(own) == "");
    std::string outline;
    for (const FlowBlock& block : flow.blocks)
        if (const TextBlock* text = std::get_if<TextBlock>(&block.kind); text && text->bookmark)
            outline += std::to_string(text->bookmark->level) + " " + text->bookmark->title + "\n";
    CHECK(outline ==
          "1 TMS (Transkraniyal Manyetik Stimulasyon)\n"
          "2 1. TMS (Transkraniyal Manyetik Stimulasyon) tedavisi nedir?\n"
          "2 2. Hangi durumlarda kullanılır?\n");
    const ListBlock* list = nullptr;
    for (const FlowBlock& block : flow.blocks)
        if (const ListBlock* found = std::get_if<ListBlock>(&block.kind)) list = found;
    REQUIRE(list);
    CHECK(list->items.size() == 17);
    CHECK(list->items[16].mark.text == "17.");
    CHECK(list->columns == 1);  // half a line holds none of its longer items
    CHECK(text_of(flow.blocks[0]).text.text == "BEYİN UYARIM TEDAVİSİ");
    CHECK(text_of(flow.blocks[2]).text.runs[0].style.weight == 600);
    const std::string shown = dump(flow);
    CHECK(shown.find("hero 243.78 ground #0c3a4a #14697a #14697a cover 50% 50%\n") !=
          std::string::npos);
    CHECK(shown.find("FDA (Amerikan Gıda ve İlaç Dairesi) onayı alan\" Source Serif 4 600 11.5 "
                     "#1f2a30\n") != std::string::npos);
}

TEST_CASE(
    "every page of the content folder, but for the examples of other layouts, is styled without a "
    "warning") {
    Warnings reading;
    if (!fs::exists(content / "clinic.yaml")) return;
    const Clinic whose = read_clinic(content / "clinic.yaml", content, reading);
    CHECK(listed(reading) == "");
    int pages = 0;
    for (const auto& entry : fs::recursive_directory_iterator(content)) {
        if (entry.path().extension() != ".md" || entry.path().parent_path() != content) continue;
        const Document document = read_document(entry.path(), content, reading);
        Warnings own;
        const Flow flow = resolve_styles(document, handout(), whose, own);
        CHECK_MESSAGE(listed(own) == "", entry.path().string());
        CHECK(!flow.blocks.empty());
        ++pages;
    }
    CHECK(pages >= 4);
}

TEST_CASE("the tags of a page that uses everything stand in reading order") {
    Table table;
    table.columns = {ColumnAlign::automatic};
    table.head = {{{cell("H")}, {}}};
    table.rows = {{{cell("c")}, {}}};
    List inner;
    inner.items = {{{paragraph("b")}, TaskState::open, {}}};
    List list;
    list.ordered = true;
    list.items = {{{paragraph("a"), block(inner)}, TaskState::none, {}}};
    Document document =
        page({block(Heading{2, words("S")}), paragraph("p"), block(list), block(table),
              block(Figure{0, "alt", words("caption")}), block(Quote{{paragraph("q")}}),
              block(Callout{CalloutKind::note, {}, {paragraph("n")}}), block(CodeBlock{"", "x\n"}),
              block(Rule{})});
    document.images = {{"a.png", "/a.png", {}}};
    document.front.image = 0;
    document.front.category = "K";
    const Flow flow = resolved(document, handout(), clinic());
    CHECK(dump(flow.tags) == R"(document
  figure alt "Title"
    content
  paragraph
    content
  paragraph
    content
  heading 1
    content
  section
    heading 2
      content
    paragraph
      content
    list ordered
      list-item
        label
          content
        list-body
          paragraph
            content
          list
            list-item
              label
                content
              list-body
                paragraph
                  content
    table
      table-head
        table-row
          header-cell
            content
      table-body
        table-row
          cell
            content
    figure alt "alt"
      content
      caption
        content
    quote
      paragraph
        content
    callout
      paragraph
        content
      paragraph
        content
    paragraph
      code
        content
  section
    paragraph
      content
    paragraph
      link 0
        content
    paragraph
      link 1
        content
    paragraph
      link 2
        content
    paragraph
      content
    paragraph
      content
    paragraph
      content
    figure alt "Bu sayfanın adresi: https://klinik.example"
      content
    paragraph
      content
)");
}
