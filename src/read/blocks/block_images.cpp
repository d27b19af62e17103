// An image as it is written -> a figure between the paragraphs, side by side with its neighbours; a
// picture of its cell; or its words where none can stand.
#include "model/inline_marks.hpp"
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

bool is_emphasis(const Spans& spans) {
    return !spans.empty() && std::all_of(spans.begin(), spans.end(), [](const Span& span) {
        return span.marks.has(Mark::emphasis) || span.note >= 0;
    });
}

Spans without_emphasis(Spans spans) {
    for (Span& span : spans)
        span.marks.bits = std::uint16_t(span.marks.bits & ~std::uint16_t(Mark::emphasis));
    return spans;
}

Spans* caption_of_pictures(Block& block) {
    if (auto* figure = std::get_if<Figure>(&block.kind)) return &figure->caption;
    if (auto* row = std::get_if<FigureRow>(&block.kind)) return &row->caption;
    return nullptr;
}

bool is_figure(const Block& block) {
    return std::holds_alternative<Figure>(block.kind);
}

// Figures -> one row of them.
Block row_of(Blocks::iterator first, Blocks::iterator last) {
    Block block{first->at, first->style, FigureRow{}};
    auto& row = std::get<FigureRow>(block.kind);
    for (auto figure = first; figure != last; ++figure)
        row.figures.push_back(std::move(std::get<Figure>(figure->kind)));
    return block;
}

}  // namespace

void BlockBuilder::add_image(const WrittenImage& image) {
    const SourcePos& at = image.at;
    std::string alt = reading_.notes.restored(image.alt);
    if (leaf_ == Leaf::none) open_loose_text();
    touch(at);
    if (image.source.empty()) {
        reading_.warnings.add(Code::image_missing, at, "an image without a file");
        return text_.add(alt, at);
    }
    if (leaf_ == Leaf::code || leaf_ == Leaf::term || leaf_ == Leaf::caption) {
        reading_.warnings.add(Code::image_place, at,
                              "an image cannot stand here: its alternative text does",
                              "put it into a paragraph of its own");
        return text_.add(alt, at);
    }
    Figure figure = make_figure(image, std::move(alt));
    if (leaf_ == Leaf::cell) return cell_pictures_.push_back(std::move(figure));
    if (leaf_ == Leaf::heading) return after_leaf_.push_back({at, {}, std::move(figure)});
    end_callout_title();
    if (!text_.blank()) {
        const bool was_loose = is_loose_;
        close_leaf();
        open_loose_text();
        is_loose_ = was_loose;
    }
    pictures_.push_back({at, {}, std::move(figure)});
    leaf_at_ = {};
}

Figure BlockBuilder::make_figure(const WrittenImage& image, std::string alt) {
    Figure figure;
    figure.image = reading_.find_image(reading_.notes.restored(image.source), image.at);
    figure.alt = std::move(alt);
    figure.link = text_.link();
    figure.caption = caption_of(image.title, image.at);
    figure.decoration = image.decoration;
    figure.width = image.width;
    return figure;
}

// Those of the paragraph: alone as a figure, several as a row. A line in emphasis below them is
// their caption.
void BlockBuilder::add_pictures(Spans& text_below) {
    Block block = pictures_.size() == 1 ? std::move(pictures_.front())
                                        : row_of(pictures_.begin(), pictures_.end());
    pictures_.clear();
    add_block(std::move(block));
    takes_caption_ = true;
    if (take_as_caption(text_below)) text_below.clear();
}

// False where it is no caption: the pictures have one, or it is no line in emphasis.
bool BlockBuilder::take_as_caption(Spans& text) {
    Blocks& blocks = stack_.innermost().blocks;
    Spans* const caption = blocks.empty() ? nullptr : caption_of_pictures(blocks.back());
    if (!caption || !caption->empty() || !is_emphasis(text)) return false;
    *caption = without_emphasis(std::move(text));
    takes_caption_ = false;
    return true;
}

std::size_t BlockBuilder::count_blocks() {
    return stack_.innermost().blocks.size();
}

void BlockBuilder::join_figures(std::size_t first) {
    Blocks& blocks = stack_.innermost().blocks;
    if (blocks.size() < first + 2) return;
    const auto begin = blocks.begin() + std::ptrdiff_t(first);
    const bool joins = std::all_of(begin, blocks.end(), [](const Block& block) {
        return is_figure(block) && std::get<Figure>(block.kind).caption.empty();
    });
    if (!joins) return;
    Block row = row_of(begin, blocks.end());
    row.classes = begin->classes;
    row.align = begin->align;
    row.break_before = begin->break_before;
    blocks.erase(begin, blocks.end());
    blocks.push_back(std::move(row));
    takes_caption_ = true;
}

// Its caption goes to its picture, to the row of its pictures, or to its table; else it is a
// paragraph behind the rest.
void BlockBuilder::close_figure(OpenContainer figure) {
    Blocks& blocks = figure.blocks;
    const bool pictures = blocks.size() > 1 && std::all_of(blocks.begin(), blocks.end(), is_figure);
    if (pictures) {
        Block row = row_of(blocks.begin(), blocks.end());
        blocks.clear();
        blocks.push_back(std::move(row));
    }
    if (blocks.size() == 1 && !figure.caption.empty()) {
        Spans* caption = caption_of_pictures(blocks.front());
        if (auto* table = std::get_if<Table>(&blocks.front().kind)) caption = &table->caption;
        if (caption) *caption = std::exchange(figure.caption, {});
    }
    for (Block& block : blocks) {
        if (block.style.empty()) block.style = figure.style;
        add_block(std::move(block));
    }
    if (!figure.caption.empty())
        add_block({figure.caption.front().at, {}, Paragraph{std::move(figure.caption)}});
}

Spans BlockBuilder::caption_of(const std::string& title, const SourcePos& at) {
    Spans caption;
    for (const NoteMarks::Part& part : reading_.notes.parts(title)) {
        for (Span& span : marked_spans(std::string(part.text), at))
            caption.push_back(std::move(span));
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
