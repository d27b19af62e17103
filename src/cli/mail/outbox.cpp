#include "cli/mail/outbox.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/environment/visible_output.hpp"
#include "cli/mail/letter_lines.hpp"
#include "cli/mail/mail_room.hpp"
#include "cli/mail/send.hpp"
#include "cli/run/report.hpp"
#include "mail/bounce/read_bounce.hpp"
#include "mail/outbox/enqueue.hpp"
#include "mail/outbox/send_again.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <random>
#include <sstream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

constexpr std::size_t largest_report = 40'000'000;  // with the letter that came back
constexpr auto look_again = 1s;                     // how soon a service sees a new letter
constexpr auto wait_for_server = 60s;               // before it tries a server that was not there

std::string when(Moment moment, Moment now) {
    if (moment <= now && now - moment < 30s) return "just now";
    return moment > now ? "in " + span_text(moment - now) : span_text(now - moment) + " ago";
}

// Files as they are named; of a folder those in it and in a maildir's cur/ and new/, by name.
std::vector<fs::path> report_files(const std::vector<std::string>& named) {
    std::vector<fs::path> files;
    for (const fs::path path : named) {
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> inside;
        for (const fs::path& folder : {path, path / "cur", path / "new"})
            if (fs::is_directory(folder))
                for (const auto& entry : fs::directory_iterator(folder))
                    if (entry.is_regular_file()) inside.push_back(entry.path());
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

class OutboxView {
public:
    OutboxView(const OutboxOptions& options, const Environment& environment, std::ostream& out,
               std::ostream& err)
        : options_(options),
          environment_(environment),
          out_(out),
          err_(err),
          settings_(read_mail_settings(find_mail_settings(options.settings, "content"))),
          outbox_(settings_.outbox) {}

    int run() {
        switch (options_.action) {
            case OutboxAction::list:
                return list();
            case OutboxAction::show:
                return show();
            case OutboxAction::purge:
                return purge();
            case OutboxAction::run:
                return options_.watch ? watch() : run_once();
            case OutboxAction::resend:
                return resend();
            case OutboxAction::bounces:
                return take_bounces();
            case OutboxAction::retry:
            case OutboxAction::hold:
            case OutboxAction::drop:
                break;
        }
        return change();
    }

private:
    int list() {
        const Moment now = time_now(*environment_.files);
        const LetterQuery query = query_of(options_);
        for (const QueuedLetter& letter : outbox_.list(options_.state)) {
            if (!is_asked_for(letter, query)) continue;
            if (options_.json)
                out_ << letter_line(letter) << "\n";
            else
                print_line(letter, now);
        }
        if (options_.json) return printed_all();
        print_sum();
        return exit_done;
    }

    void print_line(const QueuedLetter& letter, Moment now) {
        const bool is_sent = letter.state == LetterState::sent;
        out_ << letter.id << "  " << said(to_text(letter.state)) << "  "
             << (letter.purged ? said("purged") : masked(letter.recipient)) << "  "
             << megabytes(letter.size) << "  "
             << said((is_sent ? "sent " : "queued ") +
                     when(is_sent ? letter.changed : letter.queued, now));
        if (letter.attempts > 0)
            out_ << ", " << said(counted(std::size_t(letter.attempts), "attempt"));
        if (letter.state == LetterState::queued)
            out_ << ", "
                 << said(letter.due > now ? "next try " + when(letter.due, now) : "due now");
        if (letter.perhaps_twice) out_ << ", " << said("may come twice");
        out_ << "\n";
        if (!letter.reason.empty())
            out_ << "    " << said(without_address(letter.reason, letter.recipient)) << "\n";
        if (!letter.about.title.empty())
            out_ << "    " << letter.about.title << "  (" << letter.about.page << ")\n";
    }

    void print_sum() {
        std::string sum;
        for (const LetterState state :
             {LetterState::queued, LetterState::sending, LetterState::sent, LetterState::failed,
              LetterState::unknown, LetterState::held})
            sum += (sum.empty() ? "" : ", ") + std::to_string(outbox_.count(state)) + " " +
                   said(to_text(state));
        out_ << sum << std::endl;
    }

    int show() {
        for (const std::int64_t id : chosen()) {
            const QueuedLetter letter = known(id);
            if (options_.raw)
                write_unchanged(out_, outbox_.bytes_of(id));
            else if (options_.json)
                out_ << letter_line(letter) << "\n";
            else
                print_whole(letter);
        }
        out_.flush();
        return exit_done;
    }

    void print_whole(const QueuedLetter& letter) {
        const Moment now = time_now(*environment_.files);
        print_fact("letter", std::to_string(letter.id));
        print_fact("state", said(to_text(letter.state)));
        print_fact("to", letter.recipient);
        print_fact("from", letter.sender);
        print_fact("subject", letter.subject);
        print_fact("size", megabytes(letter.size));
        print_fact("Message-ID", letter.message_id);
        print_time("queued", letter.queued, now);
        print_fact("attempts", std::to_string(letter.attempts));
        print_about(letter.about);
        if (letter.state == LetterState::queued) print_time("next try", letter.due, now);
        if (letter.state == LetterState::sent) print_time("sent", letter.changed, now);
        if (!letter.answer.empty()) print_fact("answer", letter.answer);
        if (!letter.reason.empty()) print_fact("reason", said(letter.reason));
        if (letter.perhaps_twice) out_ << said("may come twice, with the same Message-ID") << "\n";
    }

    std::string said(const std::string& english) const { return translated(out_, english); }

    void print_fact(const std::string& name, const std::string& value) {
        constexpr std::size_t column = 12;
        const std::string label = said(name);
        const std::size_t width = std::min(count_characters(label), column - 1);
        out_ << label << std::string(column - width, ' ') << value << "\n";
    }

    void print_time(const std::string& name, Moment moment, Moment now) {
        print_fact(name, local_time(moment) + ", " + said(when(moment, now)));
    }

    void print_about(const About& about) {
        if (!about.page.empty()) print_fact("page", about.page);
        if (!about.title.empty()) print_fact("title", about.title);
        if (!about.fingerprint.empty()) print_fact("PDF", "sha256 " + about.fingerprint);
        if (about.is_locked) print_fact("locked", said("with a password"));
        if (about.copy_of != 0)
            print_fact("copy of", said("letter " + std::to_string(about.copy_of)));
    }

    int printed_all() {
        out_.flush();
        return exit_done;
    }

    int resend() {
        if (options_.letters.size() != 1)
            throw Error(Code::outbox, {}, "one letter is sent again at a time",
                        "give its number, as yaprak outbox list -a shows it");
        const QueuedLetter letter = known(options_.letters.front());
        if (options_.password != ResentPassword::same) return send_anew(letter);
        std::random_device chance;
        const std::string purpose = "again " + std::to_string(letter.id) + " " +
                                    std::to_string(chance()) + " " + std::to_string(chance());
        const std::int64_t copy =
            send_again(outbox_, letter.id, options_.to, purpose, time_now(*environment_.files));
        out_ << said("letter " + std::to_string(copy) + ": queued, letter " +
                     std::to_string(letter.id) + " again, to " +
                     masked(outbox_.find(copy)->recipient))
             << std::endl;
        const auto password = mail_password(settings_, environment_);
        if (!password) return exit_done;
        const StopSignals signals(environment_);
        const BrokenPipesIgnored no_pipes;
        SmtpSender sender(settings_, *password);
        const auto verdict =
            send_one(outbox_, copy, settings_, mail_worker(sender, environment_, out_));
        const bool is_lost = verdict && (verdict->state == LetterState::failed ||
                                         verdict->state == LetterState::unknown);
        return is_lost ? exit_some_failed : exit_done;
    }

    int take_bounces() {
        int known = 0, others = 0;
        for (const fs::path& file : report_files(options_.reports)) {
            const auto bounce = read_bounce(read_file(file, largest_report));
            const bool is_ours = bounce && take_bounce(*bounce);
            is_ours ? ++known : ++others;
        }
        out_ << said(counted(std::size_t(known), "report") + " of letters that came back, " +
                     counted(std::size_t(others), "other message"))
             << std::endl;
        return exit_done;
    }

    bool take_bounce(const Bounce& bounce) {
        if (bounce.kind != BounceKind::failed) return false;
        const std::string reason =
            "the letter came back: \"" + (bounce.said.empty() ? bounce.status : bounce.said) + "\"";
        if (!outbox_.bounced(bounce.message_id, reason, time_now(*environment_.files)))
            return false;
        out_ << said("came back: " + masked(bounce.recipient) + ": " +
                     without_address(reason, bounce.recipient))
             << "\n";
        return true;
    }

    // Another password needs another PDF: the page is typeset again.
    int send_anew(const QueuedLetter& letter) {
        if (letter.about.page.empty() || letter.purged)
            throw Error(Code::outbox, {},
                        "nobody knows any more which page letter " + std::to_string(letter.id) +
                            " was made of",
                        "send the page with yaprak send");
        SendOptions again;
        again.pages.inputs = {letter.about.page};
        again.pages.layout = letter.about.layout;
        again.pdf.password.generated = options_.password == ResentPassword::anew;
        again.letter.settings = options_.settings;
        again.letter.address_is_right = true;
        again.to = options_.to.empty() ? letter.recipient : options_.to;
        std::istringstream nobody;
        return send(again, environment_, nobody, out_, err_);
    }

    QueuedLetter known(std::int64_t id) const {
        const auto letter = outbox_.find(id);
        if (!letter)
            throw Error(Code::outbox, {}, "no letter " + std::to_string(id) + " in the outbox");
        return *letter;
    }

    // The letters named, or those in the state asked for.
    std::vector<std::int64_t> chosen() const {
        std::vector<std::int64_t> ids = options_.letters;
        if (options_.state)
            for (const QueuedLetter& letter : outbox_.list(options_.state))
                if (!is_due_anyway(letter)) ids.push_back(letter.id);
        if (ids.empty() && !options_.state)
            throw Error(Code::outbox, {}, "no letter is named",
                        "give its number, as yaprak outbox list shows it");
        return ids;
    }

    bool is_due_anyway(const QueuedLetter& letter) const {
        return options_.action == OutboxAction::retry && letter.state == LetterState::queued &&
               letter.due <= time_now(*environment_.files);
    }

    int change() {
        bool all = true;
        for (const std::int64_t id : chosen()) {
            const LetterState state = known(id).state;
            const bool done = change_one(id);
            all = all && done;
            if (done)
                out_ << said("letter " + std::to_string(id) + ": " + done_word()) << std::endl;
            else
                err_ << translated(err_, "letter " + std::to_string(id) + ": " + to_text(state) +
                                             ", which does not allow that")
                     << std::endl;
        }
        return all ? exit_done : exit_some_failed;
    }

    bool change_one(std::int64_t id) {
        if (options_.action == OutboxAction::retry)
            return outbox_.retry(id, time_now(*environment_.files));
        if (options_.action == OutboxAction::hold)
            return outbox_.hold(id, time_now(*environment_.files));
        return outbox_.drop(id);
    }

    const char* done_word() const {
        if (options_.action == OutboxAction::retry) return "queued";
        return options_.action == OutboxAction::hold ? "held" : "dropped";
    }

    int purge() {
        const auto keep =
            options_.days < 0 ? settings_.keep : std::chrono::hours(options_.days * 24);
        // A letter sent in this very second is as old as it can be told to be.
        const int count =
            outbox_.purge(time_now(*environment_.files) - keep + (keep.count() == 0 ? 1s : 0s));
        out_ << said(counted(std::size_t(count), "letter") + " purged") << std::endl;
        return exit_done;
    }

    SmtpSender open_sender() const {
        const auto password = mail_password(settings_, environment_);
        if (!password)
            throw Error(Code::outbox, {},
                        "no password for the user \"" + settings_.user + "\" of the mail server",
                        "set YAPRAK_MAIL_PASSWORD, or password_file in mail.yaml");
        return SmtpSender(settings_, *password);
    }

    WorkedOff work(SmtpSender& sender) {
        std::ostream silent(nullptr);
        const WorkedOff done = work_off(
            outbox_, settings_, mail_worker(sender, environment_, options_.quiet ? silent : out_));
        if (done.recovered > 0)
            err_ << translated(err_, counted(std::size_t(done.recovered), "letter") +
                                         " found whose sending was cut off")
                 << std::endl;
        if (!done.stopped.empty())
            err_ << shown_line(err_, {{}, "the run ends: " + done.stopped, "", Code::mail_server},
                               "error")
                 << std::endl;
        return done;
    }

    int run_once() {
        const StopSignals signals(environment_);
        const BrokenPipesIgnored no_pipes;
        SmtpSender sender = open_sender();
        const WorkedOff done = work(sender);
        if (!options_.quiet)
            out_ << said(std::to_string(done.sent) + " sent, " + std::to_string(done.postponed) +
                         " waiting, " + std::to_string(done.failed) + " failed, " +
                         std::to_string(done.unknown) + " unknown")
                 << std::endl;
        if (done.hopeless) return exit_wrong_input;
        if (!done.stopped.empty()) return exit_try_again;
        return done.failed + done.unknown > 0 ? exit_some_failed : exit_done;
    }

    int watch() {
        const StopSignals signals(environment_);
        const BrokenPipesIgnored no_pipes;
        while (!environment_.stopped_by()) {
            // A connection of its own for each round: servers close those that stay silent.
            SmtpSender sender = open_sender();
            const WorkedOff done = work(sender);
            if (done.hopeless) return exit_wrong_input;
            wait_or_stop(environment_, done.stopped.empty() ? look_again : wait_for_server);
        }
        return exit_done;
    }

    const OutboxOptions& options_;
    const Environment& environment_;
    std::ostream& out_;
    std::ostream& err_;
    MailSettings settings_;
    Outbox outbox_;
};

}  // namespace

int outbox(const OutboxOptions& options, const Environment& environment, std::ostream& out,
           std::ostream& err) {
    return OutboxView(options, environment, out, err).run();
}

}  // namespace yaprak
