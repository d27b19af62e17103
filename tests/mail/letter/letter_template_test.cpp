// What a letter says, from layouts/mail/ and from templates of one's own.
#include "mail/letter/letter_template.hpp"

#include "checkout.hpp"
#include "model/clinic.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const std::vector<std::filesystem::path> own_layouts = {std::filesystem::path(checkout()) /
                                                        "layouts"};

Clinic sample_clinic() {
    Clinic clinic;
    clinic.name = "Örnek Klinik";
    clinic.phone = "0312 000 00 00";
    clinic.address = {"Yaprak Sokağı 12"};
    clinic.values = {{"name", clinic.name}, {"phone", clinic.phone}, {"kod", "A&B"}};
    return clinic;
}

LetterValues values_of(const std::string& title, const std::string& note, const Clinic& clinic) {
    Document document;
    document.front.title = {{title, {}, -1, "", {}, -1}};
    return letter_values(document, clinic, note);
}

Wording worded(const std::string& yaml, const std::string& note = "") {
    const TemporaryFolder folder;
    folder.write("mail/own.yaml", yaml);
    return word_letter("own", {folder.path()}, "tr", values_of("A <b>", note, sample_clinic()));
}

std::string refusal(const std::string& yaml) {
    try {
        worded(yaml);
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "read";
}

}  // namespace

TEST_CASE("the brochure's letter speaks the page's language") {
    for (const char* lang : {"tr", "en", "de", "ru", "ar"}) {
        CAPTURE(lang);
        const Wording wording =
            word_letter("brochure", own_layouts, lang, values_of("Uyku", "Not.", sample_clinic()));
        CHECK(wording.lang == lang);
        CHECK(wording.subject == "Uyku");
        for (const std::string& body : {wording.text, wording.html}) {
            CHECK(body.find("Uyku") != std::string::npos);
            CHECK(body.find("Not.") != std::string::npos);
            CHECK(body.find("0312 000 00 00") != std::string::npos);
            CHECK(body.find("Yaprak Sokağı 12") != std::string::npos);
            CHECK(body.find("{{") == std::string::npos);
        }
    }
    const LetterValues values = values_of("Uyku", "", sample_clinic());
    CHECK(word_letter("brochure", own_layouts, "tr-TR", values).lang == "tr");
    CHECK(word_letter("brochure", own_layouts, "fr", values).lang == "en");
    CHECK(word_letter("brochure", own_layouts, "ar", values).html.find("dir=\"rtl\"") !=
          std::string::npos);
}

TEST_CASE("a letter runs from the right in every language that does") {
    const TemporaryFolder folder;
    const LetterValues values = values_of("Uyku", "", sample_clinic());
    const auto html_in = [&](const std::string& lang) {
        folder.write("t.yaml", lang + ": {subject: a, text: b, html: c}\n");
        return word_letter((folder.path() / "t.yaml").string(), {}, lang, values).html;
    };
    for (const char* lang : {"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
        CHECK_MESSAGE(html_in(lang).find("dir=\"rtl\"") != std::string::npos, lang);
    for (const char* lang : {"tr", "en", "ku", "az"})
        CHECK_MESSAGE(html_in(lang).find("dir=\"ltr\"") != std::string::npos, lang);
}

TEST_CASE("a line whose placeholders are all empty is left out") {
    const Wording wording =
        word_letter("brochure", own_layouts, "tr", values_of("Uyku", "", Clinic{}));
    CHECK(wording.text ==
          "Merhaba,\n\n“Uyku” broşürümüzü bu iletinin ekinde bulabilirsiniz.\n\n"
          "Sağlıklı günler dileriz.\n");
    CHECK(wording.html.find("telefon") == std::string::npos);
}

TEST_CASE("values are text in HTML, never markup") {
    const Wording wording = worded(
        "tr:\n  subject: \"{{title}}\"\n  text: \"{{note}} {{ clinic.kod }}\"\n"
        "  html: \"<p>{{title}} {{note}}</p>\"\n",
        "<script>\n\"x\"");
    CHECK(wording.subject == "A <b>");
    CHECK(wording.text == "<script>\n\"x\" A&B\n");
    CHECK(wording.html.find("<p>A &lt;b&gt; &lt;script&gt;<br>\n&quot;x&quot;</p>") !=
          std::string::npos);
}

TEST_CASE("what a template cannot mean is an error") {
    CHECK(refusal("tr:\n  subject: \"{{titel}}\"\n  text: a\n  html: b\n") ==
          "unknown placeholder \"titel\"");
    CHECK(refusal("tr:\n  subject: a\n  text: a\n") == "\"html\" is missing");
    CHECK(refusal("de:\n  subject: a\n") == "no wording in \"tr\" and none in \"en\"");
    CHECK_THROWS_AS(word_letter("yok", own_layouts, "tr", {}), Error);
}

TEST_CASE("a brochure's letter is framed in the clinic's colours, if white can be read on them") {
    Clinic clinic = sample_clinic();
    clinic.email = "bilgi@ornek.example";
    const auto html = [&](const std::string& brand) {
        clinic.values["colours.brand"] = brand;
        clinic.values["email"] = clinic.email;
        return word_letter("brochure", own_layouts, "tr", values_of("Uyku", "", clinic)).html;
    };
    CHECK(html("#0a4d8c").find("background:#0a4d8c") != std::string::npos);
    CHECK(html("#ffe680").find("background:#17697a") != std::string::npos);
    CHECK(html("cmyk(1, 0, 0, 0)").find("cmyk") == std::string::npos);
    CHECK(html("#0a4d8c").find("href=\"mailto:bilgi@ornek.example\"") != std::string::npos);
    clinic.email.clear();
    CHECK(html("#0a4d8c").find("mailto:") == std::string::npos);
    CHECK(html("#0a4d8c").find("kilitlidir") == std::string::npos);
}

TEST_CASE("a letter with a locked file says so in both its bodies, in every language") {
    for (const char* lang : {"tr", "en", "de", "ru", "ar"}) {
        LetterValues values = values_of("Uyku", "", sample_clinic());
        values["locked"] = "Uyku.pdf";
        const Wording wording = word_letter("brochure", own_layouts, lang, values);
        CHECK_MESSAGE(wording.text.find("Uyku.pdf") != std::string::npos, lang);
        CHECK_MESSAGE(wording.html.find("Uyku.pdf") != std::string::npos, lang);
    }
}

TEST_CASE("a frame needs a place for the letter's words") {
    CHECK(refusal("frame: <p>x</p>\ntr: {subject: a, text: b, html: c}\n") ==
          "{{content}} is missing in the frame");
    CHECK(worded("frame: <i>{{content}}</i>\ntr: {subject: a, text: b, html: c}\n")
              .html.find("<i>\nc\n</i>") != std::string::npos);
}
