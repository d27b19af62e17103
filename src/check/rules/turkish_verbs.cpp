#include "check/rules/turkish_verbs.hpp"

#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::string_view stems[] = {
    "aç",        "ağla",      "al",         "aldır",       "alıştır",  "anlat",       "ara",
    "arttır",    "artır",     "as",         "ayarla",      "ayır",     "azalt",       "bağla",
    "bak",       "baktır",    "bas",        "başla",       "başvur",   "bekle",       "belirle",
    "belirt",    "besle",     "beslen",     "bırak",       "biriktir", "bil",         "bildir",
    "bin",       "birleştir", "boşalt",     "boya",        "böl",      "bul",         "bulundur",
    "bük",       "büyüt",     "çağır",      "çal",         "çalış",    "çalıştır",    "çek",
    "çekil",     "çekin",     "çevir",      "çıkar",       "çık",      "çiğne",       "çiz",
    "çöz",       "dağıt",     "damlat",     "danış",       "dayan",    "değerlendir", "değiştir",
    "dene",      "denetle",   "destekle",   "dik",         "dile",     "dinle",       "dinlen",
    "dinlendir", "doğrul",    "doğrula",    "dokun",       "doldur",   "dondur",      "dök",
    "dön",       "döndür",    "dur",        "durdur",      "düşün",    "düşür",       "düzenle",
    "düzelt",    "ed",        "et",         "eğ",          "eğil",     "ekle",        "emdir",
    "emzir",     "ertele",    "esne",       "esnet",       "fırçala",  "geç",         "geçir",
    "gel",       "geliştir",  "gerdir",     "ger",         "getir",    "gevşe",       "gevşet",
    "gez",       "gid",       "git",        "gider",       "gir",      "giy",         "giydir",
    "giyin",     "gizle",     "gönder",     "gör",         "görüş",    "göster",      "götür",
    "gözle",     "gözlemle",  "gözlen",     "güven",       "hatırla",  "hatırlat",    "hazırla",
    "hazırlan",  "hisset",    "hissed",     "ısıt",        "ıslat",    "iç",          "içir",
    "ilerle",    "ilet",      "imzala",     "in",          "incele",   "indir",       "iste",
    "it",        "izle",      "kaç",        "kaçın",       "kal",      "kaldır",      "kalk",
    "kapa",      "kapat",     "karıştır",   "karşılaştır", "kaşı",     "kat",         "katıl",
    "katla",     "kaydet",    "kaydol",     "kazan",       "kes",      "kıs",         "kısalt",
    "kısıtla",   "kıvır",     "kır",        "kokla",       "konuş",    "kopar",       "kork",
    "koru",      "korun",     "koş",        "koy",         "koyul",    "kucakla",     "kullan",
    "kur",       "kurula",    "kurulan",    "kurut",       "kustur",   "kutla",       "listele",
    "nemlendir", "oku",       "ol",         "otur",        "oturt",    "oyna",        "ov",
    "ovala",     "ovuştur",   "öde",        "öğren",       "öğret",    "öksür",       "ölç",
    "öner",      "önle",      "ört",        "örtün",       "öv",       "parçala",     "paylaş",
    "pişir",     "planla",    "rahatla",    "rendele",     "sağla",    "sakın",       "sakla",
    "salla",     "sar",       "sarıl",      "sat",         "say",      "seç",         "serin",
    "serinlet",  "sev",       "sevin",      "sığdır",      "sık",      "sıkıştır",    "sınırla",
    "sırala",    "sil",       "silkele",    "sok",         "soğut",    "sor",         "soy",
    "soyun",     "söndür",    "söyle",      "sula",        "sulandır", "sun",         "sustur",
    "sür",       "sürdür",    "sürt",       "süz",         "şaşır",    "tak",         "takıl",
    "tamamla",   "tara",      "tart",       "tartıl",      "tat",      "taşı",        "tekrarla",
    "temizle",   "temizlen",  "tıka",       "topla",       "toplan",   "tut",         "tuttur",
    "tüket",     "tükür",     "uç",         "ufala",       "uğra",     "ulaş",        "unut",
    "utan",      "uy",        "uyan",       "uyandır",     "uyar",     "uygula",      "uyu",
    "uyut",      "uzaklaş",   "uzaklaştır", "uzan",        "uzat",     "üfle",        "üret",
    "üzül",      "vazgeç",    "ver",        "vur",         "yakala",   "yaklaş",      "yaklaştır",
    "yap",       "yapıştır",  "yaptır",     "yaslan",      "yasla",    "yaşa",        "yat",
    "yatır",     "yavaşla",   "yavaşlat",   "yaz",         "yazdır",   "yed",         "yedir",
    "ye",        "yi",        "yenile",     "yerleştir",   "yetin",    "yıka",        "yıkan",
    "yoğunlaş",  "yokla",     "yudumla",    "yumuşat",     "yut",      "yürü",        "yürüt",
    "yüksel",    "yükselt",   "yüz",        "zorla",       "zorlan"};

constexpr std::string_view polite[] = {"ınız", "iniz", "unuz", "ünüz", "ın", "in", "un", "ün"};
constexpr std::string_view necessary[] = {
    "malı",     "meli",    "malıdır",     "melidir",     "malısınız", "melisiniz",     "malısın",
    "melisin",  "gerekir", "gerekiyor",   "gereklidir",  "gerekli",   "gerekmektedir", "lazım",
    "lazımdır", "şarttır", "abilirsiniz", "ebilirsiniz", "malıyız",   "meliyiz"};

bool is_stem(std::string_view word) {
    return std::find(std::begin(stems), std::end(stems), word) != std::end(stems);
}

bool ends_with_vowel(std::string_view word) {
    return !word.empty() &&
           std::u32string_view(U"aeıioöuü").find(character_before(word, word.size()).value) !=
               std::u32string_view::npos;
}

}  // namespace

bool is_polite_imperative(std::string_view word) {
    for (const std::string_view ending : polite) {
        if (!word.ends_with(ending)) continue;
        std::string_view stem = word.substr(0, word.size() - ending.size());
        if (is_stem(stem)) return true;
        if (!stem.ends_with('y') || !ends_with_vowel(stem.substr(0, stem.size() - 1))) continue;
        stem.remove_suffix(1);
        // "almayın": whatever the verb, since nothing else ends so but "olmayın" of nouns.
        if (is_stem(stem) || ((stem.ends_with("ma") || stem.ends_with("me")) && stem.size() > 4))
            return true;
    }
    return false;
}

bool is_plain_imperative(std::string_view word) {
    return is_stem(word);
}

bool is_verbal_noun(std::string_view word) {
    return (word.ends_with("ma") || word.ends_with("me")) &&
           is_stem(word.substr(0, word.size() - 2));
}

bool is_necessity(std::string_view word) {
    return ends_with_any(word, necessary);
}

}  // namespace yaprak
