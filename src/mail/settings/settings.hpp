// mail.yaml, beside clinic.yaml -> how letters leave the house.
#pragma once
#include "mail/letter/address.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class Security {
    starttls,  // plain greeting, then TLS or nothing
    tls,       // TLS from the first byte
    none,      // only to a server on this machine
};

// What is done with a letter of which nobody knows whether the server took it.
enum class OnUnknown { hold, resend };

struct MailSettings {
    std::string host;
    int port = 587;
    Security security = Security::starttls;
    std::filesystem::path authority;      // certificates to trust instead of the system's
    std::string user;                     // empty: no login
    std::filesystem::path password_file;  // empty: from the environment
    Mailbox from;
    std::optional<Address> reply_to;
    std::vector<std::string> unsubscribe;  // addresses (https:, mailto:) that end a mailing
    std::filesystem::path suppression;     // a file of addresses that are never written to
    std::filesystem::path outbox;          // the folder of the queue
    std::vector<std::chrono::minutes> retry;
    std::chrono::hours give_up{5 * 24};
    OnUnknown unknown_at_desk = OnUnknown::hold;
    OnUnknown unknown_in_batch = OnUnknown::resend;
    std::chrono::hours keep{30 * 24};   // the address and the PDF, after sending
    std::size_t warn_size = 7'000'000;  // bytes of the PDF: 10 MB of letter for many servers
    std::size_t largest_size = 18'000'000;
    int per_minute = 0;  // 0: as fast as the server takes them
    std::chrono::seconds timeout{60};
    std::vector<std::string> sentences;  // ready ones for the note; empty: the desk's own
};

// Throws Error at the key at fault; paths in the file are relative to its folder.
MailSettings read_mail_settings(const std::filesystem::path& file);

// The first line of a file that only its owner (us, or root) can read. Throws Error where others
// can read it too.
std::string read_secret(const std::filesystem::path& file);

// Names of this machine that cannot lead elsewhere: localhost, 127.0.0.0/8, ::1.
bool is_loopback(const std::string& host);

}  // namespace yaprak
