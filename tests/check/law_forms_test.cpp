// Promotion by its stems with endings, and sentences that deny or inform, in five languages.
#include "check/checked.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The rules that a sentence breaks, with blanks between.
std::string law(const std::string& text, const std::string& lang = "tr") {
    static const CheckLists lists =
        read_check_lists({std::filesystem::path(checkout()) / "share" / "check"});
    Clinic clinic;
    clinic.lang = lang;
    std::string out;
    for (const CheckFinding& one : checked(text + "\n", clinic, lists).findings)
        if (one.rule->name.starts_with("law-"))
            out += (out.empty() ? "" : " ") + std::string(one.rule->name.substr(4));
    return out;
}

}  // namespace

TEST_CASE("claims of superiority are found by their stems") {
    for (const char* one :
         {"Türkiye'nin en iyi göz hekimleri bizde.", "En iyi ve deneyimli ekibimizle buradayız.",
          "En iyi kliniği seçtiniz.", "Saç ekiminde tek adres.", "Estetiğin tek adresiyiz.",
          "Alanında lider kuruluşuz.", "Sektörün lideriyiz.", "Bölgemizin bir numaralı kliniği.",
          "Rakipsiz hizmet.", "Türkiye'nin ilk robotik merkezi."})
        CHECK_MESSAGE(law(one) == "superiority", one);
}

TEST_CASE("superlatives of other things are no claims of the clinic") {
    for (const char* one :
         {"En iyi zaman sabahtır.", "En iyi zamanı hekiminiz söyler.",
          "En iyi tedavi dinlenmektir.", "Tekrar adresinizi yazın.",
          "Ekip lideri hemşire sizi arar.", "Türkiye'nin en sık görülen hastalığıdır.",
          "Türkiye'de ilk kez 1975 yılında uygulandı.", "Ölümlerin bir numaralı nedeni sigaradır.",
          "Bir numaralı kapıdan girin.", "Biz en iyi klinik değiliz."})
        CHECK_MESSAGE(law(one) == "", one);
}

TEST_CASE("promises are told, what denies, asks or informs is not") {
    for (const char* one : {"Migrene kesin çözüm!", "Garantili saç ekimi.", "%100 başarı.",
                            "Başarı oranımız %100.", "Yüzde 100 başarı.", "Mucize tedavi."})
        CHECK_MESSAGE(law(one) == "guarantee", one);
    for (const char* one : {"Kesin çözüm yoktur.", "Bu hastalığın kesin bir çözümü yoktur.",
                            "Sonuç garantili değildir.", "Tedavi garantili mi?",
                            "Hiçbir ameliyat garantili bir sonuç vermez.",
                            "%100 başarı vaat edilemez.", "İşitme cihazınız 2 yıl garantilidir."})
        CHECK_MESSAGE(law(one) == "", one);
}

TEST_CASE("offers are told, what costs, is denied or is public is not") {
    for (const char* one :
         {"Kampanyamızı kaçırmayın!", "Yaza özel %20 indirim.", "İndirimli paketler.",
          "Ücretsiz muayeneniz için arayın.", "12 taksit seçeneği.", "Taksitle ödeyin.",
          "Paket ₺1.500.", "Fiyatı 500 lira."})
        CHECK_MESSAGE(law(one) == "price", one);
    for (const char* one :
         {"Kampanyamız yoktur.", "Muayene ücretsiz değildir.", "Taksit yapılmaz.",
          "Otopark ücreti 50 TL.", "Hediye kabul edilmez.", "Hastanemiz çekiliş yapmaz."})
        CHECK_MESSAGE(law(one) == "", one);
}

TEST_CASE("words of patients are told, the writer's thanks and a questionnaire are not") {
    for (const char* one : {"\"Çok memnun kaldım\" diyor Ayşe Hanım.", "Ona teşekkür ederim.",
                            "Hastalarımızın yorumları.", "Hastalarımız bizden memnundur."})
        CHECK_MESSAGE(law(one) == "thanks", one);
    for (const char* one : {"Okuduğunuz için teşekkür ederiz.", "Memnun değilseniz söyleyin.",
                            "Hasta memnuniyeti anketini doldurun."})
        CHECK_MESSAGE(law(one) == "", one);
}

TEST_CASE("pictures of before and after are told in alternatives and where text promises them") {
    CHECK(law("![Burun ameliyatı öncesi ve sonrası](a.png)") == "before-after");
    CHECK(law("Öncesi ve sonrası fotoğraflarımız duvarda.") == "before-after");
    CHECK(law("Ameliyat öncesi ve sonrası görüntüleme yapılır.") == "");
    CHECK(law("Öncesi ve sonrası fotoğraflarınızı getirin.") == "");
}

