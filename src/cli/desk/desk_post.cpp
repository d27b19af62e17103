// The desk's routes for letters: addresses, sending, what became of them.
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "cli/desk/answers.hpp"
#include "cli/desk/desk_service.hpp"
#include "cli/mail/mail_room.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t most_shown = 200;
constexpr std::size_t most_searched = 20'000;

std::int64_t number_of(const Request& request) {
    const std::string& id = request.values.at("id");
    const bool is_number = id.size() < 16 && id.find_first_not_of("0123456789") == id.npos;
    return is_number ? std::stoll(id) : -1;
}

std::string csv_cell(std::string text) {
    // A cell that begins so is a formula for a spreadsheet.
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string letter_called(std::int64_t id) {
    return "letter " + std::to_string(id);
}

// Who works at the reception sees what became of their own letters.
bool sees(const http::Member& member, const QueuedLetter& letter) {
    return member.rank >= static_cast<int>(DeskRole::editor) || letter.about.by == member.user;
}

}  // namespace

// Nothing where there is no such letter, or it is not for the one who asks.
std::optional<QueuedLetter> DeskService::own_letter(const Request& request) const {
    auto letter = letters_.find(number_of(request));
    return letter && sees(request.member, *letter) ? letter : std::nullopt;
}

std::string spoken_address(const std::string& address) {
    std::string out;
    for (const char32_t c : to_utf32(address)) {
        if (!out.empty() && out.back() != ' ') out += ' ';
        if (c == U'.')
            out += "nokta";
        else if (c == U'-')
            out += "tire";
        else if (c == U'_')
            out += "alt çizgi";
        else
            append_utf8(out, c);
    }
    return out;
}

Response DeskService::check_address(const Request& request) const {
    const std::string written = field(request.form(), "to");
    try {
        const Address address = parse_address(written);
        const std::string likely = likely_domain(address.domain);
        return http::json(
            json_object({{"ok", "true"},
                         {"address", json_string(address.text())},
                         {"meant", json_string(likely.empty() ? "" : address.local + "@" + likely)},
                         {"local", json_string(spoken_address(address.local))},
                         {"domain", json_string(address.domain)}}));
    } catch (const Error& error) {
        return http::json(
            json_object({{"ok", "false"}, {"error", json_string(error.finding().problem)}}));
    }
}

