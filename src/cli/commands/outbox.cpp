// `yaprak outbox`: the commands that look at the queue of letters, change it and work it off.
#include "cli/mail/outbox.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "mail/outbox/outbox.hpp"

namespace yaprak {
namespace {

// Adds the commands one by one; all write into the same options.
class OutboxCommands {
public:
    OutboxCommands(const Command& outbox, const Invocation& invocation)
        : outbox_(outbox), invocation_(invocation) {}

    void add_all() const {
        add_looks();
        add_changes();
        add_run();
    }

private:
    Command add(const std::string& name, OutboxAction action, const std::string& help) const {
        const Command command = outbox_.add(name, help);
        command.runs([options = options_, &invocation = invocation_, action] {
            options->action = action;
            return outbox(*options, invocation.environment, invocation.out, invocation.err);
        });
        command.text({"--settings", "FILE"}, options_->settings,
                     "the mail settings [mail.yaml of content/ or of the working folder]");
        add_plain_exits(command, "it is done");
        return command;
    }

    void add_letters(const Command& command) const {
        command.numbers({"", "NUMBER"}, options_->letters,
                        "numbers of e-mails, as list shows them");
    }

    void add_state(const Command& command) const {
        Choices<std::optional<LetterState>> states;
        for (const LetterState state :
             {LetterState::queued, LetterState::sending, LetterState::sent, LetterState::failed,
              LetterState::unknown, LetterState::held})
            states.emplace_back(to_text(state), state);
        command.choice({"--state", "STATE"}, options_->state, states, "all e-mails in this state");
    }

    void add_looks() const {
        const Command list =
            add("list", OutboxAction::list, "list the e-mails that are not sent yet");
        add_state(list);
        list.flag("-a,--all", options_->all, "list the sent ones too");
        list.text({"--to", "TEXT"}, options_->to, "those to an address that holds TEXT");
        list.text({"--page", "TEXT"}, options_->page,
                  "those of a page whose file or title holds TEXT");
        list.text({"--since", "DAY"}, options_->since,
                  "those queued on that day or later: 2026-11-29");
        list.flag("--json", options_->json, "print a JSON object for each e-mail, one a line");
        list.example("yaprak outbox list --to ayse --since 2026-11-01",
                     "what went to her this month, the sent ones too");
        const Command show = add("show", OutboxAction::show, "show all that is known of e-mails");
        add_letters(show);
        show.flag("--json", options_->json, "print a JSON object for each e-mail, one a line");
        show.flag("--raw", options_->raw, "print the e-mail's bytes as they are sent");
    }

    void add_changes() const {
        const Command retry =
            add("retry", OutboxAction::retry,
                "send failed, unknown, held or waiting e-mails with the next run");
        add_letters(retry);
        add_state(retry);
        const Command hold = add("hold", OutboxAction::hold, "do not send e-mails until retry");
        add_letters(hold);
        add_state(hold);
        const Command drop = add("drop", OutboxAction::drop, "forget e-mails; they are never sent");
        add_letters(drop);
        add_resend();
        add_bounces();
        const Command purge = add("purge", OutboxAction::purge,
                                  "forget the address and the PDF of e-mails sent long ago");
        purge.number({"--days", "N"}, options_->days, {0, 36500},
                     "those sent at least N days ago [keep_days of mail.yaml]");
    }

    void add_resend() const {
        const Command resend =
            add("resend", OutboxAction::resend, "send an e-mail once more, also one that was sent");
        add_letters(resend);
        resend.text({"--to", "ADDRESS"}, options_->to, "to this address instead of the same");
        resend
            .choice({"--password", "HOW"}, options_->password,
                    Choices<ResentPassword>{{"same", ResentPassword::same},
                                            {"new", ResentPassword::anew},
                                            {"none", ResentPassword::none}},
                    "password of the PDF; new and none typeset the page again")
            .usually("same");
        resend.example("yaprak outbox resend 12 --to ayse@ornek.com.tr", "to the right address");
    }

    void add_bounces() const {
        const Command bounces =
            add("bounces", OutboxAction::bounces,
                "read reports that came back, and mark their e-mails as failed");
        bounces.texts({"", "FILE"}, options_->reports, "e-mail files, or a maildir");
        bounces.example("yaprak outbox bounces ~/Maildir", "from time to time, as a timer");
    }

    void add_run() const {
        const Command run = add("run", OutboxAction::run, "send the e-mails that are due");
        run.flag("--watch", options_->watch, "keep running and send new e-mails");
        run.flag("-q,--quiet", options_->quiet, "tell only what stops the run");
        run.example("yaprak outbox run --watch", "as a service");
        run.exits({{"0", "every e-mail that was due is sent, or waits for its next try"},
                   {"1", "an e-mail failed, or nobody knows whether it arrived"},
                   {"2", "no e-mail can be sent until login, certificate or settings are mended"},
                   {"75", "the server or the connection ended the run; the e-mails wait"}});
    }

    const std::shared_ptr<OutboxOptions> options_ = std::make_shared<OutboxOptions>();
    const Command outbox_;
    const Invocation& invocation_;
};

}  // namespace

void add_outbox(const Command& program, const Invocation& invocation) {
    const Command outbox = program.add("outbox", "look after the queue of e-mails");
    OutboxCommands(outbox, invocation).add_all();
}

}  // namespace yaprak
