// An image as it is written -> a figure between the paragraphs, or its words where none can stand.
#include "read/blocks/block_builder.hpp"

#include <utility>

namespace yaprak {

void BlockBuilder::add_image(const WrittenImage& image) {
    const SourcePos& at = image.at;
    const std::string alt = reading_.notes.restored(image.alt);
    if (leaf_ == Leaf::none) open_paragraph();
    if (leaf_ == Leaf::cell || leaf_ == Leaf::code) return add_picture_of_cell(alt, at);
    touch(at);
    if (image.source.empty()) {
        reading_.warnings.add(at, "an image without a file");
        return text_.add(alt, at);
    }
    Figure figure;
    figure.image = reading_.find_image(reading_.notes.restored(image.source), at);
    figure.alt = alt;
    figure.link = text_.link();
    figure.caption = caption_of(image.title, at);
    figure.decoration = image.decoration;
    Block block{at, {}, std::move(figure)};
    if (leaf_ == Leaf::heading) {
        after_leaf_.push_back(std::move(block));
        return;
    }
    end_callout_title();
    flush_paragraph();
    add_block(std::move(block));
    leaf_at_ = {};
}

void BlockBuilder::add_picture_of_cell(const std::string& alt, const SourcePos& at) {
    reading_.warnings.add(at, "an image cannot stand here: its alternative text does",
                          "put it into a paragraph of its own");
    text_.add(alt, at);
}

Spans BlockBuilder::caption_of(const std::string& title, const SourcePos& at) {
    Spans caption;
    for (const NoteMarks::Part& part : reading_.notes.parts(title)) {
        if (!part.text.empty()) caption.push_back({std::string(part.text), {}, -1, {}, at});
        if (!part.reference) continue;
        const NoteMarks::Reference& reference = *part.reference;
        if (reference.note < 0) {
            caption.push_back({"[^" + reference.label + "]", {}, -1, {}, reference.at});
        } else {
            caption.push_back({{}, {}, -1, {}, reference.at, reference.note});
            reading_.notes.mention(reference.note);
        }
    }
    return caption;
}

}  // namespace yaprak
