// One pass; each quote is judged by its two neighbours (which side the space is on), the way
// typists place them, and turned into the signs of the language.
#include "language/words/smart.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Quotes {
    std::string_view lang;
    std::string_view open, close;              // “ ”
    std::string_view inner_open, inner_close;  // ‘ ’
};

constexpr std::string_view apostrophe = "’";

// From CLDR; Arabic and Persian print guillemets, which turn with the direction.
constexpr Quotes quotes[] = {
    {"de", "„", "“", "‚", "‘"}, {"fr", "«\u202F", "\u202F»", "“", "”"},
    {"ru", "«", "»", "„", "“"}, {"uk", "«", "»", "„", "“"},
    {"ar", "«", "»", "‹", "›"}, {"fa", "«", "»", "‹", "›"},
    {"az", "“", "”", "‘", "’"}, {"he", "”", "”", "’", "’"},
};
constexpr Quotes common_quotes = {"", "“", "”", "‘", "’"};  // tr, en and most others

const Quotes& quotes_of(std::string_view lang) {
    for (const Quotes& known : quotes)
        if (is_language(lang, known.lang)) return known;
    return common_quotes;
}

bool is_word(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c);
}

// After these a quote opens.
bool is_opening_context(char32_t c) {
    return c == 0 || is_blank(c) ||
           std::u32string_view(U"([{“‘„‚«‹–—/-").find(c) != std::u32string_view::npos;
}

class Typesetter {
public:
    Typesetter(std::string_view text, const std::vector<ByteRange>& verbatim, std::string_view lang)
        : text_(text), verbatim_(verbatim), quotes_(quotes_of(lang)) {}

    Edits run() {
        for (at_ = 0; at_ < text_.size();) {
            if (skip_verbatim()) continue;
            const CodePoint c = character_at(text_, at_);
            length_ = c.length;
            became_ = c.value;
            treat(c.value);
            previous_ = became_;
            at_ += length_;
        }
        return std::move(edits_);
    }

private:
    bool skip_verbatim() {
        while (range_ < verbatim_.size() && verbatim_[range_].end <= at_) ++range_;
        if (range_ == verbatim_.size() || at_ < verbatim_[range_].begin) return false;
        at_ = verbatim_[range_++].end;
        previous_ = 'x';  // code counts as a word
        return true;
    }

    void treat(char32_t c) {
        if (c == '"') return treat_double();
        if (c == '\'') return treat_single();
        if (c == '.') return treat_dots();
        if (c == '-') return treat_dashes();
        if (c == '<' || c == '>') return treat_guillemets(c);
        if ((c == '`' || c == U'´' || c == U'‘') && is_inside_word()) replace(apostrophe);
    }

    // TMS´nin, İstanbul‘da: a letter on both sides, and not the end of a German quotation.
    bool is_inside_word() const {
        return is_word(previous_) && is_letter(next()) && quotes_.inner_close != "‘" &&
               !inner_open_;
    }

    char32_t next() const {
        return at_ + length_ < text_.size() ? character_at(text_, at_ + length_).value : 0;
    }

    bool opens() const {
        const char32_t after = next();
        return is_opening_context(previous_) && after != 0 && !is_blank(after);
    }

    // 5'10" but not the end of "1990".
    void treat_double() {
        if (is_ascii_digit(previous_) && !is_open_) return replace("″");
        const bool opening = opens();
        is_open_ = opening;
        if (opening) became_ = U'“';
        replace(opening ? quotes_.open : quotes_.close);
    }

    void treat_single() {
        const char32_t after = next();
        if (is_ascii_digit(previous_) && (is_ascii_digit(after) || is_feet())) return replace("′");
        if (opens() && !is_short_year()) {
            inner_open_ = true;
            became_ = U'‘';
            return replace(quotes_.inner_open);
        }
        const bool closes = inner_open_ && !is_word(after);
        if (closes) inner_open_ = false;
        replace(closes ? quotes_.inner_close : apostrophe);
    }

    // A minute or a foot: nothing was opened that it could close, and no suffix follows.
    bool is_feet() const { return !inner_open_ && !is_letter(next()); }

    // '90'lar, '90'lı: the century left out, so an apostrophe though it stands where a quote would
    // open.
    bool is_short_year() const {
        const std::string_view rest = text_.substr(at_ + 1, 6);
        const auto digit = [&](std::size_t i) {
            return i < rest.size() && rest[i] >= '0' && rest[i] <= '9';
        };
        if (!digit(0) || !digit(1) || digit(2)) return false;
        std::string_view tail = rest.substr(2);
        if (tail.size() > 1 && tail[0] == '\'' && (is_ascii_letter(tail[1]) || (tail[1] & 0x80)))
            return true;  // '90'lı: a suffix follows
        return tail.starts_with("la") || tail.starts_with("le") || tail == "s" ||
               tail.starts_with("s ");
    }

    // Exactly three; "?.." and rows of dots are the author's own.
    void treat_dots() {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == '.') ++end;
        length_ = end - at_;
        if (length_ == 3 && previous_ != '?' && previous_ != '!') replace("…");
    }

    // kramdown's typographic symbols: "--" is an en dash, "---" an em dash; longer rows are the
    // author's own, and so is an option's "--name".
    void treat_dashes() {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == '-') ++end;
        length_ = end - at_;
        const bool is_option = is_opening_context(previous_) && is_ascii_letter(next());
        if (length_ == 2 && !is_option) replace("–");
        if (length_ == 1 && is_dash_between_words()) replace("–");
        if (length_ == 3) replace("—");
    }

    // "a - b": a blank on both sides; a minus before a number stays what it is.
    bool is_dash_between_words() const {
        if (!is_blank(previous_) || !is_blank(next())) return false;
        const std::size_t before = text_.find_last_not_of(' ', at_ - 1);
        const std::size_t after = text_.find_first_not_of(' ', at_ + 1);
        if (at_ == 0 || before == text_.npos || after == text_.npos) return false;
        if (text_[before] == '\n' || text_[after] == '\n') return false;
        const auto figure = [&](std::size_t i) { return text_[i] >= '0' && text_[i] <= '9'; };
        return !figure(after) || figure(before);
    }

    // "<<" before a word and ">>" behind one.
    void treat_guillemets(char32_t c) {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] == char(c)) ++end;
        length_ = end - at_;
        const char32_t inside = c == '<' ? next() : previous_;
        if (length_ == 2 && inside != 0 && !is_blank(inside)) replace(c == '<' ? "«" : "»");
    }

    void replace(std::string_view sign) {
        edits_.push_back({at_, at_ + length_, std::string(sign)});
    }

    std::string_view text_;
    const std::vector<ByteRange>& verbatim_;
    const Quotes& quotes_;
    Edits edits_;
    std::size_t at_ = 0, length_ = 1, range_ = 0;
    char32_t previous_ = 0, became_ = 0;  // a quote that opened counts as such for the next one
    bool is_open_ = false, inner_open_ = false;
};

}  // namespace

Edits smart_punctuation(std::string_view text, const std::vector<ByteRange>& verbatim,
                        std::string_view lang) {
    return Typesetter(text, verbatim, lang).run();
}

}  // namespace yaprak
