#include "check/dose/column_units.hpp"

#include "base/text.hpp"
#include "check/dose/dose_ranges.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/laboratory.hpp"
#include "check/dose/number_check.hpp"
#include "check/dose/quantities_in.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "language/words/calendar.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace yaprak {
namespace {

// Beginnings of words, in small letters. Of a column's head: what stands below are doses.
constexpr std::string_view of_doses[] = {"doz",  "dose",   "dosis",  "доза",   "дозиров",
                                         "جرعة", "الجرعة", "dosage", "posolog"};
// Likewise, where the table is of medicines.
constexpr std::string_view of_amounts[] = {
    "miktar", "sabah",    "öğle",    "ikindi",    "akşam",  "gece",    "kuşluk",
    "amount", "quantity", "morning", "noon",      "lunch",  "evening", "bedtime",
    "night",  "menge",    "morgens", "mittags",   "abends", "nachts",  "quantité",
    "matin",  "midi",     "soir",    "количеств", "утр",    "днем",    "днём",
    "вечер",  "ночь",     "كمية",    "الكمية",    "صباح",   "مساء"};
// Days of the week as plans have them. Whole heads.
constexpr std::string_view short_days[] = {
    "pzt", "pts", "sal", "çar",  "çrş", "per", "prş",  "cum",   "cmt", "cts", "paz",
    "pz",  "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "mo",  "di",  "mi",  "do",   "fr",  "sa",  "so",   "lun",   "mar", "mer", "jeu",
    "ven", "sam", "dim", "пн",   "вт",  "ср",  "чт",   "пт",    "сб",  "вс"};
// Anywhere in the table.
constexpr std::string_view of_medicines[] = {
    "ilaç",       "ilac",       "hap",      "tablet",  "kapsül", "şurup",    "şurub",
    "damla",      "ampul",      "ünite",    "insülin", "doz",    "medicine", "drug",
    "medication", "capsule",    "dose",     "syrup",   "pill",   "arznei",   "medikament",
    "kapsel",     "médicament", "comprimé", "gélule",  "sirop",  "лекарств", "препарат",
    "таблет",     "доз",        "دواء",     "الدواء",  "جرعة",   "قرص"};
// In a head: amounts of what is eaten are no doses.
constexpr std::string_view of_food[] = {"besin",        "gıda",    "yiyecek", "içecek",  "yemek",
                                        "öğün",         "tuz",     "şeker",   "kalori",  "food",
                                        "salt",         "meal",    "drink",   "sugar",   "speise",
                                        "lebensmittel", "aliment", "repas",   "продукт", "الطعام"};

// In a head: the rows below are named by medicines. Beginnings of words.
constexpr std::string_view of_names[] = {"ilaç",      "ilac",       "etken madde", "preparat",
                                         "müstahzar", "medicine",   "medication",  "drug",
                                         "arznei",    "medikament", "wirkstoff",   "médicament",
                                         "лекарств",  "препарат",   "الدواء",      "دواء"};
// In a row's first cell: what is measured there is no dose.
constexpr std::string_view of_measures[] = {
    "ateş",       "tansiyon",    "nabız",   "kilo",      "boy",         "şeker",   "sıcaklık",
    "ağrı puan",  "temperature", "pulse",   "weight",    "pressure",    "glucose", "sugar",
    "temperatur", "puls",        "gewicht", "blutdruck", "température", "poids",   "tension",
    "температур", "давлени",     "пульс",   "вес"};

constexpr double least_mended = 1e-3;  // "1 g" is "1000 mg", but "50 mcg" is no "0,05 mg"

bool is_short_day(std::string_view head) {
    if (head.ends_with('.')) head.remove_suffix(1);
    return std::find(std::begin(short_days), std::end(short_days), head) != std::end(short_days);
}

bool holds_word(const std::string& small, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::size_t at = small.find(" " + std::string(word));
        return at != small.npos;
    });
}

// With a blank before each word, also behind a bracket or a slash.
std::string for_search(std::string_view text, std::string_view lang) {
    std::string small = " " + fold_case(text, lang);
    std::replace_if(
        small.begin(), small.end(), [](char c) { return c == '(' || c == '/' || c == '\n'; }, ' ');
    if (!is_language(lang, "ar")) return small;
    // Arabic words without their article too: "الصباح" is "صباح".
    std::string bare = small;
    for (std::size_t at = bare.find(" ال"); at != bare.npos; at = bare.find(" ال", at + 1))
        bare.erase(at + 1, std::string_view("ال").size());
    return small + " " + bare;
}

// "Ünite", "Tablets", "Tablet sayısı": what the bare numbers below count.
bool is_head_of_count(std::string_view head, std::string_view lang) {
    const auto unit = dose_unit_at(trimmed(head), lang);
    if (!unit || unit->scale.scale != 0) return false;
    const std::string rest = fold_case(trimmed(trimmed(head).substr(unit->length)), lang);
    return rest.empty() ||
           begins_with_any(rest, std::array<std::string_view, 8>{"sayı", "aded", "adet", "miktar",
                                                                 "number", "count", "per ", "("});
}

