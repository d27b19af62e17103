// Documents, layouts and clinics made in a few words, for the tests of style/.
#pragma once
#include "base/error.hpp"
#include "checkout.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/list_layout.hpp"
#include "read/layout/read_layout.hpp"
#include "style/resolve_styles.hpp"

#include <string>

namespace yaprak::test {

inline Spans words(const std::string& text, Marks marks = {}, int link = -1,
                   const std::string& lang = {}) {
    return {{text, marks, link, lang, {"page.md", 5, 1}}};
}

inline TableCell cell(const std::string& text) {
    TableCell made;
    made.text = words(text);
    return made;
}

inline Marks marked(Mark mark) {
    Marks marks;
    marks.add(mark);
    return marks;
}

inline Block block(decltype(Block::kind) kind, const std::string& style = {}) {
    return {{"page.md", 7, 1}, style, std::move(kind)};
}

inline Block paragraph(const std::string& text, const std::string& style = {}) {
    return block(Paragraph{words(text)}, style);
}

inline Document page(Blocks blocks, const std::string& title = "Title") {
    Document document;
    document.source = "page.md";
    document.name = "page";
    document.front.title = words(title);
    document.blocks = std::move(blocks);
    return document;
}

inline Clinic clinic() {
    Clinic clinic;
    clinic.name = "Yaprak Klinik";
    clinic.address = {"Örnek Cad. 1", "Çankaya / Ankara"};
    clinic.phone = "0312 000 00 00";
    clinic.email = "bilgi@klinik.example";
    clinic.site = "klinik.example";
    clinic.hours = {"Hafta içi 09.00-18.00"};
    return clinic;
}

// The body alone, on one small page: nothing but what a test adds.
inline Layout plain_layout() {
    Layout layout;
    layout.at = {"test.yaml"};
    layout.fonts = {{"serif", "Serif"}, {"sans", "Sans"}};
    layout.colours = {{"ink", Grey{0}}, {"paper", Grey{1}}, {"accent", Rgb{0, 0, 0.5}}};
    Style body;
    body.at = {"test.yaml", 2, 3};
    body.font = "serif";
    body.size = 10_pt;
    body.leading = 14_pt;
    body.colour = "ink";
    layout.styles["body"] = body;
    layout.header = {"", "", false, false, false};
    layout.list->columns = 1;
    layout.card = false;
    PageMaster master;
    master.areas = {{"column 1", {10_pt, 10_pt, 400_pt, 600_pt}}};
    layout.masters = {master, master};
    return layout;
}

inline Layout handout() {
    return read_layout("handout-a4", {checkout() + "/layouts"}, {});
}

inline std::string listed(const Warnings& warnings) {
    std::string out;
    for (const Finding& finding : warnings.list()) out += to_text(finding, "warning") + "\n";
    return out;
}

inline const TextBlock& text_of(const FlowBlock& block) {
    return std::get<TextBlock>(block.kind);
}

// The text of the first block, with no warnings expected.
inline Flow resolved(const Document& document, const Layout& layout = plain_layout(),
                     const Clinic& whose = {}) {
    Warnings warnings;
    return resolve_styles(document, layout, whose, warnings);
}

// "place: problem (hint)" of the Error, or "no error".
template <class Function>
std::string error_of(Function function) {
    try {
        function();
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "no error";
}

}  // namespace yaprak::test
