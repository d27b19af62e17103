// The commands of the mail, for the command line.
#pragma once
#include "cli/merge.hpp"
#include "cli/outbox.hpp"
#include "cli/send.hpp"

namespace CLI {
class App;
}

namespace yaprak {

struct MailOptions {
    SendOptions send;
    OutboxOptions outbox;
};

// What `yaprak merge` needs to make letters of its copies.
void add_copy_letters(CLI::App& merge, MergeOptions& options);

void add_mail(CLI::App& program, MailOptions& options);

}  // namespace yaprak
