#include "mail/outbox/send_again.hpp"

#include "base/sha256.hpp"
#include "mail/letter/readdress.hpp"

namespace yaprak {

std::int64_t send_again(Outbox& outbox, std::int64_t id, const std::string& to,
                        const std::string& purpose, Moment now, const std::string& by) {
    const auto letter = outbox.find(id);
    if (!letter)
        throw Error(Code::outbox, {}, "no letter " + std::to_string(id) + " in the outbox");
    if (letter->purged)
        throw Error(
            Code::outbox, {},
            "letter " + std::to_string(id) + " is purged: its PDF and address are forgotten",
            "send the page anew");
    const Mailbox mailbox = parse_mailbox(to.empty() ? letter->recipient : to);
    NewLetter copy;
    copy.recipient = mailbox.address.text();
    copy.key = sha256(purpose + '\n' + copy.recipient + '\n' + letter->message_id);
    const std::string domain = letter->sender.substr(letter->sender.find('@') + 1);
    copy.message_id = "<" + copy.key.substr(0, 32) + ".yaprak@" + domain + ">";
    copy.sender = letter->sender;
    copy.subject = letter->subject;
    copy.bytes = readdressed(outbox.bytes_of(id), mailbox, now, copy.message_id);
    copy.origin = letter->origin;
    copy.about = letter->about;
    copy.about.copy_of = id;
    copy.about.by = by;
    return outbox.enqueue(copy, now).id;
}

}  // namespace yaprak