Response DeskService::post_letter(const Request& request) {
    const http::Form form = request.form();
    const auto edition = editions_.find(field(form, "hash"));
    if (!edition) return http::json(json_object({{"error", json_string("gone")}}), 409);
    try {
        const PostedLetter posted = letters_.post({.edition = edition,
                                                   .to = field(form, "to"),
                                                   .note = field(form, "note"),
                                                   .is_locked = field(form, "locked") == "yes",
                                                   .by = request.member.user});
        log(request, "sent", letter_called(posted.id));
        return http::json(json_object({{"letter", std::to_string(posted.id)},
                                       {"hash", json_string(edition->hash)},
                                       {"password", json_string(posted.password)}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

// nullptr: none of the first ones.
std::shared_ptr<const Edition> DeskService::first_that_can_be_made(const Catalogue& all) {
    constexpr std::size_t most_tried = 20;
    for (std::size_t i = 0; i < std::min(most_tried, all.brochures().size()); ++i) {
        try {
            return editions_.make(all.brochures()[i], usual_layout);
        } catch (const Error&) {  // its author is told elsewhere
        }
    }
    return nullptr;
}

// A letter to somebody of the clinic, with its first brochure: whether letters arrive, and how they
// look there.
Response DeskService::post_trial(const Request& request) {
    const auto all = catalogue();
    const http::Form form = request.form();
    try {
        const auto edition = first_that_can_be_made(*all);
        if (!edition) return missing();
        const PostedLetter posted = letters_.post({.edition = edition,
                                                   .to = field(form, "to"),
                                                   .note = field(form, "note"),
                                                   .by = request.member.user});
        log(request, "trial letter", letter_called(posted.id));
        return http::json(json_object({{"letter", std::to_string(posted.id)}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

std::string DeskService::letter_json(const QueuedLetter& letter) const {
    const auto time = [](Moment moment) {
        return std::to_string(moment.time_since_epoch().count());
    };
    return json_object(
        {{"id", std::to_string(letter.id)},
         {"state", json_string(to_text(letter.state))},
         {"to", json_string(letter.purged ? "" : masked(letter.recipient))},
         {"title", json_string(letter.about.title.empty() ? letter.subject : letter.about.title)},
         {"locked", json_bool(letter.about.is_locked)},
         {"hash", json_string(letter.about.fingerprint)},
         {"queued", time(letter.queued)},
         {"changed", time(letter.changed)},
         {"due", time(letter.due)},
         {"attempts", std::to_string(letter.attempts)},
         {"reason", json_string(without_address(letter.reason, letter.recipient))},
         {"answer", json_string(without_address(letter.answer, letter.recipient))},
         {"by", json_string(letter.about.by)},
         {"copyOf", std::to_string(letter.about.copy_of)}});
}

// What is looked for, an address perhaps, comes in the body of a request, never in an address of
// the desk's own.
Response DeskService::letters(const Request& request) const {
    const std::string wanted = fold_case(field(request.form(), "q"), "tr");
    std::vector<std::string> found;
    for (const QueuedLetter& letter : letters_.last(wanted.empty() ? most_shown : most_searched)) {
        if (!sees(request.member, letter)) continue;
        const std::string text =
            letter.recipient + " " + letter.about.title + " " + letter.about.by;
        if (found.size() < most_shown && fold_case(text, "tr").find(wanted) != text.npos)
            found.push_back(letter_json(letter));
    }
    return http::json(json_object({{"letters", json_list(found)},
                                   {"canSend", json_bool(letters_.can_send())},
                                   {"trouble", json_string(letters_.trouble())}}));
}

Response DeskService::reveal(const Request& request) const {
    const auto letter = own_letter(request);
    if (!letter || letter->purged) return http::json(R"({"error":"gone"})", 404);
    log(request, "address shown", letter_called(letter->id));
    return http::json(json_object({{"to", json_string(letter->recipient)}}));
}

// The same letter once more; with another password, or none, it is made anew from the same page.
Response DeskService::resend(const Request& request) {
    const http::Form form = request.form();
    const auto letter = own_letter(request);
    if (!letter || letter->purged) return http::json(R"({"error":"gone"})", 404);
    const std::string to = field(form, "to").empty() ? letter->recipient : field(form, "to");
    const std::string how = field(form, "password");
    try {
        if (how != "new" && how != "none") {
            const std::int64_t id = letters_.post_again(letter->id, to, request.member.user);
            log(request, "sent again", letter_called(letter->id) + " as " + std::to_string(id));
            return http::json(json_object({{"letter", std::to_string(id)}, {"password", "\"\""}}));
        }
        const auto all = catalogue();
        const auto& pages = all->brochures();
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const Brochure& one) {
            return one.file->source.string() == letter->about.page;
        });
        if (page == pages.end()) return http::json(R"({"error":"gone"})", 409);
        const auto edition = editions_.make(*page, letter->about.layout);
        const PostedLetter posted = letters_.post({.edition = edition,
                                                   .to = to,
                                                   .is_locked = how == "new",
                                                   .copy_of = letter->id,
                                                   .by = request.member.user});
        log(request, "sent again", letter_called(letter->id) + " as " + std::to_string(posted.id));
        return http::json(json_object(
            {{"letter", std::to_string(posted.id)}, {"password", json_string(posted.password)}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

Response DeskService::drop(const Request& request) {
    const auto letter = own_letter(request);
    const bool is_waiting =
        letter && (letter->state == LetterState::queued || letter->state == LetterState::held);
    if (!is_waiting || !letters_.drop(letter->id)) return http::json(R"({"error":"gone"})", 409);
    log(request, "not sent", letter_called(letter->id));
    events_->publish("letter", "0");
    return http::json("{}");
}

Response DeskService::table_of_letters(const Request& request) const {
    log(request, "table of letters");
    std::string out = "\xEF\xBB\xBFno;tarih;durum;alıcı;broşür;gönderen;yanıt\r\n";
    for (const QueuedLetter& letter : letters_.last(100'000))
        out += std::to_string(letter.id) + ";" + csv_cell(mail_date(letter.queued)) + ";" +
               csv_cell(to_text(letter.state)) + ";" +
               csv_cell(letter.purged ? "" : masked(letter.recipient)) + ";" +
               csv_cell(letter.about.title) + ";" + csv_cell(letter.about.by) + ";" +
               csv_cell(without_address(letter.answer, letter.recipient)) + "\r\n";
    return http::file(out, "text/csv; charset=utf-8", "gonderilenler.csv", true);
}

}  // namespace yaprak
