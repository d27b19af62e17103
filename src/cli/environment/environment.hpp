// What the process was started in: its environment variables, its terminals and the signals that it
// gets. Tests build one by hand.
#pragma once
#include "base/file_system.hpp"

#include <atomic>
#include <map>
#include <optional>
#include <string>

namespace yaprak {

struct Environment {
    std::string source_date_epoch;  // empty: not set
    std::string
        home;  // YAPRAK_HOME: the folder that holds fonts/, layouts/ and hyphen/; empty: not set
    bool colour_out = false, colour_err = false;
    std::string mail_password = {};                     // YAPRAK_MAIL_PASSWORD; empty: not set
    bool can_ask = false;                               // somebody sits at the standard input
    std::optional<std::string> password = {};           // YAPRAK_PASSWORD
    bool terminal_err = false;                          // the standard error is a terminal
    std::map<std::string, std::string> scheduler = {};  // scheduler_variables() that are set
    std::atomic<int>* stop_signal = nullptr;            // set while running, by the signal's number
    const FileSystem* files = &disk();                  // and the clock
    bool catches_signals = false;  // this is the process's own: its signals may be caught
    std::string language = {};     // of what is shown: "tr"; everything else is English
    std::string state = {};  // a folder of this user's, in which a secret is kept; empty: none

    // Returns the signal that asks the run to end, 0 where there is none.
    int stopped_by() const { return stop_signal ? stop_signal->load() : 0; }
};

}  // namespace yaprak
