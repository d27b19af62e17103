// References and notes with their numbers, styles, links and tags.
#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

Span reference(int note) {
    Span span;
    span.note = note;
    return span;
}

Document noted(Spans text, int notes, const std::string& lang = "tr") {
    Document document = page({block(Paragraph{std::move(text)}), paragraph("son")});
    document.front.lang = lang;
    for (int i = 0; i < notes; ++i)
        document.notes.push_back({{}, std::to_string(i), {paragraph("not")}, i + 1, -1});
    return document;
}

std::string text_of_first(const Document& document, const Layout& layout = plain_layout()) {
    return text_of(resolved(document, layout).blocks[0]).text.text;
}

}  // namespace

TEST_CASE("a reference is the note's number, and two beside each other have a comma between them") {
    const Spans text{{"söz", {}, -1, {}, {}}, reference(0), reference(1), {" ve", {}, -1, {}, {}}};
    CHECK(text_of_first(noted(text, 2)) == "söz1,2 ve");
    CHECK(text_of_first(noted(text, 2, "ar")) == "söz١,٢ ve");
}

TEST_CASE("quotes and capitals around a reference are as they were without it") {
    const Spans text{{"\"söz", {}, -1, {}, {}},
                     reference(0),
                     {"\" 'iç", {}, -1, {}, {}},
                     reference(0),
                     {"' dışı", {}, -1, {}, {}}};
    CHECK(text_of_first(noted(text, 1)) == "“söz1” ‘iç1’ dışı");
    Layout layout = plain_layout();
    layout.styles["body"].transform = Transform::upper;
    CHECK(text_of_first(noted(text, 1), layout) == "“SÖZ1” ‘İÇ1’ DIŞI");
}

TEST_CASE("only the first reference brings its note; links lead there and back") {
    const Spans text{{"a", {}, -1, {}, {}}, reference(0), {" b", {}, -1, {}, {}}, reference(0)};
    const Flow flow = resolved(noted(text, 1), plain_layout());
    const std::vector<TextRun>& runs = text_of(flow.blocks[0]).text.runs;
    REQUIRE(runs.size() == 4);
    CHECK(runs[1].brings_note);
    CHECK(runs[3].note == 0);
    CHECK_FALSE(runs[3].brings_note);
    REQUIRE(flow.notes.texts.items.size() == 1);
    const FlowListItem& note = flow.notes.texts.items[0];
    CHECK(flow.links[std::size_t(runs[1].link)].target == note.target);
    CHECK(flow.links[std::size_t(runs[1].link)].title == "Dipnot 1");
    CHECK(flow.links[std::size_t(note.mark.runs[0].link)].target ==
          flow.notes.notes[0].reference_target);
}

TEST_CASE("a note is tagged behind the block that refers to it") {
    const Flow flow = resolved(noted({{"a", {}, -1, {}, {}}, reference(0)}, 1), plain_layout());
    CHECK(dump(flow.tags) ==
          "document\n"
          "  paragraph\n"
          "    content\n"
          "    reference\n"
          "      link 0\n"
          "        content\n"
          "  note\n"
          "    label\n"
          "      link 1\n"
          "        content\n"
          "    paragraph\n"
          "      content\n"
          "  paragraph\n"
          "    content\n");
}

TEST_CASE("the outline names a heading without the number of its note") {
    Document document = noted({}, 1);
    document.blocks = {block(Heading{2, {{"Ad", {}, -1, {}, {}}, reference(0)}})};
    const Flow flow = resolved(document, plain_layout());
    CHECK(text_of(flow.blocks[0]).text.text == "Ad1");
    CHECK(text_of(flow.blocks[0]).bookmark->title == "Ad");
}
