// Addresses as people type them: taken, asked about, or refused with the reason.
#include "mail/letter/address.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string refusal(const std::string& written) {
    try {
        parse_mailbox(written);
    } catch (const Error& error) {
        return error.finding().problem +
               (error.finding().hint.empty() ? "" : " (" + error.finding().hint + ")");
    }
    return "taken";
}

}  // namespace

TEST_CASE("an address is taken as it is written, its domain in lower case") {
    CHECK(parse_address("hasta@ornek.com.tr").text() == "hasta@ornek.com.tr");
    CHECK(parse_address("  Hasta.Bir+ek@ORNEK.Com.TR ").text() == "Hasta.Bir+ek@ornek.com.tr");
}

TEST_CASE("a domain beyond ASCII becomes its A-label") {
    CHECK(parse_address("bilgi@örnek.com.tr").text() == "bilgi@xn--rnek-4qa.com.tr");
    CHECK(parse_address("bilgi@ŞİŞLİ.example").domain.starts_with("xn--"));
    CHECK(parse_address("bilgi@straße.example").domain == "xn--strae-oqa.example");
    CHECK_FALSE(parse_address("bilgi@örnek.com.tr").needs_utf8());
    CHECK(parse_address("ayşe@ornek.com.tr").needs_utf8());
}

TEST_CASE("a name may stand before the address") {
    CHECK(parse_mailbox("Örnek Klinik <bilgi@ornek.example>").name == "Örnek Klinik");
    CHECK(parse_mailbox("\"Klinik, Örnek\" <bilgi@ornek.example>").name == "Klinik, Örnek");
    CHECK(parse_mailbox("bilgi@ornek.example").name == "");
}

TEST_CASE("what is no address is refused with its reason") {
    CHECK(refusal("") == "no e-mail address is given");
    CHECK(refusal("hasta.ornek.com") == "\"hasta.ornek.com\" is no e-mail address: it has no @");
    CHECK(refusal("a@b@ornek.com") ==
          "\"a@b@ornek.com\" is no e-mail address: it has two @ (one letter, one address)");
    CHECK(refusal("ali veli@ornek.com") ==
          "\"ali veli@ornek.com\" is no e-mail address: it has a space in it");
    CHECK(refusal("hasta@gmailcom") ==
          "\"hasta@gmailcom\" is no e-mail address: no dot behind the @ "
          "(did you mean \"gmail.com\"?)");
    CHECK(refusal("a..b@ornek.com").find("a dot stands where none can") != std::string::npos);
    CHECK(refusal("@ornek.com").find("nothing stands before the @") != std::string::npos);
    CHECK(refusal("a@ornek..com") != "taken");
    CHECK(refusal("a@ornek.com.") != "taken");
    CHECK(refusal("a@-ornek.com") != "taken");
    CHECK(refusal("a@ornek,com") != "taken");
    CHECK(refusal("a@127.0.0.1").find("does not end in a number") != std::string::npos);
    CHECK(refusal("a(b)@ornek.com").find("\"(\" cannot stand before the @") != std::string::npos);
    CHECK(refusal(std::string(65, 'a') + "@ornek.com").find("too long") != std::string::npos);
    CHECK(refusal("a@" + std::string(300, 'a') + ".com") != "taken");
    CHECK(refusal("Ali <a@ornek.com> b").find("between < and >") != std::string::npos);
}

TEST_CASE("a line break or a zero in an address is refused") {
    for (const char* bad :
         {"a@ornek.com\r\nBcc: b@ornek.com", "a\n@ornek.com", "Ali\r\n <a@b.com>"})
        CHECK(refusal(bad).find("control character") != std::string::npos);
    CHECK(refusal(std::string("a\0@ornek.com", 12)) != "taken");
    CHECK(refusal("a\xFF@ornek.com") != "taken");
}

TEST_CASE("a slip in a great provider's name is seen, a name of one's own is not") {
    CHECK(likely_domain("gmial.com") == "gmail.com");
    CHECK(likely_domain("gmai.com") == "gmail.com");
    CHECK(likely_domain("gmail.con") == "gmail.com");
    CHECK(likely_domain("gmail.com.tr") == "gmail.com");
    CHECK(likely_domain("hotmial.com") == "hotmail.com");
    CHECK(likely_domain("hotmail.con") == "hotmail.com");
    CHECK(likely_domain("outlok.com") == "outlook.com");
    CHECK(likely_domain("yaho.com") == "yahoo.com");
    CHECK(likely_domain("gmail.com") == "");
    CHECK(likely_domain("mail.com") == "");
    CHECK(likely_domain("hotmail.com.tr") == "");
    CHECK(likely_domain("ornekklinik.example") == "");
    CHECK(likely_domain("gm.com") == "");
}

TEST_CASE("a masked address shows no name") {
    CHECK(masked("ayse.yilmaz@ornek.com.tr") == "a…@ornek.com.tr");
    CHECK(masked("şükran@ornek.com.tr") == "ş…@ornek.com.tr");
    CHECK(is_public_provider("gmail.com"));
    CHECK_FALSE(is_public_provider("ornek.com.tr"));
    CHECK(provider_of_server("smtp.gmail.com") == "gmail.com");
    CHECK(provider_of_server("smtp.ornek.com.tr") == "");
}
