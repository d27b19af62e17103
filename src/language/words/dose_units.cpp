// A word is folded and looked up; then its ending is taken off, and its stem is looked up.
#include "language/words/dose_units.hpp"

#include "language/letters/characters.hpp"
#include "language/words/turkish_endings.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t longest_word = 40;  // bytes
constexpr std::size_t longest_russian_ending = 3;

// Words with blanks between: in small letters, ı written as i.
struct Group {
    std::string_view words;
    UnitScale scale = {};
    DoseUnitKind kind = DoseUnitKind::plain;
};

constexpr UnitScale gram{'m', 1}, milligram{'m', 1e-3}, microgram{'m', 1e-6}, nanogram{'m', 1e-9};
constexpr UnitScale litre{'v', 1}, decilitre{'v', 1e-1}, centilitre{'v', 1e-2},
    millilitre{'v', 1e-3};
constexpr auto sign_of_microgram = DoseUnitKind::microgram_sign;
constexpr auto letter = DoseUnitKind::unit_letter;

// Signs, and words that take no ending or have all their forms here: of signs and Turkish, then of
// English, German, French, Russian and Arabic.
constexpr Group whole_words[] = {
    {"g gr gm gram grams gramme grammes gramm г гр غ جم غرام غراما غرامات جرام "
     "جرامات",
     gram},
    {"mg mgr mgs milligram milligrams milligramme milligrammes milligramm мг ملغ ملغم "
     "ملجم مجم مغ مليغرام مليجرام ملليغرام ملليجرام",
     milligram},
    {"mcg microgram micrograms microgramme microgrammes mikrogramm мкг ميكروغرام "
     "ميكروجرام مكغ",
     microgram},
    {"µg µgr ug ugr", microgram, sign_of_microgram},
    {"ng нг", nanogram},
    {"l lt litre litres liter liters л لتر لترات", litre},
    {"dl", decilitre},
    {"cl", centilitre},
    {"ml millilitre millilitres milliliter milliliters мл مل ملل مليلتر ملليلتر "
     "ميليلتر",
     millilitre},
    {"cc ccm", millilitre, DoseUnitKind::cubic_centimetre},
    {"u ü iu iü ui ie miu", {}, letter},
    {"tsp tsps tbsp tbsps patch patches caplet caplets nebule nebules syringe syringes "
     "dosette dosettes pipette pipettes pflaster spritze spritzen mmol",
     {}},
    {"meq tb tbl tab tabs cap caps kaps hap hapi haptan unit units tablet tablets "
     "capsule capsules pill pills drop drops puff puffs spray sprays sachet sachets "
     "ampoule ampoules vial vials suppository suppositories lozenge lozenges "
     "spoonful spoonfuls teaspoon teaspoons teaspoonful teaspoonfuls tablespoon "
     "tablespoons tablespoonful tablespoonfuls dose doses tablette tabletten kapsel "
     "kapseln tropfen einheit einheiten hub hübe hüben sprühstoß sprühstöße zäpfchen "
     "ampulle ampullen beutel messlöffel teelöffel esslöffel dosen dosis comprimé "
     "comprimés gélule gélules goutte gouttes unité unités suppositoire "
     "suppositoires bouffée bouffées pulvérisation pulvérisations cuillère cuillères "
     "cuillerée cuillerées ед ме драже капель ложек таб табл وحدة وحدات قرص قرصا "
     "أقراص حبة حبات حبوب كبسولة كبسولات قطرة قطرات نقطة نقط ملعقة ملاعق أمبولة "
     "أمبولات تحميلة تحاميل بخة بخات جرعة جرعات كيس أكياس",
     {}},
};

// Words that take Turkish endings: "tabletten", "üniteyi", "miligramlık".
constexpr Group turkish_stems[] = {
    {"mikrogram", microgram},
    {"miligram", milligram},
    {"nanogram", nanogram},
    {"gram", gram},
    {"litre", litre},
    {"mililitre", millilitre},
    {"santilitre", centilitre},
    {"desilitre", decilitre},
    {"ünite birim adet aded tane tablet kapsül damla puf fis sprey ölçek ölçeğ kaşik "
     "kaşiğ bardak bardağ ampul fitil draje pastil flakon kartuş şase saşe poşet doz ölçü nebül "
     "yama flaster şiringa enjektör",
     {}},
    {"unite kapsul olcek olceg kasik kasig sase pose olcu nebul siringa enjektor",
     {}},  // by who has no Turkish keys
};

// Words that take Russian ones.
constexpr Group russian_stems[] = {
    {"миллиграмм", milligram},
    {"микрограмм", microgram},
    {"грамм", gram},
    {"миллилитр", millilitre},
    {"литр", litre},
    {"единиц таблет капсул капл ампул свеч пакетик ложк флакон доз вдох пластыр", {}},
};

