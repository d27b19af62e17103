// Each kind of wording has a text that holds it and one that nearly does.
#include "check/checked.hpp"
#include "check/law/personal_copies.hpp"
#include "check/law/wording.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const CheckLists& lists() {
    static const CheckLists all =
        read_check_lists({std::filesystem::path(checkout()) / "share" / "check"});
    return all;
}

std::string law(std::string_view page) {
    return found("law-", page, {}, lists());
}

}  // namespace

TEST_CASE("claims of superiority are told, plain superlatives are not") {
    CHECK(law("Ankara'nın en iyi klinik ekibiyiz.\n") == "law-superiority@1:12");
    CHECK(law("Türkiye'nin ilk merkeziyiz.\n") == "law-superiority@1:1");
    CHECK(law("En iyi zaman sabahtır. Tek doz alın. İlk gün dinlenin.\n") == "");
}

TEST_CASE("promises of results are told, numbers in per cent are not") {
    CHECK(law("Yöntem garantilidir.\n") == "law-guarantee@1:8");
    CHECK(law("%100 başarı sağlar.\n") == "law-guarantee@1:1");
    CHECK(law("%100 pamuklu çorap giyin. Ağrısız olduğunuz gün yürüyün.\n") == "");
}

TEST_CASE("prices and campaigns are told, other numbers are not") {
    CHECK(law("Muayene 1.500 TL.\n") == "law-price@1:15");
    CHECK(law("Muayene ₺1.500.\n") == "law-price@1:9");
    CHECK(law("Kampanyamız başladı.\n") == "law-price@1:1");
    CHECK(law("TLC testi 5 gün sürer. Elinizi 20 saniye yıkayın.\n") == "");
}

TEST_CASE("thanks of patients are told, the writer's own thanks are not") {
    CHECK(law("Hastalarımız çok memnun.\n") == "law-thanks@1:1");
    CHECK(law("Okuduğunuz için teşekkür ederiz.\n") == "");
}

TEST_CASE("before and after is told at pictures only") {
    CHECK(law("Su için.\n\n![Burun öncesi ve sonrası](a.png)\n").find("law-before-after@3") == 0);
    CHECK(law("Yemek öncesi ve sonrası elinizi yıkayın.\n") == "");
}

TEST_CASE("a page that promotes must carry the sentence, others need not") {
    CHECK(law("---\ntype: tanıtım\n---\nBurun ameliyatı yapılır.\n") == "law-sentence-missing@1:1");
    CHECK(
        law("---\ntype: tanıtım\n---\nHer cerrahi veya girişimsel işlemde sonuçlar kişiden kişiye "
            "değişiklik gösterebilir. İşlem öncesinde hekiminizden detaylı görüş almanız "
            "önerilir.\n") == "");
    CHECK(law("---\ntype: rehber\n---\nBurun ameliyatı yapılır.\n") == "");
}

TEST_CASE("each finding says its source, its date and that it is no legal advice") {
    const HandoutReport report = checked("Kampanyamız başladı.\n", {}, lists());
    const auto one =
        std::find_if(report.findings.begin(), report.findings.end(),
                     [](const CheckFinding& f) { return f.rule->name == "law-price"; });
    REQUIRE(one != report.findings.end());
    CHECK(one->severity == Severity::warning);
    CHECK(std::string(one->whose()).find("12.11.2025 (hukuki tavsiye değildir)") !=
          std::string::npos);
}

TEST_CASE("a personal copy with a name in its title, and mail from abroad, are warned about") {
    Clinic clinic;
    clinic.email = "klinik@gmail.com";
    const auto kvkk = [&](const char* page, const Clinic& of = {}) {
        return found("kvkk-", page, of, lists());
    };
    CHECK(kvkk("---\ntitle: Sayın {{Ad}}\n---\nSu için.\n", clinic) ==
          "kvkk-mail@1:1 kvkk-title@2:8");
    CHECK(kvkk("---\ntitle: Uyku\n---\nSayın {{Ad}}, su için.\n") == "");
    CHECK(kvkk("---\ntitle: \"{{clinic.name}}\"\n---\nSu için.\n", clinic) == "");
}

TEST_CASE("the list says whose servers are abroad, and of each rule why and whose it is") {
    CheckLists own;
    own.wording["tr"] = read_wording(
        "rules:\n  - name: kvkk-mail\n    words: [ornek.]\n    why: neden\n    mend: çare\n"
        "    source: Kanun\n    date: 2026-01-02\n",
        "w.yaml");
    Clinic clinic;
    clinic.lang = "tr";
    clinic.email = "a@posta.ornek.com";
    const HandoutReport report = checked("Sayın {{Ad}}, su için.\n", clinic, own);
    const auto one =
        std::find_if(report.findings.begin(), report.findings.end(),
                     [](const CheckFinding& f) { return f.rule->name == "kvkk-mail"; });
    REQUIRE(one != report.findings.end());
    CHECK(one->reason() == "neden");
    CHECK(one->how() == "çare");
    CHECK(one->whose() == "Kanun, 02.01.2026 (hukuki tavsiye değildir)");
    clinic.email = "a@gmail.com";
    CHECK(found("kvkk-mail", "Sayın {{Ad}}, su için.\n", clinic, own) == "");
}

