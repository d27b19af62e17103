// What a sentence tells its reader to do, in each language, and what only looks like it.
#include "check/content/instructions.hpp"

#include "check/checked.hpp"
#include "check/content/checklists.hpp"
#include "check/reading/chains.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

bool tells(const std::string& text, const std::string& lang = "tr", const std::string& front = "") {
    return found("action-", "---\ntitle: A\nlang: " + lang + "\n" + front + "---\n" + text + "\n")
        .empty();
}

Answer answer(const HandoutReport& report, std::size_t list, int number) {
    for (const ChecklistItem& one : report.checklists[list].items)
        if (one.number == number) return one.answer;
    return Answer::by_hand;
}

}  // namespace

TEST_CASE("a Turkish sentence tells what to do by a verb, not by an ending that nouns have too") {
    for (const char* one :
         {"Bol su için.", "Her gün yürüyün.", "Kahve içmeyiniz.", "Doktorunuza sorun.",
          "Elinizi yıkamayı unutma.", "Su iç.", "Bizi ara.", "Her gün yürüyüş yapılmalı.",
          "Doktorunuza danışmanız gerekir.", "Bizi arayabilirsiniz.", "Bizi arayın lütfen."})
        CHECK_MESSAGE(tells(one), one);
    for (const char* one :
         {"Bu broşür sizin için.", "Bu sizin ilacınız.", "Lens saydamdır.", "Hasta bol su içer.",
          "Bu önemli bir sorun.", "Burası doktorunuzun odası.", "Uyku bir ihtiyaçtır.",
          "Bu bir uygulama."})
        CHECK_MESSAGE(!tells(one), one);
}

TEST_CASE("a child is told what to do in the singular") {
    for (const char* one : {"Kahvaltı yap.", "Bol su iç.", "Kolunu ovma.", "Annene sarıl."})
        CHECK_MESSAGE(tells(one, "tr", "audience: child\n"), one);
}

TEST_CASE("instructions are known in German, French, Russian and Arabic too") {
    CHECK(tells("Nehmen Sie die Tablette.", "de"));
    CHECK(tells("Bei Fieber rufen Sie an. Rufen Sie uns.", "de"));
    CHECK_FALSE(tells("Haben Sie Fragen? Schlaf ist wichtig.", "de"));
    CHECK(tells("Prenez le comprimé.", "fr"));
    CHECK_FALSE(tells("Vous prenez un comprimé.", "fr"));
    CHECK(tells("Принимайте лекарство.", "ru"));
    CHECK_FALSE(tells("Сон важен.", "ru"));
    CHECK(tells("خذ الدواء.", "ar"));
    CHECK(tells("If you feel ill, call us.", "en"));
}

TEST_CASE("a heading that names a subject tells nothing, one that names a deed does") {
    for (const char* one : {"Beslenme", "Kanama", "İyileşme", "Aydın", "Tanım"})
        CHECK_MESSAGE(!is_telling_heading(one, "tr"), one);
    for (const char* one : {"Araç kullanma", "İlacı bırakmayın", "Ne zaman arayın?"})
        CHECK_MESSAGE(is_telling_heading(one, "tr"), one);
}

TEST_CASE("what was not looked at is for a person to judge") {
    const HandoutReport english =
        checked("---\nlang: en\n---\nBlood is taken. The test is done. Call us.\n");
    CHECK(answer(english, 0, 5) == Answer::by_hand);
    CHECK(answer(english, 0, 3) == Answer::by_hand);
    CHECK(answer(english, 0, 4) == Answer::by_hand);
    CHECK(answer(english, 0, 6) == Answer::not_applicable);
    CHECK(answer(checked("Bol su için.\n"), 0, 5) == Answer::yes);
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Bol su için her gün. ";
    CHECK(answer(checked(text + "\n"), 0, 8) == Answer::no);
}

TEST_CASE("a rule that is switched off raises no score") {
    Clinic off;
    off.values["check.off"] = "dose-trailing-zero";
    const std::string page = "Günde 1,0 mg alın.\n";
    CHECK(checked(page, off).checklists[0].agreed() == checked(page).checklists[0].agreed());
    CHECK(checked(page, off).checklists[0].judged() == checked(page).checklists[0].judged());
    CHECK(answer(checked(page, off), 0, 6) == Answer::no);
}

TEST_CASE("a line of the page says what the front matter does not") {
    const std::string lines =
        "**Hazırlayan:** Dr. Ayşe Yılmaz\n\nYayın tarihi: 01.11.2026. Gözden geçirme tarihi: "
        "01.11.2028. Sürüm 3. Telefon: 0312 111 22 33\n";
    CHECK(found("imprint-", lines) == "");
    CHECK(found("imprint-", "Yayın tarihi belli değil. Hazırlayan yok. 5 gün bekleyin.\n") ==
          "imprint-missing@1:1");
    CHECK(found("imprint-", "Doğum tarihi: 01.01.2000 olanlar, 0312 111 22 33\n") ==
          "imprint-missing@1:1");
}

