// What the commands of the mail share: the settings' file, the outbox, the way to the server, the
// clock, and the words for what becomes of a letter.
#pragma once
#include "cli/environment/environment.hpp"
#include "mail/letter/letter_template.hpp"
#include "mail/outbox/work_off.hpp"
#include "mail/smtp/smtp.hpp"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace yaprak {

// Returns the path of mail.yaml: the file asked for, else that of the content folder, of content/
// or of the working folder. Throws Error where there is none.
std::filesystem::path find_mail_settings(const std::string& asked,
                                         const std::filesystem::path& content);

// Returns the password for the server: the file's, else the environment's; empty where the settings
// name no user. Nothing where one is needed and none is given. Throws Error for a file others can
// read.
std::optional<std::string> mail_password(const MailSettings& settings,
                                         const Environment& environment);

// Puts in what the letter says, and what its PDF is called.
void put_wording(Letter& letter, Wording wording, const std::string& title);

// Returns the public provider that could read a PDF without a password on its way to this address,
// an empty text where there is none.
std::string reader_of(const Address& to, const MailSettings& settings);

// Returns the time by the clock that stamps the files.
Moment time_now(const FileSystem& files);

// A worker that sends over `sender` and tells each letter's end in a line on `out`. It ends early
// when a signal asks for that. All three must outlive it.
Worker mail_worker(SmtpSender& sender, const Environment& environment, std::ostream& out);

// "sent", "waits, next try in 5 minutes: the server ...", without the recipient's address.
std::string ending_of(const QueuedLetter& letter, const Verdict& verdict, Moment now);

// Masks the recipient in a server's words, which may name the address: no log shall hold it.
std::string without_address(std::string text, const std::string& recipient);

// "5 minutes", "3 hours", "2 days": rounded, at least "1 minute".
std::string span_text(std::chrono::seconds span);

}  // namespace yaprak
