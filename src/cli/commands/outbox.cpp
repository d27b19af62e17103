// `yaprak outbox`: the commands that look at the queue of letters, change it and work it off.
#include "cli/mail/outbox.hpp"

#include "cli/commands/commands.hpp"
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
        command.text("--settings", options_->settings,
                     "the mail's settings (mail.yaml of content/ or of the working folder)");
        return command;
    }

    void add_letters(const Command& command) const {
        command.numbers("letters", options_->letters, "numbers of letters, as list shows them");
    }

    void add_state(const Command& command) const {
        Choices<std::optional<LetterState>> states;
        for (const LetterState state :
             {LetterState::queued, LetterState::sending, LetterState::sent, LetterState::failed,
              LetterState::unknown, LetterState::held})
            states.emplace_back(to_text(state), state);
        command.choice("--state", options_->state, states, "all letters in this state");
    }

    void add_looks() const {
        const Command list = add("list", OutboxAction::list, "the letters that are not sent yet");
        add_state(list);
        list.flag("-a,--all", options_->all, "the sent ones too");
        const Command show = add("show", OutboxAction::show, "all that is known of letters");
        add_letters(show);
        show.flag("--raw", options_->raw, "the letter's bytes, as they go over the line");
    }

    void add_changes() const {
        const Command retry =
            add("retry", OutboxAction::retry,
                "send failed, unknown, held or waiting letters as soon as may be");
        add_letters(retry);
        add_state(retry);
        const Command hold = add("hold", OutboxAction::hold, "do not send letters until retry");
        add_letters(hold);
        add_state(hold);
        const Command drop = add("drop", OutboxAction::drop, "forget letters; they are never sent");
        add_letters(drop);
        const Command purge = add("purge", OutboxAction::purge,
                                  "forget the address and the PDF of letters sent long ago");
        purge.number("--days", options_->days, {0, 36500},
                     "sent so many days ago (keep_days of mail.yaml)");
    }

    void add_run() const {
        const Command run = add("run", OutboxAction::run, "send the letters that are due");
        run.flag("--watch", options_->watch, "stay, and send letters as they come");
        run.flag("-q,--quiet", options_->quiet, "say nothing of letters, only what stops the run");
    }

    const std::shared_ptr<OutboxOptions> options_ = std::make_shared<OutboxOptions>();
    const Command outbox_;
    const Invocation& invocation_;
};

}  // namespace

void add_outbox(const Command& program, const Invocation& invocation) {
    const Command outbox = program.add("outbox", "the queue of letters");
    outbox.needs_command();
    OutboxCommands(outbox, invocation).add_all();
}

}  // namespace yaprak