TEST_CASE("imperatives are no genitives, and verbs with a doer are no passives") {
    CHECK(found("genitive-",
                "Dinlenin, yıkanın, temiz giysi kullanın. Kaçının, uzanın, beklemeyin.\n") == "");
    CHECK(is_genitive("tedavisinin"));
    for (const char* one : {"kullanmaktadır", "dinlenmektedir", "inanmaktadır", "gelmektedir",
                            "kalmaktadır", "gelir", "bulunur", "öğrenir", "gelebilir"})
        CHECK_MESSAGE(!is_passive(one), one);
    for (const char* one : {"alınır", "beklenir", "başlanır", "izlenir", "yıkanır", "yapılır",
                            "uygulanmaktadır", "verilmelidir", "Söylenir"})
        CHECK_MESSAGE(is_passive(one), one);
    CHECK(found("passive-", "Kan alınır. Sonuç beklenir. İlaç başlanır. Hasta izlenir.\n") ==
          "passive-chain@1:1");
}

TEST_CASE("what should, must or must not be done is told in every language") {
    for (const char* one : {"Sie sollten trinken.", "Trink viel Wasser.", "Nicht Auto fahren.",
                            "Keinen Alkohol trinken."})
        CHECK_MESSAGE(tells(one, "de"), std::string(one));
    for (const char* one :
         {"Trinken ist wichtig.", "Nicht jeder hat Fieber.", "Sie sind gesund.", "Keine Sorge."})
        CHECK_MESSAGE(!tells(one, "de"), std::string(one));
    for (const char* one : {"Vous devez boire.", "Boire beaucoup d'eau.", "Il faut dormir."})
        CHECK_MESSAGE(tells(one, "fr"), std::string(one));
    CHECK_FALSE(tells("Le repos est utile.", "fr"));
    for (const char* one : {"Нужно пить воду.", "Нельзя курить.", "Вам следует лежать."})
        CHECK_MESSAGE(tells(one, "ru"), std::string(one));
    CHECK_FALSE(tells("Вода полезна.", "ru"));
}

TEST_CASE("the line of authorship is read over the full stop of a title") {
    const std::string rest = " Mart 2026. Telefon: 0312 111 22 33\n";
    for (const char* one :
         {"Bu broşür Dr. Ali Er tarafından hazırlanmıştır.", "Bu broşürü Dr. Ali Er hazırladı.",
          "Bu broşür Uzm. Dr. Ayşe Kaya tarafından hazırlanmıştır."})
        CHECK_MESSAGE(found("imprint-", std::string(one) + " Yayın tarihi:" + rest) == "",
                      std::string(one));
    CHECK(found("imprint-",
                "---\nlang: ru\n---\nСоставил: Отделение неврологии, май 2026. "
                "Телефон: 0312 111 22 33\n") == "");
    CHECK(found("imprint-",
                "Bu broşür önemlidir. Ameliyat Dr. Ali Er tarafından yapılır. Yayın "
                "tarihi:" +
                    rest) != "");
}

TEST_CASE("a date of review is a date, and lasts to the end of its month or year") {
    const auto told = [](const std::string& review) {
        TemporaryFolder folder;
        const Document document = folder.read(
            "a.md", "---\ntitle: A\nlang: tr\nversion: 1\nsources: B\nreview: " + review +
                        "\n---\nSu için.\n");
        Warnings warnings;
        const CheckLists lists;
        std::string out;
        for (const CheckFinding& one :
             check_handout(document, {}, {.lists = lists, .today = Date{2026, 11, 30, {}}},
                           warnings)
                 .findings)
            if (one.rule->name == "review-past" || one.rule->name == "upkeep-missing")
                out += std::string(one.rule->name) + " ";
        return out;
    };
    for (const char* one : {"bilinmez", "2026-13-45", "yakında"})
        CHECK_MESSAGE(told(one) == "upkeep-missing ", std::string(one));
    for (const char* one : {"2025", "Ekim 2026", "2026-10", "2026-11-29", "10/2026"})
        CHECK_MESSAGE(told(one) == "review-past ", std::string(one));
    for (const char* one : {"2026", "Kasım 2026", "2026-11", "2026-11-30", "2027", "Aralık 2026"})
        CHECK_MESSAGE(told(one) == "", std::string(one));
    CHECK(found("upkeep-", "Güncelleme tarihi: 05/2026. Sürüm 3.\n\n## Kaynaklar\n\nKitap.\n") !=
          "");
}
