// multipart/mixed of the two bodies (multipart/alternative, the plain one first) and the PDF. The
// borders hold "=_", which neither base64 nor quoted-printable ever does.
#include "mail/letter/message.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "mail/letter/encode.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_name = 120;  // characters; file systems hold 255 bytes

void refuse_control(const std::string& value, const std::string& what) {
    const bool found = std::any_of(value.begin(), value.end(),
                                   [](char c) { return (c >= 0 && c < 32) || c == 127; });
    if (found || !is_valid_utf8(value))
        throw Error(Code::mail_letter, {},
                    what +
                        " holds a line break or another character that a letter's head "
                        "cannot hold",
                    "write it on one line");
}

}  // namespace

std::string mailbox_line(const std::string& header, const Mailbox& box) {
    refuse_control(box.name, "the name in \"" + header + "\"");
    refuse_control(box.address.text(), "the address in \"" + header + "\"");
    std::string out = header + ": ";
    if (box.name.empty()) return out + box.address.text() + "\r\n";
    out += phrase(box.name, out.size());
    const std::size_t column = out.size() - (out.rfind('\n') == out.npos ? 0 : out.rfind('\n') + 1);
    const bool fits = column + box.address.text().size() + 3 <= mail_columns;
    return out + (fits ? " <" : "\r\n <") + box.address.text() + ">\r\n";
}

namespace {

class MessageWriter {
public:
    explicit MessageWriter(const Letter& letter) : letter_(letter) {
        refuse_control(letter.subject, "the subject");
        refuse_control(letter.pdf.name, "the attachment's name");
        const std::string seed = letter.subject + '\n' + letter.text + '\n' + letter.html;
        border_ = "=_" + sha256(seed).substr(0, 32);
    }

    void head(const std::string& name, const std::string& value) {
        out_ += name + ": " + value + "\r\n";
    }

    std::string run() {
        out_ += mailbox_line("From", letter_.from);
        if (letter_.reply_to) out_ += mailbox_line("Reply-To", {"", *letter_.reply_to});
        if (!letter_.to.address.local.empty()) out_ += mailbox_line("To", letter_.to);
        out_ += header_line("Subject", letter_.subject);
        add_unsubscribe();
        head("MIME-Version", "1.0");
        if (!letter_.lang.empty()) head("Content-Language", letter_.lang);
        head("Content-Type", "multipart/mixed;\r\n boundary=\"" + border_ + "m\"");
        part("m");
        head("Content-Type", "multipart/alternative;\r\n boundary=\"" + border_ + "a\"");
        body("plain", letter_.text);
        body("html", letter_.html);
        out_ += "\r\n--" + border_ + "a--\r\n";
        attachment();
        out_ += "\r\n--" + border_ + "m--\r\n";
        return std::move(out_);
    }

private:
    // RFC 2369; with an https: address RFC 8058's one click too.
    void add_unsubscribe() {
        std::string all;
        bool has_page = false;
        for (const std::string& address : letter_.unsubscribe) {
            refuse_control(address, "the address for leaving the mailing");
            all += (all.empty() ? "<" : ",\r\n <") + address + ">";
            has_page = has_page || address.starts_with("https:");
        }
        if (all.empty()) return;
        head("List-Unsubscribe", all);
        if (has_page) head("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    void part(const char* which) { out_ += "\r\n--" + border_ + which + "\r\n"; }

    void body(const std::string& kind, const std::string& text) {
        part("a");
        head("Content-Type", "text/" + kind + "; charset=utf-8");
        head("Content-Transfer-Encoding", "quoted-printable");
        out_ += "\r\n" + quoted_printable(text);
    }

    void attachment() {
        part("m");
        head("Content-Type", "application/pdf" + ascii_parameter("name", letter_.pdf.name));
        head("Content-Disposition",
             "attachment" + file_name_parameter("filename", letter_.pdf.name));
        head("Content-Transfer-Encoding", "base64");
        out_ += "\r\n" + base64_lines(letter_.pdf.bytes);
    }

    const Letter& letter_;
    std::string border_;
    std::string out_;
};

}  // namespace

std::string write_message(const Letter& letter, Moment date, const std::string& message_id) {
    MessageWriter writer(letter);
    refuse_control(message_id, "the Message-ID");
    writer.head("Date", mail_date(date));
    writer.head("Message-ID", message_id);
    return writer.run();
}

std::string write_draft(const Letter& letter) {
    MessageWriter writer(letter);
    writer.head("X-Unsent", "1");
    return writer.run();
}

std::string attachment_name(const std::string& title) {
    std::string stem;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < title.size() && characters < longest_name; ++characters) {
        const CodePoint c = decode(title, i);
        const bool refused =
            c.value < 32 || c.value == 127 ||
            (c.value < 128 &&
             std::string_view("/\\:*?\"<>|").find(char(c.value)) != std::string_view::npos);
        refused ? stem += '-' : stem += to_utf8(c.value);
        i += c.length;
    }
    while (!stem.empty() && (stem.back() == ' ' || stem.back() == '.')) stem.pop_back();
    stem.erase(0, stem.find_first_not_of(" ."));
    return (stem.empty() ? "document" : stem) + ".pdf";
}

std::string mail_date(Moment moment) {
    using namespace std::chrono;
    static const char* const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = floor<std::chrono::days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss time(moment - midnight);
    return std::string(days[weekday(midnight).c_encoding()]) + ", " +
           std::to_string(unsigned(date.day())) + " " + months[unsigned(date.month()) - 1] + " " +
           std::to_string(int(date.year())) + " " + zero_padded(time.hours().count(), 2) + ":" +
           zero_padded(time.minutes().count(), 2) + ":" + zero_padded(time.seconds().count(), 2) +
           " +0000";
}

}  // namespace yaprak
