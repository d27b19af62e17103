#include "sheet/label.hpp"

#include "model/page.hpp"
#include "text/paragraph.hpp"

namespace yaprak {

Labels::Labels(const FontBook& fonts, std::string family, std::string lang, Warnings& warnings)
    : fonts_(fonts), family_(std::move(family)), lang_(std::move(lang)), warnings_(warnings) {}

Length Labels::add(const std::string& text, Point at, Length measure, const Look& look,
                   Page& page) {
    TextRun run;
    run.end = text.size();
    run.style.family = family_;
    run.style.size = look.size;
    run.style.weight = look.weight;
    run.style.colour = look.colour;
    run.style.lang = lang_;
    run.style.hyphenate = false;
    ParagraphStyle style;
    style.align = look.align;
    style.leading = look.leading;
    style.hyphenate = false;
    const ShapedParagraph paragraph({text, {run}, {}}, style, fonts_, {}, warnings_);
    for (Line& line : paragraph.lines(measure, warnings_)) {
        for (LineRun& part : line.runs) {
            Item item;
            item.at = {at.x + line.x + part.x, at.y};
            item.kind = std::move(part.glyphs);
            item.artifact = Artifact::printer_mark;
            page.items.push_back(std::move(item));
        }
        at.y += look.leading;
    }
    return at.y;
}

}  // namespace yaprak
