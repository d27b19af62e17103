#include "mail/bounce/read_bounce.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yaprak;

namespace {

std::string report(const std::string& action, const std::string& returned = "message/rfc822") {
    return "From: MAILER-DAEMON@posta.example\r\nTo: bilgi@ornek.example\r\n"
           "Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status;\r\n"
           "\tboundary=\"9AF.1/posta.example\"\r\n\r\nThis is a MIME message.\r\n\r\n"
           "--9AF.1/posta.example\r\nContent-Type: text/plain\r\n\r\nSorry.\r\nAction: none\r\n\r\n"
           "--9AF.1/posta.example\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; posta.example\r\nX-Postfix-Queue-ID: 9AF\r\n\r\n"
           "Final-Recipient: rfc822; ayse@ornek.com.tr\r\nAction: " +
           action +
           "\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <ayse@ornek.com.tr>:\r\n"
           "    no such user\r\n\r\n"
           "--9AF.1/posta.example\r\nContent-Type: " +
           returned +
           "\r\n\r\nDate: Sun, 29 Nov 2026 14:00:00 +0000\r\n"
           "Message-ID:\r\n <abc.yaprak@ornek.example>\r\nSubject: Uyku\r\n\r\nText\r\n"
           "--9AF.1/posta.example--\r\n";
}

}  // namespace

TEST_CASE("a report says which letter came back, to whom, and in the server's own words why") {
    for (const char* returned : {"message/rfc822", "text/rfc822-headers; charset=us-ascii"}) {
        const auto bounce = read_bounce(report("failed", returned));
        REQUIRE(bounce);
        CHECK(bounce->message_id == "<abc.yaprak@ornek.example>");
        CHECK(bounce->recipient == "ayse@ornek.com.tr");
        CHECK(bounce->kind == BounceKind::failed);
        CHECK(bounce->status == "5.1.1");
        CHECK(bounce->said == "550 5.1.1 <ayse@ornek.com.tr>: no such user");
    }
}

TEST_CASE("a report may say that a letter is late, or that it arrived") {
    CHECK(read_bounce(report("delayed"))->kind == BounceKind::delayed);
    CHECK(read_bounce(report("Delivered"))->kind == BounceKind::delivered);
    CHECK_FALSE(read_bounce(report("thought-about")));
}

TEST_CASE("what is no report is none: answers, automatic replies, broken borders") {
    CHECK_FALSE(read_bounce(""));
    CHECK_FALSE(
        read_bounce("From: a@b.example\r\nAuto-Submitted: auto-replied\r\n\r\nTatildeyim."));
    CHECK_FALSE(read_bounce("Content-Type: multipart/report\r\n\r\n--\r\n"));
    std::string other = report("failed");
    other.replace(other.find("Message-ID"), 10, "X-Other-ID");
    CHECK_FALSE(read_bounce(other));
}

TEST_CASE("a report with line ends of one byte is read as well") {
    std::string text = report("failed");
    std::erase(text, '\r');
    CHECK(read_bounce(text));
}

TEST_CASE("10,000 damaged reports are read without a fall") {
    std::minstd_rand chance(17);
    const std::string whole = report("failed");
    for (int i = 0; i < 10'000; ++i) {
        std::string text = whole.substr(chance() % 50, chance() % whole.size());
        for (auto k = chance() % 6; k > 0 && !text.empty(); --k)
            text[chance() % text.size()] = char(chance());
        (void)read_bounce(text);
    }
}
