#include "read/block_builder.hpp"

#include "base/did_you_mean.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t most_cells = 200'000;

struct CalloutName {
    std::string_view name;
    CalloutKind kind;
};
constexpr CalloutName callouts[] = {{"NOTE", CalloutKind::note},
                                    {"TIP", CalloutKind::tip},
                                    {"IMPORTANT", CalloutKind::important},
                                    {"WARNING", CalloutKind::warning},
                                    {"CAUTION", CalloutKind::caution}};

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = char(c - 32);
    return out;
}

bool is_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

// kramdown's and Jekyll's "{#name}" behind a heading.
std::string take_heading_name(Spans& spans) {
    if (spans.empty()) return {};
    std::string& text = spans.back().text;
    const std::size_t open = text.rfind("{#");
    if (open == text.npos || !text.ends_with('}') ||
        text.find_first_of(" }", open) != text.size() - 1)
        return {};
    std::string name = text.substr(open + 2, text.size() - open - 3);
    text.erase(open);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (text.empty()) spans.pop_back();
    return name;
}

bool has_script(std::string_view url) {
    const std::string scheme = upper(url.substr(0, std::min(url.find(':'), url.size())));
    return scheme == "JAVASCRIPT" || scheme == "VBSCRIPT" || scheme == "DATA" || scheme == "FILE";
}

}  // namespace

// ---- containers ------------------------------------------------------------------------------

bool BlockBuilder::opens_container(Container container) {
    close_leaf();
    const bool nests = container != Container::item;
    if (flattened_ > 0 || (nests && depth_ == deepest)) {
        ++flattened_;
        tell_of_flattening_ = true;
        return false;
    }
    depth_ += nests;
    stack_.emplace_back();
    stack_.back().container = container;
    return true;
}

void BlockBuilder::open_quote() {
    opens_container(Container::quote);
}

void BlockBuilder::open_list(bool ordered, bool tight, int start, char delimiter) {
    if (!opens_container(Container::list)) return;
    stack_.back().list = {ordered, tight, start, delimiter, {}};
}

void BlockBuilder::open_item(TaskState task) {
    if (opens_container(Container::item)) stack_.back().task = task;
}

void BlockBuilder::close_container() {
    close_leaf();
    if (flattened_ > 0) {
        --flattened_;
        return;
    }
    Open open = std::move(stack_.back());
    stack_.pop_back();
    depth_ -= open.container != Container::item;
    if (open.container == Container::item) {
        stack_.back().list.items.push_back({std::move(open.blocks), open.task, open.at});
    } else if (open.container == Container::list) {
        add_block({open.at, open.style, std::move(open.list)});
    } else if (open.callout) {
        add_block({open.at, open.style,
                   Callout{*open.callout, std::move(open.title), std::move(open.blocks)}});
    } else if (!open.blocks.empty()) {
        add_block({open.at, open.style, Quote{std::move(open.blocks)}});
    }
}

void BlockBuilder::add_block(Block block) {
    Open& open = stack_.back();
    if (!open.next_style.empty()) block.style = std::exchange(open.next_style, {});
    open.blocks.push_back(std::move(block));
}

void BlockBuilder::touch(const SourcePos& at) {
    last_ = at;
    if (std::exchange(tell_of_flattening_, false))
        reading_.warn_once(at, "blocks nest more than 32 deep and are flattened");
    if (leaf_ != Leaf::none && !leaf_at_.line) leaf_at_ = at;
    if (table_ && !table_at_.line) table_at_ = at;
    for (auto open = stack_.rbegin(); open != stack_.rend() && !open->at.line; ++open)
        open->at = at;
}

// ---- leaves ----------------------------------------------------------------------------------

void BlockBuilder::open_leaf(Leaf leaf) {
    close_leaf();
    leaf_ = leaf;
    leaf_at_ = {};
    attribute_.reset();
}

void BlockBuilder::open_paragraph() {
    open_leaf(Leaf::paragraph);
}

void BlockBuilder::open_heading(int level) {
    open_leaf(Leaf::heading);
    level_ = std::clamp(level, 1, 6);
}

