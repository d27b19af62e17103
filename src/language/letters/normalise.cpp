// One pass over clusters (a character and the marks on it). Plain text is skipped byte by byte: no
// mark begins below the lead byte 0xCC, and below U+0300 everything is in form C already.
#include "language/letters/normalise.hpp"

#include "base/utf8.hpp"
#include "language/letters/characters.hpp"
#include "language/letters/compose.hpp"
#include "language/letters/mending.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_marks = 30;  // on one letter: the Stream-Safe limit of UAX #15
constexpr unsigned char first_mark_byte = 0xCC;
constexpr char32_t dot_above = 0x307, soft_hyphen = 0xAD;
constexpr char32_t joiners[] = {0x200C, 0x200D};

Script script_of(std::string_view lang) {
    for (std::string_view known : {"ar", "fa", "he", "ur", "ku-Arab", "ckb"})
        if (is_language(lang, known)) return Script::right_to_left;
    return is_language(lang, "tr") ? Script::turkish : Script::latin;
}

class Normaliser {
public:
    Normaliser(std::string_view text, std::string_view lang)
        : text_(text), script_(script_of(lang)), keeps_dot_(is_language(lang, "lt")) {}

    Normalised run() {
        for (std::size_t i = 0; i < text_.size();) {
            if (is_plain_byte(i)) {
                ++i;
            } else {
                const std::size_t end = cluster_end(i);
                treat(i, end);
                i = end;
            }
        }
        return std::move(out_);
    }

private:
    unsigned char byte(std::size_t i) const { return static_cast<unsigned char>(text_[i]); }

    bool is_plain_byte(std::size_t i) const {
        const unsigned char here = byte(i);
        const bool printable = (here >= 0x20 && here < 0x7F && here != '`') || here == '\n';
        return printable && (i + 1 == text_.size() || byte(i + 1) < first_mark_byte);
    }

    std::size_t cluster_end(std::size_t begin) const {
        std::size_t end = begin + character_at(text_, begin).length;
        for (std::size_t marks = 0; end < text_.size() && marks < most_marks; ++marks) {
            if (byte(end) < first_mark_byte) break;
            const CodePoint c = character_at(text_, end);
            if (begins_cluster(c.value)) break;
            end += c.length;
        }
        return end;
    }

    void treat(std::size_t begin, std::size_t end) {
        const CodePoint first = character_at(text_, begin);
        if (!first.valid) {
            out_.repaired.push_back(begin);
            return replace(begin, end, to_utf8(0xFFFD));
        }
        if (begin + first.length == end && is_composed(first.value))
            treat_single(first, begin);
        else
            treat_cluster(begin, end);
    }

    void treat_single(CodePoint c, std::size_t begin) {
        const std::size_t end = begin + c.length;
        if (c.value == soft_hyphen) return take_hint(begin, end);
        if (is_droppable_joiner(c, begin)) return replace(begin, end, {});
        if (c.value == '\r') return replace(begin, end, next_is_newline(end) ? "" : " ");
        if (script_ == Script::turkish && is_meant_otherwise(c, begin)) return;
        Mended mended;
        if (!mend(c.value, script_, mended)) return;
        if (mended.report) out_.repaired.push_back(begin);
        replace(begin, end, utf8(mended.text));
    }

    // Letters and apostrophes that are wrong by what stands around them.
    bool is_meant_otherwise(CodePoint c, std::size_t begin) {
        const std::size_t end = begin + c.length;
        char32_t meant = 0;
        if (is_stray_apostrophe(c.value) && stands_inside_word(begin, end)) meant = U'’';
        if (misread_letter(c.value) && is_misread()) meant = misread_letter(c.value);
        if (!meant) return false;
        out_.repaired.push_back(begin);
        replace(begin, end, to_utf8(meant));
        return true;
    }

    bool stands_inside_word(std::size_t begin, std::size_t end) const {
        const char32_t left = before(begin), right = character_at(text_, end).value;
        return (is_letter(left) || is_digit(left)) && is_letter(right);
    }

    char32_t before(std::size_t offset) const {
        return offset == 0 ? 0 : character_before(text_, offset).value;
    }

    bool next_is_newline(std::size_t i) const { return i < text_.size() && text_[i] == '\n'; }

    // Between two Latin letters a joiner joins nothing; emoji, Arabic and Indic scripts need it.
    bool is_droppable_joiner(CodePoint c, std::size_t begin) const {
        if (c.value != joiners[0] && c.value != joiners[1]) return false;
        const char32_t left = before(begin);
        const char32_t right = character_at(text_, begin + c.length).value;
        return left < 0x300 && right < 0x300;
    }

    // A soft hyphen between letters becomes a hint; others merely go.
    void take_hint(std::size_t begin, std::size_t end) {
        replace(begin, end, {});
        const std::size_t offset = end + added_ - taken_;
        const bool within = is_letter(before(begin)) && is_letter(character_at(text_, end).value);
        if (within && (out_.hints.empty() || out_.hints.back() != offset))
            out_.hints.push_back(offset);
    }

    void treat_cluster(std::size_t begin, std::size_t end) {
        const std::string_view source = text_.substr(begin, end - begin);
        std::string text;
        bool report = false;
        char32_t previous = 0;
        for (char32_t c : compose(to_utf32(source))) {
            if (c == dot_above && folds_dot(text, previous)) continue;
            Mended mended;
            if (mend(c, script_, mended)) {
                text += utf8(mended.text);
                report |= mended.report;
            } else {
                append_utf8(text, c);
            }
            previous = c;
        }
        if (text == source) return;
        if (report) out_.repaired.push_back(begin);
        replace(begin, end, std::move(text));
    }

    // What JavaScript and Python make of a small İ: the dot goes, and ı with a dot is an i.
    bool folds_dot(std::string& text, char32_t& previous) const {
        if (keeps_dot_) return false;
        if (previous == U'ı') {
            text.replace(text.size() - std::string_view("ı").size(), std::string::npos, "i");
            previous = U'i';
        }
        return previous == U'i' || previous == U'İ';
    }

    // Certain only if the six letters of ISO 8859-9 are missing from the whole text and at least
    // two of those that stand in their place occur.
    bool is_misread() {
        if (judged_) return misread_;
        judged_ = true;
        std::u32string seen;
        for (std::size_t i = 0; i < text_.size();) {
            const CodePoint c = character_at(text_, i);
            i += c.length;
            if (std::u32string_view(U"ışğİŞĞ").find(c.value) != std::u32string_view::npos)
                return false;
            if (misread_letter(c.value) && seen.find(c.value) == std::u32string::npos)
                seen += c.value;
        }
        return misread_ = seen.size() >= 2;
    }

    static std::string utf8(std::u32string_view text) {
        std::string out;
        for (char32_t c : text) append_utf8(out, c);
        return out;
    }

    void replace(std::size_t begin, std::size_t end, std::string text) {
        added_ += text.size();
        taken_ += end - begin;
        out_.edits.push_back({begin, end, std::move(text)});
    }

    std::string_view text_;
    Script script_;
    bool keeps_dot_;
    bool judged_ = false, misread_ = false;
    std::size_t added_ = 0, taken_ = 0;
    Normalised out_;
};

}  // namespace

Normalised normalise(std::string_view text, std::string_view lang) {
    return Normaliser(text, lang).run();
}

}  // namespace yaprak