namespace {

// What is found in a page with a name, of copies that are made so.
std::string copies(const PersonalCopies& planned, const std::string& front = "title: Uyku") {
    TemporaryFolder folder;
    const Document document =
        folder.read("a.md", "---\n" + front + "\n---\nSayın {{Ad}}, su için.\n");
    Warnings warnings;
    Clinic clinic;
    clinic.lang = "tr";
    std::string out;
    for (const CheckFinding& one :
         check_handout(document, clinic, {.lists = lists(), .copies = &planned}, warnings).findings)
        if (one.rule->name.starts_with("kvkk-"))
            out += (out.empty() ? "" : " ") + std::string(one.rule->name);
    return out;
}

}  // namespace

TEST_CASE("names of copies that hold a patient's name are warned about, numbers are not") {
    CHECK(copies({.names = "{{Ad}}-{{no}}.pdf"}) == "kvkk-file-name");
    CHECK(copies({.names = "{{brosur}}-{{no:05}}.pdf"}) == "");
}

TEST_CASE("passwords of a patient's own data are warned about, others are not") {
    for (const char* column : {"Doğum tarihi", "TC", "tc_kimlik", "telefon", "Soyadı"})
        CHECK_MESSAGE(copies({.password_column = column}) == "kvkk-password", column);
    for (const char* column : {"parola", "kod", "adres kodu", "şifre"})
        CHECK_MESSAGE(copies({.password_column = column}) == "", column);
}

TEST_CASE(
    "letters without a password, from abroad or with a name in their subject are warned about") {
    const PersonalCopies sent{.settings = "mail.yaml",
                              .host = "smtp.klinik.com.tr",
                              .from = "bilgi@klinik.com.tr",
                              .subjects = {{"tr", "{{title}}"}}};
    CHECK(copies(sent) == "kvkk-unlocked");
    PersonalCopies locked = sent;
    locked.password_column = "parola";
    CHECK(copies(locked) == "");
    CHECK(copies(locked, "title: \"{{Ad}}\"") == "kvkk-subject kvkk-title");
    CHECK(copies(locked, "title: \"{{Ad}}\"\nsubject: Randevunuz") == "kvkk-title");
    locked.host = "smtp.gmail.com";
    CHECK(copies(locked) == "kvkk-mail");
    locked.host = "mail.notgmail.com.tr";
    CHECK(copies(locked) == "");
}

TEST_CASE("a placeholder for a person is known however it is spelt") {
    for (const char* one : {"{{Ad}}", "{{hasta_adi}}", "{{Adınız}}", "{{Ad Soyad}}", "{{AdSoyad}}",
                            "{{HASTA ADI}}", "{{ soyisim | upper }}", "{{T.C. No}}"})
        CHECK_MESSAGE(names_person(one), one);
    for (const char* one : {"{{clinic.name}}", "{{ilaç_adı}}", "{{hastane}}", "{{tarih}}",
                            "{{doktor adı}}", "{{no}}", "{{title}}", "{{adet}}"})
        CHECK_MESSAGE(!names_person(one), one);
}

TEST_CASE("passwords and hosts of other names are known too") {
    for (const char* column : {"gsm", "adres", "T.C.", "Cep No", "dogum_tarihi"})
        CHECK_MESSAGE(copies({.password_column = column}) == "kvkk-password", column);
    for (const char* host : {"smtp.sendgrid.net", "email-smtp.eu-west-1.amazonaws.com",
                             "smtp.mailgun.org", "mail.protonmail.ch", "mail.gmx.net"})
        CHECK_MESSAGE(copies({.settings = "mail.yaml",
                              .host = host,
                              .from = "a@klinik.com.tr",
                              .subjects = {},
                              .names = {},
                              .password_column = "parola"}) == "kvkk-mail",
                      host);
}

TEST_CASE("an exception excuses its own sentence and no other") {
    CHECK(
        law("Muayene 1.500 TL, bu ay kampanya var. SGK katkı payı 50 TL.\n").find("law-price@1:") ==
        0);
    CHECK(law("SGK katkı payı 50 TL.\n") == "");
}

TEST_CASE("plain speech is not minded for the words that it shares with promotion") {
    for (const char* one :
         {"Ağrısız bir şişlik görürseniz gelin.", "Kesin sonuç biyopsi ile alınır.",
          "Kesin tedavi için ameliyat gerekir.", "Bunun sonuç garantisi yoktur.",
          "Risksiz ameliyat yoktur.", "Hiçbir ilacın yan etkisi yoktur demeyin.",
          "Mucize beklemeyin.", "Aşı kampanyası başladı.", "Sigarayı bırakma kampanyası sürüyor.",
          "Engelliler için vergi indirimi vardır.", "112'yi aramak ücretsizdir."})
        CHECK_MESSAGE(law(std::string(one) + "\n") == "", one);
}