void BlockBuilder::open_code(std::string language) {
    open_leaf(Leaf::code);
    code_language_ = std::move(language);
}

void BlockBuilder::close_leaf() {
    switch (std::exchange(leaf_, Leaf::none)) {
        case Leaf::none:
            return;
        case Leaf::paragraph:
            end_callout_title();
            apply_attribute(text_.blank());
            flush_paragraph();
            break;
        case Leaf::heading:
            close_heading();
            break;
        case Leaf::code:
            add_block({leaf_at_.line ? leaf_at_ : last_,
                       {},
                       CodeBlock{std::move(code_language_), std::move(code_)}});
            code_.clear();
            break;
        case Leaf::cell:
            close_cell();
            break;
    }
    text_.end_block();
}

void BlockBuilder::flush_paragraph() {
    Spans spans = text_.take();
    if (spans.empty()) return;
    std::string style = attribute_ ? attribute_->style : std::string();
    add_block({leaf_at_, std::move(style), Paragraph{std::move(spans)}});
}

void BlockBuilder::close_heading() {
    Spans spans = text_.take();
    std::string name = take_heading_name(spans);
    std::string style = attribute_ ? attribute_->style : std::string();
    if (!spans.empty())
        add_block({leaf_at_, std::move(style), Heading{level_, std::move(spans), std::move(name)}});
    for (Block& figure : after_leaf_) add_block(std::move(figure));
    after_leaf_.clear();
}

void BlockBuilder::add_rule(const SourcePos& at) {
    close_leaf();
    touch(at);
    add_block({at, {}, Rule{}});
}

// ---- text ------------------------------------------------------------------------------------

void BlockBuilder::add_text(std::string_view text, const SourcePos& at) {
    if (!NoteMarks::is_marked(text)) return add_piece(text, at);
    for (const NoteMarks::Part& part : reading_.notes.parts(text)) {
        if (!part.text.empty() || !part.reference) add_piece(part.text, at);
        if (!part.reference) continue;
        const NoteMarks::Reference& reference = *part.reference;
        if (reference.note < 0 || leaf_ == Leaf::code) {
            add_piece("[^" + reference.label + "]", reference.at);
            continue;
        }
        if (leaf_ == Leaf::none) open_paragraph();
        touch(reference.at);
        text_.add_note(reference.note, reference.at);
        reading_.notes.mention(reference.note);
    }
}

void BlockBuilder::add_piece(std::string_view text, const SourcePos& at) {
    if (leaf_ == Leaf::none) open_paragraph();
    touch(at);
    if (starts_callout(text, at)) return;
    if (leaf_ == Leaf::code)
        code_ += text;
    else
        text_.add(text, at);
}

void BlockBuilder::add_code_text(std::string_view text, const SourcePos& at) {
    if (leaf_ == Leaf::none) open_paragraph();
    touch(at);
    if (leaf_ == Leaf::code)
        code_ += reading_.notes.restored(text);
    else
        text_.add_code(reading_.notes.restored(text), at);
}

void BlockBuilder::add_break(const SourcePos& at, bool hard) {
    if (leaf_ == Leaf::none) open_paragraph();
    if (in_callout_title_) {
        end_callout_title();
    } else if (hard) {
        text_.break_line(at);
    } else {
        text_.add(" ", at);
    }
}

void BlockBuilder::open_link(const std::string& url, const std::string& title,
                             const SourcePos& at) {
    if (leaf_ == Leaf::none) open_paragraph();
    if (has_script(url))
        return reading_.warnings.add(at, "the link \"" + url.substr(0, 80) + "\" is dropped",
                                     "a brochure links to pages, mail and telephones");
    reading_.document.links.push_back(
        {reading_.notes.restored(url), reading_.notes.restored(title), at});
    text_.open_link(int(reading_.document.links.size()) - 1);
}

