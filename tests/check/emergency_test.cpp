// Signs of an emergency and help in one, each with what is nearly the same.
#include "check/checked.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

bool is_missing(const std::string& text, const std::string& lang = "tr") {
    Clinic clinic;
    clinic.lang = lang;
    return !found("emergency-missing", text + "\n", clinic).empty();
}

}  // namespace

TEST_CASE("a sign of an emergency is known by its words, whatever endings they have") {
    for (const char* one :
         {"Nefesiniz daralırsa bizi arayın.", "Göğsünüz ağrırsa doktora gidin.",
          "Göğsünüz ağrıyabilir.", "Bayılırsanız hemen gelin.", "Çocuğunuz morarırsa haber verin.",
          "Kusmukta kan görürseniz arayın.", "Dudaklarınız şişerse bize gelin.",
          "Boğazınız şişerse bekleyin.", "Kendinizi öldürme düşünceniz varsa konuşun.",
          "İntihar düşüncesi olursa bizi arayın.", "Solunum güçlüğü olursa bekleyin.",
          "Bilincini kaybederse bekleyin.", "Havale olursa bekleyin.", "Kanama durmazsa bekleyin.",
          "Kalp krizi belirtisi olursa bekleyin.",
          "Kolunuzda güçsüzlük, konuşma bozukluğu olursa bekleyin."})
        CHECK_MESSAGE(is_missing(one), one);
}

TEST_CASE("risks, vaccines, histories and what only sounds alike are no emergencies") {
    for (const char* one :
         {"Felç riski azalır.", "Bu aşı felçten korur.", "Felç geçirdiyseniz söyleyin.",
          "Çocuk felci aşısı yapılır.", "Kolunuzda morarma olabilir.",
          "Baş ağrısı olursa bekleyin.", "Kalp krizi riskini azaltır.", "Para havalesi yapın.",
          "Nöbetçi eczane olarak çalışır."})
        CHECK_MESSAGE(!is_missing(one), one);
}

TEST_CASE("emergencies are known in English, German, French, Russian and Arabic") {
    CHECK(is_missing("If you cannot breathe, wait.", "en"));
    CHECK(is_missing("Your chest hurts.", "en"));
    CHECK(is_missing("Bei Brustschmerzen warten.", "de"));
    CHECK(is_missing("En cas de douleur thoracique, attendez.", "fr"));
    CHECK(is_missing("Боль в груди.", "ru"));
    CHECK(is_missing("ألم في الصدر.", "ar"));
    CHECK_FALSE(is_missing("This lowers the risk of a seizure.", "en"));
    CHECK_FALSE(is_missing("Bei Atemnot rufen Sie 112.", "de"));
    CHECK_FALSE(is_missing("Une douleur thoracique : appelez le 15.", "fr"));
    CHECK_FALSE(is_missing("При одышке вызовите скорую помощь.", "ru"));
    CHECK_FALSE(is_missing("ألم في الصدر: اتصل بالطوارئ.", "ar"));
}

TEST_CASE("a number helps only where it is one to call, and in its language") {
    const std::string sign = "Nefes darlığı olabilir. ";
    for (const char* one : {"112'yi arayın.", "Acil: 112", "112 Acil Çağrı Merkezi.",
                            "En yakın acil servise gidin.", "Acile gidin.", "Ambulans çağırın.",
                            "Hemen hastaneye gidin.", "112’yi aramaktan çekinmeyin."})
        CHECK_MESSAGE(!is_missing(sign + one), one);
    for (const char* one :
         {"Tel 0312 112 34 56.", "Şeker 103 mg.", "Şeker 112 mg.", "911'i arayın.",
          "999 kişi arandı.", "112 kişi katıldı.", "2112 numara acil.",
          "Acile gitmeyin, önce bizi arayın.", "Acil değildir."})
        CHECK_MESSAGE(is_missing(sign + one), one);
    CHECK_FALSE(is_missing("With chest pain call 911.", "en"));
    CHECK(is_missing("With chest pain do not call 911.", "en"));
}

TEST_CASE("the first sign of the page is shown where it stands, in its own letters") {
    const std::string page =
        "İlaçlar. Işık. Izgara. IIII. Ilık su için. Bilinç kaybı ve Bayılma olursa bekleyin.\n";
    const HandoutReport report = checked(page);
    for (const CheckFinding& one : report.findings)
        if (one.rule->name == "emergency-missing") {
            CHECK(one.words == "Bilinç kaybı");
            CHECK(one.at.column == 44);
        }
    CHECK(found("emergency-missing", page) == "emergency-missing@1:44");
}

TEST_CASE("the breast of a nursing mother is no chest") {
    const std::string front = "---\ntitle: Emzirme\n---\n";
    CHECK(!is_missing(front + "Göğsünüz ağrırsa sık emzirin."));
    CHECK(is_missing(front + "Nefesiniz daralırsa bekleyin."));
    CHECK(is_missing("---\ntitle: Kalp\n---\nGöğsünüz ağrırsa bekleyin."));
    CHECK(!is_missing("---\ntitle: Stillen\n---\nSchmerzen in der Brust vergehen.", "de"));
    CHECK(is_missing("Schmerzen in der Brust vergehen.", "de"));
    CHECK(!is_missing("---\ntitle: Грудное вскармливание\n---\nБоль в груди проходит.", "ru"));
}

TEST_CASE("a faint line is no fainting") {
    CHECK(!is_missing("Take a faint line as positive.", "en"));
    CHECK(is_missing("You may feel faint.", "en"));
    CHECK(is_missing("Fainting is common.", "en"));
}
