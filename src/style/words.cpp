// Words in Turkish, English, German, Russian, Arabic, Persian, Hebrew and Urdu.
#include "style/words.hpp"

#include <array>

namespace yaprak {
namespace {

struct Words {
    std::string_view lang;
    std::array<const char*, 5> callouts;  // in the order of CalloutKind
    const char* address;
};

const Words all_words[] = {
    {"en", {"Note", "Tip", "Important", "Warning", "Caution"}, "Address of this page: "},
    {"tr", {"Not", "İpucu", "Önemli", "Uyarı", "Dikkat"}, "Bu sayfanın adresi: "},
    {"de", {"Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"}, "Adresse dieser Seite: "},
    {"ru",
     {"Примечание", "Совет", "Важно", "Предупреждение", "Осторожно"},
     "Адрес этой страницы: "},
    {"ar", {"ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"}, "عنوان هذه الصفحة: "},
    {"fa", {"یادداشت", "نکته", "مهم", "هشدار", "احتیاط"}, "نشانی این صفحه: "},
    {"he", {"הערה", "טיפ", "חשוב", "אזהרה", "זהירות"}, "כתובת העמוד: "},
    {"ur", {"نوٹ", "مشورہ", "اہم", "انتباہ", "احتیاط"}, "اس صفحے کا پتہ: "},
};

// "tr" of "tr-TR".
std::string_view primary(std::string_view lang) {
    return lang.substr(0, lang.find_first_of("-_"));
}

const Words& words_of(std::string_view lang) {
    for (const Words& words : all_words)
        if (words.lang == primary(lang)) return words;
    return all_words[0];
}

}  // namespace

std::string callout_title(CalloutKind kind, std::string_view lang) {
    return words_of(lang).callouts[std::size_t(kind)];
}

std::string address_of_page(const std::string& url, std::string_view lang) {
    return words_of(lang).address + url;
}

}  // namespace yaprak