// "Doz (mg)", "mg", "Doz, ml": the unit that a head gives its column.
std::optional<QuantityInText> quantity_of_head(const std::string& head, std::string_view lang,
                                               std::string& storage) {
    const std::size_t at = head.find_last_of("([,");
    const std::string_view unit =
        trimmed(std::string_view(head).substr(at == head.npos ? 0 : at + 1));
    storage = "1 " + std::string(unit);
    const auto all = quantities_in(storage, lang);
    // "Doz" alone is what is counted, not its unit.
    if (at == head.npos && (all.size() != 1 || !all[0].dose || all[0].dose->scale.scale == 0))
        return std::nullopt;
    if (all.size() != 1 || !all[0].dose || is_laboratory_value(all[0], storage, lang))
        return std::nullopt;
    const std::string_view rest = trimmed(std::string_view(storage).substr(all[0].end));
    // "Doz (mg/gün)" too.
    const std::string_view behind =
        rest.starts_with('/') ? rest.substr(std::min(rest.find_first_of(")]"), rest.size())) : rest;
    if (!behind.empty() && behind != ")" && behind != "]") return std::nullopt;
    return all[0];
}

class ColumnCheck {
public:
    ColumnCheck(const Table& table, const SourcePos& at, const Handout& handout, FindingSink& sink)
        : table_(table), at_(at), lang_(handout.lang), sink_(sink), numbers_(lang_, sink) {
        read_heads();
        is_of_medicines_ = !is_of_food_ && names_medicines();
    }

    void run() {
        const std::optional<std::size_t> names = column_of_names();
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            first_.clear();
            open(column);
            for (const TableRow& row : table_.rows) {
                // Cells that span others shift what stands behind them: such rows are left out.
                if (!is_whole(row)) continue;
                if (names && *names != column)
                    medicine_ = fold_case(plain_text(row.cells[*names].text), lang_);
                check(row.cells[column], row);
            }
        }
    }

