// Titles: in Turkish every word begins with a capital but ve, ile, ya da, mi … (TDK, "Büyük
// Harflerin Kullanıldığı Yerler"); in English every word but the small ones; elsewhere only the
// first word, which is those languages' custom.
#include "language/letters/tokens.hpp"
#include "language/words/addresses.hpp"
#include "language/words/casing.hpp"
#include "language/words/units.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view turkish_small[] = {"ve", "ile", "ya", "veya", "yahut", "ki",
                                              "da", "de",  "mı", "mi",   "mu",    "mü"};
constexpr std::string_view english_small[] = {"a",  "an",  "and",  "as", "at",  "but",
                                              "by", "for", "from", "in", "nor", "of",
                                              "on", "or",  "the",  "to", "vs",  "with"};

template <std::size_t N>
bool is_among(const std::string_view (&list)[N], std::string_view token) {
    return std::find(std::begin(list), std::end(list), token) != std::end(list);
}

enum class Custom { turkish, english, first_word };

Custom custom_of(std::string_view lang) {
    if (has_dotless_i(lang)) return Custom::turkish;
    return is_language(lang, "en") ? Custom::english : Custom::first_word;
}

class Titler {
public:
    Titler(std::string_view text, std::string_view lang)
        : text_(text), dotless_i_(has_dotless_i(lang)), custom_(custom_of(lang)) {}

    std::string run() {
        out_.reserve(text_.size());
        for_each_stretch(text_, [&](ByteRange range, bool blank) {
            const std::string_view token = text_.substr(range.begin, range.end - range.begin);
            if (blank || !takes_capital(token))
                out_ += token;
            else
                add_capitalised(token);
            if (!blank) remember(token);
        });
        return std::move(out_);
    }

private:
    bool takes_capital(std::string_view token) const {
        const std::string_view word = trimmed_of_punctuation(token);
        if (is_address(word) || is_sure_unit(word) || (after_number_ && is_unit(word)))
            return false;
        if (begins_) return true;
        if (custom_ == Custom::turkish) return !is_among(turkish_small, word);
        return custom_ == Custom::english && !is_among(english_small, word);
    }

    void remember(std::string_view token) {
        const char last = token.back();
        begins_ = last == ':' || last == '!' || last == '?';
        after_number_ = last >= '0' && last <= '9';
    }

    // Obsesif-Kompulsif, but TMS’nin, e-Posta stays e-posta.
    void add_capitalised(std::string_view token) {
        bool capital = true;
        std::size_t letters = 0;
        for (std::size_t i = 0; i < token.size();) {
            const ByteRange range = part_at(token, i);
            const std::string_view part = token.substr(range.begin, range.end - range.begin);
            const CodePoint first = character_at(part, 0);
            if (is_letter(first.value)) {
                add_part(part, capital);
                capital = false;
                letters = count_characters(part);
            } else {
                out_ += part;
                const bool divides = is_hyphen(first.value) || first.value == '/';
                if (divides && custom_ != Custom::first_word) capital = letters >= 2;
                if (is_digit(first.value)) capital = false;
            }
            i = range.end;
        }
    }

    // A word with a capital of its own inside (rTMS) stays.
    void add_part(std::string_view part, bool capital) {
        const CodePoint first = character_at(part, 0);
        const std::string_view rest = part.substr(first.length);
        if (capital && !has_capital(rest))
            append_utf8(out_, upper_of(first.value, dotless_i_));
        else
            out_ += part.substr(0, first.length);
        out_ += rest;
    }

    static bool has_capital(std::string_view part) {
        for (std::size_t i = 0; i < part.size(); i += character_at(part, i).length)
            if (is_upper(character_at(part, i).value)) return true;
        return false;
    }

    std::string_view text_;
    bool dotless_i_;
    Custom custom_;
    bool begins_ = true, after_number_ = false;
    std::string out_;
};

}  // namespace

std::string to_title(std::string_view text, std::string_view lang) {
    return Titler(text, lang).run();
}

}  // namespace yaprak
