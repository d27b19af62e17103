// Names are compared by what is left when case, marks and punctuation are taken away, so that every
// way of writing a heading's name that a site generator knows finds it.
#include "style/inline/anchors.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/words/casing.hpp"

#include <variant>

namespace yaprak {
namespace {

constexpr std::size_t deepest = 64;

char32_t without_mark(char32_t c) {
    static constexpr std::u32string_view marked = U"çğıöşüâîûÇĞİÖŞÜÂÎÛ",
                                         plain = U"cgiosuaiucgiosuaiu";
    const std::size_t at = marked.find(c);
    return at == marked.npos ? c : plain[at];
}

bool is_kept(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2E00);
}

// kramdown's names begin with a letter.
std::string from_first_letter(const std::string& key) {
    const std::size_t at = key.find_first_not_of("0123456789-");
    return at == std::string::npos ? std::string() : key.substr(at);
}

// Such names have no letters but ASCII's, where the site asks for no others.
std::string ascii_alone(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (!(c & 0x80)) out += c;
    return from_first_letter(anchor_key(out));
}

// The name as GitHub shows it: small letters with their marks, hyphens for spaces.
std::string shown(const std::string& name, std::string_view lang) {
    std::string out;
    const std::string small = fold_case(name, lang);
    for (std::size_t at = 0; at < small.size();) {
        const CodePoint c = decode(small, at);
        at += c.length;
        if (c.value == ' ' || c.value == '-')
            out += '-';
        else if (c.value == '_' || is_kept(c.value))
            append_utf8(out, c.value);
    }
    return out;
}

}  // namespace

std::string anchor_key(std::string_view name) {
    const std::string small = fold_case(percent_decoded(name), "en");
    std::string key;
    for (std::size_t at = 0; at < small.size();) {
        const CodePoint c = decode(small, at);
        at += c.length;
        const char32_t plain = without_mark(c.value);
        if (is_kept(plain) && plain != 0x307)  // the dot that a small İ leaves behind
            append_utf8(key, plain);
        else if ((plain == ' ' || plain == '-' || plain == '_') && !key.empty() &&
                 key.back() != '-')
            key += '-';
    }
    while (key.ends_with('-')) key.pop_back();
    return key;
}

Anchors::Anchors(const Document& document) {
    by_key_[""] = by_key_["top"] = start;
    words_.push_back(plain_text(document.front.title));
    name(anchor_key(words_.front()), start);
    add(document.blocks);
}

// Blocks nest 32 deep at most; what is deeper has no name.
void Anchors::add(const Blocks& blocks) {
    std::vector<std::pair<const Block*, std::size_t>> open;
    const auto push = [&](const Blocks& inner, std::size_t depth) {
        for (auto block = inner.rbegin(); block != inner.rend() && depth < deepest; ++block)
            open.emplace_back(&*block, depth);
    };
    push(blocks, 0);
    while (!open.empty()) {
        const auto [block, depth] = open.back();
        open.pop_back();
        if (const auto* heading = std::get_if<Heading>(&block->kind)) add(*block, *heading);
        if (const auto* quote = std::get_if<Quote>(&block->kind)) push(quote->blocks, depth + 1);
        if (const auto* box = std::get_if<Callout>(&block->kind)) push(box->blocks, depth + 1);
        if (const auto* grid = std::get_if<Grid>(&block->kind))
            for (auto cell = grid->cells.rbegin(); cell != grid->cells.rend(); ++cell)
                push(cell->blocks, depth + 1);
        if (const auto* list = std::get_if<List>(&block->kind))
            for (auto item = list->items.rbegin(); item != list->items.rend(); ++item)
                push(item->blocks, depth + 1);
    }
}

void Anchors::add(const Block& block, const Heading& heading) {
    const int target = int(targets_.size()) + 1;
    targets_[&block] = target;
    const std::string text = plain_text(heading.text);
    words_.push_back(text);
    names_.push_back(heading.name.empty() ? shown(text, "tr") : heading.name);
    if (!heading.name.empty()) name(anchor_key(heading.name), target);
    const std::string key = anchor_key(text);
    const int before = seen_[key]++;
    const std::string suffix = before > 0 ? "-" + std::to_string(before) : "";
    name(key + suffix, target);
    name(from_first_letter(key) + suffix, target);
    name(ascii_alone(text) + suffix, target);
}

void Anchors::name(const std::string& name, int target) {
    if (!name.empty()) by_key_.emplace(name, target);
}

std::string Anchors::words_of(int target) const {
    return target >= 0 && std::size_t(target) < words_.size() ? words_[std::size_t(target)] : "";
}

int Anchors::target_of(const Block& block) const {
    const auto found = targets_.find(&block);
    return found == targets_.end() ? -1 : found->second;
}

std::optional<int> Anchors::find(std::string_view fragment) const {
    const auto found = by_key_.find(anchor_key(fragment));
    if (found == by_key_.end()) return std::nullopt;
    return found->second;
}

}  // namespace yaprak
