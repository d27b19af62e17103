#include "mail/outbox/enqueue.hpp"

#include "base/number.hpp"
#include "base/sha256.hpp"

namespace yaprak {
namespace {

constexpr std::size_t id_digits = 32;  // of the key, 128 bits: enough to be the only one

void check_size(const Letter& letter, const MailSettings& settings, Warnings& warnings) {
    const std::size_t size = letter.pdf.bytes.size();
    if (size > settings.largest_size)
        throw Error(Code::mail_size, {}, "the PDF is too large for a letter: " + megabytes(size),
                    "at most " + megabytes(settings.largest_size) + " (largest_mb in mail.yaml)");
    if (size > settings.warn_size)
        warnings.add(Code::mail_size, {},
                     "the PDF has " + megabytes(size) + ": many servers refuse such a letter",
                     "up to " + megabytes(settings.warn_size) + " passes nearly everywhere");
}

}  // namespace

std::string letter_key(const std::string& purpose, const std::string& recipient,
                       const std::string& file) {
    return sha256(purpose + '\n' + recipient + '\n' + file);
}

Enqueued enqueue(Outbox& outbox, const Letter& letter, const Posting& posting,
                 const MailSettings& settings, Warnings& warnings) {
    check_size(letter, settings, warnings);
    const std::string recipient = letter.to.address.text();
    NewLetter row;
    const std::string file = posting.file.empty() ? sha256(letter.pdf.bytes) : posting.file;
    row.key = letter_key(posting.purpose, recipient, file);
    row.message_id =
        "<" + row.key.substr(0, id_digits) + ".yaprak@" + letter.from.address.domain + ">";
    row.sender = letter.from.address.text();
    row.recipient = recipient;
    row.subject = letter.subject;
    row.bytes = write_message(letter, posting.now, row.message_id);
    row.origin = posting.origin;
    row.about = posting.about;
    return outbox.enqueue(row, posting.now);
}

std::string megabytes(std::size_t bytes) {
    return number(double(bytes) / 1e6, 1) + " MB";
}

}  // namespace yaprak
