// libcurl against a real server on loopback: what comes over the line, and what each refusal is
// understood as.
#include "mail/smtp/smtp.hpp"

#include "base/file.hpp"
#include "mail/letters.hpp"
#include "mail/mail_server.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

using Kind = Outcome::Kind;

MailSettings settings_for(int port) {
    MailSettings settings;
    settings.host = "localhost";
    settings.port = port;
    settings.security = Security::none;
    settings.from = parse_mailbox("bilgi@ornekklinik.example");
    settings.timeout = 2s;
    return settings;
}

std::string message() {
    return write_message(sample_letter(), Moment{1'764'054'300s}, "<a.1@ornekklinik.example>");
}

std::string large_message() {
    Letter letter = sample_letter();
    letter.pdf.bytes = std::string(300'000, 'x');
    return write_message(letter, Moment{1'764'054'300s}, "<b.1@ornekklinik.example>");
}

Outcome sent_to(SmtpSender& sender, const std::string& recipient) {
    return understand(sender.send("bilgi@ornekklinik.example", recipient, message()));
}

int letters_in(const fs::path& folder) {
    int count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        count += entry.path().extension() == ".eml";
    return count;
}

}  // namespace

TEST_CASE("the server gets the letter's bytes as the queue has them") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path());
    SmtpSender sender(settings_for(server.port()), "");
    CHECK(sent_to(sender, "hasta@ornek.com.tr").kind == Kind::accepted);
    CHECK(read_file(folder.path() / "00000.eml", 1 << 20) == message());
    CHECK(read_file(folder.path() / "00000.eml.to", 1000)
              .starts_with("bilgi@ornekklinik.example\nhasta@ornek.com.tr\n"));
}

TEST_CASE("each answer of the server is understood, over one connection and over new ones") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path());
    SmtpSender sender(settings_for(server.port()), "");
    const auto reason = [&](const std::string& name, Kind kind) {
        const Outcome outcome = sent_to(sender, name + "@ornek.com.tr");
        CAPTURE(name);
        CHECK(outcome.kind == kind);
        return outcome.reason;
    };
    CHECK(reason("later", Kind::again) ==
          "the server does not take this letter now: \"452 4.3.1 no room now\"");
    CHECK(reason("never", Kind::refused) ==
          "the server does not take this letter: \"554 5.7.1 not this letter\"");
    CHECK(reason("nobody", Kind::refused) ==
          "the server does not take letters for this address: \"550 5.1.1 no such user here\"");
    CHECK(reason("grey", Kind::again) ==
          "the server does not take letters for this address now: \"451 4.7.1 come back later\"");
    CHECK(reason("leave", Kind::again) == "the connection to the server broke");
    CHECK(reason("drop", Kind::unknown) ==
          "the connection ended before the server said whether it has the letter");
    CHECK(reason("stall", Kind::unknown) ==
          "the connection ended before the server said whether it has the letter");
    CHECK(reason("hasta", Kind::accepted) == "");
    CHECK(letters_in(folder.path()) == 2);  // "drop" was taken, and "hasta"
}

TEST_CASE("a large letter is unknown too when the line breaks behind its last byte") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path());
    SmtpSender sender(settings_for(server.port()), "");
    const auto exchange =
        sender.send("bilgi@ornekklinik.example", "drop@ornek.com.tr", large_message());
    CHECK(understand(exchange).kind == Kind::unknown);
    CHECK(read_file(folder.path() / "00000.eml", 1 << 20) == large_message());
}

TEST_CASE("a server that is not there can be tried later") {
    int port = 0;
    if (!has_mail_server()) return;
    {
        const TemporaryFolder folder;
        port = MailServer(folder.path()).port();
    }
    SmtpSender sender(settings_for(port), "");
    const Outcome outcome = sent_to(sender, "hasta@ornek.com.tr");
    CHECK(outcome.kind == Kind::again);
    CHECK(outcome.reason.starts_with("the mail server cannot be reached"));
}

