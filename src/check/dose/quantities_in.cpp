#include "check/dose/quantities_in.hpp"

#include "base/text.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

bool is_unit_letter(char32_t c) {
    return is_letter(c) || c == U'µ' || c == U'μ';
}

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}

    std::vector<QuantityInText> run() {
        while (at_ < text_.size()) {
            if (begins_number())
                take();
            else
                at_ += character_at(text_, at_).length;
        }
        return std::move(found_);
    }

private:
    bool figure_at(std::size_t i) const { return i < text_.size() && is_figure(text_[i]); }
    bool sign_at(std::size_t i) const {
        return i < text_.size() && (text_[i] == ',' || text_[i] == '.');
    }

    // "B12" and "COVID-19" are no numbers; "(5" and "-5" are.
    bool begins_number() const {
        const bool is_naked = sign_at(at_) && figure_at(at_ + 1);
        if (!figure_at(at_) && !is_naked) return false;
        if (at_ == 0) return true;
        const char32_t before = character_before(text_, at_).value;
        if (is_naked) return is_blank(before) || before == '(' || before == U'“' || before == '~';
        if (before == '-' && at_ > 1 && is_letter(character_before(text_, at_ - 1).value))
            return false;
        return !is_letter(before) && !is_figure(char(before < 128 ? before : 0));
    }

    void take() {
        QuantityInText one;
        one.begin = at_;
        std::size_t sign = text_.npos;
        while (figure_at(at_) || (sign_at(at_) && figure_at(at_ + 1))) {
            if (sign_at(at_)) sign = at_;
            ++at_;
        }
        one.number = text_.substr(one.begin, at_ - one.begin);
        one.whole = one.number;
        if (sign != text_.npos) {
            one.sign = text_[sign];
            one.fraction = text_.substr(sign + 1, at_ - sign - 1);
            one.whole = text_.substr(one.begin, sign - one.begin);
        }
        one.end = at_;
        take_unit(one);
        found_.push_back(one);
    }

    void take_unit(QuantityInText& one) {
        std::size_t begin = at_;
        while (begin < text_.size() && is_blank(character_at(text_, begin).value) &&
               text_[begin] != '\n')
            begin += character_at(text_, begin).length;
        std::size_t end = begin;
        while (end < text_.size() && is_unit_letter(character_at(text_, end).value))
            end += character_at(text_, end).length;
        if (end == begin) return;
        one.unit = text_.substr(begin, end - begin);
        one.is_parted = begin > at_;
        one.end = at_ = end;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<QuantityInText> found_;
};

constexpr std::string_view dose_units[] = {
    "mg",       "mgr",       "g",         "gr",        "gram",       "mcg",      "µg",
    "μg",       "ug",        "ng",        "mikrogram", "miligram",   "ml",       "mL",
    "cl",       "dl",        "mililitre", "cc",        "IU",         "İU",       "U",
    "Ü",        "ünite",     "mEq",       "tablet",    "tb",         "tbl",      "kapsül",
    "damla",    "puf",       "ölçek",     "ampul",     "hap",        "fitil",    "draje",
    "flakon",   "şase",      "saşe",      "units",     "unit",       "tablets",  "capsule",
    "capsules", "drops",     "puffs",     "microgram", "micrograms", "Tablette", "Tabletten",
    "Tropfen",  "Einheiten", "Kapsel",    "Kapseln",   "IE",         "comprimé", "comprimés",
    "gouttes",  "unités",    "UI",        "мг",        "мкг",        "мл",       "г",
    "ЕД",       "таблетка",  "таблетки",  "капель"};

}  // namespace

std::vector<QuantityInText> quantities_in(std::string_view text) {
    if (text.find_first_of("0123456789") == text.npos) return {};
    return Scan(text).run();
}

bool is_dose_unit(std::string_view unit) {
    return std::find(std::begin(dose_units), std::end(dose_units), unit) != std::end(dose_units);
}

UnitScale scale_of(std::string_view unit) {
    struct Known {
        std::string_view unit;
        UnitScale scale;
    };
    constexpr Known known[] = {{"g", {'m', 1}},     {"gr", {'m', 1}},     {"gram", {'m', 1}},
                               {"mg", {'m', 1e-3}}, {"mgr", {'m', 1e-3}}, {"mcg", {'m', 1e-6}},
                               {"µg", {'m', 1e-6}}, {"μg", {'m', 1e-6}},  {"ug", {'m', 1e-6}},
                               {"ng", {'m', 1e-9}}, {"ml", {'v', 1e-3}},  {"mL", {'v', 1e-3}},
                               {"cc", {'v', 1e-3}}, {"cl", {'v', 1e-2}},  {"dl", {'v', 1e-1}}};
    for (const Known& one : known)
        if (one.unit == unit) return one.scale;
    return {};
}

}  // namespace yaprak
