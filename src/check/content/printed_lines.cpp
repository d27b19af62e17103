#include "check/content/printed_lines.hpp"

#include "base/text.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <span>

namespace yaprak {
namespace {

constexpr std::size_t longest_rest = 24;       // of a label behind its first word, bytes
constexpr std::size_t longest_value = 40;      // bytes behind it in which a figure is looked for
constexpr std::size_t least_phone_digits = 7;  // of a telephone number without its area

constexpr std::string_view authors[] = {
    "hazırlayan",  "yazan",        "yazar",      "editör",    "written by", "author",
    "prepared by", "verfasst von", "autor",      "verfasser", "auteur",     "rédigé par",
    "автор",       "составител",   "подготовил", "إعداد",     "المؤلف"};
constexpr std::string_view dates[] = {"yayın tarihi",
                                      "yayım tarihi",
                                      "basım tarihi",
                                      "tarih",
                                      "hazırlanma tarihi",
                                      "hazırlama tarihi",
                                      "published",
                                      "date",
                                      "issued",
                                      "last updated",
                                      "stand",
                                      "datum",
                                      "date de publication",
                                      "publié",
                                      "дата",
                                      "تاريخ"};
constexpr std::string_view reviews[] = {
    "gözden geçirme", "gözden geçiril",  "güncelleme",       "geçerlilik", "review",
    "next review",    "überprüf",        "nächste überprüf", "révision",   "prochaine révision",
    "пересмотр",      "дата пересмотра", "المراجعة"};
constexpr std::string_view versions[] = {"sürüm",    "versiyon", "revizyon no", "version",
                                         "revision", "fassung",  "версия",      "الإصدار"};

// Whether a fact may begin at the byte.
bool begins_fact(std::string_view text, std::size_t at) {
    while (at > 0 && is_blank(character_before(text, at).value))
        at -= character_before(text, at).length;
    if (at == 0) return true;
    const char32_t before = character_before(text, at).value;
    return std::u32string_view(U".,;|·•–—-\n(").find(before) != std::u32string_view::npos;
}

bool holds_figure(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).length)
        if (is_digit(character_at(text, at).value)) return true;
    return false;
}

// The label's value: behind its colon, or directly behind it.
std::string_view value_of(std::string_view text, std::string_view label, bool needs_colon) {
    for (std::size_t at = text.find(label); at != text.npos; at = text.find(label, at + 1)) {
        if (!begins_fact(text, at)) continue;
        const std::string_view rest = text.substr(at + label.size());
        const std::size_t colon = rest.substr(0, longest_rest).find(':');
        if (colon != rest.npos) return trimmed(rest.substr(colon + 1, longest_value));
        if (!needs_colon) return trimmed(rest.substr(0, longest_rest));
    }
    return {};
}

bool says(std::string_view text, std::span<const std::string_view> labels, bool with_figure,
          bool needs_colon = true) {
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
        const std::string_view value = value_of(text, label, needs_colon);
        return !value.empty() && (!with_figure || holds_figure(value));
    });
}

// Seven digits or more with nothing but blanks, brackets and hyphens between.
bool holds_phone(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        const bool belongs = c == ' ' || c == '(' || c == ')' || c == '-' || c == '+';
        if (is_ascii_digit(static_cast<unsigned char>(c))) {
            if (++digits >= least_phone_digits) return true;
        } else if (!belongs) {
            digits = 0;
        }
    }
    return false;
}

bool holds_address(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != text.npos && at > 0 && text.find('.', at) != text.npos &&
           is_letter(character_before(text, at).value);
}

}  // namespace

void read_printed_lines(std::string_view small, PrintedLines& into) {
    const bool may_have_label = small.find(':') != small.npos || holds_figure(small);
    into.has_contact = into.has_contact || holds_phone(small) || holds_address(small);
    if (!may_have_label) return;
    into.has_author = into.has_author || says(small, authors, false);
    into.has_date = into.has_date || says(small, dates, true);
    into.has_review = into.has_review || says(small, reviews, true);
    into.has_version = into.has_version || says(small, versions, true, false);
}

}  // namespace yaprak
