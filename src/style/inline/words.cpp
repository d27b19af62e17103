// Words in Turkish, English, German, Russian, Arabic, Persian, Hebrew and Urdu.
#include "style/inline/words.hpp"

#include "language/words/dates.hpp"

#include <array>
#include <utility>

namespace yaprak {
namespace {

struct Words {
    std::string_view lang;
    std::array<const char*, 5> callouts;  // in the order of CalloutKind
    const char* address;
    const char* contents;
    const char *note, *way_back;
};

const Words all_words[] = {
    {"en",
     {"Note", "Tip", "Important", "Warning", "Caution"},
     "Address of this page: ",
     "Contents",
     "Footnote",
     "Back to the text"},
    {"tr",
     {"Not", "İpucu", "Önemli", "Uyarı", "Dikkat"},
     "Bu sayfanın adresi: ",
     "İçindekiler",
     "Dipnot",
     "Metne dön"},
    {"de",
     {"Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"},
     "Adresse dieser Seite: ",
     "Inhalt",
     "Fußnote",
     "Zurück zum Text"},
    {"ru",
     {"Примечание", "Совет", "Важно", "Предупреждение", "Осторожно"},
     "Адрес этой страницы: ",
     "Содержание",
     "Сноска",
     "Назад к тексту"},
    {"ar",
     {"ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"},
     "عنوان هذه الصفحة: ",
     "المحتويات",
     "حاشية",
     "العودة إلى النص"},
    {"fa",
     {"یادداشت", "نکته", "مهم", "هشدار", "احتیاط"},
     "نشانی این صفحه: ",
     "فهرست مطالب",
     "پانویس",
     "بازگشت به متن"},
    {"he",
     {"הערה", "טיפ", "חשוב", "אזהרה", "זהירות"},
     "כתובת העמוד: ",
     "תוכן העניינים",
     "הערה",
     "חזרה לטקסט"},
    {"ur",
     {"نوٹ", "مشورہ", "اہم", "انتباہ", "احتیاط"},
     "اس صفحے کا پتہ: ",
     "فہرست",
     "حاشیہ",
     "متن پر واپس"},
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

constexpr std::pair<std::string_view, const char*> continued_words[] = {
    {"tr", "devam"},       {"en", "continued"}, {"de", "Fortsetzung"}, {"fr", "suite"},
    {"es", "cont."},       {"it", "segue"},     {"nl", "vervolg"},     {"ru", "продолжение"},
    {"uk", "продовження"}, {"az", "davamı"},    {"ku", "berdewam"},    {"ar", "تابع"},
    {"fa", "ادامه"},       {"ur", "جاری"},      {"he", "המשך"},
};

constexpr std::pair<std::string_view, const char*> codes[] = {
    {"tr", "Bu sayfanın güncel hâli"},
    {"en", "The latest version of this page"},
    {"de", "Die aktuelle Fassung dieser Seite"},
    {"fr", "La version à jour de cette page"},
    {"es", "La versión actual de esta página"},
    {"it", "La versione aggiornata di questa pagina"},
    {"nl", "De actuele versie van deze pagina"},
    {"ru", "Актуальная версия этой страницы"},
    {"uk", "Актуальна версія цієї сторінки"},
    {"az", "Bu səhifənin yeni halı"},
    {"ar", "النسخة الحالية من هذه الصفحة"},
    {"fa", "نسخهٔ به‌روز این صفحه"},
    {"he", "הגרסה העדכנית של הדף"},
    {"ur", "اس صفحے کی تازہ ترین شکل"},
};

struct FigureWord {
    std::string_view lang;
    const char *word, *end;
};

// The words that the languages' own publishers write under a picture.
constexpr FigureWord figure_words[] = {
    {"tr", "Şekil", "."}, {"en", "Fig.", "."},  {"de", "Abb.", ":"}, {"fr", "Fig.", "."},
    {"es", "Fig.", "."},  {"it", "Fig.", "."},  {"nl", "Afb.", "."}, {"ru", "Рис.", "."},
    {"uk", "Рис.", "."},  {"az", "Şəkil", "."}, {"ku", "Wêne", "."}, {"ar", "شكل", "."},
    {"fa", "شکل", "."},   {"ur", "شکل", "."},   {"he", "איור", "."},
};

constexpr std::pair<std::string_view, const char*> picture_words[] = {
    {"tr", "Görsel"},     {"en", "Picture"},  {"de", "Bild"},       {"fr", "Image"},
    {"es", "Imagen"},     {"it", "Immagine"}, {"nl", "Afbeelding"}, {"ru", "Изображение"},
    {"uk", "Зображення"}, {"az", "Şəkil"},    {"ku", "Wêne"},       {"ar", "صورة"},
    {"fa", "تصویر"},      {"ur", "تصویر"},    {"he", "תמונה"},
};

constexpr std::pair<std::string_view, const char*> line_words[] = {
    {"tr", "Yazılacak yer"},   {"en", "Space to write"},        {"de", "Feld zum Ausfüllen"},
    {"fr", "Champ à remplir"}, {"es", "Espacio para escribir"}, {"it", "Spazio per scrivere"},
    {"nl", "Invulveld"},       {"ru", "Поле для записи"},       {"uk", "Поле для запису"},
    {"az", "Yazı yeri"},       {"ar", "مكان للكتابة"},          {"fa", "جای نوشتن"},
    {"he", "מקום לכתיבה"},
};

constexpr std::pair<std::string_view, const char*> box_words[] = {
    {"tr", "İşaret kutusu"},
    {"en", "Box to tick"},
    {"de", "Kästchen"},
    {"fr", "Case à cocher"},
    {"es", "Casilla"},
    {"it", "Casella"},
    {"nl", "Vakje"},
    {"ru", "Клетка для отметки"},
    {"uk", "Клітинка для позначки"},
    {"az", "İşarə qutusu"},
    {"ar", "مربع اختيار"},
    {"fa", "جعبهٔ علامت"},
    {"he", "תיבת סימון"},
};

constexpr std::pair<std::string_view, const char*> telephone_words[] = {
    {"tr", "Telefon: "},  {"en", "Telephone: "}, {"de", "Telefon: "},  {"fr", "Téléphone\u00A0: "},
    {"es", "Teléfono: "}, {"it", "Telefono: "},  {"nl", "Telefoon: "}, {"ru", "Телефон: "},
    {"uk", "Телефон: "},  {"az", "Telefon: "},   {"ku", "Telefon: "},  {"ar", "هاتف: "},
    {"fa", "تلفن: "},     {"ur", "فون: "},       {"he", "טלפון: "},
};

constexpr std::pair<std::string_view, const char*> mail_words[] = {
    {"tr", "E-posta: "},   {"en", "E-mail: "}, {"de", "E-Mail: "},  {"fr", "E-mail\u00A0: "},
    {"es", "Correo: "},    {"it", "E-mail: "}, {"nl", "E-mail: "},  {"ru", "Эл. почта: "},
    {"uk", "Ел. пошта: "}, {"az", "E-poçt: "}, {"ku", "E-peyam: "}, {"ar", "البريد: "},
    {"fa", "رایانامه: "},  {"ur", "ای میل: "}, {"he", "דוא״ל: "},
};

constexpr std::pair<std::string_view, const char*> source_texts[] = {
    {"tr", "Bu sayfanın kaynak metni"},  {"en", "Source of this page"},
    {"de", "Quelltext dieser Seite"},    {"fr", "Source de cette page"},
    {"es", "Fuente de esta página"},     {"it", "Sorgente di questa pagina"},
    {"nl", "Brontekst van deze pagina"}, {"ru", "Исходный текст страницы"},
    {"uk", "Вихідний текст сторінки"},   {"az", "Bu səhifənin mənbə mətni"},
    {"ar", "النص المصدري لهذه الصفحة"},  {"fa", "متن منبع این صفحه"},
};

struct FormWord {
    std::string_view lang;
    const char *way, *notes, *appointments;
    std::array<const char*, 3> signature, appointment;
};

constexpr FormWord form_table[] = {
    {"en",
     "Map: ",
     "Notes",
     "Your appointments",
     {"Name", "Date", "Signature"},
     {"Date", "Time", "With"}},
    {"tr",
     "Yol haritası: ",
     "Notlarım",
     "Randevularım",
     {"Ad soyad", "Tarih", "İmza"},
     {"Tarih", "Saat", "Hekim"}},
    {"de",
     "Anfahrt: ",
     "Notizen",
     "Ihre Termine",
     {"Name", "Datum", "Unterschrift"},
     {"Datum", "Uhrzeit", "Bei"}},
    {"ru",
     "Схема проезда: ",
     "Заметки",
     "Ваши приёмы",
     {"Имя", "Дата", "Подпись"},
     {"Дата", "Время", "Врач"}},
    {"ar",
     "خريطة الوصول: ",
     "ملاحظات",
     "مواعيدك",
     {"الاسم", "التاريخ", "التوقيع"},
     {"التاريخ", "الساعة", "الطبيب"}},
    {"fa",
     "نقشه: ",
     "یادداشت‌ها",
     "نوبت‌های شما",
     {"نام", "تاریخ", "امضا"},
     {"تاریخ", "ساعت", "پزشک"}},
    {"he", "מפה: ", "הערות", "התורים שלך", {"שם", "תאריך", "חתימה"}, {"תאריך", "שעה", "רופא"}},
    {"ur",
     "نقشہ: ",
     "نوٹس",
     "آپ کی ملاقاتیں",
     {"نام", "تاریخ", "دستخط"},
     {"تاریخ", "وقت", "ڈاکٹر"}},
};

const FormWord& form_word(std::string_view lang) {
    for (const FormWord& words : form_table)
        if (words.lang == primary(lang)) return words;
    return form_table[0];
}

template <std::size_t count>
std::string word_in(const std::pair<std::string_view, const char*> (&words)[count],
                    std::string_view lang, const char* otherwise) {
    for (const auto& [known, word] : words)
        if (known == primary(lang)) return word;
    return otherwise;
}

}  // namespace

std::string figure_label(int number, std::string_view lang) {
    FigureWord found = {"", "Fig.", "."};
    for (const FigureWord& known : figure_words)
        if (known.lang == primary(lang)) found = known;
    std::string label = found.word;
    label.append("\u00a0").append(in_digits_of(lang, std::to_string(number))).append(found.end);
    return label;
}

std::string continued_word(std::string_view lang) {
    return word_in(continued_words, lang, "");
}

std::string code_words(std::string_view lang) {
    return word_in(codes, lang, "");
}

std::string picture_word(std::string_view lang) {
    return word_in(picture_words, lang, "Picture");
}

std::string field_word(bool is_box, std::string_view lang) {
    return is_box ? word_in(box_words, lang, "Box to tick")
                  : word_in(line_words, lang, "Space to write");
}

std::string telephone_word(std::string_view lang) {
    return word_in(telephone_words, lang, "Telephone: ");
}

std::string mail_word(std::string_view lang) {
    return word_in(mail_words, lang, "E-mail: ");
}

std::string source_words(std::string_view lang) {
    return word_in(source_texts, lang, "Source of this page");
}

std::string way_to(const std::string& clinic, std::string_view lang) {
    return form_word(lang).way + clinic;
}

FormWords form_words(std::string_view lang) {
    const FormWord& words = form_word(lang);
    return {words.notes,
            words.appointments,
            {words.signature.begin(), words.signature.end()},
            {words.appointment.begin(), words.appointment.end()}};
}

std::string callout_title(CalloutKind kind, std::string_view lang) {
    return words_of(lang).callouts[std::size_t(kind)];
}

std::string address_of_page(const std::string& url, std::string_view lang) {
    return words_of(lang).address + url;
}

std::string contents_title(std::string_view lang) {
    return words_of(lang).contents;
}

std::string note_title(const std::string& mark, std::string_view lang) {
    return std::string(words_of(lang).note).append(" ").append(mark);
}

std::string way_back_title(std::string_view lang) {
    return words_of(lang).way_back;
}

}  // namespace yaprak
