#include "language/words/calendar.hpp"

#include "language/letters/characters.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace yaprak {
namespace {

constexpr std::array<std::string_view, 12> english_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> english_days = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

// The more special tag stands before the more general one.
constexpr Calendar calendars[] = {
    {"tr",
     {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
      "Kasım", "Aralık"},
     {"Pazar", "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi"},
     "d M y",
     "d M y E",
     "D.N.y",
     "H.m",
     ".",
     ",",
     "%N"},
    {"en-GB", english_months, english_days, "d M y", "E, d M y", "D/N/y", "H:m", ",", ".", "N%"},
    {"en", english_months, english_days, "M d, y", "E, M d, y", "n/d/y", "h:m a", ",", ".", "N%"},
    {"de",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember"},
     {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
     "d. M y",
     "E, d. M y",
     "D.N.y",
     "H:m",
     ".",
     ",",
     "N\u00A0%"},
    {"fr",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"},
     {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
     "d M y",
     "E d M y",
     "D/N/y",
     "H:m",
     "\u202F",
     ",",
     "N\u202F%"},
    {"ru",
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря"},
     {"воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"},
     "d M y\u00A0г.",
     "E, d M y\u00A0г.",
     "D.N.y",
     "H:m",
     "\u00A0",
     ",",
     "N\u00A0%"},
    {"ar",
     {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر"},
     {"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"},
     "d M y",
     "E، d M y",
     "d/n/y",
     "h:m a",
     "٬",
     "٫",
     "N٪",
     U'٠'},
    {"fa",
     {"ژانویهٔ", "فوریهٔ", "مارس", "آوریل", "مهٔ", "ژوئن", "ژوئیهٔ", "اوت", "سپتامبر", "اکتبر",
      "نوامبر", "دسامبر"},
     {"یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"},
     "d M y",
     "E d M y",
     "y/n/d",
     "H:m",
     "٬",
     "٫",
     "N٪",
     U'۰'},
    {"he",
     {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר",
      "נובמבר", "דצמבר"},
     {"יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "יום שבת"},
     "d בM y",
     "E, d בM y",
     "d.n.y",
     "H:m",
     ",",
     ".",
     "N%"},
    {"ur",
     {"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر",
      "دسمبر"},
     {"اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"},
     "d M، y",
     "E، d M، y",
     "d/n/y",
     "h:m a",
     ",",
     ".",
     "N%"},
    {"az",
     {"yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr",
      "noyabr", "dekabr"},
     {"bazar", "bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə"},
     "d M y",
     "d M y, E",
     "D.N.y",
     "H:m",
     ".",
     ",",
     "N%"},
};

// Letters with a capital of their own in ASCII need no more than this; Şubat is written so.
bool same_but_first_case(std::string_view word, std::string_view month) {
    if (word.size() != month.size()) return false;
    const bool first = word[0] == month[0] || ((word[0] ^ month[0]) == 0x20 && month[0] > 0);
    return first && word.substr(1) == month.substr(1);
}

}  // namespace

const Calendar* find_calendar(std::string_view lang) {
    for (const Calendar& calendar : calendars) {
        const bool region = calendar.lang.size() > 2;
        if (region ? lang == calendar.lang : is_language(lang, calendar.lang)) return &calendar;
    }
    return nullptr;
}

bool is_month(std::string_view word, std::string_view lang) {
    const Calendar* calendar = find_calendar(lang);
    if (!calendar || word.size() < 3) return false;
    for (std::string_view month : calendar->months)
        if (same_but_first_case(word, month)) return true;
    return false;
}

namespace {

int month_of(const Calendar& calendar, std::string_view folded) {
    for (std::size_t i = 0; i < calendar.months.size(); ++i)
        if (fold_case(calendar.months[i], calendar.lang).starts_with(folded)) return int(i) + 1;
    return 0;
}

bool has_day(const Calendar& calendar, std::string_view folded) {
    return std::any_of(calendar.days.begin(), calendar.days.end(), [&](std::string_view day) {
        return fold_case(day, calendar.lang) == folded;
    });
}

}  // namespace

int month_called(std::string_view word, std::string_view lang) {
    if (word.size() < 3) return 0;
    if (const Calendar* own = find_calendar(lang))
        if (const int month = month_of(*own, fold_case(word, own->lang))) return month;
    for (const Calendar& calendar : calendars)
        if (const int month = month_of(calendar, fold_case(word, calendar.lang))) return month;
    return 0;
}

bool is_day_of_week(std::string_view word, std::string_view lang) {
    if (word.size() < 3) return false;
    if (const Calendar* own = find_calendar(lang); own && has_day(*own, fold_case(word, own->lang)))
        return true;
    return std::any_of(std::begin(calendars), std::end(calendars), [&](const Calendar& calendar) {
        return has_day(calendar, fold_case(word, calendar.lang));
    });
}

}  // namespace yaprak
