#include "cli/mail/send.hpp"

#include "base/allowed_codes.hpp"
#include "base/failed_allocations.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/mail/mail_room.hpp"
#include "cli/run/load_resources.hpp"
#include "cli/run/page_list.hpp"
#include "cli/run/report.hpp"
#include "cli/run/run_plan.hpp"
#include "mail/letter/letter_template.hpp"
#include "mail/outbox/enqueue.hpp"
#include "model/document.hpp"
#include "read/read_document.hpp"
#include "site/site_clinic.hpp"

#include <istream>
#include <ostream>
#include <random>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Two letters of the desk are never the same one, even to the same address on the same day.
std::string a_purpose_of_its_own() {
    std::random_device chance;
    std::string purpose = "desk";
    for (int i = 0; i < 4; ++i) purpose += " " + std::to_string(chance());
    return purpose;
}

bool says_yes(const std::map<std::string, std::string>& values, const std::string& key) {
    const auto found = values.find(key);
    return found != values.end() &&
           (found->second == "true" || found->second == "yes" || found->second == "evet");
}

class Send {
public:
    Send(const SendOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out, std::ostream& err)
        : options_(options),
          environment_(environment),
          in_(in),
          out_(out),
          err_(err),
          report_(environment, true, 1, {Format::text, out, err}) {}

    int run() {
        const auto pages = find_pages({options_.pages.inputs.front()}, "out");
        if (pages.size() != 1)
            throw Error(Code::usage, {options_.pages.inputs.front()}, "one page makes one letter",
                        pages.empty() ? "pages end in .md" : "send them one by one");
        page_ = pages[0];
        if (!options_.eml.empty()) return write_eml();
        if (options_.to.empty())
            throw Error(Code::usage, {}, "nobody to send to", "add --to and an address");
        settings_ = read_mail_settings(find_mail_settings(options_.letter.settings, page_.content));
        const auto password = mail_password(settings_, environment_);
        letter_.from = settings_.from;
        letter_.reply_to = settings_.reply_to;
        letter_.to = parse_mailbox(options_.to);
        ask_about_slip();
        write_letter();
        warn_of_readers();
        return queue_and_send(password);
    }

private:
    // A slip in a great provider's name sends health data to a stranger.
    void ask_about_slip() {
        Address& address = letter_.to.address;
        const std::string likely = likely_domain(address.domain);
        if (likely.empty() || options_.letter.address_is_right) return;
        const std::string question = "did you mean \"" + address.local + "@" + likely + "\"?";
        if (!environment_.can_ask)
            throw Error(Code::mail_address, {}, "\"" + address.domain + "\" looks like a slip",
                        question + " --address-is-right sends it as it is");
        err_ << translated(err_, question) << " "
             << translated(err_, "[y: yes, n: no, send it as I wrote it; anything else stops]")
             << " " << std::flush;
        std::string answer;
        std::getline(in_, answer);
        if (answer == "y" || answer == "e")
            address.domain = likely;
        else if (answer != "n" && answer != "h")
            throw Error(Code::usage, {}, "nothing was sent");
    }

    void write_letter() {
        const MemoryWatch memory;
        Warnings warnings, ignored;
        const SharedResources resources =
            load_resources(page_.content, {options_.pages.clinic, options_.pages.font_folders},
                           environment_, page_.site.get(), warnings);
        Job job = job_of(options_.pages, options_.pdf, environment_);
        job.source = page_.source;
        job.content = page_.content;
        job.context = context_of(page_);
        job.context.site = site_values(page_.site.get(), resources.clinic);
        job.password = password_of(options_.pdf.password, environment_);
        locked_ = !job.password.empty();
        Codes allowed = allowed_codes(options_.allow);
        allowed.insert(resources.clinic.allowed.begin(), resources.clinic.allowed.end());
        warnings.allow(std::move(allowed));
        Typeset made = typeset(job, resources, warnings);
        report_.warned(warnings);
        if (!made.published)
            throw Error(Code::not_published, {page_.source.string()},
                        "the page says published: false");
        if (!made.is_filled)
            throw Error(Code::unknown_placeholder, {page_.source.string()},
                        "the page has placeholders that nothing fills",
                        "yaprak merge fills them from a table, and sends a letter for each row");
        if (!made.compromise.empty())
            out_ << page_.source.string() << "  " << translated(out_, "to fit: " + made.compromise)
                 << std::endl;
        const Document document =
            read_document(page_.source, page_.content, ignored, *resources.files, job.context);
        fill_letter(document, resources);
        letter_.pdf.bytes = std::move(made.bytes);
        memory.check();
        if (!locked_) fingerprint_ = sha256(letter_.pdf.bytes);
        // Before the letter is queued: a PDF that nobody can open must not go out.
        if (options_.pdf.password.generated) show_password(job.password, out_);
        if (locked_) Report(environment_, false, 1, {Format::text, out_, err_}).locked();
        personal_ = options_.personal || says_yes(document.front.values, "personal");
    }

