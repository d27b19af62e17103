// mail.yaml and the password's file: what is read, what is refused.
#include "mail/settings/settings.hpp"

#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

const std::string least = "host: smtp.ornek.example\nfrom: Örnek Klinik <bilgi@ornek.example>\n";

MailSettings settings_of(const std::string& text) {
    const TemporaryFolder folder;
    folder.write("mail.yaml", text);
    return read_mail_settings(folder.path() / "mail.yaml");
}

std::string finding_of(const std::string& text) {
    try {
        settings_of(text);
    } catch (const Error& error) {
        const Finding& f = error.finding();
        return std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + ": " + f.problem +
               (f.hint.empty() ? "" : " (" + f.hint + ")");
    }
    return "read";
}

std::string secret_refusal(const std::string& text, fs::perms mode) {
    const TemporaryFolder folder;
    folder.write("password", text);
    fs::permissions(folder.path() / "password", mode);
    try {
        read_secret(folder.path() / "password");
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "read";
}

}  // namespace

TEST_CASE("a host and a sender are enough") {
    const MailSettings settings = settings_of(least);
    CHECK(settings.host == "smtp.ornek.example");
    CHECK(settings.port == 587);
    CHECK(settings.security == Security::starttls);
    CHECK(settings.from.name == "Örnek Klinik");
    CHECK(settings.outbox.filename() == ".outbox");
    CHECK(settings.give_up == std::chrono::days(5));
    CHECK(settings.retry.size() == 5);
    CHECK(settings.retry.back() == std::chrono::minutes(67));
    CHECK(settings.unknown_at_desk == OnUnknown::hold);
    CHECK(settings.unknown_in_batch == OnUnknown::resend);
    CHECK(settings_of(least + "security: tls\n").port == 465);
}

TEST_CASE("every key of the mail's settings is read") {
    const MailSettings settings =
        settings_of(least +
                    "port: 2525\nsecurity: tls\nauthority: ca.pem\nuser: u\npassword_file: sifre\n"
                    "reply_to: r@ornek.example\noutbox: kuyruk\nretry: [1, 2]\ngive_up_days: 2\n"
                    "unknown_at_desk: resend\nunknown_in_batch: hold\nkeep_days: 0\nwarn_mb: 5\n"
                    "largest_mb: 9\nper_minute: 30\ntimeout_seconds: 7\n"
                    "sentences: [Randevunuzdan önce okuyunuz., \"Not: aç gelin.\"]\n");
    CHECK(settings.sentences ==
          std::vector<std::string>{"Randevunuzdan önce okuyunuz.", "Not: aç gelin."});
    CHECK(settings.port == 2525);
    CHECK(settings.authority.filename() == "ca.pem");
    CHECK(settings.authority.is_absolute());
    CHECK(settings.user == "u");
    CHECK(settings.password_file.filename() == "sifre");
    CHECK(settings.reply_to->text() == "r@ornek.example");
    CHECK(settings.outbox.filename() == "kuyruk");
    CHECK(settings.retry.size() == 2);
    CHECK(settings.give_up == std::chrono::days(2));
    CHECK(settings.unknown_at_desk == OnUnknown::resend);
    CHECK(settings.unknown_in_batch == OnUnknown::hold);
    CHECK(settings.keep == std::chrono::hours(0));
    CHECK(settings.warn_size == 5'000'000);
    CHECK(settings.largest_size == 9'000'000);
    CHECK(settings.per_minute == 30);
    CHECK(settings.timeout == std::chrono::seconds(7));
}

TEST_CASE("TLS is required unless the server is on loopback and the setting says so") {
    CHECK(finding_of(least + "security: none\n") ==
          "3:11: letters to \"smtp.ornek.example\" must go through TLS (security: none is for a "
          "server on this machine (localhost))");
    for (const char* here : {"localhost", "127.0.0.1", "127.1.2.3", "\"::1\""})
        CHECK(finding_of("from: a@b.example\nsecurity: none\nhost: " + std::string(here) + "\n") ==
              "read");
    for (const char* there : {"127.0.0.1.ornek.example", "localhost.ornek.example", "10.0.0.1"})
        CHECK(finding_of("from: a@b.example\nsecurity: none\nhost: " + std::string(there) + "\n") !=
              "read");
}

TEST_CASE("what the mail's settings cannot mean is an error with its place") {
    CHECK(finding_of("host: a\n").starts_with("0:0: \"from\" is missing (whose letters these are"));
    CHECK(finding_of("from: a@b.example\n") ==
          "0:0: \"host\" is missing (the server that takes our letters)");
    CHECK(finding_of(least + "hosst: a\n") ==
          "3:1: unknown key \"hosst\" (did you mean \"host\"?)");
    CHECK(finding_of(least + "password: geheim\n").starts_with("3:1: unknown key \"password\""));
    CHECK(finding_of(least + "port: 70000\n") ==
          "3:7: \"70000\" is out of range (from 1 to 65535)");
    CHECK(finding_of(least + "security: ssl\n") ==
          "3:11: \"ssl\" is not one of \"starttls\", \"tls\", \"none\"");
    CHECK(finding_of("host: http://a/b\nfrom: a@b.example\n") ==
          "1:7: \"http://a/b\" is no name of a server (its name alone: smtp.ornek.example)");
    CHECK(finding_of(least + "retry: 5\n").find("a list of minutes") != std::string::npos);
    CHECK(finding_of("- a\n").find("a map of keys") != std::string::npos);
}

TEST_CASE("a password's file that others can read is refused") {
    const fs::perms owner = fs::perms::owner_read | fs::perms::owner_write;
    CHECK(secret_refusal("şifre\n", owner) == "read");
    CHECK(secret_refusal("şifre\n", owner | fs::perms::others_read) ==
          "others can read the password's file");
    CHECK(secret_refusal("şifre\n", owner | fs::perms::group_read) ==
          "others can read the password's file");
    CHECK(secret_refusal("\n", owner) == "no password stands in the file's first line");
    CHECK(secret_refusal(std::string(5000, 'a'), owner) == "cannot read the password's file");
}

TEST_CASE("the password is the file's first line") {
    const TemporaryFolder folder;
    folder.write("password", "Şifre 1\r\nmore\n");
    fs::permissions(folder.path() / "password", fs::perms::owner_read);
    CHECK(read_secret(folder.path() / "password") == "Şifre 1");
}
