#include "mail/letter/readdress.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_replaced(std::string_view line) {
    return line.starts_with("To:") || line.starts_with("Date:") || line.starts_with("Message-ID:");
}

}  // namespace

// Lines of the head that begin with a blank go on with the one before (RFC 5322, 2.2.3).
std::string readdressed(const std::string& bytes, const Mailbox& to, Moment date,
                        const std::string& message_id) {
    const std::size_t head = std::min(bytes.find("\r\n\r\n"), bytes.size());
    std::string out = "Date: " + mail_date(date) + "\r\nMessage-ID: " + message_id + "\r\n" +
                      mailbox_line("To", to);
    bool is_left_out = false;
    for (std::size_t i = 0; i < head;) {
        const std::size_t end = std::min(bytes.find("\r\n", i), head);
        const std::string_view line(bytes.data() + i, end - i);
        if (!line.starts_with(' ') && !line.starts_with('\t')) is_left_out = is_replaced(line);
        if (!is_left_out) (out += line) += "\r\n";
        i = end + 2;
    }
    return out + bytes.substr(std::min(head + 2, bytes.size()));
}

}  // namespace yaprak
