// `yaprak outbox`: looks at the queue of letters, changes it by hand, and works it off.
#pragma once
#include "cli/environment/environment.hpp"
#include "mail/outbox/outbox.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class OutboxAction { list, show, retry, hold, drop, resend, bounces, purge, run };

// How the PDF of a letter that is sent again is locked.
enum class ResentPassword { same, anew, none };

struct OutboxOptions {
    std::string settings;  // empty: mail.yaml of content/ or of the working folder
    OutboxAction action = OutboxAction::list;
    std::vector<std::int64_t> letters;
    std::optional<LetterState> state;  // of list, retry and hold: the letters in this state
    bool all = false;                  // of list: the sent ones too
    bool raw = false;                  // of show: the letter's bytes
    std::string to;                    // of list: part of the address; of resend: the new address
    std::string page;                  // of list: part of the page's file or title
    std::string since;                 // of list: a day, "2026-11-29"
    std::vector<std::string> reports;  // of bounces: files, and maildirs or other folders of them
    bool json = false;                 // of list and show
    ResentPassword password = ResentPassword::same;  // of resend
    int days = -1;                                   // of purge; -1: the settings'
    bool watch = false;                              // of run
    bool quiet = false;
};

// Returns the exit code; 75 where a run was ended by the server or the line.
int outbox(const OutboxOptions& options, const Environment& environment, std::ostream& out,
           std::ostream& err);

}  // namespace yaprak
