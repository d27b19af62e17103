#include "cli/mail/mail_room.hpp"

#include "base/text.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/run/report.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;

fs::path find_mail_settings(const std::string& asked, const fs::path& content) {
    if (!asked.empty()) return asked;
    for (const fs::path& folder : {content, fs::path("content"), fs::path()})
        if (fs::exists(folder / "mail.yaml")) return folder / "mail.yaml";
    throw Error(Code::mail_settings, {(content / "mail.yaml").string()}, "no settings for the mail",
                "write the server's name and who sends: host: ..., from: ...");
}

std::optional<std::string> mail_password(const MailSettings& settings,
                                         const Environment& environment) {
    if (settings.user.empty()) return "";
    if (!settings.password_file.empty()) return read_secret(settings.password_file);
    if (environment.mail_password.empty()) return std::nullopt;
    return environment.mail_password;
}

void put_wording(Letter& letter, Wording wording, const std::string& title) {
    letter.subject = std::move(wording.subject);
    letter.text = std::move(wording.text);
    letter.html = std::move(wording.html);
    letter.lang = std::move(wording.lang);
    letter.pdf.name = attachment_name(title);
}

std::string reader_of(const Address& to, const MailSettings& settings) {
    return is_public_provider(to.domain) ? to.domain : provider_of_server(settings.host);
}

Moment time_now(const FileSystem& files) {
    using namespace std::chrono;
    const nanoseconds now(files.now());
    return Moment(floor<seconds>(now));
}

Worker mail_worker(SmtpSender& sender, const Environment& environment, std::ostream& out) {
    Worker worker;
    worker.send = [&sender](const QueuedLetter& letter, const std::string& bytes) {
        return sender.send(letter.sender, letter.recipient, bytes);
    };
    worker.now = [&environment] { return time_now(*environment.files); };
    worker.wait = [&environment](std::chrono::milliseconds time) {
        wait_or_stop(environment, time);
    };
    worker.stop = [&environment] { return environment.stopped_by() != 0; };
    worker.tell = [&out, &environment](const QueuedLetter& letter, const Verdict& verdict) {
        out << translated(out, "letter " + std::to_string(letter.id) + ": " +
                                   ending_of(letter, verdict, time_now(*environment.files)))
            << std::endl;
    };
    return worker;
}

std::string ending_of(const QueuedLetter& letter, const Verdict& verdict, Moment now) {
    std::string out = to_text(verdict.state);
    if (verdict.state == LetterState::queued)
        out = verdict.due > now ? "waits, next try in " + span_text(verdict.due - now) : "waits";
    if (!verdict.reason.empty()) out += ": " + without_address(verdict.reason, letter.recipient);
    return out;
}

std::string without_address(std::string text, const std::string& recipient) {
    const std::string shown = masked(recipient);
    for (std::size_t at = 0; (at = text.find(recipient, at)) != text.npos; at += shown.size())
        text.replace(at, recipient.size(), shown);
    return text;
}

std::string span_text(std::chrono::seconds span) {
    const auto minutes = std::max<long long>(1, (span.count() + 30) / 60);
    if (minutes < 100) return counted(std::size_t(minutes), "minute");
    const auto hours = (minutes + 30) / 60;
    if (hours < 48) return counted(std::size_t(hours), "hour");
    return counted(std::size_t((hours + 12) / 24), "day");
}

}  // namespace yaprak