TEST_CASE("English, German, French and Russian promotion is told, denials and advice are not") {
    const struct {
        const char *lang, *text, *rule;
    } all[] = {{"en", "We have the best eye surgeons.", "superiority"},
               {"en", "We are the no. 1 clinic in town.", "superiority"},
               {"en", "Ask your doctor for the best treatment.", ""},
               {"en", "No discount is given.", ""},
               {"en", "Get a 20% discount.", "price"},
               {"en", "Results are not guaranteed.", ""},
               {"de", "Wir sind die beste Klinik der Stadt.", "superiority"},
               {"de", "Die beste Zeit ist der Morgen.", ""},
               {"de", "Erfolg garantiert!", "guarantee"},
               {"de", "Ein Erfolg kann nicht garantiert werden.", ""},
               {"de", "20 % Rabatt im Mai.", "price"},
               {"de", "Unsere zufriedenen Patienten.", "thanks"},
               {"de", "![Nase vorher und nachher](a.png)", "before-after"},
               {"fr", "La meilleure clinique de Paris.", "superiority"},
               {"fr", "Le meilleur moment est le matin.", ""},
               {"fr", "Résultat garanti.", "guarantee"},
               {"fr", "Le résultat n'est pas garanti.", ""},
               {"fr", "Profitez de nos remises.", "price"},
               {"fr", "La remise en forme est utile.", ""},
               {"fr", "Témoignages de nos patients.", "thanks"},
               {"ru", "Лучшая клиника города.", "superiority"},
               {"ru", "Лучшее время утро.", ""},
               {"ru", "Гарантируем результат.", "guarantee"},
               {"ru", "Результат не гарантирован.", ""},
               {"ru", "Отзывы пациентов.", "thanks"}};
    for (const auto& one : all) CHECK_MESSAGE(law(one.text, one.lang) == one.rule, one.text);
}

TEST_CASE("a Russian advertisement must warn of contraindications") {
    const std::string front = "---\nlang: ru\ntype: реклама\n---\n";
    CHECK(law(front + "Операция на носу.", "ru") == "sentence-missing");
    CHECK(law(front + "Имеются противопоказания, спросите врача.", "ru") == "");
}

TEST_CASE("a finding on law says the source of its own language's list") {
    Clinic clinic;
    clinic.lang = "de";
    const HandoutReport report =
        checked("Erfolg garantiert!\n", clinic,
                read_check_lists({std::filesystem::path(checkout()) / "share" / "check"}));
    for (const CheckFinding& one : report.findings)
        if (one.rule->name == "law-guarantee")
            CHECK(one.whose() == "Heilmittelwerbegesetz (HWG) § 3, 1994-10-19 (no legal advice)");
}

TEST_CASE("what informs, is brought, given or denied is no promotion, its neighbour is") {
    for (const char* one :
         {"Tuz indirimi tansiyonu düşürür.", "Böbreğini hediye eden kardeşiniz de gelsin.",
          "Sigarayı bırakma ilaçları ücretsizdir.", "En iyi klinik bulgular sabah görülür.",
          "En iyi hastaneyi siz seçin.", "Hiçbir tedavi %100 başarı sağlamaz.",
          "![El yıkamadan önce ve sonra eller](x.png)", "Ödeme için 200 TL getirin.",
          "Kalıcı çözüm için kilo verin.", "Emsalsiz bir deneyim."})
        CHECK_MESSAGE(law(one) == "", std::string(one));
    for (const char* one : {"En başarılı hastane.", "En deneyimli hekim.",
                            "Emsalsiz bir hizmet sunuyoruz.", "En iyi klinik biziz."})
        CHECK_MESSAGE(law(one) == "superiority", std::string(one));
    for (const char* one : {"Yan etkisiz tedavi.", "Acısız sünnet.",
                            "Tedavimiz %100 başarı sağlar.", "Kalıcı çözüm için bizi arayın."})
        CHECK_MESSAGE(law(one) == "guarantee", std::string(one));
    CHECK(law("Muayene 200 TL.") == "price");
    CHECK(law("![Ameliyattan önce ve sonra burun](x.png)") == "before-after");
    CHECK(law("Prescriptions cost £9.90 per item.", "en") == "");
    CHECK(law("Botox costs £99.", "en") == "price");
    CHECK(law("The leading hospital in Ankara.", "en") == "superiority");
    CHECK(law("Smoking is the leading cause.", "en") == "");
    CHECK(law("Our patients are delighted.", "en") == "thanks");
}

TEST_CASE("Arabic promotion is told, advice and denials are not") {
    const struct {
        const char *text, *rule;
    } all[] = {{"نحن أفضل عيادة في المدينة.", "superiority"},
               {"أفضل وقت هو الصباح.", ""},
               {"نتائج مؤكدة للجميع.", "guarantee"},
               {"النتيجة غير مضمونة.", ""},
               {"عرض خاص هذا الشهر.", "price"},
               {"آراء مرضانا.", "thanks"},
               {"![قبل وبعد العملية](a.png)", "before-after"},
               {"خذ الدواء قبل الأكل وبعد النوم.", ""}};
    for (const auto& one : all)
        CHECK_MESSAGE(law(one.text, "ar") == one.rule, std::string(one.text));
}