TEST_CASE("promotion is minded however it is written") {
    const std::pair<const char*, const char*> all[] = {
        {"Türkiye’nin ilk merkeziyiz.", "law-superiority"},
        {"Alanında en iyi ekip.", "law-superiority"},
        {"Biz alanında LİDERİZ.", "law-superiority"},
        {"Sonuç %100 garanti.", "law-guarantee"},
        {"Sonuç % 100 başarı.", "law-guarantee"},
        {"Kalıcı çözüm sunarız.", "law-guarantee"},
        {"Bu ağrısız işlem.", "law-guarantee"},
        {"Doktoruma çok teşekkür ederim.", "law-thanks"},
        {"Hastamızın teşekkürü.", "law-thanks"},
        {"Hastalarımız bizden çok memnun kaldı.", "law-thanks"},
        {"Muayene 1500 Türk lirası.", "law-price"},
        {"Muayene 100 €.", "law-price"},
        {"Muayene 50 dolar.", "law-price"},
        {"İlk görüşme ücretsizdir.", "law-price"},
        {"Muayene bedava.", "law-price"}};
    for (const auto& [text, rule] : all)
        CHECK_MESSAGE(law(std::string(text) + "\n").find(rule) == 0, text);
    CHECK(law("Su için.\n\n![Önce ve sonra](a.png)\n").find("law-before-after@3") == 0);
    CHECK(law("Su için.\n\n![Tedavi öncesi](a.png)\n").find("law-before-after@3") == 0);
    CHECK(law("Su için.\n\n![Ameliyat sonrası egzersiz](a.png)\n") == "");
    CHECK(law("---\ntype: reklam\n---\nBurun ameliyatı yapılır.\n") == "law-sentence-missing@1:1");
}

TEST_CASE("words are shown as they are written, at their place, behind letters that fold") {
    const HandoutReport report = checked("İlk gün IŞIK yakın. Bu KAMPANYA bitti.\n", {}, lists());
    for (const CheckFinding& one : report.findings)
        if (one.rule->name == "law-price") {
            CHECK(one.words == "KAMPANYA");
            CHECK(one.at.column == 24);
        }
    CHECK(law("İlk gün IŞIK yakın. Bu KAMPANYA bitti.\n") == "law-price@1:24");
}

TEST_CASE("English promotion is told from plain English") {
    const auto english = [](const std::string& text) {
        return law("---\ntitle: A\nlang: en\n---\n" + text + "\n");
    };
    for (const char* one :
         {"There are no side effects for most people.", "The best treatment is rest.",
          "We cannot promise a guaranteed result."})
        CHECK_MESSAGE(english(one) == "", one);
    CHECK(english("It costs $100.").find("law-price") == 0);
    CHECK(english("It costs £50.").find("law-price") == 0);
    CHECK(english("It is 100% guaranteed.").find("law-guarantee") == 0);
}

TEST_CASE("English pages have a list of wording too, with what nearly is none") {
    const auto english = [](const std::string& text) {
        return law("---\ntitle: A\nlang: en\n---\n" + text + "\n");
    };
    CHECK(english("We are the best clinic in town.") == "law-superiority@5:12");
    CHECK(english("The best time is the morning.") == "");
    CHECK(english("A pain-free procedure.") == "law-guarantee@5:3");
    CHECK(english("The result cannot be guaranteed to last.") == "");
    CHECK(english("Ask for our special offer.") == "law-price@5:13");
    CHECK(english("Take it before and after meals.") == "");
}

TEST_CASE("a list whose keys are misspelt or of another kind is refused at its place") {
    for (const char* yaml :
         {"rules:\n  - name: law-price\n    word: [a]\n", "rules:\n  - law-price\n",
          "denials: [a]\n", "denials:\n  befor: [a]\n", "rule: []\n", "- a\n", "sentence: a\n",
          "rules:\n  - name: law-price\n    words: a\n"})
        CHECK_THROWS_AS(read_wording(yaml, "w.yaml"), Error);
    try {
        (void)read_wording("rules:\n  - name: law-price\n    excep: [a]\n", "w.yaml");
        CHECK(false);
    } catch (const Error& error) {
        CHECK(error.finding().at.line == 3);
        CHECK(error.finding().problem == "there is no key \"excep\"");
        CHECK(error.finding().hint == "did you mean \"except\"?");
    }
}

TEST_CASE("a list that names no known rule is refused at its place") {
    CHECK_THROWS_AS(read_wording("rules:\n  - name: law-prize\n    words: [a]\n", "w.yaml"), Error);
    CHECK(read_wording("", "w.yaml").rules.empty());
}
