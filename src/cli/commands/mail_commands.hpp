// The commands of the mail, for the command line.
#pragma once
#include "cli/mail/outbox.hpp"
#include "cli/mail/send.hpp"
#include "cli/make/merge.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace yaprak {

struct MailOptions {
    SendOptions send;
    OutboxOptions outbox;
};

// What `yaprak merge` needs to make letters of its copies.
// Returns the option that asks for them.
CLI::Option* add_copy_letters(CLI::App& merge, MergeOptions& options);

void add_mail(CLI::App& program, MailOptions& options);

}  // namespace yaprak