private:
    struct Found {
        std::string words;
        UnitScale scale;
    };

    bool is_whole(const TableRow& row) const { return row.cells.size() == table_.columns.size(); }

    void read_heads() {
        for (const TableRow& row : table_.head)
            for (const TableCell& cell : row.cells)
                is_of_food_ =
                    is_of_food_ || holds_word(for_search(plain_text(cell.text), lang_), of_food);
    }

    bool names_medicines() const {
        const auto names = [&](const TableRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
                return holds_word(for_search(plain_text(cell.text), lang_), of_medicines);
            });
        };
        return holds_word(for_search(plain_text(table_.caption), lang_), of_medicines) ||
               std::any_of(table_.head.begin(), table_.head.end(), names) ||
               std::any_of(table_.rows.begin(), table_.rows.end(), names);
    }

    // Whose cells name a medicine each.
    std::optional<std::size_t> column_of_names() const {
        for (const TableRow& row : table_.head)
            for (std::size_t i = 0; is_whole(row) && i < row.cells.size(); ++i)
                if (holds_word(for_search(plain_text(row.cells[i].text), lang_), of_names))
                    return i;
        return std::nullopt;
    }

    void open(std::size_t column) {
        is_of_doses_ = has_bracket_ = is_of_times_ = is_counted_ = false;
        unit_.reset();
        medicine_.clear();
        for (const TableRow& row : table_.head) {
            if (!is_whole(row)) continue;
            const std::string head = plain_text(row.cells[column].text);
            const std::string small = for_search(head, lang_);
            const bool names_doses = holds_word(small, of_doses);
            const bool is_of_day = is_day_of_week(trimmed(head), lang_) ||
                                   is_short_day(fold_case(trimmed(head), lang_));
            if (names_doses || (is_of_medicines_ && (is_of_day || holds_word(small, of_amounts))))
                is_of_doses_ = true;
            if (!names_doses && !is_of_food_ && is_head_of_count(head, lang_))
                is_of_doses_ = is_counted_ = true;
            if (head.find_first_of("([") != head.npos) has_bracket_ = true;
            if (auto unit = quantity_of_head(head, lang_, head_unit_)) {
                unit_ = std::move(unit);
                head_ = head;
            }
        }
        if (!unit_) is_of_times_ = holds_times_alone(column);
    }

    // "08.00", "20.30": no number with a sign is anything else.
    bool holds_times_alone(std::size_t column) const {
        bool any = false;
        for (const TableRow& row : table_.rows) {
            if (!is_whole(row)) continue;
            const std::string text = plain_text(row.cells[column].text);
            for (const QuantityInText& one : quantities_in(text, lang_)) {
                if (one.sign != 0 && !is_time(one)) return false;
                any = any || one.sign != 0;
            }
        }
        return any;
    }

    void check(const TableCell& cell, const TableRow& row) {
        const CheckedText text{TextKind::cell, 0,     plain_text(cell.text),
                               &cell.text,     false, row.at.line > 0 ? row.at : at_};
        const std::vector<QuantityInText> all = quantities_in(text.text, lang_);
        compare_with_head(all, text);
        for (QuantityInText one : all) {
            if (!unit_) compare(one, text);
            if (one.dose || !is_bare_dose(one, text.text, row)) continue;
            if (unit_) one.dose = unit_->dose;
            numbers_.check(one, text, true);
        }
        const std::string_view words = trimmed(text.text);
        const std::size_t end = end_of_range(words, 0);
        if (is_of_doses_ && !is_counted_ && !has_bracket_ && !unit_ && end == words.size() &&
            end > 0)
            sink_.add(dose::rule(dose::range_unit), text, text.text.find(words), words,
                      in_quotes(words) + " does not say what is counted");
    }

    // The head gives its unit, or the cell begins with the number and says none.
    bool is_bare_dose(const QuantityInText& one, std::string_view text, const TableRow& row) const {
        if (unit_) return one.unit.empty();
        if (!is_of_doses_ || has_bracket_ || is_of_times_) return false;
        const bool is_first = trimmed(text.substr(0, one.begin)).empty();
        const bool is_alone = trimmed(text.substr(one.begin + one.number.size())).empty();
        if (!is_first || !(is_alone || one.unit.empty())) return false;
        return !holds_word(for_search(plain_text(row.cells.front().text), lang_), of_measures);
    }

    // A head's "(mg)" and a cell's "1 g", or "2 tablet": neither the bare number nor that unit.
    void compare_with_head(const std::vector<QuantityInText>& all, const CheckedText& text) {
        if (!unit_ || unit_->dose->scale.scale == 0) return;
        const auto fits = [&](const QuantityInText& one) {
            return !one.dose || same_scale(one.dose->scale, unit_->dose->scale);
        };
        if (all.empty() || std::any_of(all.begin(), all.end(), fits)) return;
        const QuantityInText& one = all.front();
        tell(one, text, head_, " stands under ");
    }

    static bool same_scale(const UnitScale& a, const UnitScale& b) {
        return a.dimension == b.dimension && a.scale == b.scale;
    }

    // Rows of the same medicine, or of none that is named, must agree. Of different ones each says
    // its own, and micrograms may be right for one alone; grams among milligrams could be mended.
    void compare(const QuantityInText& one, const CheckedText& text) {
        if (!one.dose || one.dose->scale.scale == 0 || !(is_of_doses_ || is_of_medicines_)) return;
        if (is_laboratory_value(one, text.text, lang_)) return;
        const UnitScale scale = one.dose->scale;
        const std::string words = text.text.substr(one.begin, one.end - one.begin);
        const auto [first, is_new] =
            first_.try_emplace({medicine_, scale.dimension}, Found{words, scale});
        if (!is_new && first->second.scale.scale != scale.scale)
            return void(tell(one, text, first->second.words, " stands in one column with "));
        if (medicine_.empty()) return;
        const auto [other, is_first] =
            first_.try_emplace({{}, scale.dimension}, Found{words, scale});
        if (is_first || other->second.scale.scale == scale.scale ||
            std::min(other->second.scale.scale, scale.scale) < least_mended)
            return;
        if (CheckFinding* told =
                tell(one, text, other->second.words, " stands in one column with "))
            told->severity = Severity::hint;
    }

    CheckFinding* tell(const QuantityInText& one, const CheckedText& text, const std::string& other,
                       const char* stands) {
        const std::string words = text.text.substr(one.begin, one.end - one.begin);
        return sink_.add(dose::rule(dose::mixed_units), text, one.begin, words,
                         in_quotes(words) + stands + in_quotes(other));
    }

    const Table& table_;
    const SourcePos& at_;
    const std::string& lang_;
    FindingSink& sink_;
    const NumberCheck numbers_;
    bool is_of_food_ = false, is_of_medicines_ = false;
    // Of the column.
    std::map<std::pair<std::string, char>, Found> first_;  // by medicine and dimension
    bool is_of_doses_ = false, has_bracket_ = false, is_of_times_ = false;
    bool is_counted_ = false;  // the head says what is counted
    std::string medicine_;     // of the row; empty where rows name none
    std::string head_, head_unit_;
    std::optional<QuantityInText> unit_;
};

}  // namespace

void check_columns(const Handout& handout, FindingSink& sink) {
    for_each_block(handout.document.blocks, [&](const Block& block) {
        if (const auto* table = std::get_if<Table>(&block.kind))
            ColumnCheck(*table, block.at, handout, sink).run();
    });
}

}  // namespace yaprak
