#include "cli/environment/message_catalogue.hpp"

#include "base/file.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <set>

using namespace yaprak;

namespace {

std::string shipped() {
    return read_file(checkout() + "/po/tr.po", 1 << 22);
}

// The entry's own sentence: "ab1x" stands for "%1".
std::string sample_of(const std::string& id) {
    std::string out;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (!is_place(id, i)) {
            out += id[i];
            continue;
        }
        out += std::string("ab") + id[++i] + "x";
    }
    return out;
}

std::set<char> places_of(const std::string& text) {
    std::set<char> places;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_place(text, i)) places.insert(text[i + 1]);
    return places;
}

}  // namespace

TEST_CASE("a sentence is known by the template that it was made of") {
    const MessageCatalogue catalogue(
        "msgid \"unknown style \\\"%1\\\"\"\nmsgstr \"\\\"%1\\\" adında biçem yok\"\n\n"
        "msgid \"%1 of %2\"\nmsgstr \"%2 içinden %1\"\n\n"
        "msgid \"not translated\"\nmsgstr \"\"\n");
    CHECK(catalogue.translated("unknown style \"heroo\"") == "\"heroo\" adında biçem yok");
    CHECK(catalogue.translated("unknown style \"\"") == "\"\" adında biçem yok");
    CHECK(catalogue.translated("3 of 12") == "12 içinden 3");
    CHECK(catalogue.translated("not translated") == "not translated");
    CHECK(catalogue.translated("unknown style") == "unknown style");
    CHECK(catalogue.translated("") == "");
    CHECK_FALSE(catalogue.entry_for("something else"));
}

TEST_CASE("of several templates the one with most words of its own is taken") {
    const MessageCatalogue catalogue(
        "msgid \"%1 is missing\"\nmsgstr \"%1 eksik\"\n\n"
        "msgid \"the picture \\\"%1\\\" is missing\"\nmsgstr \"\\\"%1\\\" resmi yok\"\n");
    CHECK(catalogue.translated("the picture \"a.png\" is missing") == "\"a.png\" resmi yok");
    CHECK(catalogue.translated("PAGE is missing") == "PAGE eksik");
}

TEST_CASE("what a sentence holds is translated as well, and the user's own word never") {
    const MessageCatalogue catalogue(
        "msgid \"%1: \\\"%2\\\"\"\nmsgstr \"%1 — \\\"%2\\\"\"\n\n"
        "msgid \"page\"\nmsgstr \"sayfa\"\n\n"
        "msgid \"%1 page\"\nmsgid_plural \"%1 pages\"\nmsgstr[0] \"%1 sayfa\"\n");
    CHECK(catalogue.translated("page: \"page\"") == "sayfa — \"page\"");
    CHECK(catalogue.translated("1 page") == "1 sayfa");
    CHECK(catalogue.translated("1,204 pages") == "1.204 sayfa");
    CHECK(catalogue.translated("2 pages: \"2 pages\"") == "2 sayfa — \"2 pages\"");
}

TEST_CASE("a list is translated part by part where all of it is known") {
    const MessageCatalogue catalogue(
        "msgid \"%1 error\"\nmsgid_plural \"%1 errors\"\nmsgstr[0] \"%1 hata\"\n\n"
        "msgid \"%1 hint\"\nmsgid_plural \"%1 hints\"\nmsgstr[0] \"%1 öneri\"\n");
    CHECK(catalogue.translated("1 error, 3 hints") == "1 hata, 3 öneri");
    CHECK(catalogue.translated("1 error, 3 cats") == "1 error, 3 cats");
}

TEST_CASE("a sentence with a comma is no list") {
    const MessageCatalogue catalogue(
        "msgid \"skipped: %1\"\nmsgstr \"atlandı: %1\"\n\n"
        "msgid \"%1; %2\"\nmsgstr \"%1; %2\"\n\n"
        "msgid \"it has names, which it fills; look\"\nmsgstr \"adları var; bakın\"\n");
    CHECK(catalogue.translated("skipped: it has names, which it fills; look") ==
          "atlandı: adları var; bakın");
}

TEST_CASE("every message of the Turkish catalogue is known by its own entry and by no other") {
    const std::string po = shipped();
    const MessageCatalogue catalogue(po);
    REQUIRE(catalogue.entries().size() > 1500);
    for (const MessageCatalogue::Entry& entry : catalogue.entries()) {
        CAPTURE(entry.id);
        const auto taken = catalogue.entry_for(sample_of(entry.id));
        REQUIRE(taken);
        CHECK(taken->id == entry.id);
    }
}

TEST_CASE("a Turkish message says all that the English one says") {
    const std::string po = shipped();
    const MessageCatalogue catalogue(po);
    for (const MessageCatalogue::Entry& entry : catalogue.entries()) {
        CAPTURE(entry.id);
        CHECK(places_of(entry.id) == places_of(entry.text));
        CHECK(catalogue.translated(sample_of(entry.id)) == sample_of(entry.text));
    }
}

// "%1'i", "%1nin": a suffix follows the vowels of a word that nobody knows here.
TEST_CASE("no Turkish suffix hangs on a word that stands for another") {
    const std::string po = shipped();
    const MessageCatalogue catalogue(po);
    for (const MessageCatalogue::Entry& entry : catalogue.entries()) {
        CAPTURE(entry.text);
        for (std::size_t i = 0; i + 2 < entry.text.size(); ++i) {
            if (!is_place(entry.text, i)) continue;
            const auto next = static_cast<unsigned char>(entry.text[i + 2]);
            const std::string unit = entry.text.substr(i + 2, 2);
            const bool is_unit = unit == "pt" || unit == "mm";
            CHECK((is_unit || next == '%' ||
                   (next < 0x80 && std::isalpha(next) == 0 && next != '\'')));
        }
    }
}
