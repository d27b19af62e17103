// A letter -> its bytes (RFC 5322, 2045 to 2047, 2231), written once: the queue keeps them and the
// wire carries them unchanged.
#pragma once
#include "mail/letter/address.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

using Moment = std::chrono::sys_seconds;

struct Attachment {
    std::string name;  // as the reader sees it, "Şeker hastalığı.pdf"
    std::string bytes;
};

struct Letter {
    Mailbox from;
    Mailbox to;
    std::optional<Address> reply_to;
    std::string subject;
    std::string text;  // plain, lines end in '\n'
    std::string html;
    std::string lang;                           // BCP 47
    std::vector<std::string> unsubscribe = {};  // of a mailing: addresses that end it, filled in
    Attachment pdf;
};

// Throws Error where a header would hold a line break or another control character.
std::string write_message(const Letter& letter, Moment date, const std::string& message_id);

// "To: " and the mailbox, folded, with the line's end. Throws as write_message().
std::string mailbox_line(const std::string& header, const Mailbox& box);

// The same as a draft: `X-Unsent: 1`, no date and no Message-ID, which belong to the sending; no
// "To" where the address is empty.
std::string write_draft(const Letter& letter);

// "Şeker hastalığı.pdf" of a title: without what file systems refuse, at most 120 characters.
std::string attachment_name(const std::string& title);

// "Wed, 25 Nov 2026 07:05:00 +0000"
std::string mail_date(Moment moment);

}  // namespace yaprak
