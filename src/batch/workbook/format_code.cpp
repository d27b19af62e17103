#include "batch/workbook/format_code.hpp"

#include "base/text.hpp"
#include "batch/workbook/number_format.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

bool is_date_letter(char c) {
    return std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos;
}

// "[$₺-41F]" shows what stands before the hyphen, "[Red]" and "[h]" are no texts.
std::string text_of_brackets(std::string_view inside) {
    if (!inside.starts_with('$')) return {};
    return std::string(inside.substr(1, inside.find('-') - 1));
}

bool is_elapsed(std::string_view inside) {
    return !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
}

class FormatReader {
public:
    explicit FormatReader(std::string_view code) : code_(code) {}

    std::vector<FormatPiece> run() {
        while (at_ < code_.size()) take();
        return std::move(pieces_);
    }

private:
    void take() {
        const char c = code_[at_];
        if (c == '"') return take_quoted();
        if (c == '[') return take_brackets();
        if (c == '\\' || c == '_' || c == '*') {
            if (c == '\\') add_text(code_.substr(at_ + 1, 1));
            at_ += 2;
            return;
        }
        if (is_date_letter(c)) return take_letters();
        if (ascii_lower(code_.substr(at_, 5)) == "am/pm") {
            pieces_.push_back({'a', {}, 5});
            at_ += 5;
            return;
        }
        if (c == '0' || c == '#' || c == '?' || (c == '.' && next_is_digit())) return take_digits();
        add_text(code_.substr(at_++, 1));
    }

    bool next_is_digit() const {
        return at_ + 1 < code_.size() && (code_[at_ + 1] == '0' || code_[at_ + 1] == '#');
    }

    void add_text(std::string_view text) { pieces_.push_back({'t', std::string(text), 0}); }

    void take_quoted() {
        const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
        add_text(code_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
    }

    void take_brackets() {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        if (is_elapsed(inside))
            pieces_.push_back({'e', std::string(1, ascii_lower(inside[0])), inside.size()});
        else
            add_text(text_of_brackets(inside));
        at_ = end + 1;
    }

    void take_letters() {
        const char letter = ascii_lower(code_[at_]);
        const std::size_t begin = at_;
        while (at_ < code_.size() && ascii_lower(code_[at_]) == letter) ++at_;
        pieces_.push_back({letter, {}, at_ - begin});
    }

    // "#,##0.00E+00", with the signs between the digits.
    void take_digits() {
        const std::size_t begin = at_;
        while (at_ < code_.size() &&
               (std::string_view("0#?.,").find(code_[at_]) != std::string_view::npos ||
                code_.substr(at_, 2) == "E+" || code_.substr(at_, 2) == "E-" ||
                (at_ > begin && (code_[at_] == '+' || code_[at_] == '-') && code_[at_ - 1] == 'E')))
            ++at_;
        pieces_.push_back({'0', std::string(code_.substr(begin, at_ - begin)), 0});
    }

    std::string_view code_;
    std::size_t at_ = 0;
    std::vector<FormatPiece> pieces_;
};

}  // namespace

std::vector<FormatPiece> format_pieces(std::string_view section) {
    return FormatReader(section).run();
}

std::string_view section_for(std::string_view code, double value) {
    std::vector<std::string_view> sections;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= code.size(); ++i) {
        if (i < code.size() && code[i] == '"') quoted = !quoted;
        if (i < code.size() && code[i] == '\\') {
            ++i;
            continue;
        }
        if (i < code.size() && (quoted || code[i] != ';')) continue;
        sections.push_back(code.substr(from, i - from));
        from = i + 1;
    }
    if (value < 0 && sections.size() > 1) return sections[1];
    if (value == 0 && sections.size() > 2) return sections[2];
    return sections.empty() ? std::string_view() : sections[0];
}

std::string_view built_in_format(int id) {
    struct BuiltIn {
        int id;
        std::string_view code;
    };
    static constexpr BuiltIn known[] = {
        {1, "0"},
        {2, "0.00"},
        {3, "#,##0"},
        {4, "#,##0.00"},
        {9, "0%"},
        {10, "0.00%"},
        {11, "0.00E+00"},
        {14, "dd.mm.yyyy"},
        {15, "d.mmm.yy"},
        {16, "d.mmm"},
        {17, "mmm.yy"},
        {18, "h:mm AM/PM"},
        {19, "h:mm:ss AM/PM"},
        {20, "hh:mm"},
        {21, "hh:mm:ss"},
        {22, "dd.mm.yyyy hh:mm"},
        {37, "#,##0"},
        {38, "#,##0"},
        {39, "#,##0.00"},
        {40, "#,##0.00"},
        {45, "mm:ss"},
        {46, "[h]:mm:ss"},
        {47, "mm:ss"},
        {48, "0.0E+0"},
        {49, "@"},
    };
    const auto found = std::find_if(std::begin(known), std::end(known),
                                    [&](const BuiltIn& one) { return one.id == id; });
    return found == std::end(known) ? "General" : found->code;
}

bool is_date_format(std::string_view code) {
    const std::vector<FormatPiece> pieces = format_pieces(section_for(code, 1));
    return std::any_of(pieces.begin(), pieces.end(), [](const FormatPiece& piece) {
        return piece.kind != 't' && piece.kind != '0' && piece.kind != 'a';
    });
}

}  // namespace yaprak
