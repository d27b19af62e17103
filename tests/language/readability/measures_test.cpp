// Ten texts for each formula, counted by hand: the digits are the syllables of each word, a blank
// ends a sentence. The values follow from these counts.
#include "language/readability/measures.hpp"

#include "language/readability/count_syllables.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

struct Counted {
    std::string_view lang, method, text, syllables, value;
};

constexpr Counted by_hand[] = {
    {"tr", "ateşman",
     "Ameliyattan sonra bol su için. Ağır kaldırmayın. Ateşiniz çıkarsa bizi arayın.",
     "52112 24 4323", "83.3"},
    {"tr", "çetinkaya-uzun",
     "Ameliyattan sonra bol su için. Ağır kaldırmayın. Ateşiniz çıkarsa bizi arayın.",
     "52112 24 4323", "46.8"},
    {"tr", "bezirci-yılmaz",
     "Ameliyattan sonra bol su için. Ağır kaldırmayın. Ateşiniz çıkarsa bizi arayın.",
     "52112 24 4323", "3.2"},
    {"tr", "ateşman", "Su için.", "12", "133.3"},
    {"tr", "çetinkaya-uzun", "Su için.", "12", "77.9"},
    {"tr", "bezirci-yılmaz", "Su için.", "12", "0.0"},
    {"tr", "ateşman", "Her gün yürüyün. İlacınızı unutmayın.", "113 54", "79.8"},
    {"tr", "çetinkaya-uzun", "Her gün yürüyün. İlacınızı unutmayın.", "113 54", "43.6"},
    {"tr", "bezirci-yılmaz", "Her gün yürüyün. İlacınızı unutmayın.", "113 54", "2.7"},
    {"tr", "ateşman", "Dr. Ayşe Hanım ile görüşün.", "02223", "113.5"},
    {"tr", "çetinkaya-uzun", "Dr. Ayşe Hanım ile görüşün.", "02223", "67.2"},
    {"tr", "bezirci-yılmaz", "Dr. Ayşe Hanım ile görüşün.", "02223", "2.0"},
    {"tr", "ateşman", "Ateşiniz 37,5 dereceyi geçerse gelin.", "4432", "57.8"},
    {"tr", "çetinkaya-uzun", "Ateşiniz 37,5 dereceyi geçerse gelin.", "4432", "30.5"},
    {"tr", "bezirci-yılmaz", "Ateşiniz 37,5 dereceyi geçerse gelin.", "4432", "3.9"},
    {"tr", "ateşman", "Yara yerini kuru tutun, pansumanı açmayın.", "232243", "76.0"},
    {"tr", "çetinkaya-uzun", "Yara yerini kuru tutun, pansumanı açmayın.", "232243", "43.7"},
    {"tr", "bezirci-yılmaz", "Yara yerini kuru tutun, pansumanı açmayın.", "232243", "4.4"},
    {"tr", "ateşman", "Değerlendirilmesi gereken belirtiler şunlardır.", "7343", "17.6"},
    {"tr", "çetinkaya-uzun", "Değerlendirilmesi gereken belirtiler şunlardır.", "7343", "4.5"},
    {"tr", "bezirci-yılmaz", "Değerlendirilmesi gereken belirtiler şunlardır.", "7343", "10.8"},
    {"tr", "ateşman", "Ağrınız mı var? Hemen arayın!", "311 23", "111.9"},
    {"tr", "çetinkaya-uzun", "Ağrınız mı var? Hemen arayın!", "311 23", "64.4"},
    {"tr", "bezirci-yılmaz", "Ağrınız mı var? Hemen arayın!", "311 23", "1.4"},
    {"tr", "ateşman", "Elma, armut vb. meyveler yiyin.", "22032", "113.5"},
    {"tr", "çetinkaya-uzun", "Elma, armut vb. meyveler yiyin.", "22032", "67.2"},
    {"tr", "bezirci-yılmaz", "Elma, armut vb. meyveler yiyin.", "22032", "2.0"},
    {"tr", "ateşman", "Hâlâ öksürüyorsanız saat onda hastaneye başvurun.", "262243", "55.9"},
    {"tr", "çetinkaya-uzun", "Hâlâ öksürüyorsanız saat onda hastaneye başvurun.", "262243", "30.7"},
    {"tr", "bezirci-yılmaz", "Hâlâ öksürüyorsanız saat onda hastaneye başvurun.", "262243", "13.1"},
    {"en", "flesch", "Take one tablet a day. Drink water.", "11211 12", "94.5"},
    {"en", "fkgl", "Take one tablet a day. Drink water.", "11211 12", "0.9"},
    {"en", "flesch", "Call your doctor.", "112", "91.0"},
    {"en", "fkgl", "Call your doctor.", "112", "1.3"},
    {"en", "flesch", "Do not lift heavy things.", "11121", "100.2"},
    {"en", "fkgl", "Do not lift heavy things.", "11121", "0.5"},
    {"en", "flesch", "The patient is waiting.", "1212", "75.9"},
    {"en", "fkgl", "The patient is waiting.", "1212", "3.7"},
    {"en", "flesch", "Wash your hands before you eat.", "111211", "102.0"},
    {"en", "fkgl", "Wash your hands before you eat.", "111211", "0.5"},
    {"en", "flesch", "Surgery can cause bleeding. Ask Dr. Brown.", "3112 111", "82.4"},
    {"en", "fkgl", "Surgery can cause bleeding. Ask Dr. Brown.", "3112 111", "2.6"},
    {"en", "flesch", "Medication may make you sleepy.", "41112", "49.5"},
    {"en", "fkgl", "Medication may make you sleepy.", "41112", "7.6"},
    {"en", "flesch", "Emergency operations are rarely dangerous.", "44123", "-35.1"},
    {"en", "fkgl", "Emergency operations are rarely dangerous.", "44123", "19.4"},
    {"en", "flesch", "Is it safe?", "111", "119.2"},
    {"en", "fkgl", "Is it safe?", "111", "-2.6"},
    {"en", "flesch", "Tell us about every medicine you use.", "1122311", "66.8"},
    {"en", "fkgl", "Tell us about every medicine you use.", "1122311", "5.7"},
    {"de", "amstad", "Nehmen Sie eine Tablette am Tag.", "212311", "76.5"},
    {"de", "wiener-sachtextformel", "Nehmen Sie eine Tablette am Tag.", "212311", "3.9"},
    {"de", "amstad", "Trinken Sie Wasser.", "212", "79.5"},
    {"de", "wiener-sachtextformel", "Trinken Sie Wasser.", "212", "2.9"},
    {"de", "amstad", "Rufen Sie uns an.", "2111", "102.9"},
    {"de", "wiener-sachtextformel", "Rufen Sie uns an.", "2111", "-2.7"},
    {"de", "amstad", "Die Haut ist rot. Es brennt.", "1111 11", "118.5"},
    {"de", "wiener-sachtextformel", "Die Haut ist rot. Es brennt.", "1111 11", "-3.6"},
    {"de", "amstad", "Der Patient schläft gut.", "1311", "88.2"},
    {"de", "wiener-sachtextformel", "Der Patient schläft gut.", "1311", "8.7"},
    {"de", "amstad", "Am 3. Tag nach der Operation duschen Sie.", "1111521", "72.7"},
    {"de", "wiener-sachtextformel", "Am 3. Tag nach der Operation duschen Sie.", "1111521", "4.4"},
    {"de", "amstad", "Die Behandlung dauert drei Wochen.", "13212", "69.7"},
    {"de", "wiener-sachtextformel", "Die Behandlung dauert drei Wochen.", "13212", "5.1"},
    {"de", "amstad", "Haben Sie Fieber? Kommen Sie sofort!", "212 212", "79.5"},
    {"de", "wiener-sachtextformel", "Haben Sie Fieber? Kommen Sie sofort!", "212 212", "-1.5"},
    {"de", "amstad", "Medikamente helfen, z.B. gegen Schmerzen.", "52122", "34.6"},
    {"de", "wiener-sachtextformel", "Medikamente helfen, z.B. gegen Schmerzen.", "52122", "8.4"},
    {"de", "amstad", "Tee und heiße Bäder tun gut.", "112211", "96.0"},
    {"de", "wiener-sachtextformel", "Tee und heiße Bäder tun gut.", "112211", "-2.1"},
    {"fr", "kandel-moles", "Prenez un comprimé par jour.", "21311", "84.2"},
    {"fr", "kandel-moles", "Buvez de l’eau.", "211", "105.8"},
    {"fr", "kandel-moles", "Prenez un comprimé chaque jour. Buvez beaucoup d'eau.", "21311 221",
     "83.3"},
    {"fr", "kandel-moles", "Appelez votre médecin.", "313", "32.2"},
    {"fr", "kandel-moles", "La porte est ouverte.", "1112", "110.9"},
    {"fr", "kandel-moles", "Le patient dort. Il va bien.", "121 111", "118.1"},
    {"fr", "kandel-moles", "Les médicaments sont utiles.", "1412", "55.7"},
    {"fr", "kandel-moles", "Avez-vous mal ? Venez vite !", "31 21", "76.2"},
    {"fr", "kandel-moles", "La réaction est rare.", "1311", "92.5"},
    {"fr", "kandel-moles", "Une allergie peut être grave.", "13111", "98.9"},
    {"ru", "oborneva", "Пейте воду.", "22", "84.0"},
    {"ru", "oborneva", "Принимайте лекарство каждый день.", "4321", "51.4"},
    {"ru", "oborneva", "Не поднимайте тяжести.", "143", "42.7"},
    {"ru", "oborneva", "Звоните нам.", "31", "84.0"},
    {"ru", "oborneva", "Рана должна быть сухой.", "2212", "96.5"},
    {"ru", "oborneva", "Есть ли боль? Вызовите врача!", "111 42", "95.4"},
    {"ru", "oborneva", "Температура выше 38,5 градуса.", "523", "2.6"},
    {"ru", "oborneva", "Ешьте овощи, фрукты и т.д. каждый день.", "2321121", "94.7"},
    {"ru", "oborneva", "Это важно.", "22", "84.0"},
    {"ru", "oborneva", "В больнице ждёт врач.", "1311", "111.5"},
    {"ar", "osman", "شَرِبَ الوَلَدُ المَاءَ.", "333", "125.2"},
    {"ar", "osman", "ذَهَبَ المَرِيضُ.", "34", "102.0"},
    {"ar", "osman", "كِتَابٌ مُفِيدٌ.", "55", "77.9"},
    {"ar", "osman", "المُسْتَشْفَى قَرِيبٌ.", "35", "89.9"},
    {"ar", "osman", "ذهب الولد الى البيت.", "0000", "136.3"},
    {"ar", "osman", "اِشْرَبِ المَاءَ. اِتَّصِلْ بِنَا.", "33 53", "114.1"},
    {"ar", "osman", "هَلْ أَنْتَ بِخَيْرٍ؟", "125", "133.3"},
    {"ar", "osman", "مُؤَذِّنٌ.", "7", "-17.9"},
    {"ar", "osman", "دَرَجَةُ الحَرَارَةِ 38.", "45", "77.9"},
    {"ar", "osman", "نَامَ الطِّفْلُ.", "34", "114.1"},
};

