#include "check/content/printed_lines.hpp"

#include "base/text.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace yaprak {
namespace {

constexpr std::size_t longest_rest = 24;       // of a label behind its first word, bytes
constexpr std::size_t longest_value = 40;      // bytes behind it in which a figure is looked for
constexpr std::size_t least_phone_digits = 7;  // of a telephone number without its area

constexpr std::string_view authors[] = {
    "hazırlayan",  "yazan",        "yazar",      "editör",    "written by", "author",
    "prepared by", "verfasst von", "autor",      "verfasser", "auteur",     "rédigé par",
    "автор",       "составител",   "подготовил", "составил",  "إعداد",      "المؤلف"};
// The same without a colon: "Written by the clinic".
constexpr std::string_view authors_alone[] = {"written by",   "prepared by",  "produced by",
                                              "verfasst von", "erstellt von", "rédigé par",
                                              "préparé par"};
constexpr std::string_view dates[] = {"yayın tarihi",
                                      "son güncelleme",
                                      "güncelleme",
                                      "güncellenme",
                                      "güncellendi",
                                      "hazırlanma",
                                      "yayın",
                                      "yayım tarihi",
                                      "basım tarihi",
                                      "tarih",
                                      "hazırlanma tarihi",
                                      "hazırlama tarihi",
                                      "published",
                                      "date",
                                      "issued",
                                      "last updated",
                                      "updated",
                                      "written",
                                      "stand",
                                      "aktualisiert",
                                      "letzte aktualisierung",
                                      "mise à jour",
                                      "dernière mise à jour",
                                      "mis à jour",
                                      "обновлено",
                                      "последнее обновление",
                                      "آخر تحديث",
                                      "datum",
                                      "date de publication",
                                      "publié",
                                      "дата",
                                      "تاريخ"};
// The same without a colon, where a date follows: "Stand Mai 2026", "Last updated 12 May 2026".
constexpr std::string_view dates_alone[] = {
    "last updated",  "updated",   "published", "stand",          "aktualisiert",
    "mis à jour le", "publié le", "обновлено", "son güncelleme", "güncellenme tarihi",
    "yayın tarihi"};
// A sentence on the page itself: what it calls itself, and that it was made.
constexpr std::string_view selves[] = {
    "broşür",   "bilgilendirme", "kitapçık", "kitapçığ",  "bu metin",  "bu sayfa",
    "bu yazı",  "rehber",        "kılavuz",  "doküman",   "leaflet",   "handout",
    "booklet",  "this page",     "guide",    "merkblatt", "broschüre", "informationsblatt",
    "dépliant", "brochure",      "fiche",    "памятк",    "брошюр",    "نشرة",
    "كتيب"};
constexpr std::string_view made[] = {
    "hazırlan",    "hazırladı", "yazıl",     "yazdı",        "güncellen", "yayımlan",
    "yayınlan",    "derlen",    "written",   "prepared",     "produced",  "updated",
    "published",   "verfasst",  "erstellt",  "aktualisiert", "rédigé",    "préparé",
    "mise à jour", "подготов",  "составлен", "обновлен",     "أعد",       "إعداد"};
constexpr std::string_view makers[] = {"tarafından", "tarafınca", "hazırladı", "yazdı",
                                       " by ",       " von ",     " vom ",     " par ",
                                       "подготовил", "составил",  "اعد",       "أعد"};
constexpr std::string_view reviews[] = {"gözden geçirme",
                                        "sonraki gözden geçirme",
                                        "bir sonraki gözden geçirme",
                                        "sonraki güncelleme",
                                        "review due",
                                        "review date",
                                        "gözden geçiril",
                                        "geçerlilik",
                                        "review",
                                        "next review",
                                        "überprüf",
                                        "nächste überprüf",
                                        "révision",
                                        "prochaine révision",
                                        "пересмотр",
                                        "дата пересмотра",
                                        "المراجعة"};
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

template <typename Words>
bool holds_any_of(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view one) { return text.find(one) != text.npos; });
}

// A year of four figures that may be one of a handout: "Mart 2026", "12.05.2026".
bool holds_year(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        if (text[at] != '1' && text[at] != '2') continue;
        const std::string_view year = text.substr(at, 4);
        const bool is_whole = (at == 0 || !is_digit(character_before(text, at).value)) &&
                              !is_digit(character_at(text, at + 4).value);
        if (is_whole && (year.starts_with("19") || year.starts_with("20")) &&
            std::all_of(year.begin(), year.end(),
                        [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }))
            return true;
    }
    return false;
}

// Behind which a full stop ends no sentence, in small letters.
constexpr std::string_view titles[] = {"dr",   "uzm", "doç", "prof", "op",  "yrd", "öğr",
                                       "gör",  "hem", "ecz", "dyt",  "psk", "fzt", "ebe",
                                       "av",   "arş", "med", "dent", "mr",  "mrs", "ms",
                                       "dipl", "д",   "м",   "проф", "к",   "st",  "no"};

// Behind the full stop and blank that end the sentence which begins at the byte.
std::size_t end_of_sentence(std::string_view text, std::size_t from) {
    for (std::size_t stop = text.find(". ", from); stop != text.npos;
         stop = text.find(". ", stop + 1)) {
        std::size_t word = stop;
        while (word > from && is_letter(character_before(text, word).value))
            word -= character_before(text, word).length;
        const std::string_view last = text.substr(word, stop - word);
        if (std::find(std::begin(titles), std::end(titles), last) == std::end(titles))
            return stop + 2;
    }
    return text.size();
}

// "Bu broşür Mart 2026'da Nöroloji Kliniği tarafından hazırlandı."
void read_prose(std::string_view small, PrintedLines& into) {
    for (std::size_t from = 0; from < small.size();) {
        const std::size_t end = end_of_sentence(small, from);
        const std::string_view sentence = small.substr(from, end - from);
        from = end;
        if (!holds_any_of(sentence, made) || !holds_any_of(sentence, selves)) continue;
        into.has_author = into.has_author || holds_any_of(sentence, makers);
        into.has_date = into.has_date || holds_year(sentence);
    }
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
    const bool has_figure = holds_figure(small);
    const bool may_have_label = small.find(':') != small.npos || has_figure;
    into.has_contact = into.has_contact || holds_phone(small) || holds_address(small);
    const bool has_author =
        (may_have_label && says(small, authors, false)) || says(small, authors_alone, false, false);
    into.has_author = into.has_author || has_author;
    read_prose(small, into);
    if (!may_have_label) return;
    // "Hazırlayan: Nöroloji Kliniği, Mart 2026"
    into.has_date = into.has_date || says(small, dates, true) ||
                    (has_figure && says(small, dates_alone, true, false)) ||
                    (has_author && holds_year(small));
    into.has_review = into.has_review || says(small, reviews, true);
    into.has_version = into.has_version || says(small, versions, true, false);
}

}  // namespace yaprak