// "[!NOTE]" at the very start of a quote makes it a callout; what follows on its line is the title.
bool BlockBuilder::starts_callout(std::string_view text, const SourcePos& at) {
    Open& open = stack_.back();
    if (open.container != Container::quote || !open.blocks.empty() || open.callout ||
        leaf_ != Leaf::paragraph || !text_.blank() || !text.starts_with("[!"))
        return false;
    const std::size_t end = text.find(']');
    if (end == text.npos || !is_word(text.substr(2, end - 2))) return false;
    const std::string name = upper(text.substr(2, end - 2));
    for (const CalloutName& known : callouts)
        if (known.name == name) open.callout = known.kind;
    if (!open.callout) {
        reading_.warnings.add(
            at, "unknown callout \"" + name + "\"",
            did_you_mean(name, {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}));
        return false;
    }
    in_callout_title_ = true;
    text_.add(text.substr(end + 1), at);
    return true;
}

void BlockBuilder::end_callout_title() {
    if (!std::exchange(in_callout_title_, false)) return;
    stack_.back().title = text_.take();
    leaf_at_ = {};
}

// ---- images ----------------------------------------------------------------------------------

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

// ---- kramdown's attributes -------------------------------------------------------------------

void BlockBuilder::add_attribute(const BlockAttribute& attribute) {
    if (leaf_ == Leaf::none) open_paragraph();
    if (attribute.style.empty()) return;
    if (leaf_ == Leaf::cell)
        table_style_ = attribute.style;
    else
        attribute_ = attribute;
}

// A line of its own belongs to the block above it, after a blank line to the block below; one that
// stands further left than the text belongs to the list or quote that the text is in.
void BlockBuilder::apply_attribute(bool blank) {
    if (!attribute_) return;
    Open& open = stack_.back();
    if (blank && attribute_->own_line && (attribute_->after_blank || open.blocks.empty())) {
        open.next_style = attribute_->style;
    } else if (blank) {
        if (!open.blocks.empty()) open.blocks.back().style = attribute_->style;
    } else if (!attribute_->own_line || !style_container()) {
        return;
    }
    attribute_.reset();
}

bool BlockBuilder::style_container() {
    if (attribute_->at.column >= leaf_at_.column) return false;
    for (Open& open : stack_) {
        const bool styled = open.container == Container::list || open.container == Container::quote;
        if (!styled || open.at.column <= attribute_->at.column) continue;
        open.style = attribute_->style;
        return true;
    }
    return false;
}

// ---- tables ----------------------------------------------------------------------------------

void BlockBuilder::open_table(std::size_t columns) {
    close_leaf();
    table_.emplace();
    table_at_ = {};
    table_style_.clear();
    table_->columns.resize(columns, ColumnAlign::automatic);
}

void BlockBuilder::open_row(bool head) {
    row_is_head_ = head;
    column_ = 0;
    (head ? table_->head : table_->rows).emplace_back();
}

void BlockBuilder::open_cell(ColumnAlign align) {
    if (++cells_ > most_cells)
        throw Error(last_, "tables of more than " + std::to_string(most_cells) + " cells");
    if (row_is_head_ && column_ < table_->columns.size()) table_->columns[column_] = align;
    open_leaf(Leaf::cell);
}

void BlockBuilder::close_cell() {
    TableRow& row = (row_is_head_ ? table_->head : table_->rows).back();
    if (!row.at.line) row.at = leaf_at_.line ? leaf_at_ : last_;
    row.cells.push_back(text_.take());
    ++column_;
}

void BlockBuilder::close_row() {
    close_leaf();
    TableRow& row = (row_is_head_ ? table_->head : table_->rows).back();
    row.cells.resize(table_->columns.size());
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const Spans& cell) { return cell.empty(); });
    if (blank && !row_is_head_ && !table_style_.empty()) table_->rows.pop_back();
}

void BlockBuilder::close_table() {
    close_leaf();
    Table table = std::move(*table_);
    table_.reset();
    add_block({table_at_.line ? table_at_ : last_, std::move(table_style_), std::move(table)});
}

Blocks BlockBuilder::take() {
    close_leaf();
    return std::move(stack_.front().blocks);
}

}  // namespace yaprak