std::string syllables_of(std::string_view text, std::string_view lang) {
    std::string digits;
    for (const Sentence& sentence : split_sentences(text, lang)) {
        if (!digits.empty()) digits += ' ';
        for (const std::string_view word : sentence.words)
            digits += std::to_string(lang == "ar" ? arabic_sounds(word).syllables()
                                                  : count_syllables(word, lang));
    }
    return digits;
}

std::string line_of(std::string_view lines, std::string_view method) {
    const std::size_t at = lines.find(std::string(method) + " ");
    return std::string(lines.substr(at, lines.find('\n', at) - at));
}

}  // namespace

TEST_CASE("ten texts a formula are counted as by hand") {
    for (const Counted& one : by_hand) {
        CAPTURE(one.text);
        CHECK(syllables_of(one.text, one.lang) == one.syllables);
    }
}

TEST_CASE("ten texts a formula get the value that follows from the counts") {
    for (const Counted& one : by_hand) {
        CAPTURE(one.text);
        CHECK(line_of(reading_lines(one.text, one.lang), one.method) ==
              std::string(one.method) + " " + std::string(one.value));
    }
}

TEST_CASE("officialese in one long sentence scores below nought") {
    const std::string lines = reading_lines(
        "Operasyon sonrasında uygulanması gerekliliği değerlendirilebilecek medikasyonların "
        "kullanımına ilişkin bilgilendirmelerin gerçekleştirilmesi gerekmektedir.",
        "tr");
    CHECK(line_of(lines, "ateşman").starts_with("ateşman -"));
}

TEST_CASE("a language without a formula and a text without words have no scores") {
    CHECK(reading_lines("Bon dia. Com va?", "ca") == "");
    CHECK(reading_lines("# Başlık\n\n12 34\n", "tr") == "");
}

TEST_CASE("each formula has a language and a source") {
    for (const ReadingMethod& method : reading_methods()) {
        CHECK(method.source.size() > 10);
        CHECK(!reading_methods_for(method.lang).empty());
    }
    CHECK(reading_methods().size() == 10);
}

TEST_CASE("reports tell a score beyond its scale as the scale's end") {
    CHECK(score_on_scale({"ateşman", 113.1, true}) == "100.0");
    CHECK(score_on_scale({"ateşman", -26.3, true}) == "0.0");
    CHECK(score_on_scale({"ateşman", 83.25, true}) == "83.2");
    CHECK(score_on_scale({"fkgl", -2.6, false}) == "0.0");
    CHECK(score_on_scale({"bezirci-yılmaz", 149.7, false}) == "149.7");
}
