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
        CHECK_MESSAGE(is_missing(one), std::string(one));
}

TEST_CASE("risks, vaccines, histories and what only sounds alike are no emergencies") {
    for (const char* one :
         {"Felç riski azalır.", "Bu aşı felçten korur.", "Felç geçirdiyseniz söyleyin.",
          "Çocuk felci aşısı yapılır.", "Kolunuzda morarma olabilir.",
          "Baş ağrısı olursa bekleyin.", "Kalp krizi riskini azaltır.", "Para havalesi yapın.",
          "Nöbetçi eczane olarak çalışır."})
        CHECK_MESSAGE(!is_missing(one), std::string(one));
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
        CHECK_MESSAGE(!is_missing(sign + one), std::string(one));
    for (const char* one :
         {"Tel 0312 112 34 56.", "Şeker 103 mg.", "Şeker 112 mg.", "911'i arayın.",
          "999 kişi arandı.", "112 kişi katıldı.", "2112 numara acil.",
          "Acile gitmeyin, önce bizi arayın.", "Acil değildir."})
        CHECK_MESSAGE(is_missing(sign + one), std::string(one));
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

TEST_CASE("thoughts of death are known in the words of leaflets") {
    for (const char* one :
         {"Hayatınıza son vermek isterseniz konuşun.", "Hayatınıza son verme düşüncesi olabilir.",
          "Yaşamınıza son verme düşüncesi olabilir.", "Ölüm düşünceleri olursa konuşun.",
          "Yaşamak istemiyorsanız konuşun.", "Kendine zarar verme düşüncesi olursa bekleyin.",
          "Yaşamın yaşamaya değmez olduğunu düşünürseniz konuşun.",
          "Hayatını sonlandırmayı düşünen hasta konuşmalıdır."})
        CHECK_MESSAGE(is_missing(one), std::string(one));
    for (const char* one :
         {"Hayatınızdaki strese son verin.", "Sigaraya son verin, hayatınız değişsin.",
          "Yaşam kaliteniz artar.", "Ölümlerin çoğu önlenir.",
          "Sağlıklı yaşamak isterseniz yürüyün.", "Yaşamınıza spor katın, tembelliğe son verin."})
        CHECK_MESSAGE(!is_missing(one), std::string(one));
    for (const char* one : {"You may have thoughts of death.", "You do not want to live.",
                            "You think of taking your own life.", "Self-harm is common."})
        CHECK_MESSAGE(is_missing(one, "en"), std::string(one));
    CHECK_FALSE(is_missing("Take your medicine for life.", "en"));
    CHECK(is_missing("Sie möchten nicht mehr leben.", "de"));
    CHECK(is_missing("Vous pensez à mettre fin à vos jours.", "fr"));
    CHECK_FALSE(is_missing("Il faut mettre fin au traitement.", "fr"));
    CHECK(is_missing("Возникают мысли о смерти.", "ru"));
    CHECK(is_missing("إذا فكرت في إنهاء حياتك.", "ar"));
}

TEST_CASE("signs of a stroke, of seizures and of breathlessness are known") {
    for (const char* one :
         {"Kolunuzda ani güçsüzlük olursa bekleyin.",
          "Kolunuz uyuşur, konuşmanız bozulursa bekleyin.", "Konuşma bozukluğu başlarsa bekleyin.",
          "Peltek konuşma başlarsa bekleyin.", "Nöbet 5 dakikadan uzun sürerse bekleyin.",
          "Soluk alamazsanız bekleyin.", "Soluk almakta güçlük çekerseniz bekleyin.",
          "Kan tükürürseniz bekleyin.", "Uyandırılamıyorsa bekleyin.",
          "Kendinizden geçerseniz bekleyin.", "Morarırsa bekleyin.",
          "Boğulma hissi olursa bekleyin.", "Hırıltılı solunum olursa bekleyin.",
          "Ağzınızın köşesi kayarsa bekleyin.", "Vücudunuzun bir tarafı uyuşursa bekleyin."})
        CHECK_MESSAGE(is_missing(one), std::string(one));
    for (const char* one :
         {"Nöbetçi hemşire 5 dakikadan uzun sürerse haber verir.", "Soluk alın, soluk verin.",
          "Soluk renkli giysi giyin.", "Kolunuz uyuşturulur.", "İğne yeri morarırsa buz koyun.",
          "Hafif konuşun.", "Çocuğunuzu uyandırın.", "Kulakta boğuk ses olabilir."})
        CHECK_MESSAGE(!is_missing(one), std::string(one));
    for (const char* one : {"Tightness in your chest: rest.", "You find it hard to breathe: rest.",
                            "If your speech is slurred, rest.", "Sudden weakness: rest.",
                            "Your child turns blue.", "You cannot wake your child."})
        CHECK_MESSAGE(is_missing(one, "en"), std::string(one));
    CHECK_FALSE(is_missing("Work hard, then breathe slowly.", "en"));
    for (const char* one :
         {"Engegefühl in der Brust.", "Bei plötzlicher Schwäche warten.",
          "Ein Anfall dauert länger als fünf Minuten.", "Ihre Lippen werden blau."})
        CHECK_MESSAGE(is_missing(one, "de"), std::string(one));
    for (const char* one :
         {"En cas d'essoufflement, asseyez-vous.", "Une faiblesse brutale du bras.",
          "Vous crachez du sang.", "L’oppression dans la poitrine."})
        CHECK_MESSAGE(is_missing(one, "fr"), std::string(one));
    for (const char* one :
         {"Не хватает воздуха.", "Внезапная слабость.", "Нарушение речи.", "Кровохарканье."})
        CHECK_MESSAGE(is_missing(one, "ru"), std::string(one));
    for (const char* one : {"ضعف مفاجئ.", "صعوبة في الكلام.", "ازرقاق الشفاه."})
        CHECK_MESSAGE(is_missing(one, "ar"), std::string(one));
}

TEST_CASE("what a medicine is for, and what is denied, is no sign of an emergency") {
    for (const char* one :
         {"Bu ilaç nefes darlığı için verilir. Günde 2 kez alın.",
          "Nefes darlığı tedavisinde soluk egzersizi yapın.", "Nefes darlığınız yoksa yürüyün.",
          "Nefes darlığı olan hastalar söylesin.", "Göğüs ağrısını gideren ilaçtır.",
          "Göğüs ağrısı olmayanlar yürüyebilir."})
        CHECK_MESSAGE(!is_missing(one), std::string(one));
    for (const char* one : {"Nefes darlığı olursa tedaviyi kesin.", "Göğüs ağrısı için bekleyin.",
                            "Göğüs ağrısı olursa evdeki hastalar söylesin."})
        CHECK_MESSAGE(is_missing(one), std::string(one));
    CHECK_FALSE(is_missing("It is used to treat chest pain.", "en"));
    CHECK_FALSE(is_missing("If you have no chest pain, walk.", "en"));
    CHECK(is_missing("Chest pain during treatment is common.", "en"));
    CHECK(is_missing("If there is no improvement or chest pain comes, rest.", "en"));
    CHECK_FALSE(is_missing("Ohne Atemnot dürfen Sie gehen.", "de"));
    CHECK_FALSE(is_missing("Ce médicament soulage la douleur thoracique.", "fr"));
    CHECK_FALSE(is_missing("Средство для лечения одышки.", "ru"));
}

TEST_CASE("a number to call is known in other figures, with hyphens and of other countries") {
    for (const char* one : {"ألم في الصدر: اتصل ١١٢.", "ألم في الصدر: اتصل ٩٩٧."})
        CHECK_MESSAGE(!is_missing(one, "ar"), std::string(one));
    CHECK(is_missing("ألم في الصدر: اتصل ٢٢٢.", "ar"));
    CHECK_FALSE(is_missing("Idées suicidaires : appelez le 3114.", "fr"));
    CHECK(is_missing("Idées suicidaires : lisez la page 3114.", "fr"));
    for (const char* one : {"If you have suicidal thoughts call 988.", "Chest pain: dial 000.",
                            "Chest pain: call 9-9-9.", "Chest pain: call 9-1-1 now."})
        CHECK_MESSAGE(!is_missing(one, "en"), std::string(one));
    CHECK(is_missing("Chest pain: call 1-9-8.", "en"));
    CHECK(is_missing("Chest pain in 10,000 people.", "en"));
    CHECK_FALSE(is_missing("При боли в груди вызовите скорую.", "ru"));
    const std::string sign = "Nefes darlığı olabilir";
    for (const char* one : {": 1-1-2'yi arayın.", ", en yakın hastaneye gidin.",
                            ", servisimizi arayın: 0312 555 00 00."})
        CHECK_MESSAGE(!is_missing(sign + one), std::string(one));
    CHECK(is_missing(sign + ".\n\nRandevu için 0312 555 00 00 numarasını arayın."));
    CHECK(is_missing(sign + ", bizi arayın."));
}
