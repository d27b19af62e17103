// One pass over the text: a rule is what stands before "{" and what stands within; a rule with an
// "@" may hold others.
#include "image/svg/style_sheet.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace yaprak::svg {
namespace {

constexpr std::uint32_t most_counted = 255;  // ids, classes or tags of a selector
constexpr std::size_t most_compounds = 32;

bool is_name(char c) {
    return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_name(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_name(text[end])) ++end;
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
}

// Reads one selector; nothing where it says something that is not known here.
class SelectorReader {
public:
    explicit SelectorReader(std::string_view text) : text_(trimmed(text)) {}

    std::optional<Selector> run() {
        bool is_child = false;
        while (!text_.empty()) {
            Compound compound;
            compound.is_child = is_child;
            if (!read(compound)) return std::nullopt;
            selector_.compounds.push_back(std::move(compound));
            is_child = take_combinator();
        }
        if (selector_.compounds.empty() || is_child) return std::nullopt;
        if (selector_.compounds.size() > most_compounds) return std::nullopt;
        const auto kept = [](std::uint32_t count) { return std::min(count, most_counted); };
        selector_.specificity = kept(ids_) << 16 | kept(classes_) << 8 | kept(tags_);
        return std::move(selector_);
    }

private:
    bool take_combinator() {
        text_ = trimmed(text_);
        if (!text_.starts_with('>')) return false;
        text_ = trimmed(text_.substr(1));
        return true;
    }

    bool read(Compound& compound) {
        bool any = false;
        while (!text_.empty() && !is_ascii_space(static_cast<unsigned char>(text_.front())) &&
               text_.front() != '>') {
            if (!read_part(compound)) return false;
            any = true;
        }
        return any;
    }

    bool read_part(Compound& compound) {
        const char mark = text_.front();
        if (mark == '*') {
            text_.remove_prefix(1);
            return true;
        }
        if (mark == ':') return take_root(compound);
        if (mark != '.' && mark != '#') {
            compound.tag = take_name(text_);
            ++tags_;
            return !compound.tag.empty();
        }
        text_.remove_prefix(1);
        const std::string_view name = take_name(text_);
        if (name.empty()) return false;
        ++(mark == '.' ? classes_ : ids_);
        if (mark == '.') {
            compound.classes.push_back(name);
            return true;
        }
        const bool is_first = compound.id.empty() || compound.id == name;
        compound.id = name;
        return is_first;
    }

    // ":root", where drawings set their custom properties.
    bool take_root(Compound& compound) {
        if (!text_.starts_with(":root") || (text_.size() > 5 && is_name(text_[5]))) return false;
        text_.remove_prefix(5);
        ++classes_;
        compound.is_root = true;
        return true;
    }

    std::string_view text_;
    Selector selector_;
    std::uint32_t ids_ = 0, classes_ = 0, tags_ = 0;
};

class SheetReader {
public:
    explicit SheetReader(std::string_view text) : all_(text) {}

    StyleSheet run() {
        while (skip(), at_ < all_.size()) {
            if (all_[at_] == '@')
                read_at_rule();
            else if (all_[at_] == '}')
                ++at_;  // of an @media whose rules are read
            else
                read_rule();
        }
        return std::move(sheet_);
    }

private:
    // Blanks, and HTML's brackets around a style sheet.
    void skip() {
        for (;;) {
            const std::string_view rest = all_.substr(at_);
            if (rest.starts_with("<!--"))
                at_ += 4;
            else if (rest.starts_with("-->"))
                at_ += 3;
            else if (!rest.empty() &&
                     (is_ascii_space(static_cast<unsigned char>(rest[0])) || rest[0] == ';'))
                ++at_;
            else
                return;
        }
    }

    // Behind the "}" that closes the "{" before `begin`.
    std::size_t end_of_block(std::size_t begin) const {
        int depth = 1;
        for (std::size_t i = begin; i < all_.size(); ++i) {
            if (all_[i] == '{') ++depth;
            if (all_[i] == '}' && --depth == 0) return i + 1;
        }
        return all_.size();
    }

    static void note(std::optional<std::size_t>& first, std::size_t at) {
        if (!first) first = at;
    }

    void read_at_rule() {
        const std::size_t begin = at_;
        const std::size_t end = std::min(all_.find_first_of("{;", at_), all_.size());
        const std::string prelude = ascii_lower(trimmed(all_.substr(at_, end - at_)));
        const bool has_block = end < all_.size() && all_[end] == '{';
        at_ = std::min(end + 1, all_.size());
        if (prelude.starts_with("@media") && has_block && applies(prelude.substr(6), begin)) return;
        if (has_block) at_ = end_of_block(at_);
        if (prelude.starts_with("@import")) note(sheet_.import, begin);
        if (prelude.starts_with("@font-face")) note(sheet_.font_face, begin);
        if (prelude.find("keyframes") != std::string::npos) note(sheet_.animation, begin);
    }

    // On paper there is no dark mode; other conditions are told of.
    bool applies(std::string_view query, std::size_t at) {
        query = trimmed(query);
        if (query == "all" || query == "print" || query == "screen") return true;
        if (query.find("prefers-") == std::string_view::npos) note(sheet_.media, at);
        return false;
    }

    void read_rule() {
        const std::size_t begin = at_;
        const std::size_t open = all_.find('{', at_);
        if (open == std::string_view::npos) {
            at_ = all_.size();
            return;
        }
        const std::size_t close = std::min(all_.find('}', open), all_.size());
        at_ = std::min(close + 1, all_.size());
        Rule rule;
        read_selectors(all_.substr(begin, open - begin), begin, rule);
        if (rule.selectors.empty()) return;
        rule.declarations = read_declarations(all_.substr(open + 1, close - open - 1));
        sheet_.rules.push_back(std::move(rule));
    }

    void read_selectors(std::string_view list, std::size_t at, Rule& rule) {
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            if (auto selector = SelectorReader(list.substr(0, comma)).run())
                rule.selectors.push_back(std::move(*selector));
            else
                note(sheet_.selector, at);
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
    }

    std::string_view all_;
    std::size_t at_ = 0;
    StyleSheet sheet_;
};

}  // namespace

StyleSheet read_style_sheet(std::string_view text) {
    return SheetReader(text).run();
}

}  // namespace yaprak::svg