TEST_CASE("STARTTLS that vanishes is an error, never plain text") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path());
    MailSettings settings = settings_for(server.port());
    settings.security = Security::starttls;
    SmtpSender sender(settings, "");
    const Outcome outcome = sent_to(sender, "hasta@ornek.com.tr");
    CHECK(outcome.kind == Kind::stopped);
    CHECK(outcome.reason == "the server offers no encrypted connection; nothing was sent without");
    settings.security = Security::tls;
    SmtpSender direct(settings, "");
    CHECK(sent_to(direct, "hasta@ornek.com.tr").kind == Kind::stopped);
    CHECK(letters_in(folder.path()) == 0);
}

TEST_CASE("certificates are checked, and logins refused stop the run") {
    const TemporaryFolder folder;
    if (!has_mail_server() || !make_certificates(folder.path())) return;
    const auto path = [&](const char* name) { return (folder.path() / name).string(); };
    const MailServer server(folder.path() / "good",
                            {"--certificate", path("good.pem"), "--key", path("good.key"), "--user",
                             "klinik", "--password", "şifre"});
    MailSettings settings = settings_for(server.port());
    settings.security = Security::starttls;
    settings.authority = path("ca.pem");
    settings.user = "klinik";
    SmtpSender sender(settings, "şifre");
    CHECK(sent_to(sender, "hasta@ornek.com.tr").kind == Kind::accepted);

    SmtpSender wrong(settings, "sifre");
    const Outcome refused = sent_to(wrong, "hasta@ornek.com.tr");
    CHECK(refused.kind == Kind::stopped);
    CHECK(refused.reason.starts_with("the server does not accept our user name and password"));
    CHECK(refused.reason.find("sifre") == std::string::npos);

    settings.host = "127.0.0.1";  // not the certificate's name
    SmtpSender elsewhere(settings, "şifre");
    CHECK(sent_to(elsewhere, "hasta@ornek.com.tr").kind == Kind::stopped);
    settings.host = "localhost";
    settings.user.clear();
    SmtpSender nobody(settings, "");
    CHECK(sent_to(nobody, "hasta@ornek.com.tr").kind == Kind::stopped);
    settings.authority.clear();  // the system's authorities do not know ours
    SmtpSender untrusting(settings, "");
    CHECK(sent_to(untrusting, "hasta@ornek.com.tr")
              .reason.starts_with("the server cannot prove who it is"));
    CHECK(letters_in(folder.path() / "good") == 1);

    const MailServer bad(folder.path() / "bad",
                         {"--certificate", path("bad.pem"), "--key", path("bad.key")});
    settings.authority = path("ca.pem");
    settings.port = bad.port();
    SmtpSender careful(settings, "");
    CHECK(sent_to(careful, "hasta@ornek.com.tr").kind == Kind::stopped);
    CHECK(letters_in(folder.path() / "bad") == 0);
}

TEST_CASE("letters beyond ASCII before the @ need a server with SMTPUTF8") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer plain(folder.path() / "plain"), utf8(folder.path() / "utf8", {"--utf8"});
    SmtpSender with(settings_for(utf8.port()), ""), without(settings_for(plain.port()), "");
    const std::string address = parse_address("ayşe@örnek.com.tr").text();
    CHECK(sent_to(with, address).kind == Kind::accepted);
    CHECK(read_file(folder.path() / "utf8/00000.eml.to", 1000).find("SMTPUTF8") !=
          std::string::npos);
    CHECK(sent_to(without, address).kind == Kind::refused);
    CHECK(sent_to(without, parse_address("ayse@örnek.com.tr").text()).kind == Kind::accepted);
}

TEST_CASE("a letter above the server's SIZE is refused before it is given") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path(), {"--size", "1000"});
    SmtpSender sender(settings_for(server.port()), "");
    const Outcome outcome = sent_to(sender, "hasta@ornek.com.tr");
    CHECK(outcome.kind == Kind::refused);
    CHECK(outcome.reason.starts_with("the letter is too large for the server"));
}
