// The letter's bytes, as we write them and as Python's email package reads them.
#include "mail/letter/message.hpp"

#include "checkout.hpp"
#include "mail/letters.hpp"
#include "pdf/judges.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace yaprak;

namespace {

const Moment some_day{std::chrono::seconds(1764054300)};

std::string message_of(const Letter& letter) {
    return write_message(letter, some_day, "<abc.1@ornekklinik.example>");
}

std::string refusal(const Letter& letter) {
    try {
        message_of(letter);
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "written";
}

// What Python's email package reads in the message.
std::optional<std::string> read_by_python(const std::string& message) {
    return judges::ask("python3 " + shell_quoted(checkout() + "/tests/mail/read_letter.py") + " @",
                       message);
}

}  // namespace

TEST_CASE("a letter has its heads in order, CRLF and lines of at most 76") {
    const std::string message = message_of(sample_letter());
    CHECK(
        message.starts_with("Date: Tue, 25 Nov 2025 07:05:00 +0000\r\n"
                            "Message-ID: <abc.1@ornekklinik.example>\r\n"
                            "From: =?UTF-8?B?w5ZybmVrIEtsaW5paw==?= <bilgi@ornekklinik.example>\r\n"
                            "To: hasta@ornek.com.tr\r\n"
                            "Subject: =?UTF-8?B?VXlrdSBEw7x6ZW5pIFJlaGJlcmk=?=\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Language: tr\r\n"
                            "Content-Type: multipart/mixed;\r\n"));
    for (std::size_t begin = 0, end; begin < message.size(); begin = end + 2) {
        end = message.find('\n', begin) - 1;
        REQUIRE(message[end] == '\r');
        CHECK(end - begin <= 76);
    }
    CHECK(message_of(sample_letter()) == message);
}

TEST_CASE("Python's email package reads what was written") {
    Letter letter = sample_letter();
    const auto plain = read_by_python(message_of(letter));
    if (!plain) return;
    CHECK(*plain ==
          "from: Örnek Klinik <bilgi@ornekklinik.example>\n"
          "to: hasta@ornek.com.tr\n"
          "subject: Uyku Düzeni Rehberi\n"
          "date: 2025-11-25T07:05:00+00:00\n"
          "text: 'Merhaba,\\n\\nbroşürümüz ektedir.\\n.\\n..iki\\n'\n"
          "html: '<p>Merhaba, <b>broşürümüz</b> ektedir.</p>\\n'\n"
          "pdf: Uyku Düzeni Rehberi.pdf or Uyku Duzeni Rehberi.pdf 24 bytes "
          "b'%PDF-1.7\\n\\x01\\xff bytes\\n%%EOF\\n'\n"
          "defects: 0");
    letter.subject.clear();
    for (int i = 0; i < 30; ++i) letter.subject += "İıĞ🙂 uzun konu ";
    letter.subject += "son";
    letter.from.name = "Klinik, \"Örnek\" <ve> ötekiler; çok uzun bir ad taşıyan bir kurum daha";
    letter.pdf.name = attachment_name(letter.subject);
    const std::string read = read_by_python(message_of(letter)).value();
    CHECK(read.find("subject: " + letter.subject + "\n") != std::string::npos);
    CHECK(read.find("pdf: " + letter.pdf.name + " or ") != std::string::npos);
    CAPTURE(read);
    CHECK(read.find("\"Örnek\" <ve> ötekiler; çok uzun") != std::string::npos);
    CHECK(read.find("defects: 0") != std::string::npos);
}

TEST_CASE("a line break in any head is refused") {
    const auto broken = [](auto change) {
        Letter letter = sample_letter();
        change(letter);
        return refusal(letter);
    };
    const std::string end =
        " holds a line break or another character that a letter's head cannot hold";
    CHECK(broken([](Letter& l) { l.subject = "a\r\nBcc: b@ornek.com"; }) == "the subject" + end);
    CHECK(broken([](Letter& l) { l.subject = std::string("a\0b", 3); }) == "the subject" + end);
    CHECK(broken([](Letter& l) { l.from.name = "a\nb"; }) == "the name in \"From\"" + end);
    CHECK(broken([](Letter& l) { l.to.address.local = "a\r\nb"; }) ==
          "the address in \"To\"" + end);
    CHECK(broken([](Letter& l) { l.pdf.name = "a\r\nb.pdf"; }) == "the attachment's name" + end);
    CHECK(broken([](Letter&) {}) == "written");
}

TEST_CASE("a draft is the same letter, unsent and without a date") {
    const std::string draft = write_draft(sample_letter());
    CHECK(draft.starts_with("X-Unsent: 1\r\nFrom: "));
    CHECK(draft.find("\r\nDate:") == std::string::npos);
    CHECK(draft.find("\r\nMessage-ID:") == std::string::npos);
    const std::string message = message_of(sample_letter());
    CHECK(draft.substr(draft.find("From: ")) == message.substr(message.find("From: ")));
}

TEST_CASE("an attachment's name is one that every file system takes") {
    CHECK(attachment_name("Uyku: ne / nasıl?") == "Uyku- ne - nasıl-.pdf");
    CHECK(attachment_name("...") == "document.pdf");
    CHECK(attachment_name("") == "document.pdf");
    CHECK(attachment_name(std::string(500, 'a')).size() == 124);
    CHECK(attachment_name("a\nb\x7f") == "a-b-.pdf");
}

TEST_CASE("a date is written as RFC 5322 asks") {
    CHECK(mail_date(Moment{std::chrono::seconds(0)}) == "Thu, 1 Jan 1970 00:00:00 +0000");
    CHECK(mail_date(some_day) == "Tue, 25 Nov 2025 07:05:00 +0000");
}
