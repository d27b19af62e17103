// A letter -> a row of the outbox that is on the disk when the function returns.
#pragma once
#include "mail/letter/message.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/settings/settings.hpp"

#include <string>

namespace yaprak {

struct Posting {
    Origin origin = Origin::desk;
    // What this letter is the only one of, "job 7 row 12": the same for the same recipient, file
    // and purpose is queued once, however often it is asked for.
    std::string purpose;
    Moment now{};
    std::string file = {};  // what the file is, where its bytes do not say it: locked ones differ
                            // each time. Empty: its fingerprint
    About about = {};
};

// What NewLetter::key is of such a letter; `file`: as Posting has it.
std::string letter_key(const std::string& purpose, const std::string& recipient,
                       const std::string& file);

// Throws Error where the letter cannot be written or is too large, and where the disk does not take
// it. Warns of a PDF that many servers would refuse for its size.
Enqueued enqueue(Outbox& outbox, const Letter& letter, const Posting& posting,
                 const MailSettings& settings, Warnings& warnings);

// "4.2 MB"
std::string megabytes(std::size_t bytes);

}  // namespace yaprak
