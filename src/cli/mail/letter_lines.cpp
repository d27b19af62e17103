#include "cli/mail/letter_lines.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "language/words/casing.hpp"

#include <array>
#include <ctime>

namespace yaprak {
namespace {

Moment day_begin(const std::string& day) {
    std::tm time{};
    const char* end = ::strptime(day.c_str(), "%Y-%m-%d", &time);
    if (!end || *end != '\0')
        throw Error(Code::usage, {}, "\"" + day + "\" is no day", "write it as 2026-11-29");
    time.tm_isdst = -1;
    return Moment(std::chrono::seconds(std::mktime(&time)));
}

std::string small(const std::string& text) {
    return fold_case(text, "tr");
}

bool holds(const std::string& text, const std::string& part) {
    return small(text).find(part) != std::string::npos;
}

}  // namespace

LetterQuery query_of(const OutboxOptions& options) {
    LetterQuery query{small(options.to), small(options.page), std::nullopt, options.all};
    if (!options.since.empty()) query.since = day_begin(options.since);
    query.with_sent =
        options.all || options.state || query.since || !query.to.empty() || !query.page.empty();
    return query;
}

bool is_asked_for(const QueuedLetter& letter, const LetterQuery& query) {
    if (letter.state == LetterState::sent && !query.with_sent) return false;
    if (query.since && letter.queued < *query.since) return false;
    if (!holds(letter.recipient, query.to)) return false;
    return holds(letter.about.page, query.page) || holds(letter.about.title, query.page);
}

std::string local_time(Moment moment) {
    const std::time_t seconds = moment.time_since_epoch().count();
    std::tm time{};
    ::localtime_r(&seconds, &time);
    std::array<char, 40> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S %z", &time);
    return std::string(text.data(), size);
}

std::string letter_line(const QueuedLetter& letter) {
    const auto seconds = [](Moment moment) {
        return (long long)(moment.time_since_epoch().count());
    };
    JsonLine line;
    line.add("id", (long long)(letter.id))
        .add("state", to_text(letter.state))
        .add("to", letter.recipient)
        .add("subject", letter.subject)
        .add("title", letter.about.title)
        .add("page", letter.about.page)
        .add("layout", letter.about.layout)
        .add("sha256", letter.about.fingerprint)
        .add("locked", (long long)(letter.about.is_locked))
        .add("copy_of", (long long)(letter.about.copy_of))
        .add("size", (long long)(letter.size))
        .add("queued", seconds(letter.queued))
        .add("attempts", (long long)(letter.attempts))
        .add("message_id", letter.message_id)
        .add("reason", letter.reason)
        .add("answer", letter.answer);
    if (letter.state == LetterState::queued) line.add("due", seconds(letter.due));
    if (letter.state == LetterState::sent) line.add("sent", seconds(letter.changed));
    return line.take();
}

}  // namespace yaprak
