// Text, breaks and links of the open leaf -> its spans; "[!NOTE]" -> a callout and its title.
#include "base/did_you_mean.hpp"
#include "base/utf8.hpp"
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

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
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
    });
}

bool has_script(std::string_view url) {
    const std::string scheme = upper(url.substr(0, std::min(url.find(':'), url.size())));
    return scheme == "JAVASCRIPT" || scheme == "VBSCRIPT" || scheme == "DATA" || scheme == "FILE";
}

}  // namespace

void BlockBuilder::add_text(std::string_view text, const SourcePos& at, Written written) {
    if (!NoteMarks::is_marked(text)) return add_piece(text, at, written);
    for (const NoteMarks::Part& part : reading_.notes.parts(text)) {
        if (!part.text.empty() || !part.reference) add_piece(part.text, at, written);
        if (!part.reference) continue;
        const NoteMarks::Reference& reference = *part.reference;
        if (reference.note < 0 || leaf_ == Leaf::code) {
            add_piece("[^" + reference.label + "]", reference.at, Written::plainly);
            continue;
        }
        if (leaf_ == Leaf::none) open_loose_text();
        touch(reference.at);
        text_.add_note(reference.note, reference.at);
        reading_.notes.mention(reference.note);
    }
}

void BlockBuilder::add_piece(std::string_view text, const SourcePos& at, Written written) {
    if (leaf_ == Leaf::none) open_loose_text();
    touch(at);
    if (starts_callout(text, at)) return;
    if (leaf_ == Leaf::code)
        code_.text += text;
    else
        text_.add(text, at, written);
}

void BlockBuilder::add_field(FieldKind field, const std::string& text, const SourcePos& at) {
    if (leaf_ == Leaf::none) open_loose_text();
    touch(at);
    if (leaf_ == Leaf::code)
        code_.text += text;
    else
        text_.add_field(field, text, at);
}

void BlockBuilder::add_code_text(std::string_view text, const SourcePos& at) {
    if (leaf_ == Leaf::none) open_loose_text();
    touch(at);
    if (leaf_ == Leaf::code)
        code_.text += reading_.notes.restored(text);
    else
        text_.add_code(reading_.notes.restored(text), at);
}

void BlockBuilder::add_break(LineBreak kind, const SourcePos& at) {
    if (leaf_ == Leaf::none) open_loose_text();
    if (in_callout_title_) {
        end_callout_title();
    } else if (kind == LineBreak::hard) {
        count_element();
        text_.break_line(at);
    } else {
        text_.add(" ", at);
    }
}

void BlockBuilder::part_text(const SourcePos& at) {
    if (leaf_ != Leaf::cell)
        text_.add(" ", at);
    else if (!text_.at_line_start())
        text_.break_line(at);
}

void BlockBuilder::open_link(const std::string& url, const std::string& title,
                             const SourcePos& at) {
    if (leaf_ == Leaf::none) open_loose_text();
    if (has_script(url))
        return reading_.warnings.add(Code::link_target, at,
                                     "the link \"" + url.substr(0, 80) + "\" is dropped",
                                     "a brochure links to pages, mail and telephones");
    reading_.document.links.push_back(
        {reading_.notes.restored(url), reading_.notes.restored(title), at});
    text_.open_link(int(reading_.document.links.size()) - 1);
}

// "[!NOTE]" at the very start of a quote makes it a callout; what follows on its line is the title.
// One of an unknown kind is a note that is called so.
bool BlockBuilder::starts_callout(std::string_view text, const SourcePos& at) {
    OpenContainer& open = stack_.innermost();
    if (open.kind != ContainerKind::quote || !open.blocks.empty() || open.callout ||
        leaf_ != Leaf::paragraph || !text_.blank() || !text.starts_with("[!"))
        return false;
    std::size_t end = text.find(']');
    if (end == text.npos || !is_word(text.substr(2, end - 2))) return false;
    const std::string name = upper(text.substr(2, end - 2));
    for (const CalloutName& known : callouts)
        if (known.name == name) open.callout = known.kind;
    in_callout_title_ = true;
    SourcePos behind = at;
    if (!open.callout) {
        reading_.warn(Code::markup_unknown, at,
                      "unknown callout \"" + std::string(text.substr(2, end - 2)) + "\"",
                      did_you_mean(name, {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}));
        open.callout = CalloutKind::note;
        unknown_callout_ = text.substr(2, end - 2);
        if (text.size() > end + 1 && (text[end + 1] == '-' || text[end + 1] == '+')) ++end;
    }
    behind.column += int(count_characters(text.substr(0, end + 1)));
    text_.add(text.substr(end + 1), behind);
    return true;
}

void BlockBuilder::end_callout_title() {
    if (!std::exchange(in_callout_title_, false)) return;
    const std::string name = std::exchange(unknown_callout_, {});
    if (text_.blank()) text_.add(name, last_);
    stack_.innermost().title = text_.take();
    leaf_at_ = {};
}

}  // namespace yaprak
