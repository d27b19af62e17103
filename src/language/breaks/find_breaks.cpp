// Unicode's opportunities, less what must stay together, plus the divisions of words. Works token
// by token (a token: a stretch without spaces), in one pass over the text.
#include "language/breaks/find_breaks.hpp"

#include "base/utf8.hpp"
#include "language/breaks/glue.hpp"
#include "language/breaks/line_opportunities.hpp"
#include "language/breaks/word_divider.hpp"
#include "language/letters/characters.hpp"
#include "language/words/addresses.hpp"
#include "language/words/units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t least_figures = 2;  // beside a slash, for a break after it
constexpr std::size_t short_side = 3;     // letters beside a slash: A/B, IV/IM, but ve/veya divides

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

// What may stand inside a word, at its ends only if it is a letter or a digit.
bool is_word_part(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c) || is_apostrophe(c) || is_hyphen(c) ||
           c == '.' || c == 0xAD;
}

bool is_word_border(char32_t c) {
    return is_letter(c) || is_digit(c) || is_combining(c);
}

std::vector<ByteRange> split_at_spaces(std::string_view text) {
    std::vector<ByteRange> tokens;
    tokens.reserve(text.size() / 6);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = character_at(text, i);
        if (is_space(c.value)) {
            if (i > begin) tokens.push_back({begin, i});
            begin = i + c.length;
        }
        i += c.length;
    }
    if (text.size() > begin) tokens.push_back({begin, text.size()});
    return tokens;
}

// #etiket, dosya_adi, a=b.
bool looks_like_code(std::string_view token) {
    return std::any_of(token.begin(), token.end(), [](char c) {
        return c == '#' || c == '_' || c == '\\' || c == '=' || c == '{' || c == '}' || c == '<' ||
               c == '>' || c == '|' || c == '~' || c == '^';
    });
}

// The language that most of the text is in: a phrase's own does not decide about dates.
std::string_view main_language(const std::vector<LanguageRun>& runs) {
    std::string_view lang;
    std::size_t begin = 0, longest = 0;
    for (const LanguageRun& run : runs) {
        if (run.end > begin && run.end - begin > longest) {
            longest = run.end - begin;
            lang = run.lang;
        }
        begin = std::max(begin, run.end);
    }
    return lang;
}

class BreakFinder {
public:
    BreakFinder(std::string_view text, const std::vector<LanguageRun>& runs)
        : text_(text),
          runs_(runs),
          tokens_(split_at_spaces(text)),
          lang_(main_language(runs)),
          glued_(glued_to_next(text, tokens_, lang_)),
          opportunities_(line_opportunities(text)) {}

    std::vector<BreakOpportunity> run() {
        std::size_t gap_begin = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            break_in_gap(gap_begin, tokens_[i].begin, i > 0 && glued_[i - 1]);
            if (i > 0 && !out_.empty() && out_.back().kind == BreakKind::space &&
                out_.back().offset == tokens_[i].begin)
                out_.back().is_slight =
                    is_loosely_bound(slice(tokens_[i - 1]), slice(tokens_[i]), lang_);
            break_in_token(tokens_[i]);
            gap_begin = tokens_[i].end;
        }
        break_in_gap(gap_begin, text_.size(), true);
        return std::move(out_);
    }