    void fill_letter(const Document& document, const SharedResources& resources) {
        const std::string lang =
            document.front.lang.empty() ? resources.clinic.lang : document.front.lang;
        LetterValues values = letter_values(document, resources.clinic, options_.letter.note);
        if (locked_) values["locked"] = attachment_name(values.at("title"));
        title_ = values.at("title");
        put_wording(
            letter_,
            word_letter(options_.letter.letter_template, resources.layout_folders, lang, values),
            values.at("title"));
        if (letter_.from.address.local.empty() && !resources.clinic.email.empty())
            letter_.from = {resources.clinic.name, parse_address(resources.clinic.email)};
    }

    void warn_of_readers() {
        if (!personal_ || locked_) return;
        const std::string reader = reader_of(letter_.to.address, settings_);
        if (reader.empty()) return;
        Warnings warnings;
        warnings.add(Code::mail_open, {page_.source.string()},
                     "a personal PDF without a password goes through " + reader +
                         ", which can read it (KVKK)",
                     "send it with a password, or hand it over another way");
        report_.warned(warnings);
    }

    int write_eml() {
        if (!options_.to.empty()) letter_.to = parse_mailbox(options_.to);
        if (!options_.to.empty()) ask_about_slip();
        const std::string known = own_settings();
        if (!known.empty()) {
            settings_ = read_mail_settings(known);
            letter_.from = settings_.from;
            letter_.reply_to = settings_.reply_to;
        }
        write_letter();
        if (letter_.from.address.local.empty())
            throw Error(Code::mail_settings, {page_.source.string()},
                        "nobody is named who sends the letter",
                        "add \"email\" to clinic.yaml, or \"from\" to mail.yaml");
        const std::string draft = write_draft(letter_);
        write_file(options_.eml, draft);
        out_ << options_.eml << "  "
             << translated(out_, "a draft of " + megabytes(draft.size()) +
                                     ": open it, look at it, send it")
             << std::endl;
        return exit_done;
    }

    // A draft needs no settings, but uses them where they are.
    std::string own_settings() const {
        if (!options_.letter.settings.empty()) return options_.letter.settings;
        const fs::path own = page_.content / "mail.yaml";
        return fs::exists(own) ? own.string() : std::string();
    }

    int queue_and_send(const std::optional<std::string>& password) {
        Outbox outbox(settings_.outbox);
        Warnings warnings;
        Posting posting{Origin::desk, a_purpose_of_its_own(), time_now(*environment_.files)};
        posting.about = {title_, page_.source.string(), options_.pages.layout, fingerprint_,
                         locked_};
        const Enqueued queued = enqueue(outbox, letter_, posting, settings_, warnings);
        report_.warned(warnings);
        const std::string number = std::to_string(queued.id);
        out_ << translated(out_, "letter " + number + ": queued, " + page_.source.string() +
                                     " to " + masked(letter_.to.address.text()) + ", " +
                                     megabytes(outbox.find(queued.id)->size))
             << std::endl;
        if (!password) {
            out_ << translated(out_, "letter " + number +
                                         ": waits for \"yaprak outbox run\", because no password "
                                         "is given here")
                 << std::endl;
            return exit_done;
        }
        return try_now(outbox, queued.id, *password);
    }

    int try_now(Outbox& outbox, std::int64_t id, const std::string& password) {
        const StopSignals signals(environment_);
        const BrokenPipesIgnored no_pipes;
        SmtpSender sender(settings_, password);
        const auto verdict =
            send_one(outbox, id, settings_, mail_worker(sender, environment_, out_));
        if (!verdict)
            out_ << translated(out_, "letter " + std::to_string(id) + ": another process sends it")
                 << std::endl;
        const bool lost = verdict && (verdict->state == LetterState::failed ||
                                      verdict->state == LetterState::unknown);
        return lost ? exit_some_failed : exit_done;
    }

    const SendOptions& options_;
    const Environment& environment_;
    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    Report report_;
    PageFile page_;
    MailSettings settings_;
    Letter letter_;
    std::string title_, fingerprint_;  // of the page, of its PDF; empty where that is locked
    bool personal_ = false;
    bool locked_ = false;  // the PDF has a password
};

}  // namespace

int send(const SendOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out, std::ostream& err) {
    return Send(options, environment, in, out, err).run();
}

}  // namespace yaprak