// What stands before a measure: "2 yemek kaşığı", "400 international units".
constexpr std::string_view measuring[] = {"yemek",
                                          "tatli",
                                          "çay",
                                          "çorba",
                                          "cay",
                                          "corba",
                                          "su",
                                          "silme",
                                          "uluslararasi",
                                          "international",
                                          "internationale",
                                          "международных",
                                          "чайная",
                                          "чайные",
                                          "чайных",
                                          "столовая",
                                          "столовые",
                                          "столовых",
                                          "чайную",
                                          "чайной",
                                          "столовую",
                                          "столовой",
                                          "десертная",
                                          "десертную",
                                          "десертные",
                                          "десертных",
                                          "ölçü",
                                          "olcu"};

std::size_t end_of_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < longest_word && is_unit_letter(character_at(text, end).value))
        end += character_at(text, end).length;
    return end;
}

// "I.U.", "c.c": single letters with points. 0 where the text begins with no such thing.
std::size_t end_of_pointed(std::string_view text) {
    std::size_t end = 0, letters = 0;
    while (end < text.size() && is_unit_letter(character_at(text, end).value)) {
        const std::size_t behind = end + character_at(text, end).length;
        const bool is_pointed = behind < text.size() && text[behind] == '.';
        if (!is_pointed && letters == 0) return 0;
        ++letters;
        end = behind + is_pointed;
        if (!is_pointed) break;
    }
    const bool goes_on = end < text.size() && is_unit_letter(character_at(text, end).value);
    return letters > 1 && !goes_on ? end : 0;
}

// "c. à café", "c. à soupe"; 0 where the text begins with no such thing.
std::size_t end_of_french_spoon(std::string_view text) {
    for (const std::string_view spoon :
         {"c. à café", "c. à soupe", "c.à.c.", "c.à.s.", "càc", "càs"})
        if (text.starts_with(spoon) &&
            !(spoon.size() < text.size() && is_unit_letter(character_at(text, spoon.size()).value)))
            return spoon.size();
    return 0;
}

// Calls fits(word) for each word of the group, until one does.
template <typename Fits>
bool any_word(std::string_view words, const Fits& fits) {
    for (;;) {
        const std::size_t blank = words.find(' ');
        if (fits(words.substr(0, blank))) return true;
        if (blank == words.npos) return false;
        words.remove_prefix(blank + 1);
    }
}

const Group* find_word(std::string_view word) {
    const auto rest_behind = [&](std::string_view stem) { return word.substr(stem.size()); };
    for (const Group& one : whole_words)
        if (any_word(one.words, [&](std::string_view known) { return known == word; })) return &one;
    for (const Group& one : turkish_stems)
        if (any_word(one.words, [&](std::string_view stem) {
                return word.starts_with(stem) && is_of_turkish_endings(rest_behind(stem));
            }))
            return &one;
    for (const Group& one : russian_stems)
        if (any_word(one.words, [&](std::string_view stem) {
                return word.starts_with(stem) &&
                       count_characters(rest_behind(stem)) <= longest_russian_ending;
            }))
            return &one;
    return nullptr;
}

std::size_t end_of_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && is_blank(character_at(text, at).value))
        at += character_at(text, at).length;
    return at;
}

}  // namespace

bool is_unit_letter(char32_t c) {
    return is_letter(c) || c == U'µ' || c == U'μ';
}

std::optional<DoseUnit> dose_unit_at(std::string_view text, std::string_view lang) {
    const std::size_t pointed = end_of_pointed(text);
    const std::size_t end = pointed > 0 ? pointed : end_of_word(text);
    if (end == 0) return std::nullopt;
    const std::string word = stem_form(text.substr(0, end), lang);
    if (const std::size_t spoon = end_of_french_spoon(text); spoon > 0)
        return DoseUnit{spoon, {}, {}};
    if (std::find(std::begin(measuring), std::end(measuring), word) != std::end(measuring)) {
        const std::size_t next = end_of_blanks(text, end);
        const std::size_t behind = next + end_of_word(text.substr(next));
        if (next > end && behind > next)
            if (const Group* known = find_word(stem_form(text.substr(next, behind - next), lang)))
                return DoseUnit{behind, known->kind, known->scale};
    }
    if (const Group* known = find_word(word)) return DoseUnit{end, known->kind, known->scale};
    // "10 E Insulin" in German.
    if (word == "e" && is_language(lang, "de")) return DoseUnit{end, letter, {}};
    return std::nullopt;
}

std::string_view name_of_units(std::string_view lang) {
    if (is_language(lang, "tr")) return "ünite";
    if (is_language(lang, "de")) return "Einheiten";
    if (is_language(lang, "fr")) return "unités";
    if (is_language(lang, "ru")) return "единиц";
    if (is_language(lang, "ar")) return "وحدة";
    return "units";
}

std::string_view name_of_micrograms(std::string_view lang) {
    if (is_language(lang, "tr")) return "mikrogram";
    if (is_language(lang, "de")) return "Mikrogramm";
    if (is_language(lang, "fr")) return "microgrammes";
    if (is_language(lang, "ru")) return "мкг";
    if (is_language(lang, "ar")) return "ميكروغرام";
    return "micrograms";
}

}  // namespace yaprak