private:
    // Spaces at the text's begin or after a forced break are no place to break after.
    void break_in_gap(std::size_t begin, std::size_t end, bool glued) {
        bool fresh = begin == 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (text_[i] != '\n') continue;
            if (i + 1 < text_.size()) out_.push_back({i + 1, BreakKind::mandatory});
            fresh = true;
        }
        if (fresh || glued || !is_opportunity(end)) return;
        const bool zero_width = text_.substr(begin, end - begin) == "\u200B";
        out_.push_back({end, zero_width ? BreakKind::plain : BreakKind::space});
    }

    // It is asked with ascending offsets only.
    bool is_opportunity(std::size_t offset) {
        while (next_ < opportunities_.size() && opportunities_[next_] < offset) ++next_;
        return next_ < opportunities_.size() && opportunities_[next_] == offset;
    }

    void break_in_token(ByteRange token) {
        const std::size_t first = out_.size();
        const ByteRange core = without_punctuation(token);
        if (core.begin < core.end && is_address(slice(core))) {
            for (std::size_t at : address_breaks(slice(core)))
                out_.push_back({core.begin + at, BreakKind::address});
        } else {
            keep_opportunities(token);
            break_after_slashes(token);
            if (!looks_like_code(slice(token))) divide_words(token);
        }
        put_in_order(first);
    }

    void put_in_order(std::size_t first) {
        const auto begin = out_.begin() + std::ptrdiff_t(first);
        if (out_.end() - begin < 2) return;
        std::sort(begin, out_.end(), [](const BreakOpportunity& a, const BreakOpportunity& b) {
            return a.offset != b.offset ? a.offset < b.offset : a.kind < b.kind;
        });
        out_.erase(std::unique(begin, out_.end(),
                               [](const BreakOpportunity& a, const BreakOpportunity& b) {
                                   return a.offset == b.offset;
                               }),
                   out_.end());
    }

    // Without the quotes, brackets and full stops around it.
    ByteRange without_punctuation(ByteRange token) const {
        while (token.begin < token.end) {
            const CodePoint c = character_at(text_, token.begin);
            if (is_word_border(c.value)) break;
            token.begin += c.length;
        }
        while (token.begin < token.end) {
            const CodePoint c = character_before(text_, token.end);
            if (is_word_border(c.value) || c.value == '/') break;
            token.end -= c.length;
        }
        return token;
    }

    void keep_opportunities(ByteRange token) {
        is_opportunity(token.begin + 1);
        for (; next_ < opportunities_.size() && opportunities_[next_] < token.end; ++next_) {
            const std::size_t at = opportunities_[next_];
            const char32_t before = character_before(text_, at).value;
            if (before == 0xAD)
                out_.push_back({at, BreakKind::hyphen});
            else if (is_permitted(token, at, before))
                out_.push_back({at, BreakKind::plain});
        }
    }

    // Hyphens are left to divide_word; dashes and slashes have their own customs.
    bool is_permitted(ByteRange token, std::size_t at, char32_t before) const {
        const char32_t after = character_at(text_, at).value;
        if (is_hyphen(before) || after == U'—') return false;
        if (before == U'—') return at - token.begin > 3;
        if (before == U'–') return has_words_around_dash(token, at);
        if (before == '/') return has_words_around_slash(token, at);
        return true;
    }

    // 180/120: only where nothing else helps, and no date (3/4/2026) and no fraction (1/2).
    void break_after_slashes(ByteRange token) {
        const std::string_view text = slice(token);
        const std::size_t slash = text.find('/');
        if (slash == text.npos || text.find('/', slash + 1) != text.npos) return;
        const std::size_t at = token.begin + slash + 1;
        if (digits_before(at - 1) >= least_figures && digits_after(at) >= least_figures)
            out_.push_back({at, BreakKind::last_resort});
    }

    std::size_t digits_before(std::size_t end) const {
        std::size_t count = 0;
        while (end > count && is_figure(text_[end - count - 1])) ++count;
        return count;
    }

    std::size_t digits_after(std::size_t begin) const {
        std::size_t count = 0;
        while (begin + count < text_.size() && is_figure(text_[begin + count])) ++count;
        return count;
    }

    bool has_words_around_dash(ByteRange token, std::size_t at) const {
        const std::size_t dash = at - 3;
        return dash > token.begin && is_letter(character_before(text_, dash).value) &&
               is_letter(character_at(text_, at).value);
    }

    bool has_words_around_slash(ByteRange token, std::size_t at) const {
        const ByteRange left = letters_before(token, at - 1), right = letters_after(token, at);
        const std::size_t left_letters = count_characters(slice(left));
        const std::size_t right_letters = count_characters(slice(right));
        if (left_letters < 2 || right_letters < 2) return false;
        if (is_unit(slice(left)) || is_unit(slice(right))) return false;
        return left_letters > short_side || right_letters > short_side;
    }

    // At most a few letters: enough to know whether there are more than a unit's.
    ByteRange letters_before(ByteRange token, std::size_t end) const {
        ByteRange out{end, end};
        while (out.begin > token.begin && end - out.begin < 16) {
            const CodePoint c = character_before(text_, out.begin);
            if (!is_letter(c.value)) break;
            out.begin -= c.length;
        }
        return out;
    }

    ByteRange letters_after(ByteRange token, std::size_t begin) const {
        ByteRange out{begin, begin};
        while (out.end < token.end && out.end - begin < 16) {
            const CodePoint c = character_at(text_, out.end);
            if (!is_letter(c.value)) break;
            out.end += c.length;
        }
        return out;
    }

    void divide_words(ByteRange token) {
        for (std::size_t i = token.begin; i < token.end;) {
            const CodePoint c = character_at(text_, i);
            if (!is_word_border(c.value)) {
                i += c.length;
                continue;
            }
            std::size_t end = i, last = i;
            while (end < token.end) {
                const CodePoint part = character_at(text_, end);
                if (!is_word_part(part.value)) break;
                end += part.length;
                if (is_word_border(part.value)) last = end;
            }
            divide({i, last});
            i = end;
        }
    }

    void divide(ByteRange word) {
        if (word.end - word.begin < 4) return;
        const LanguageRun* run = run_of(word);
        const bool hyphenate = run && run->hyphenate;
        const std::string_view lang = run ? std::string_view(run->lang) : std::string_view();
        const HyphenPatterns* patterns = run ? run->patterns : nullptr;
        const LettersBesideHyphen least =
            run ? LettersBesideHyphen{run->least_before, run->least_after} : LettersBesideHyphen{};
        for (BreakOpportunity point : divider_.divide(slice(word), lang, patterns, least)) {
            if (point.kind == BreakKind::hyphen && !hyphenate) continue;
            point.offset += word.begin;
            out_.push_back(point);
        }
    }

    // The run that the word stands in; none where it is in two languages or half to be left whole.
    const LanguageRun* run_of(ByteRange word) {
        while (run_ < runs_.size() && runs_[run_].end <= word.begin) ++run_;
        for (std::size_t i = run_; i < runs_.size(); ++i) {
            if (runs_[i].lang != runs_[run_].lang || runs_[i].hyphenate != runs_[run_].hyphenate)
                return nullptr;
            if (runs_[i].end >= word.end) return &runs_[run_];
        }
        return nullptr;
    }

    std::string_view slice(ByteRange range) const {
        return text_.substr(range.begin, range.end - range.begin);
    }

    std::string_view text_;
    const std::vector<LanguageRun>& runs_;
    std::vector<ByteRange> tokens_;
    std::string_view lang_;  // of most of the text
    std::vector<bool> glued_;
    std::vector<std::size_t> opportunities_;
    std::size_t next_ = 0;  // of opportunities_
    std::size_t run_ = 0;   // of runs_
    WordDivider divider_;
    std::vector<BreakOpportunity> out_;
};

}  // namespace

std::vector<BreakOpportunity> find_breaks(std::string_view text,
                                          const std::vector<LanguageRun>& runs) {
    return BreakFinder(text, runs).run();
}

}  // namespace yaprak
