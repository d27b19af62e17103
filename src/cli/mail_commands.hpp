// The commands of the mail, for the command line.
#pragma once
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

void add_mail(CLI::App& program, MailOptions& options);

}  // namespace yaprak
